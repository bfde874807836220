// Counts as JSON: how they are kept, and how they travel to the hub and back.
#include <algorithm>
#include <cmath>
#include <vector>

#include <boost/json/array.hpp>
#include <boost/json/serialize.hpp>

#include "core/domain/event.h"
#include "core/suggest/learning/counts.h"

namespace sidelight::suggest
{

namespace
{

namespace bj = boost::json;

constexpr double mostOfACount = 1e9;

bj::string_view viewOf(std::string_view text)
{
    return {text.data(), text.size()};
}

// Three digits behind the point are more than anybody will ask for.
double rounded(double count)
{
    return std::round(count * 1000) / 1000;
}

bj::object rowOf(const std::string &action, const std::string &place, const Tally &tally)
{
    bj::object row{{"action", action}, {"at", formatRfc3339(tally.at())}};
    if (!place.empty())
        row["place"] = place;
    for (const Outcome outcome : allOutcomes) {
        const double count = rounded(tally.count(outcome));
        if (count > 0)
            row[viewOf(nameOf(outcome))] = count;
    }
    return row;
}

std::optional<Tally> tallyOf(const bj::object &row)
{
    const auto at = timeMember(row, "at");
    if (!at)
        return std::nullopt;
    Tally tally;
    tally.setAt(*at);
    for (const Outcome outcome : allOutcomes) {
        if (!row.contains(viewOf(nameOf(outcome))))
            continue;
        const auto count = numberMember(row, nameOf(outcome));
        if (!count || !(*count >= 0) || *count > mostOfACount)
            return std::nullopt;
        tally.set(outcome, *count);
    }
    return tally;
}

} // namespace

bj::object Counts::toJson(std::size_t maxBytes) const
{
    std::vector<std::pair<const Key *, const Tally *>> rows;
    for (const auto &[key, tally] : m_rows) {
        if (!tally.isNothing())
            rows.emplace_back(&key, &tally);
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const auto &a, const auto &b) { return a.second->at() > b.second->at(); });
    bj::array array;
    std::size_t bytes = 0;
    for (const auto &[key, tally] : rows) {
        bj::object row = rowOf(key->action, key->place, *tally);
        bytes += bj::serialize(row).size() + 1;
        if (bytes > maxBytes)
            break;
        array.push_back(std::move(row));
    }
    return {{"rows", std::move(array)}};
}

Result<void, std::string> Counts::read(const bj::object &json)
{
    const bj::array *rows = arrayMember(json, "rows");
    if (!rows || rows->size() > maxRows)
        return failure(std::string("Counts are a list \"rows\" of at most 4000."));
    std::map<Key, Tally> read;
    for (const bj::value &value : *rows) {
        const bj::object *row = value.if_object();
        const auto tally = row ? tallyOf(*row) : std::nullopt;
        if (!tally)
            return failure(std::string("A row of counts has a time \"at\" and counts from 0."));
        Key key{textOrEmpty(*row, "action"), textOrEmpty(*row, "place")};
        if (key.action.empty() || key.action.size() > maxNameBytes ||
            key.place.size() > maxNameBytes)
            return failure(std::string("A row of counts names an action, of at most 128 bytes."));
        read[std::move(key)].add(*tally, m_halfLifeMs);
    }
    m_rows = std::move(read);
    return {};
}

} // namespace sidelight::suggest
