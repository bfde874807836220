#include "core/rules/group.h"

#include <algorithm>

namespace sidelight::rules
{

// What has to be looked at anew because `match` came, changed or went.
void Group::touch(const Rule &definition, const Match &match)
{
    const Correlation &correlate = definition.correlate;
    if (correlate.type == CorrelationType::Single)
        return;
    if (correlate.type == CorrelationType::Absence) {
        for (const auto &other : m_matches) {
            if (other->answer == &match) {
                other->answer = nullptr;
                other->isStale = true;
            }
            const bool earlier = !other->answer || isBefore(match, *other->answer);
            if (match.fits(correlate.expect) && other->time <= match.time && earlier)
                other->isStale = true;
        }
        return;
    }
    const std::int64_t last = plus(match.time, correlate.timespanMs);
    auto place = std::upper_bound(
        m_matches.begin(), m_matches.end(), match,
        [](const Match &left, const auto &right) { return isBefore(left, *right); });
    for (; place != m_matches.end() && (*place)->time <= last; ++place)
        (*place)->isStale = true;
}

Group::Taken Group::insert(const Rule &definition, const EventPtr &event, std::size_t selection)
{
    auto match = std::make_unique<Match>();
    match->event = event;
    match->time = event->time->ms;
    const auto bit = static_cast<std::uint8_t>(1U << selection);
    match->selections = bit;
    match->isShared = definition.select[selection].isShared;
    const auto before = [](const auto &left, const auto &right) { return isBefore(*left, *right); };
    auto place = std::lower_bound(m_matches.begin(), m_matches.end(), match, before);
    if (place != m_matches.end() && !before(match, *place)) {
        Match &known = **place;
        if (known.fits(selection))
            return Taken::Known;
        known.selections |= bit;
        if (known.isShared && !match->isShared) {
            known.isShared = false;
            ++m_own;
        }
        known.isStale = true;
        touch(definition, known);
        return Taken::New;
    }
    if (!match->isShared)
        ++m_own;
    if (place == m_matches.begin() && m_matches.size() >= maxHeld) {
        m_hasDropped = true;
        return Taken::Dropped;
    }
    if (const auto expiry = event->expiryTime())
        match->expiry = expiry->ms;
    touch(definition, **m_matches.insert(place, std::move(match)));
    if (m_matches.size() > maxHeld) {
        m_hasDropped = true;
        take(definition, m_matches.begin());
    }
    return Taken::New;
}

void Group::take(const Rule &definition, Place place)
{
    const std::unique_ptr<Match> gone = std::move(*place);
    m_matches.erase(place);
    touch(definition, *gone);
}

bool Group::remove(const Rule &definition, const EventKey &event)
{
    const auto place = std::find_if(m_matches.begin(), m_matches.end(), [&](const auto &match) {
        return match->event->id == event.id && match->event->source == event.source;
    });
    if (place == m_matches.end())
        return false;
    if (!(*place)->isShared)
        --m_own;
    take(definition, place);
    return true;
}

void Group::removeOfCustomer(const Rule &definition, const CustomerKey &of)
{
    std::vector<EventKey> keys;
    for (const auto &match : m_matches) {
        if (match->event->subject == of.value)
            keys.push_back({match->event->source, match->event->id});
    }
    for (const EventKey &key_ : keys)
        remove(definition, key_);
}

void Group::makeStale()
{
    for (const auto &match : m_matches)
        match->isStale = true;
}

} // namespace sidelight::rules
