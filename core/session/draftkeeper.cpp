#include "core/session/draftkeeper.h"

#include <iterator>

namespace sidelight::session
{

namespace
{
constexpr std::int64_t retryMs = 1000;
}

DraftKeeper::DraftKeeper(store::Profile &profile, AgentId agent, Clock &clock,
                         std::int64_t keepAfterMs)
    : m_profile(profile)
    , m_agent(std::move(agent))
    , m_clock(clock)
    , m_keepAfterMs(keepAfterMs)
{
}

store::Result<void> DraftKeeper::load()
{
    auto drafts = m_profile.outbox().drafts(m_agent);
    if (!drafts)
        return failure(std::move(drafts.error()));
    for (store::Draft &draft : *drafts) {
        m_drafts[{draft.key.interaction, draft.key.kind}] = {std::move(draft.text), draft.customer,
                                                             draft.changed, std::nullopt};
    }
    return {};
}

void DraftKeeper::change(const InteractionId &interaction, const std::string &kind,
                         const std::optional<CustomerKey> &customer, std::string text)
{
    Draft &draft = m_drafts[{interaction, kind}];
    if (draft.text == text)
        return;
    draft.text = std::move(text);
    draft.customer = customer.value_or(CustomerKey{});
    // From the first key on: somebody who types without a pause is kept up with too.
    if (!draft.dueMs)
        draft.dueMs = m_clock.monotonicMs() + m_keepAfterMs;
}

store::Result<std::vector<DraftState>> DraftKeeper::keepDue()
{
    return keep(false);
}

store::Result<std::vector<DraftState>> DraftKeeper::keepAll()
{
    return keep(true);
}

store::Result<std::vector<DraftState>> DraftKeeper::keep(bool all)
{
    std::vector<DraftState> kept;
    const std::int64_t now = m_clock.monotonicMs();
    for (auto at = m_drafts.begin(); at != m_drafts.end();) {
        const auto &[interaction, kind] = at->first;
        Draft &draft = at->second;
        if (!draft.dueMs || (!all && now < *draft.dueMs)) {
            ++at;
            continue;
        }
        auto done =
            m_profile.outbox().saveDraft(keyOf(interaction, kind), draft.customer, draft.text);
        if (!done) {
            draft.dueMs = now + retryMs;
            return failure(std::move(done.error()));
        }
        draft.dueMs.reset();
        draft.kept = m_clock.now();
        kept.push_back(state(interaction, kind));
        at = draft.text.empty() ? m_drafts.erase(at) : std::next(at);
    }
    return kept;
}

std::optional<std::int64_t> DraftKeeper::nextDeadlineMs() const
{
    std::optional<std::int64_t> least;
    for (const auto &[key, draft] : m_drafts) {
        if (draft.dueMs && (!least || *draft.dueMs < *least))
            least = draft.dueMs;
    }
    return least;
}

DraftState DraftKeeper::state(const InteractionId &interaction, const std::string &kind) const
{
    DraftState state;
    state.interaction = interaction;
    state.kind = kind;
    const auto found = m_drafts.find({interaction, kind});
    if (found != m_drafts.end()) {
        state.text = found->second.text;
        state.kept = found->second.kept;
    }
    return state;
}

store::DraftKey DraftKeeper::keyOf(const InteractionId &interaction, const std::string &kind) const
{
    return {m_agent, interaction, kind};
}

void DraftKeeper::forget(const InteractionId &interaction, const std::string &kind)
{
    m_drafts.erase({interaction, kind});
}

void DraftKeeper::forgetAllOf(const CustomerKey &customer)
{
    std::erase_if(m_drafts,
                  [&customer](const auto &entry) { return entry.second.customer == customer; });
}

} // namespace sidelight::session
