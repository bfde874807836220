// The guide of each interaction: kept among the drafts, so that it survives what drafts survive,
// and filled in from the context. Engine thread; what the disk refuses stays in memory and is tried
// again.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "core/base/clock.h"
#include "core/domain/worklayout.h"
#include "core/session/conversationdesk.h"
#include "core/session/draftkeeper.h"
#include "core/session/guidescope.h"
#include "core/session/ruledesk.h"
#include "core/session/tabsprojection.h"
#include "core/suggest/arbitration/contender.h"

namespace sidelight::session
{

class GuideDesk
{
public:
    struct Sources { // all outlive it
        DraftKeeper &drafts;
        const RuleDesk &rules;
        const TabsProjection &tabs;
        const ConversationDesk &talk;
        const Clock &clock;
    };
    explicit GuideDesk(Sources sources)
        : m_from(sources)
    {
    }

    // From now on; never null. What was begun goes on as it was begun.
    void use(std::shared_ptr<const WorkLayout> layout) { m_layout = std::move(layout); }

    // What the screen hides of customers.
    void use(Masks masks) { m_masks = std::move(masks); }

    // As it stands now; steps that choose by themselves have chosen, if that can be decided.
    [[nodiscard]] GuideRun run(const InteractionId &interaction);
    // Whether there is one, open or left.
    [[nodiscard]] bool has(const InteractionId &interaction) const;
    // A guide that was begun for the same suggestion goes on; another one is begun anew, and what
    // is under way is set aside.
    void begin(const InteractionId &interaction, const SuggestionId &suggestion, Guide guide,
               bool isConfigured);
    // Marks a step, and goes on to the first that is not done. A question is not done without its
    // answer. Without the mark, what was chosen there is open again; what was done after it stays.
    // Of a step that is not on the way nothing happens.
    void mark(const InteractionId &interaction, std::size_t step, bool done);
    // The agent says which way a step leads; it is done by that.
    void choose(const InteractionId &interaction, std::size_t step, std::size_t branch);
    // Empty: what the context says holds again.
    void type(const InteractionId &interaction, const std::string &field, const std::string &text);
    void setOpen(const InteractionId &interaction, bool open);
    // With the steps the configuration has by now; what was done of those that are the same, and
    // what was typed, stays.
    void renew(const InteractionId &interaction);
    // What comes back when this one is over: the last that was set aside, left. Nothing: no more.
    [[nodiscard]] std::optional<GuideRun> after(const InteractionId &interaction) const;
    void keep(const GuideRun &run);

    // The next step, as something to do; nothing when there is none.
    [[nodiscard]] std::optional<suggest::Contender> nextStep(const InteractionId &interaction);
    // The agent has taken it; false when that suggestion is no step, or not the next any more.
    bool takeStep(const InteractionId &interaction, const SuggestionId &suggestion);

private:
    [[nodiscard]] GuideRun kept(const InteractionId &interaction) const;
    [[nodiscard]] GuideSurroundings around(const InteractionId &interaction) const;
    const GuideScope &scopeOf(const Guide &guide);
    void see(GuideRun &run);
    [[nodiscard]] bool decideByItself(GuideRun &run);
    void goOnFrom(GuideRun &run, std::size_t step) const;

    Sources m_from;
    std::shared_ptr<const WorkLayout> m_layout = std::make_shared<const WorkLayout>();
    Masks m_masks;
    std::unique_ptr<const GuideScope> m_scope; // of the guide looked at last
};

} // namespace sidelight::session
