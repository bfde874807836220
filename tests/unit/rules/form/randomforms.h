// Forms and conditions by chance, all of which a form could hold.
#pragma once

#include <random>

#include "core/rules/form/ruleform.h"

namespace sidelight::rules::test
{

[[nodiscard]] Condition randomCondition(std::mt19937 &random);
[[nodiscard]] RuleForm randomForm(std::mt19937 &random);

} // namespace sidelight::rules::test
