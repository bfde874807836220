// What the agent writes and decides, as events: each has one id for life, made here, and is
// written down in the outbox before anybody hears of it. Pure but for the clock and the ids.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/domain/event.h"
#include "core/session/commands.h"
#include "core/session/configstatus.h"
#include "core/session/shownalerts.h"
#include "core/session/shownsuggestions.h"

namespace sidelight::session
{

// What an own event is about.
struct Occasion {
    InteractionId interaction; // empty: none
    std::optional<CustomerKey> customer;
};

// How a decision about an alert came about.
struct OnCard {
    AlertId card;                        // that was decided about; it may stand for several alerts
    std::optional<std::int64_t> stoodMs; // how long it had been on the screen
};

// What an action.taken says beside the decision: what it was, and where it is counted.
struct TakenContext {
    std::string action; // may be empty
    std::string place;  // "voice/cards"
    TeamId team;
    std::optional<double> priority; // that it had on the screen
};

class OwnEvents
{
public:
    // `team`: for which decisions are counted; may be empty.
    OwnEvents(std::string device, AgentId agent, TeamId team, Clock &clock, Random &random)
        : m_source("/panel/" + std::move(device))
        , m_agent(std::move(agent))
        , m_team(std::move(team))
        , m_clock(clock)
        , m_random(random)
    {
    }

    // The version of the bundle in force; 0: none that anybody published.
    void useBundle(std::int64_t version) { m_bundle = version; }

    // `kind` as in SaveDraft. A text that no event holds goes in several, cut between characters.
    // `followUp`: of a wrap-up, when the first of its promises falls due.
    [[nodiscard]] std::vector<Event> saved(const SaveDraft &command, std::string_view text,
                                           const Occasion &about,
                                           std::optional<Timestamp> followUp = {});
    [[nodiscard]] Event promised(const Promise &promise, const Occasion &about);
    // `why`: of the alert; the decision holds for what the same rule says about the same events.
    [[nodiscard]] Event acknowledged(const AlertId &alert, const Occasion &about,
                                     const Reason &why = {}, const OnCard &on = {});
    [[nodiscard]] Event snoozed(const AlertId &alert, std::int64_t forMs, const Occasion &about,
                                const Reason &why = {}, const OnCard &on = {});
    [[nodiscard]] Event muted(const AlertId &alert, const Occasion &about, const Reason &why = {},
                              const OnCard &on = {});
    [[nodiscard]] Event taken(const TakeAction &command, const TakenContext &context,
                              const Occasion &about);
    // `action`: may be empty.
    [[nodiscard]] Event opened(const SuggestionId &suggestion, const std::string &action,
                               const Occasion &about);
    // About nobody: they are no part of a customer's history.
    [[nodiscard]] Event shown(const ShownSuggestions::Seen &seen);
    [[nodiscard]] Event shown(const ShownAlerts::Seen &seen);
    [[nodiscard]] Event confirmed(const CustomerKey &customer, const Occasion &about);
    [[nodiscard]] Event unlinked(const CustomerKey &customer, const Occasion &about);
    [[nodiscard]] Event revealed(const std::string &field, const Occasion &about);
    [[nodiscard]] Event lookedUp(const Occasion &about);
    // Whose that is, the hub says by the stream it keeps this in.
    [[nodiscard]] Event lookedUp(const Identity &identity);
    // Never of whom: the row stays for 30 days.
    [[nodiscard]] Event erasedDone(const std::string &receipt, std::int64_t rows,
                                   std::int64_t drafts);
    [[nodiscard]] Event configured(const ConfigReport &report);

private:
    [[nodiscard]] boost::json::object decisionOn(const AlertId &alert, const Reason &why,
                                                 const OnCard &on) const;
    // For whom it is counted, and on which bundle.
    void addTeam(boost::json::object &data) const;
    [[nodiscard]] Event make(std::string_view type, const Occasion &about,
                             boost::json::object data);

    std::string m_source;
    AgentId m_agent;
    TeamId m_team;
    std::int64_t m_bundle = 0;
    Clock &m_clock;
    Random &m_random;
};

[[nodiscard]] WaitingKind waitingKindOf(std::string_view type);

} // namespace sidelight::session
