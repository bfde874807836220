// The audit's answers as the texts that leave the hub. Pure.
#pragma once

#include <string>

#include "hub/audit/auditstore.h"

namespace sidelight::hub
{

// {"records":[…],"next","first","last","head","checked","broken","keeps":{"records","days"}}; what
// there is none of is left out.
[[nodiscard]] std::string writeJson(const AuditPage &page, const AuditBounds &bounds);
[[nodiscard]] std::string writeJson(const AuditState &state, const AuditBounds &bounds);

} // namespace sidelight::hub
