#include "core/session/journeyledger.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "core/domain/eventtypes.h"

namespace sidelight::session
{

namespace
{

// Dropping one by one would sort each time.
constexpr std::size_t slack = JourneyLedger::maxTouches / 8;

std::string idOf(const Event &event)
{
    return event.source + '\n' + event.id;
}

// A name an event's source and id cannot make: they are not empty.
std::string idOf(const InteractionId &interaction)
{
    return '\n' + interaction.value;
}

// The newer of two that say something; what is empty says nothing.
void takeText(std::string &text, const std::string &other, bool otherIsNewer)
{
    if (text.empty() || (otherIsNewer && !other.empty()))
        text = other;
}

bool isBefore(const experience::Evidence &a, const experience::Evidence &b)
{
    return std::tie(a.time, a.key, a.part, a.matter, a.measure) <
           std::tie(b.time, b.key, b.part, b.matter, b.measure);
}

} // namespace

bool JourneyLedger::listens(std::string_view type)
{
    return type == types::touchpointRecorded || type == types::commitmentUpdated ||
           type.starts_with("sidelight.interaction.");
}

bool JourneyLedger::take(const Event &event)
{
    if (!event.time || !listens(event.type))
        return false;
    if (m_droppedBefore && *event.time < *m_droppedBefore)
        return false;
    if (!m_oldest || *event.time < *m_oldest)
        m_oldest = event.time;
    const bool isTouchpoint = event.type == types::touchpointRecorded;
    if (isTouchpoint ? !takeTouchpoint(event)
                     : event.type != types::commitmentUpdated && !takeInteraction(event))
        return false;
    experience::gather(m_evidence, event);
    bound();
    return true;
}

bool JourneyLedger::takeTouchpoint(const Event &event)
{
    const std::string id = idOf(event);
    const auto point = readTouchpoint(event);
    if (!point || m_touches.contains(id))
        return false;
    Touch touch;
    touch.time = *event.time;
    touch.newest = *event.time;
    touch.channel = point->channel;
    touch.outcome = point->outcome;
    touch.type = event.type;
    touch.title = point->title.empty() ? point->kind : point->title;
    touch.keys = {{event.source, event.id}};
    m_touches.emplace(id, std::move(touch));
    return true;
}

bool JourneyLedger::takeInteraction(const Event &event)
{
    const auto interaction = readInteraction(event);
    if (!interaction)
        return false;
    Touch touch;
    touch.time = *event.time;
    touch.newest = *event.time;
    touch.channel = interaction->channel.value_or(Channel::Other);
    touch.outcome = outcomeOf(interaction->outcome);
    touch.type = event.type;
    touch.title = interaction->reason;
    touch.interaction = interaction->id;
    touch.keys = {{event.source, event.id}};
    put(idOf(interaction->id), std::move(touch));
    return true;
}

void JourneyLedger::put(const std::string &id, Touch touch)
{
    const auto [place, isNew] = m_touches.try_emplace(id, touch);
    if (isNew)
        return;
    Touch &known = place->second;
    const bool newer =
        std::tie(touch.newest, touch.keys.front()) > std::tie(known.newest, known.keys.front());
    takeText(known.title, touch.title, newer);
    if (known.channel == Channel::Other || (newer && touch.channel != Channel::Other))
        known.channel = touch.channel;
    if (known.outcome == Outcome::None || (newer && touch.outcome != Outcome::None))
        known.outcome = touch.outcome;
    if (newer)
        known.type = touch.type;
    known.time = std::min(known.time, touch.time);
    known.newest = std::max(known.newest, touch.newest);
    auto &keys = known.keys;
    for (EventKey &key : touch.keys) {
        if (std::find(keys.begin(), keys.end(), key) == keys.end())
            keys.insert(newer ? keys.begin() : keys.end(), std::move(key));
    }
    keys.resize(std::min(keys.size(), keptKeys));
}

void JourneyLedger::absorb(JourneyLedger other)
{
    for (auto &[id, touch] : other.m_touches)
        put(id, std::move(touch));
    m_evidence.insert(m_evidence.end(), std::make_move_iterator(other.m_evidence.begin()),
                      std::make_move_iterator(other.m_evidence.end()));
    if (other.m_oldest && (!m_oldest || *other.m_oldest < *m_oldest))
        m_oldest = other.m_oldest;
    if (other.m_droppedBefore)
        drop(*other.m_droppedBefore);
    bound();
}

void JourneyLedger::bound()
{
    if (m_evidence.size() > maxEvidence + slack) {
        std::sort(m_evidence.begin(), m_evidence.end(), &isBefore);
        // Often the same said again.
        m_evidence.erase(std::unique(m_evidence.begin(), m_evidence.end()), m_evidence.end());
        if (m_evidence.size() > maxEvidence) {
            m_evidence.erase(m_evidence.begin(), m_evidence.end() - maxEvidence);
            drop(m_evidence.front().time);
        }
    }
    if (m_touches.size() > maxTouches + slack) {
        std::vector<std::pair<Timestamp, std::string>> order;
        order.reserve(m_touches.size());
        for (const auto &[id, touch] : m_touches)
            order.emplace_back(touch.time, id);
        // Also of those of one time: a publisher may give them all the same.
        const auto first = order.end() - maxTouches;
        std::nth_element(order.begin(), first, order.end());
        for (auto one = order.begin(); one != first; ++one)
            m_touches.erase(one->second);
        drop(first->first);
    }
}

// Both lists end at the same time: the line may not tell of what has no mark.
void JourneyLedger::drop(Timestamp before)
{
    m_droppedBefore = std::max(before, m_droppedBefore.value_or(before));
    std::erase_if(m_touches,
                  [this](const auto &known) { return known.second.time < *m_droppedBefore; });
    std::erase_if(m_evidence, [this](const experience::Evidence &known) {
        return known.time < *m_droppedBefore;
    });
}

} // namespace sidelight::session
