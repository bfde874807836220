#include "core/suggest/policy/modelpolicies.h"

namespace sidelight::suggest
{

std::vector<std::string> textsOf(const Policies &policies)
{
    std::vector<std::string> texts;
    texts.reserve(policies.size());
    for (const auto &policy : policies)
        texts.push_back(writePolicy(policy->graph()));
    return texts;
}

Result<Policies, ModelError> policiesOf(const Model &model)
{
    Policies out;
    for (const std::string &text : model.policies) {
        auto policy = readPolicy(text);
        if (!policy)
            return failure(ModelError{ModelErrc::Damaged, modelVersion});
        out.push_back(std::make_shared<const PolicyIndex>(std::move(*policy)));
    }
    return out;
}

} // namespace sidelight::suggest
