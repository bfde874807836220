#include "core/session/identityform.h"

#include "core/identity/comparablekey.h"

namespace sidelight::session
{

store::IdentityForm identityForm(const std::string &region)
{
    // The number rises when comparableKey() makes other forms.
    return {"1:" + region, [region](const Identity &identity) {
                return identity::comparableKey(identity, region);
            }};
}

} // namespace sidelight::session
