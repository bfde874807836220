// Whether customers came back within seven days after an interaction, with an action taken in it
// and without: where it was only shown. Pure; bounded. Events come in the order of the log.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/base/timestamp.h"
#include "core/domain/ids.h"

namespace sidelight::hub
{

class RepeatedContacts
{
public:
    static constexpr std::int64_t withinMs = std::int64_t{7} * 24 * 3600 * 1000;
    static constexpr std::size_t mostInteractions = 200'000;
    static constexpr std::size_t mostActions = 1000;

    struct Share {
        std::uint64_t interactions = 0; // that ended at least seven days ago
        std::uint64_t repeated = 0;     // of these, followed by another one in time
        bool operator==(const Share &) const = default;
    };
    struct Row {
        std::string action;
        Share with;
        Share without;
    };
    struct Total { // each interaction once: with any action taken, or with none of those shown
        Share with;
        Share without;
    };

    void shown(const InteractionId &interaction, const std::string &action);
    void taken(const InteractionId &interaction, const std::string &action);
    void begun(const InteractionId &interaction, const CustomerKey &customer, Timestamp at);
    void ended(const InteractionId &interaction, const CustomerKey &customer, Timestamp at);

    // Of actions by name. What ended less than seven days before `now` is not judged yet.
    [[nodiscard]] std::vector<Row> rows(Timestamp now) const;
    [[nodiscard]] Total total(Timestamp now) const;
    // There was more than is kept.
    [[nodiscard]] bool isCut() const { return m_isCut; }

private:
    struct Contact {
        Timestamp end;
        bool isEnded = false;
        bool isRepeated = false;
        std::map<std::uint32_t, bool> actions; // by index; whether it was taken
    };
    [[nodiscard]] Contact *contact(const InteractionId &interaction);
    void note(const InteractionId &interaction, const std::string &action, bool isTaken);

    std::unordered_map<std::string, Contact> m_contacts; // by interaction
    std::unordered_map<std::string, std::string> m_last; // interaction that ended last, by customer
    std::map<std::string, std::uint32_t> m_actions;
    bool m_isCut = false;
};

} // namespace sidelight::hub
