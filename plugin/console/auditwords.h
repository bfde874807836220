// What the details of records of the audit mean, in words; a detail that nobody knows stays as it
// was written. Pure but for the program's locale.
#pragma once

#include <QString>

#include "core/audit/auditrecord.h"

namespace sidelight::console
{

[[nodiscard]] QString auditDetailWords(const audit::Deed &deed);

} // namespace sidelight::console
