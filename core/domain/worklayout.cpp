#include "core/domain/worklayout.h"

#include <algorithm>

namespace sidelight
{

std::vector<Disposition> WorkLayout::dispositionsOf(std::string_view queue) const
{
    const auto own = byQueue.find(queue);
    if (own != byQueue.end() && !own->second.empty())
        return own->second;
    if (!dispositions.empty())
        return dispositions;
    return {{"solved", {}}, {"callback", {}}, {"passed-on", {}}, {"not-solved", {}}};
}

const Guide *WorkLayout::guideFor(std::string_view action) const
{
    const auto found = std::find_if(guides.begin(), guides.end(), [action](const Guide &guide) {
        return guide.action == action;
    });
    return action.empty() || found == guides.end() ? nullptr : &*found;
}

} // namespace sidelight
