// The conversation in front: what was said, what it is about, and what agents usually do next.
// Reads the cache when something was said or decided. Engine thread. What cannot be read leaves the
// conversation as it is known.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "core/config/nextaction.h"
#include "core/domain/suggestion.h"
#include "core/session/articlecontext.h"
#include "core/session/conversationfold.h"
#include "core/session/conversationstate.h"
#include "core/session/outboxdesk.h"
#include "core/session/tabsprojection.h"
#include "core/store/profile.h"
#include "core/suggest/ranking/ranker.h"

namespace sidelight::session
{

class ConversationDesk
{
public:
    // Suggested at most, from one conversation.
    static constexpr std::size_t most = 3;

    struct Sources {
        store::Profile &profile;
        const OutboxDesk &outbox;
        const TabsProjection &tabs;
    };
    explicit ConversationDesk(Sources sources)
        : m_from(sources)
    {
    }

    // From the next look on; never null.
    void use(std::shared_ptr<const config::NextAction> next);
    // An event is in the cache, or among the agent's own.
    void take(const Event &event);
    // The cache is another one.
    void startOver() { m_stale = true; }

    // Looks again if there is reason to; true when `state` or `suggestions` changed.
    [[nodiscard]] bool follow();
    // Of the tab in front; without an interaction when none is.
    [[nodiscard]] const ConversationState &state() const { return m_state; }
    // What comes next by model and policy, the likeliest first. Their `likely` is calibrated.
    [[nodiscard]] const std::vector<Suggestion> &suggestions() const { return m_suggestions; }
    // What conditions of a guide see: `task` where it is sure, `said` (the customer's last words),
    // `found` (what the last look-up answered). Never null.
    [[nodiscard]] std::shared_ptr<const boost::json::object> facts() const { return m_facts; }
    // What articles have to fit: the task, where it is sure, and what the customer said last.
    [[nodiscard]] SpokenMatter said() const;

private:
    [[nodiscard]] std::optional<std::vector<EventPtr>> read(const InteractionId &interaction) const;
    void look(const TabsProjection::Tab &tab, const Conversation &conversation);
    void noteFacts(const Conversation &conversation);
    void rank(const TabsProjection::Tab &tab, const Conversation &conversation);
    [[nodiscard]] Suggestion suggestionOf(const suggest::Ranked &ranked,
                                          const TabsProjection::Tab &tab,
                                          std::size_t decisions) const;

    Sources m_from;
    std::shared_ptr<const config::NextAction> m_next = std::make_shared<const config::NextAction>();
    std::unique_ptr<suggest::Ranker> m_ranker; // null: nothing is foreseen
    InteractionId m_interaction;
    std::string m_queue;
    bool m_stale = true;
    ConversationState m_state;
    std::vector<Suggestion> m_suggestions;
    std::shared_ptr<const boost::json::object> m_facts =
        std::make_shared<const boost::json::object>();
};

} // namespace sidelight::session
