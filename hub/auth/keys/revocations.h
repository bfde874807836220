// Who was signed out before their tokens end: a JSON file that an operator or a script writes.
//   {"subjects": {"eva": "2026-11-26T20:00:00Z"}, "tokens": ["<jti>"]}
// Of a subject, tokens issued up to that time are void, and those that do not say when.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/base/timestamp.h"

namespace sidelight::hub
{

class Revocations
{
public:
    static constexpr std::size_t maxBytes = std::size_t{1024} * 1024;

    // The error is a sentence without a full stop.
    [[nodiscard]] static Result<Revocations, std::string> read(std::string_view json);
    // Nothing in a file that is not there.
    [[nodiscard]] static Result<Revocations, std::string> readFile(const std::string &path);

    [[nodiscard]] bool holds(const std::string &subject, const std::optional<Timestamp> &issued,
                             const std::string &tokenId) const;
    [[nodiscard]] bool operator==(const Revocations &) const = default;

private:
    std::map<std::string, Timestamp> m_subjects;
    std::set<std::string> m_tokens;
};

} // namespace sidelight::hub
