// What was taken back before tokens end: a JSON file that an operator, a script or the hub writes.
//   {"subjects": {"eva": "2026-11-26T20:00:00Z"}, "tokens": ["<jti>"],
//    "customers": {"eva": ["<key>"]}}
// Of a subject, tokens issued up to that time are void, and those that do not say when. A customer
// is taken from a subject whatever they hold. The hub's own list names customers by their marks
// ("~" and 32 hex digits), so that it may outlive their erasure.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/base/timestamp.h"

namespace sidelight::hub
{

// One of them: a token, or a subject, or a customer of a subject's.
struct Revocation {
    std::string subject;
    std::string tokenId;
    std::string customer;
    Timestamp until;     // of a subject
    bool lifted = false; // given back
};

class Revocations
{
public:
    static constexpr std::size_t maxBytes = std::size_t{1024} * 1024;

    // Of a file of an operator's, what is not known is a mistake; of the list that hubs share, what
    // the next version of the hub has to say, and is kept.
    enum class Unknown { Refused, Kept };
    // The error is a sentence without a full stop.
    [[nodiscard]] static Result<Revocations, std::string> read(std::string_view json,
                                                               Unknown unknown = Unknown::Refused);
    // Nothing in a file that is not there.
    [[nodiscard]] static Result<Revocations, std::string> readFile(const std::string &path);

    [[nodiscard]] bool holds(const std::string &subject, const std::optional<Timestamp> &issued,
                             const std::string &tokenId) const;
    // Any at all.
    [[nodiscard]] bool holdsCustomers(const std::string &subject) const
    {
        return m_customers.contains(subject);
    }
    // `markOf`: of the hub's list; may be empty.
    using MarkOf = std::function<std::string(const std::string &customer)>;
    [[nodiscard]] bool holdsCustomer(const std::string &subject, const std::string &customer,
                                     const MarkOf &markOf) const;
    // Or takes it out again.
    void add(const Revocation &revocation);
    // With marks for all keys that are there.
    [[nodiscard]] Revocations marked(const MarkOf &markOf) const;
    // Both; of a subject that is in both, the later time.
    [[nodiscard]] Revocations joined(const Revocations &other) const;
    // As it is read.
    [[nodiscard]] std::string text() const;
    [[nodiscard]] bool operator==(const Revocations &) const = default;

private:
    void lift(const Revocation &revocation);

    std::map<std::string, Timestamp> m_subjects;
    std::set<std::string> m_tokens;
    std::map<std::string, std::set<std::string>> m_customers;
    std::map<std::string, std::string> m_more; // members that are not known, as JSON
};

} // namespace sidelight::hub
