#include "hub/ws/owntypes.h"

#include <algorithm>
#include <array>

#include "core/domain/eventtypes.h"

namespace sidelight::hub
{

namespace
{

constexpr std::array own{
    types::noteSaved,        types::wrapupSaved,       types::commitmentUpdated,
    types::alertShown,       types::alertAcknowledged, types::alertSnoozed,
    types::alertMuted,       types::actionTaken,       types::suggestionShown,
    types::suggestionOpened, types::matchConfirmed,    types::matchUnlinked,
    types::customerRevealed, types::customerLookedUp,  types::customerErasedDone,
    types::configApplied,    types::configRefused,
};

} // namespace

bool mayComeFromPanel(std::string_view type)
{
    return !type.starts_with(types::prefix) || std::find(own.begin(), own.end(), type) != own.end();
}

} // namespace sidelight::hub
