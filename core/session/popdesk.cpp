#include "core/session/popdesk.h"

#include <algorithm>
#include <utility>

namespace sidelight::session
{

void PopDesk::add(Pending pending)
{
    if (m_pending.size() >= maxPending)
        m_pending.erase(m_pending.begin());
    m_pending.push_back(std::move(pending));
}

void PopDesk::expect(std::uint64_t request, const InteractionId &interaction)
{
    add({request, interaction, {}, 0, m_clock.monotonicMs() + expectMs});
}

void PopDesk::await(std::uint64_t request, const InteractionId &tab, const StreamId &stream)
{
    add({request, tab, stream, 0, 0});
}

void PopDesk::ask(std::uint64_t request, const InteractionId &tab, std::uint64_t sequence)
{
    add({request, tab, {}, sequence, 0});
}

template<class Which>
std::vector<PopDesk::Pending> PopDesk::take(Which which)
{
    std::vector<Pending> taken;
    std::vector<Pending> left;
    for (Pending &pending : m_pending)
        (which(pending) ? taken : left).push_back(std::move(pending));
    m_pending = std::move(left);
    return taken;
}

std::vector<PopDesk::Pending> PopDesk::takeTab(const InteractionId &interaction)
{
    return take([&](const Pending &one) { return one.until != 0 && one.tab == interaction; });
}

std::vector<PopDesk::Pending> PopDesk::takeStream(const StreamId &stream)
{
    return take(
        [&](const Pending &one) { return !one.stream.name.empty() && one.stream == stream; });
}

std::optional<PopDesk::Pending> PopDesk::takeSequence(std::uint64_t sequence)
{
    std::vector<Pending> taken =
        take([&](const Pending &one) { return sequence != 0 && one.sequence == sequence; });
    return taken.empty() ? std::nullopt : std::optional(std::move(taken.front()));
}

std::vector<PopDesk::Pending> PopDesk::takeExpired()
{
    const std::int64_t now = m_clock.monotonicMs();
    return take([now](const Pending &one) { return one.until != 0 && one.until <= now; });
}

std::optional<std::int64_t> PopDesk::nextDeadlineMs() const
{
    std::optional<std::int64_t> least;
    for (const Pending &one : m_pending) {
        if (one.until != 0 && (!least || one.until < *least))
            least = one.until;
    }
    return least;
}

} // namespace sidelight::session
