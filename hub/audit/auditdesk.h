// From what happens in the hub to deeds of its audit. Refusals of the same kind to the same person
// are one deed a minute, with how many there were, so that nobody can fill the audit. Network
// thread. An audit that cannot be written is logged and counted; what was done is done.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "core/base/log.h"
#include "core/domain/event.h"
#include "hub/audit/auditlog.h"
#include "hub/auth/authoriser.h"
#include "hub/config/bundleshelf.h"

namespace sidelight::hub
{

class AuditDesk
{
public:
    static constexpr std::int64_t quietMs = 60'000; // between refusals that are told
    static constexpr std::size_t mostKinds = 1000;  // of refusals that are told apart

    struct Parts { // all outlive it
        AuditLog &log;
        const Clock &clock;
        Logger &logger;
    };
    // `secret`: makes the hash of a customer's key; the same for ever, or old ones are not found.
    AuditDesk(Parts parts, std::vector<std::uint8_t> secret);

    using Then = std::function<void()>;
    void started(std::int64_t hubsVersion);
    // Up to this number there were records once, by what the other hubs know.
    void foundCut(std::uint64_t number);
    void reloaded(std::int64_t version);
    // A bundle is in force. `before`: what was; null: nothing. `former`: the older version whose
    // content it is again, 0 when it is none's. `then` when it is on disk, or cannot be.
    void published(const Principal &who, const TeamId &team, const ShelvedBundle &now,
                   const ShelvedBundle *before, std::int64_t former, Then then);
    // A bundle was not taken: the code of the refusal.
    void refused(const Principal &who, const TeamId &team, std::string_view code);
    void erased(const Principal &who, const CustomerKey &customer, const std::string &receipt,
                Then then);
    // A sign-out, a token, or a customer of a subject's; what is empty is not meant.
    struct Revoked {
        std::string subject;
        CustomerKey customer;
        bool lifted = false;
    };
    void revoked(const Principal &who, const Revoked &what, Then then);
    // An order about the move of the log, of the kinds "hub.…". Nothing of addresses is in it.
    struct LogMove {
        std::string id;
        std::string_view from; // a kind of place: "the file", "the engine"
        std::string_view to;
    };
    void ordered(const Principal &who, std::string_view kind, const LogMove &move, Then then);
    // The two are noted once of a move, however often they are said, as after a kill, and answer
    // whether it is in the audit: who is told that it is not says it again.
    using Noted = std::function<void(bool isNoted)>;
    // The place that it was moved to is in force, with so many records.
    void moved(const LogMove &move, std::uint64_t records, Noted noted);
    // An operator took it back from a hub that is lost, while none ran.
    void reclaimed(const std::string &node, const std::string &move, Noted noted);
    // The token is not for that: "insights", "stream".
    void denied(const Principal &who, std::string_view what, std::string_view team);
    // Followed by right, without a contact.
    void followed(const Principal &who, const CustomerKey &customer);
    // Of an agent's own events, those that tell of a reveal or a look-up.
    void take(const Event &event);
    // Refusals that were held back.
    void tick();

    // What the audit has instead of a customer's key: 32 hex digits.
    [[nodiscard]] std::string subjectOf(std::string_view customer) const;
    [[nodiscard]] std::uint64_t failures() const { return m_failures; }

private:
    using Kind = std::tuple<std::string, std::string, std::string, std::string>;
    struct Held {
        audit::Deed deed;
        std::uint64_t more = 0; // since it was told
        std::int64_t toldMs = 0;
    };
    void note(audit::Deed deed, Then then = {});
    void noteAndTell(audit::Deed deed, Noted noted);
    void noteOnce(audit::Deed deed, const std::string &move, Noted noted);
    void tellOf(audit::Deed refusal);

    Parts m_parts;
    std::vector<std::uint8_t> m_secret;
    std::map<Kind, Held> m_refusals;
    std::uint64_t m_failures = 0;
};

// Who somebody is in the audit: the id, else the role.
[[nodiscard]] audit::Deed deedBy(const Principal &who, std::string_view what);

} // namespace sidelight::hub
