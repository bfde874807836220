// Text with expressions in braces: "Check-in {checkin.data.place.name} {checkin.time}".
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/cel/program.h"

namespace sidelight::cel
{

// How a time is shown to the reader; without one, RFC 3339.
using TimeWords = std::function<std::string(Timestamp)>;

// {{ and }} are braces. Immutable and shareable like the programs in it.
class Template
{
public:
    // Expressions that fail become "…"; what they give is shown by display(), texts in full up to
    // `maxBytes` of the whole, cut between characters.
    [[nodiscard]] std::string render(Activation &activation, const TimeWords &timeWords = {},
                                     std::size_t maxBytes = 2000) const;
    [[nodiscard]] std::vector<std::string> names() const; // variables read, each once

private:
    friend Result<Template> compileTemplate(std::string_view, const Environment &, const Limits &);
    struct Piece {
        std::string text; // before the expression
        std::optional<Program> program;
    };
    std::vector<Piece> m_pieces;
};

// Places of errors are in the whole text. The limits hold for each expression.
[[nodiscard]] Result<Template>
compileTemplate(std::string_view text, const Environment &environment, const Limits &limits = {});

} // namespace sidelight::cel
