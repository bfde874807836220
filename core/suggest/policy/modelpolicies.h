// The policies that a model brings along, for where nobody hands it any.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/suggest/model/model.h"
#include "core/suggest/policy/policyindex.h"

namespace sidelight::suggest
{

using Policies = std::vector<std::shared_ptr<const PolicyIndex>>;

// One policy file each, for Model::policies.
[[nodiscard]] std::vector<std::string> textsOf(const Policies &policies);
// Read back; ModelErrc::Damaged where one of them is no policy file.
[[nodiscard]] Result<Policies, ModelError> policiesOf(const Model &model);

} // namespace sidelight::suggest
