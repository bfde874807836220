// Reads the members of a control message's data and remembers the first that does not fit, so that
// a decoder is a list of fields and one question at its end.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "core/domain/event.h"
#include "core/domain/stream.h"
#include "core/wire/error.h"

namespace sidelight::wire
{

// More than any count of this protocol needs.
inline constexpr std::uint64_t anyCount = 1'000'000'000;

class FieldReader
{
public:
    // `path` names the place in errors, as "data" or "data.subs[2]".
    FieldReader(const boost::json::object &object, std::string path);

    [[nodiscard]] std::string text(std::string_view name, std::size_t maxBytes = 2048);
    [[nodiscard]] std::string textOr(std::string_view name, std::string otherwise,
                                     std::size_t maxBytes = 2048);
    [[nodiscard]] std::uint64_t number(std::string_view name, std::uint64_t least,
                                       std::uint64_t most);
    [[nodiscard]] std::uint64_t numberOr(std::string_view name, std::uint64_t otherwise,
                                         std::uint64_t least, std::uint64_t most);
    [[nodiscard]] bool flagOr(std::string_view name, bool otherwise);
    [[nodiscard]] std::optional<Timestamp> timeIfThere(std::string_view name);
    [[nodiscard]] StreamId stream(std::string_view name = "stream");
    [[nodiscard]] Epoch epoch();
    [[nodiscard]] Offset offset(std::string_view name = "offset");
    [[nodiscard]] std::optional<Offset> offsetIfThere(std::string_view name);
    // {stream: offset}, at most limits::maxStreams.
    [[nodiscard]] std::map<StreamId, Offset> offsets(std::string_view name);
    // Nothing (and refused) unless it is an array of at most `most` elements.
    [[nodiscard]] const boost::json::array *array(std::string_view name, std::size_t most);
    [[nodiscard]] const boost::json::object *object(std::string_view name);

    void refuse(std::string_view name);
    // Takes over what another reader refused.
    void join(const FieldReader &other);
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] const std::string &path() const { return m_path; }

private:
    [[nodiscard]] const boost::json::value *member(std::string_view name) const;

    const boost::json::object &m_object;
    std::string m_path;
    std::optional<Error> m_error;
};

} // namespace sidelight::wire
