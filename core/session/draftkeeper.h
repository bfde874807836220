// What is typed and not sent, at most half a second behind the keys on disk. Engine thread. A disk
// that refuses keeps the text in memory and is tried again each second.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/clock.h"
#include "core/session/panelstate.h"
#include "core/store/profile.h"

namespace sidelight::session
{

class DraftKeeper
{
public:
    DraftKeeper(store::Profile &profile, AgentId agent, Clock &clock, std::int64_t keepAfterMs);

    [[nodiscard]] store::Result<void> load();
    void change(const InteractionId &interaction, const std::string &kind,
                const std::optional<CustomerKey> &customer, std::string text);
    // Writes what is due, or everything. Tells which drafts are on disk now.
    [[nodiscard]] store::Result<std::vector<DraftState>> keepDue();
    [[nodiscard]] store::Result<std::vector<DraftState>> keepAll();
    [[nodiscard]] std::optional<std::int64_t> nextDeadlineMs() const;

    [[nodiscard]] DraftState state(const InteractionId &interaction, const std::string &kind) const;
    [[nodiscard]] store::DraftKey keyOf(const InteractionId &interaction,
                                        const std::string &kind) const;
    // Saved as an event, or erased: nothing is kept any more, and the store knows already.
    void forget(const InteractionId &interaction, const std::string &kind);
    void forgetAllOf(const CustomerKey &customer);

private:
    struct Draft {
        std::string text;
        CustomerKey customer;
        std::optional<Timestamp> kept;
        std::optional<std::int64_t> dueMs; // nothing: on disk as it is
    };
    [[nodiscard]] store::Result<std::vector<DraftState>> keep(bool all);

    store::Profile &m_profile;
    AgentId m_agent;
    Clock &m_clock;
    std::int64_t m_keepAfterMs;
    std::map<std::pair<InteractionId, std::string>, Draft> m_drafts;
};

} // namespace sidelight::session
