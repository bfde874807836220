#include "core/suggest/arbitration/order.h"

#include <algorithm>
#include <numeric>

namespace sidelight::suggest
{

std::vector<std::size_t> steadyOrder(std::span<const Standing> all, double margin)
{
    std::vector<std::size_t> coming(all.size());
    std::iota(coming.begin(), coming.end(), std::size_t{0});
    std::sort(coming.begin(), coming.end(), [&](std::size_t a, std::size_t b) {
        const Standing &left = all[a];
        const Standing &right = all[b];
        if (left.before && right.before && left.before != right.before)
            return *left.before < *right.before;
        if (left.before.has_value() != right.before.has_value())
            return left.before.has_value();
        if (left.priority != right.priority)
            return left.priority > right.priority;
        return left.name < right.name;
    });
    std::vector<std::size_t> order;
    for (const std::size_t next : coming) {
        // Before the first it beats: then it beats, or is near, all that follow.
        const auto place = std::find_if(order.begin(), order.end(), [&](std::size_t other) {
            return all[next].priority > all[other].priority * (1 + margin);
        });
        order.insert(place, next);
    }
    return order;
}

} // namespace sidelight::suggest
