// Chooses what is suggested, and counts what becomes of it. The counts are the agent's; they are
// kept in the cache and travel as the agent's own events. Engine thread. A cache that cannot be
// written keeps them in memory, until it can.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/clock.h"
#include "core/domain/worklayout.h"
#include "core/session/leftout.h"
#include "core/session/ownevents.h"
#include "core/session/ruledesk.h"
#include "core/session/sessionsettings.h"
#include "core/session/shownsuggestions.h"
#include "core/session/tabsprojection.h"
#include "core/store/profile.h"
#include "core/suggest/arbitration/arbiter.h"

namespace sidelight::session
{

class SuggestionDesk
{
public:
    struct Sources { // all outlive it
        store::Profile &profile;
        const RuleDesk &rules;
        const SessionSettings &settings;
        const Clock &clock;
    };
    explicit SuggestionDesk(Sources sources);

    // What was kept.
    void load();
    // From now on; never null.
    void use(std::shared_ptr<const suggest::Levers> levers);
    void use(std::shared_ptr<const WorkLayout> layout) { m_layout = std::move(layout); }

    struct Choice {
        std::vector<Suggestion> best; // best first, at most three
        std::vector<LeftOutRow> leftOut;
        std::optional<Timestamp> changes; // when time alone changes something
    };
    // For the tab in front, and shown from now on. `profile`: whose it is, when that is known.
    [[nodiscard]] Choice choose(const TabsProjection::Tab &tab,
                                const std::optional<CustomerProfile> &profile,
                                std::vector<suggest::Contender> contenders,
                                std::vector<suggest::Decision> decided);

    // What an action.taken says beside the decision itself. `suggestion`: null when it is not on
    // the screen any more; `tab` likewise.
    [[nodiscard]] TakenContext contextOf(const std::string &action, const Suggestion *suggestion,
                                         const TabsProjection::Tab *tab) const;
    // The agent decided so.
    void took(const TakenContext &context, std::string_view result, std::string_view reason);
    // The agent's own action.taken was withdrawn before the hub had it.
    void tookBack(const Event &event);
    void opened(const Suggestion &suggestion, const TabsProjection::Tab *tab);
    // It was decided about.
    void touched(const Suggestion &suggestion) { m_shown.touch(suggestion.id); }
    // No tab is in front.
    void showNothing();
    // The interaction left the panel.
    void forget(const InteractionId &interaction);
    // What was seen on the screen since it was told last, counted; `now`: whether or not it is
    // time.
    [[nodiscard]] std::vector<ShownSuggestions::Seen> takeSeen(bool now);
    // The interaction ended with that disposition; `own`: the agent's events in it.
    void ended(std::string_view disposition, std::span<const EventPtr> own);
    // A suggestion.priors of the agent's first team; true when it is taken.
    bool takePriors(const Event &event);

    // Whether what is read there helped so far.
    [[nodiscard]] suggest::Estimate helped(const std::string &action,
                                           const TabsProjection::Tab &tab) const;

    // On disk, when it is time or now.
    [[nodiscard]] store::Result<void> keep(bool now);
    [[nodiscard]] std::optional<std::int64_t> nextDeadlineMs() const;
    [[nodiscard]] const suggest::Propensities &learned() const { return m_learned; }

private:
    [[nodiscard]] suggest::Circumstances
    circumstances(const TabsProjection::Tab &tab, const std::optional<CustomerProfile> &profile,
                  std::vector<suggest::Decision> decided) const;
    void count(const std::string &action, const std::string &place, suggest::Outcome outcome);

    Sources m_from;
    std::shared_ptr<const suggest::Levers> m_levers = std::make_shared<const suggest::Levers>();
    std::shared_ptr<const WorkLayout> m_layout = std::make_shared<const WorkLayout>();
    suggest::Propensities m_learned;
    std::optional<Timestamp> m_priorsAt;
    std::map<InteractionId, std::vector<std::string>> m_before; // as last shown
    ShownSuggestions m_shown;
    std::optional<std::int64_t> m_keepAtMs; // monotonic
};

} // namespace sidelight::session
