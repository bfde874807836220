// What training leaves behind: the weights for the next action and for the task, with how sure to
// be, in one file of at most 3 MB.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/base/sha256.h"
#include "core/suggest/model/calibration.h"
#include "core/suggest/model/graphmodel.h"
#include "core/suggest/model/hiddenlayer.h"
#include "core/suggest/model/linearmodel.h"

namespace sidelight::suggest
{

struct Model {
    static constexpr std::size_t maxLabels = 2000;
    static constexpr std::size_t maxPolicies = 500;
    static constexpr std::size_t maxPolicyBytes = 1'000'000; // of all together

    // Of the actions the model chooses among, whatever their order: configuration that knows other
    // actions cannot use it.
    Digest catalogue{};
    std::vector<std::string> actions; // sorted
    std::vector<std::string> tasks;   // sorted
    LinearModel nextAction;
    HiddenLayer together; // added to what nextAction says
    LinearModel task;
    // What speaks for an action of any policy graph, learned over all tasks.
    GraphModel graph;
    // By task: the decisions it was trained on. Scores start from the graph; what nextAction and
    // together add counts decisions / (graphPrior + decisions), nothing where there are none.
    std::vector<std::uint32_t> taskDecisions;
    float graphPrior = 0;
    Calibration actionCalibration;
    Calibration taskCalibration;
    std::uint32_t decisions = 0; // it was trained on, all tasks together
    // The policy files it was trained with, so that it can be used where nobody hands it any: its
    // scores mean nothing without them. UTF-8 that is read by ../policy; none where all together
    // are larger than maxPolicyBytes.
    std::vector<std::string> policies;
};

// Of names, each once and whatever their order.
[[nodiscard]] Digest catalogueOf(std::vector<std::string> names);

enum class ModelErrc {
    NotAModel,
    TooLarge,
    Newer,          // made by a later version of this program
    Older,          // of a version that is no longer read
    Damaged,        // the checksum does not hold, or the content breaks its own form
    OtherCatalogue, // trained for other actions than are configured
};

struct ModelError {
    ModelErrc code = ModelErrc::NotAModel;
    std::uint32_t version = 0; // of the file, where it says one
};

// One plain sentence.
[[nodiscard]] std::string sentenceOf(const ModelError &error);

inline constexpr std::size_t maxModelBytes = 3'000'000;
inline constexpr std::uint32_t modelVersion = 5;

// Never more than maxModelBytes: the lightest weights are left out until it fits.
[[nodiscard]] std::string writeModel(const Model &model);
// Looks at size, version, checksum, form and catalogue, in that order. An empty `catalogue` takes
// any.
[[nodiscard]] Result<Model, ModelError> readModel(std::string_view bytes,
                                                  const Digest *catalogue = nullptr);

} // namespace sidelight::suggest
