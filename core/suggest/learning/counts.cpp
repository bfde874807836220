#include "core/suggest/learning/counts.h"

#include <algorithm>

namespace sidelight::suggest
{

std::string placeOf(std::optional<Channel> channel, std::string_view matter)
{
    std::string place(channel ? nameOf(*channel) : "other");
    if (!matter.empty() && place.size() + 1 + matter.size() <= Counts::maxNameBytes) {
        place += '/';
        place += matter;
    }
    return place;
}

void Counts::add(std::string_view action, std::string_view place, Outcome outcome, Timestamp when)
{
    if (action.empty() || action.size() > maxNameBytes || place.size() > maxNameBytes)
        return;
    Tally one;
    one.set(outcome, 1);
    one.setAt(when);
    addTo({std::string(action), {}}, one);
    if (!place.empty())
        addTo({std::string(action), std::string(place)}, one);
}

void Counts::remove(std::string_view action, std::string_view place, Outcome outcome,
                    Timestamp when)
{
    Tally one;
    one.set(outcome, 1);
    one.setAt(when);
    for (const std::string_view where : {std::string_view(), place}) {
        const auto row = m_rows.find(Key{std::string(action), std::string(where)});
        if (row != m_rows.end())
            row->second = row->second.without(one.fadedTo(row->second.at(), m_halfLifeMs));
        if (place.empty())
            break;
    }
}

void Counts::add(const Counts &other)
{
    for (const auto &[key, tally] : other.m_rows)
        addTo(key, tally);
}

void Counts::addTo(Key key, const Tally &tally)
{
    m_rows[std::move(key)].add(tally, m_halfLifeMs);
    if (m_rows.size() > maxRows)
        makeRoom();
}

void Counts::makeRoom()
{
    m_rows.erase(std::min_element(m_rows.begin(), m_rows.end(), [](const auto &a, const auto &b) {
        return a.second.at() < b.second.at();
    }));
}

Tally Counts::tally(std::string_view action, std::string_view place, Timestamp now) const
{
    const auto found = m_rows.find(Key{std::string(action), std::string(place)});
    return found == m_rows.end() ? Tally() : found->second.fadedTo(now, m_halfLifeMs);
}

} // namespace sidelight::suggest
