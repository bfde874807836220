// The agent's interactions, from the agent's stream: one tab each, until the agent closes it.
// Engine thread; pure but for the reads of load().
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <vector>

#include "core/domain/event.h"
#include "core/session/panelstate.h"
#include "core/store/cachequeries.h"

namespace sidelight::session
{

class TabsProjection
{
public:
    struct Tab {
        Interaction interaction;
        std::uint64_t order = 0; // of offer
        int unread = 0;
        // What the agent has said, before the hub's events say the same.
        std::optional<CustomerKey> confirmed;
        std::optional<CustomerKey> unlinked;
        std::string customerName; // of the profile, when the cache has it
        // A customer opened without an interaction.
        bool lookedUp = false;
    };

    explicit TabsProjection(AgentId agent)
        : m_agent(std::move(agent))
    {
    }
    [[nodiscard]] const AgentId &agent() const { return m_agent; }

    // What the cache knows, at start and after a snapshot of the agent's stream.
    [[nodiscard]] store::Result<void> load(store::CacheQueries &queries);
    // True if a tab changed by it.
    bool apply(const Event &event, const StreamId &stream);
    // The agent's own decision, before it has come back.
    bool applyOwn(const Event &event);
    // Not in front by it. Beyond maxLookUps the oldest goes that is not in front.
    static constexpr std::size_t maxLookUps = 8;
    InteractionId lookUp(const CustomerKey &customer, Timestamp now);
    // Somebody of whom only this is known, under a name that is free.
    void lookUp(const InteractionId &name, const Identity &identity, Timestamp now);
    // Whom such a look-up has found.
    void settle(const InteractionId &lookUp, const CustomerKey &customer);
    void close(const InteractionId &interaction);
    // A customer was erased: nobody is known by that key any more.
    bool forget(const CustomerKey &customer);
    bool countUnread(const InteractionId &interaction, int events);
    bool setName(const CustomerKey &customer, const std::string &name);

    // Empty when there is none. The first that was offered, unless the agent has chosen.
    [[nodiscard]] const InteractionId &focus() const { return m_focus; }
    bool setFocus(const InteractionId &interaction);

    [[nodiscard]] const Tab *find(const InteractionId &interaction) const;
    [[nodiscard]] const Tab *findCustomer(const CustomerKey &customer) const;
    [[nodiscard]] std::vector<const Tab *> inOrder() const;
    [[nodiscard]] std::vector<TabRow> rows() const;
    // Whose it is, as far as anybody has said.
    [[nodiscard]] static std::optional<CustomerKey> customerOf(const Tab &tab);
    // customer/<key>, or unmatched/<interaction>.
    [[nodiscard]] static StreamId streamOf(const Tab &tab);

private:
    bool fold(const Interaction &said, bool onOwnStream);
    void chooseFocus();
    void limitLookUps();
    Tab &lookUpTab(const InteractionId &id, Timestamp now);

    AgentId m_agent;
    std::map<InteractionId, Tab> m_tabs;
    std::uint64_t m_lastOrder = 0;
    InteractionId m_focus;
};

} // namespace sidelight::session
