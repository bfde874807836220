// magic · version · bytes of the body · SHA-256 of the body · body
#include <algorithm>
#include <cmath>

#include "core/base/utf8.h"
#include "core/suggest/model/bytes.h"
#include "core/suggest/model/model.h"
#include "core/suggest/model/rowbytes.h"

namespace sidelight::suggest
{

namespace
{

// Line ends in it, so that a copy that changed them is told from a model.
constexpr std::string_view magic = "SLNEXT\r\n";
constexpr std::size_t headBytes = magic.size() + 4 + 4 + 32;

std::string_view view(const Digest &digest)
{
    return {reinterpret_cast<const char *>(digest.data()), digest.size()};
}

void writeNames(ByteWriter &out, const std::vector<std::string> &names)
{
    out.packed(static_cast<std::uint32_t>(names.size()));
    for (const std::string &name : names)
        out.text(name);
}

bool policiesFit(const std::vector<std::string> &policies)
{
    std::size_t bytes = 0;
    for (const std::string &policy : policies)
        bytes += policy.size();
    return policies.size() <= Model::maxPolicies && bytes <= Model::maxPolicyBytes;
}

void writePolicies(ByteWriter &out, const std::vector<std::string> &policies)
{
    if (!policiesFit(policies))
        return out.packed(0);
    out.packed(static_cast<std::uint32_t>(policies.size()));
    for (const std::string &policy : policies) {
        out.word(static_cast<std::uint32_t>(policy.size()));
        out.raw(policy);
    }
}

std::string writeBody(const Model &model, std::size_t least)
{
    ByteWriter out;
    out.raw(view(model.catalogue));
    writeNames(out, model.actions);
    writeNames(out, model.tasks);
    for (const Calibration &calibration : {model.actionCalibration, model.taskCalibration}) {
        out.number(calibration.temperature);
        out.number(calibration.offset);
        out.number(calibration.slope);
        out.number(calibration.strongFrom);
    }
    out.word(model.decisions);
    for (const std::uint32_t decisions : model.taskDecisions)
        out.packed(decisions);
    out.number(model.graphPrior);
    writePolicies(out, model.policies);
    writeRows(out, model.nextAction.rows(), least);
    writeHidden(out, model.together.rows());
    writeRows(out, model.task.rows(), least);
    writeGraph(out, model.graph.rows());
    return std::move(out).take();
}

bool readNames(ByteReader &in, std::vector<std::string> &names)
{
    const auto count = in.packed();
    if (!count || *count > Model::maxLabels)
        return false;
    for (std::uint32_t i = 0; i < *count; ++i) {
        const auto name = in.text();
        if (!name || name->empty() || !isValidUtf8(*name) ||
            (!names.empty() && names.back() >= *name))
            return false;
        names.emplace_back(*name);
    }
    return true;
}

bool readPolicies(ByteReader &in, std::vector<std::string> &policies)
{
    const auto count = in.packed();
    if (!count || *count > Model::maxPolicies)
        return false;
    for (std::uint32_t i = 0; i < *count; ++i) {
        const auto size = in.word();
        const auto policy = size ? in.raw(*size) : std::nullopt;
        if (!policy || !isValidUtf8(*policy))
            return false;
        policies.emplace_back(*policy);
    }
    return policiesFit(policies);
}

bool readCalibration(ByteReader &in, Calibration &calibration)
{
    const auto temperature = in.number();
    const auto offset = in.number();
    const auto slope = in.number();
    const auto strongFrom = in.number();
    if (!temperature || !offset || !slope || !strongFrom || *temperature < 0.01F ||
        *temperature > 100 || std::abs(*offset) > 10 || *slope < 0.01F || *slope > 100)
        return false;
    calibration = {*temperature, *offset, *slope, *strongFrom};
    return true;
}

bool readBody(ByteReader in, Model &model)
{
    const auto catalogue = in.raw(model.catalogue.size());
    if (!catalogue)
        return false;
    std::copy(catalogue->begin(), catalogue->end(), model.catalogue.begin());
    if (!readNames(in, model.actions) || !readNames(in, model.tasks) ||
        !readCalibration(in, model.actionCalibration) ||
        !readCalibration(in, model.taskCalibration))
        return false;
    const auto decisions = in.word();
    if (!decisions)
        return false;
    model.decisions = *decisions;
    for (std::size_t i = 0; i < model.tasks.size(); ++i) {
        const auto ofTask = in.packed();
        if (!ofTask)
            return false;
        model.taskDecisions.push_back(*ofTask);
    }
    const auto prior = in.number();
    if (!prior || *prior < 0)
        return false;
    model.graphPrior = *prior;
    return readPolicies(in, model.policies) &&
           readRows(in, model.actions.size(), model.nextAction) &&
           readHidden(in, model.actions.size(), model.together) &&
           readRows(in, model.tasks.size(), model.task) && readGraph(in, model.graph) &&
           in.left() == 0;
}

} // namespace

Digest catalogueOf(std::vector<std::string> names)
{
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    std::string all;
    for (const std::string &name : names)
        all.append(name).push_back('\n');
    return sha256({all});
}

std::string sentenceOf(const ModelError &error)
{
    switch (error.code) {
    case ModelErrc::NotAModel:
        return "This is no model of Sidelight.";
    case ModelErrc::TooLarge:
        return "A model is at most 3 MB; this file is larger.";
    case ModelErrc::Newer:
        return "The model is of format " + std::to_string(error.version) +
               ", this program reads format " + std::to_string(modelVersion) +
               ": it was made by a newer version.";
    case ModelErrc::Older:
        return "The model is of format " + std::to_string(error.version) +
               ", which is no longer read: train it again.";
    case ModelErrc::Damaged:
        return "The model is damaged: its checksum or its form does not hold.";
    case ModelErrc::OtherCatalogue:
        return "The model was trained for other actions than these policy files have.";
    }
    return "The model cannot be used.";
}

std::string writeModel(const Model &model)
{
    std::size_t least = 0;
    std::string body = writeBody(model, least);
    while (body.size() + headBytes > maxModelBytes)
        body = writeBody(model, ++least);
    ByteWriter out;
    out.raw(magic);
    out.word(modelVersion);
    out.word(static_cast<std::uint32_t>(body.size()));
    out.raw(view(sha256({body})));
    out.raw(body);
    return std::move(out).take();
}

Result<Model, ModelError> readModel(std::string_view bytes, const Digest *catalogue)
{
    const auto refuse = [](ModelErrc code, std::uint32_t version = 0) {
        return failure(ModelError{code, version});
    };
    if (bytes.size() > maxModelBytes)
        return refuse(ModelErrc::TooLarge);
    ByteReader in(bytes);
    if (in.raw(magic.size()) != magic)
        return refuse(ModelErrc::NotAModel);
    const auto version = in.word();
    if (!version)
        return refuse(ModelErrc::Damaged);
    if (*version != modelVersion)
        return refuse(*version > modelVersion ? ModelErrc::Newer : ModelErrc::Older, *version);
    const auto size = in.word();
    const auto sum = in.raw(std::tuple_size_v<Digest>);
    if (!size || !sum || *size != in.left())
        return refuse(ModelErrc::Damaged, *version);
    const std::string_view body = bytes.substr(headBytes);
    if (view(sha256({body})) != *sum)
        return refuse(ModelErrc::Damaged, *version);
    Model model;
    if (!readBody(ByteReader(body), model))
        return refuse(ModelErrc::Damaged, *version);
    if (catalogue && *catalogue != model.catalogue)
        return refuse(ModelErrc::OtherCatalogue, *version);
    return model;
}

} // namespace sidelight::suggest
