// What stands, written down from the definition in core/rules/engine.h as plainly as it can be
// said: all events at once, every window looked through, every binding tried. It shares no code
// with the engine and knows no CEL; conditions are C++.
#pragma once

#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "core/domain/event.h"
#include "core/domain/ids.h"

namespace sidelight::reference
{

using Binding = std::vector<const Event *>; // by selection; null where nothing is bound

struct Selection {
    std::function<bool(const Event &)> fits; // for `feeder`: of the alert's event
    bool isShared = false;
    std::string feeder = {}; // the rule whose alerts it takes
};

struct Rule {
    std::string id;
    std::string json; // the same rule for the engine
    enum class Type { Single, Count, Distinct, Sum, Average, Together, InOrder, Absence };
    Type type = Type::Single;
    std::vector<Selection> select;
    std::function<std::optional<std::string>(const Event &)> group;
    std::int64_t timespan = 0;
    std::int64_t suppress = 0;
    std::int64_t resolve = 0;
    std::function<bool(const Binding &)> where = {};
    std::function<bool(double)> condition = {};
    std::size_t minEvents = 1;
    std::function<std::optional<std::string>(const Event &)> distinct = {};
    std::function<std::optional<double>(const Event &)> number = {};
    std::function<std::int64_t(const Event &)> from = {}; // Absence: 0 is the trigger, 1 expected
};

struct Alert {
    std::string id;
    std::string rule;
    std::vector<EventKey> bound; // of the firing shown
    std::vector<std::string> aliases;
    std::int64_t at = 0;
    std::int64_t first = 0;
    std::int64_t last = 0;
    std::int64_t until = 0;
    std::size_t firings = 0;
    bool dropped = false;
    bool operator==(const Alert &) const = default;
};

[[nodiscard]] std::string idOf(const std::string &rule, const std::string &group,
                               const Event &earliest);
[[nodiscard]] std::vector<Alert> standing(const std::vector<Rule> &rules,
                                          const std::vector<EventPtr> &events, std::int64_t now);
[[nodiscard]] std::string describe(const std::vector<Alert> &alerts);

} // namespace sidelight::reference
