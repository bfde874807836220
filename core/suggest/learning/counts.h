// What became of suggestions, by action and by the place they were made in. One thread.
#pragma once

#include <compare>
#include <map>
#include <string>
#include <string_view>

#include <boost/json/object.hpp>

#include "core/base/result.h"
#include "core/domain/channel.h"
#include "core/suggest/learning/tally.h"

namespace sidelight::suggest
{

// Where something was suggested, as far as it is counted: "voice/cards". `matter`: the task where
// it is known, else the queue; may be empty. Never anything about the customer.
[[nodiscard]] std::string placeOf(std::optional<Channel> channel, std::string_view matter);

class Counts
{
public:
    static constexpr std::size_t maxRows = 4000;
    static constexpr std::size_t maxNameBytes = 128;
    static constexpr std::int64_t dayMs = std::int64_t{24} * 3600 * 1000;

    // After so long an outcome counts half; at least a day.
    explicit Counts(double halfLifeDays = 60)
        : m_halfLifeMs(halfLifeDays * static_cast<double>(dayMs))
    {
    }

    // Actions without a name, and names beyond the limit, are not counted. Beyond maxRows the row
    // that was not touched for longest goes.
    void add(std::string_view action, std::string_view place, Outcome outcome, Timestamp when);
    // It was taken back: as if it had not been added.
    void remove(std::string_view action, std::string_view place, Outcome outcome, Timestamp when);
    // Counts that were made elsewhere.
    void add(const Counts &other);
    // As it counts at `now`. An empty place: everywhere.
    [[nodiscard]] Tally tally(std::string_view action, std::string_view place, Timestamp now) const;
    [[nodiscard]] std::size_t size() const { return m_rows.size(); }
    [[nodiscard]] bool empty() const { return m_rows.empty(); }
    void clear() { m_rows.clear(); }
    [[nodiscard]] double halfLifeMs() const { return m_halfLifeMs; }
    // Of outcomes to come, and of the fading from now on.
    void setHalfLifeDays(double days) { m_halfLifeMs = days * static_cast<double>(dayMs); }

    // {"rows":[{"action","place","at","shown":12,…}]}, the newest first, at most `maxBytes` of them
    // as text. Rows that came to nothing are left out.
    [[nodiscard]] boost::json::object toJson(std::size_t maxBytes = 1024 * 1024) const;
    // Replaces the rows. All or nothing; the error is a sentence.
    [[nodiscard]] Result<void, std::string> read(const boost::json::object &json);

private:
    struct Key {
        std::string action;
        std::string place; // empty: everywhere
        auto operator<=>(const Key &) const = default;
    };
    void addTo(Key key, const Tally &tally);
    void makeRoom();

    double m_halfLifeMs;
    std::map<Key, Tally> m_rows;
};

} // namespace sidelight::suggest
