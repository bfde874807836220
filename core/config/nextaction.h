// The section of a bundle that foresees what an agent does next: the policies of tasks, the task of
// a queue, and a model trained on what was done before (docs/suggestions.md).
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json/object.hpp>

#include "core/domain/problem.h"
#include "core/suggest/model/model.h"
#include "core/suggest/policy/policyindex.h"

namespace sidelight::config
{

struct NextAction {
    // Null: there is none, or it cannot be used.
    std::shared_ptr<const suggest::Model> model;
    // Why the model that is there is not used: a sentence. Rules and policies go on without it, so
    // that this is no reason to refuse the bundle.
    std::string modelRefused;
    // Those of the section; where it has none, those the model was trained with.
    std::vector<std::shared_ptr<const suggest::PolicyIndex>> policies;
    std::map<std::string, std::string, std::less<>> taskOfQueue;
};

// Of the member "next-action"; all is empty where there is none.
[[nodiscard]] NextAction readNextAction(const boost::json::object &document,
                                        std::vector<Problem> &problems);

} // namespace sidelight::config
