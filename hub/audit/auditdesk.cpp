#include "hub/audit/auditdesk.h"

#include <cmath>

#include "core/base/hex.h"
#include "core/base/sha256.h"
#include "core/domain/eventtypes.h"

namespace sidelight::hub
{

namespace
{

namespace kinds = audit::kinds;

constexpr std::size_t subjectDigits = 32;

std::string audienceOf(const std::optional<config::Pilot> &pilot)
{
    if (!pilot)
        return "for all";
    std::string text = "a pilot";
    if (pilot->share < 1)
        text += " on " + std::to_string(std::lround(100 * pilot->share)) + " %";
    for (std::size_t i = 0; i < pilot->teams.size(); ++i)
        text += (i == 0 ? " in " : ", ") + pilot->teams[i].value;
    return text;
}

std::string wordsOf(const AuditDesk::LogMove &move)
{
    return "from " + std::string(move.from) + " to " + std::string(move.to) + ", move " + move.id;
}

bool isOther(const std::optional<config::Pilot> &left, const std::optional<config::Pilot> &right)
{
    return audienceOf(left) != audienceOf(right);
}

} // namespace

audit::Deed deedBy(const Principal &who, std::string_view what)
{
    audit::Deed deed;
    deed.what = what;
    deed.role = nameOf(who.role);
    deed.who = who.agent.empty() ? who.subject : who.agent.value;
    if (deed.who.empty())
        deed.who = deed.role;
    return deed;
}

AuditDesk::AuditDesk(Parts parts, std::vector<std::uint8_t> secret)
    : m_parts(parts)
    , m_secret(std::move(secret))
{
}

std::string AuditDesk::subjectOf(std::string_view customer) const
{
    return toHex(hmacSha256(m_secret, customer)).substr(0, subjectDigits);
}

void AuditDesk::note(audit::Deed deed, Then then)
{
    noteAndTell(std::move(deed), [then = std::move(then)](bool) {
        if (then)
            then();
    });
}

void AuditDesk::noteAndTell(audit::Deed deed, Noted noted)
{
    m_parts.log.note({std::move(deed)}, [this, noted = std::move(noted)](const auto &said) {
        if (!said) {
            ++m_failures;
            m_parts.logger.write(LogLevel::Error, "audit_failed", {{"detail", said.error()}});
        }
        noted(said.has_value());
    });
}

// Whoever says it may have been killed before it could write down that it is noted.
void AuditDesk::noteOnce(audit::Deed deed, const std::string &move, Noted noted)
{
    AuditQuery query;
    query.what = deed.what;
    query.text = "move " + move;
    query.limit = 1;
    m_parts.log.read(
        query, [this, deed = std::move(deed), noted = std::move(noted)](const auto &page) mutable {
            if (page && !page->records.empty())
                return noted(true);
            noteAndTell(std::move(deed), std::move(noted));
        });
}

void AuditDesk::started(std::int64_t hubsVersion)
{
    note({std::string(kinds::hubStarted),
          "hub",
          "hub",
          {},
          {},
          "its own bundle is version " + std::to_string(hubsVersion)});
    // A chain that is broken is said where everybody reads it.
    m_parts.log.check([this](const auto &state) {
        if (!state || !state->broken)
            return;
        const std::string number = std::to_string(*state->broken);
        m_parts.logger.write(LogLevel::Error, "audit_broken", {{"number", number}});
        note({std::string(kinds::broken),
              "hub",
              "hub",
              {},
              {},
              "record " + number + " is not as it was written"});
    });
}

void AuditDesk::foundCut(std::uint64_t number)
{
    const std::string text = std::to_string(number);
    m_parts.logger.write(LogLevel::Error, "audit_cut", {{"number", text}});
    note({std::string(kinds::broken),
          "hub",
          "hub",
          {},
          {},
          "record " + text + " was there, and is not, or is another"});
}

void AuditDesk::reloaded(std::int64_t version)
{
    note({std::string(kinds::reloaded),
          "hub",
          "hub",
          "@hub",
          {},
          "version " + std::to_string(version) + " out of the installation's file"});
}

void AuditDesk::published(const Principal &who, const TeamId &team, const ShelvedBundle &now,
                          const ShelvedBundle *before, std::int64_t former, Then then)
{
    const config::Bundle &bundle = *now.bundle;
    const bool wasPilot = before && before->bundle->pilot;
    audit::Deed deed = deedBy(who, kinds::published);
    deed.team = team.value;
    deed.detail = "version " + std::to_string(bundle.version) + ", " + audienceOf(bundle.pilot);
    if (former != 0) {
        deed.what = kinds::rolledBack;
        deed.detail += ", the content of version " + std::to_string(former);
    } else if (bundle.pilot || wasPilot) {
        if (before && isOther(bundle.pilot, before->bundle->pilot))
            deed.detail += "; before: " + audienceOf(before->bundle->pilot);
        if (bundle.pilot)
            deed.what = kinds::pilotChanged;
    }
    note(std::move(deed), std::move(then));
}

void AuditDesk::refused(const Principal &who, const TeamId &team, std::string_view code)
{
    audit::Deed deed = deedBy(who, kinds::refused);
    deed.team = team.value;
    deed.detail = code;
    tellOf(std::move(deed));
}

void AuditDesk::denied(const Principal &who, std::string_view what, std::string_view team)
{
    audit::Deed deed = deedBy(who, kinds::denied);
    deed.team = team;
    deed.detail = what;
    tellOf(std::move(deed));
}

void AuditDesk::erased(const Principal &who, const CustomerKey &customer,
                       const std::string &receipt, Then then)
{
    audit::Deed deed = deedBy(who, kinds::erased);
    deed.subject = subjectOf(customer.value);
    deed.detail = "receipt " + receipt;
    note(std::move(deed), std::move(then));
}

void AuditDesk::revoked(const Principal &who, const Revoked &what, Then then)
{
    audit::Deed deed = deedBy(who, kinds::revoked);
    if (!what.customer.empty())
        deed.subject = subjectOf(what.customer.value);
    deed.detail = what.subject.empty()    ? "one token"
                  : what.customer.empty() ? "all tokens of " + what.subject
                                          : "a customer, from " + what.subject;
    if (what.lifted)
        deed.detail += ", given back";
    note(std::move(deed), std::move(then));
}

void AuditDesk::ordered(const Principal &who, std::string_view kind, const LogMove &move, Then then)
{
    audit::Deed deed = deedBy(who, kind);
    deed.detail = wordsOf(move);
    note(std::move(deed), std::move(then));
}

void AuditDesk::moved(const LogMove &move, std::uint64_t records, Noted noted)
{
    noteOnce({std::string(kinds::logMoved),
              "hub",
              "hub",
              {},
              {},
              wordsOf(move) + ", " + std::to_string(records) + " records"},
             move.id, std::move(noted));
}

void AuditDesk::reclaimed(const std::string &node, const std::string &move, Noted noted)
{
    noteOnce({std::string(kinds::logReclaimed),
              "hub",
              "hub",
              {},
              {},
              "into the engine, from the hub " + node + ", move " + move},
             move, std::move(noted));
}

void AuditDesk::followed(const Principal &who, const CustomerKey &customer)
{
    audit::Deed deed = deedBy(who, kinds::followed);
    deed.team = who.teams.empty() ? std::string() : who.teams.front().value;
    deed.subject = subjectOf(customer.value);
    note(std::move(deed));
}

void AuditDesk::take(const Event &event)
{
    const bool isReveal = event.type == types::customerRevealed;
    const bool isPanels = event.source.starts_with("/panel/");
    if (!isPanels || (!isReveal && event.type != types::customerLookedUp))
        return;
    const boost::json::object *data = event.dataObject();
    audit::Deed deed;
    deed.what = isReveal ? kinds::revealed : kinds::lookedUp;
    deed.role = nameOf(Role::Agent);
    deed.who = data ? textOrEmpty(*data, "agent") : std::string();
    deed.team = data ? textOrEmpty(*data, "team") : std::string();
    if (event.subject)
        deed.subject = subjectOf(*event.subject);
    // Which field, never its value; how it was looked for, never by what.
    if (isReveal)
        deed.detail = data ? textOrEmpty(*data, "field") : std::string();
    else
        deed.detail = event.subject ? "by key" : "by what the customer is known by";
    note(std::move(deed));
}

void AuditDesk::tellOf(audit::Deed refusal)
{
    const std::int64_t now = m_parts.clock.monotonicMs();
    const Kind kind{refusal.what, refusal.who, refusal.team, refusal.detail};
    const auto found = m_refusals.find(kind);
    if (found != m_refusals.end()) {
        ++found->second.more;
        return;
    }
    if (m_refusals.size() == mostKinds)
        return;
    m_refusals.emplace(kind, Held{refusal, 0, now});
    note(std::move(refusal));
}

void AuditDesk::tick()
{
    const std::int64_t now = m_parts.clock.monotonicMs();
    for (auto held = m_refusals.begin(); held != m_refusals.end();) {
        if (now < held->second.toldMs + quietMs) {
            ++held;
            continue;
        }
        if (held->second.more == 0) {
            held = m_refusals.erase(held);
            continue;
        }
        audit::Deed deed = held->second.deed;
        deed.detail += ", " + std::to_string(held->second.more) + " more times";
        note(std::move(deed));
        held->second.more = 0;
        held->second.toldMs = now;
        ++held;
    }
}

} // namespace sidelight::hub
