// magic · version · bytes of the body · SHA-256 of the body · body
#include <algorithm>
#include <cmath>

#include "core/base/utf8.h"
#include "core/suggest/model/bytes.h"
#include "core/suggest/model/model.h"

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

void writeRows(ByteWriter &out, const LinearModel::Rows &rows, std::size_t least)
{
    ByteWriter body;
    std::uint32_t written = 0;
    std::uint32_t lastKey = 0;
    for (std::size_t row = 0; row < rows.keys.size(); ++row) {
        // A byte's worth in this row's scale: what counts for less than `least` hundredths goes.
        const float factor = factorOfScale(rows.scales[row]);
        ByteWriter cells;
        std::uint32_t count = 0;
        std::uint32_t lastLabel = 0;
        for (std::uint32_t i = rows.offsets[row]; i < rows.offsets[row + 1]; ++i) {
            const LinearModel::Cell cell = rows.cells[i];
            if (std::abs(static_cast<float>(cell.weight)) * factor * 100 <
                static_cast<float>(least))
                continue;
            cells.packed(cell.label - lastLabel);
            cells.byte(static_cast<std::uint8_t>(cell.weight));
            lastLabel = cell.label;
            ++count;
        }
        if (count == 0)
            continue;
        body.packed(rows.keys[row] - lastKey);
        body.byte(rows.scales[row]);
        body.packed(count);
        body.raw(std::move(cells).take());
        lastKey = rows.keys[row];
        ++written;
    }
    out.word(written);
    out.raw(std::move(body).take());
}

std::string_view view(std::span<const std::int8_t> weights)
{
    return {reinterpret_cast<const char *>(weights.data()), weights.size()};
}

void writeHidden(ByteWriter &out, const HiddenLayer::Rows &rows)
{
    constexpr std::size_t units = HiddenLayer::units;
    out.word(static_cast<std::uint32_t>(rows.keys.size()));
    if (rows.keys.empty())
        return;
    std::uint32_t lastKey = 0;
    for (std::size_t row = 0; row < rows.keys.size(); ++row) {
        out.packed(rows.keys[row] - lastKey);
        out.byte(rows.scales[row]);
        out.raw(view(std::span(rows.in).subspan(row * units, units)));
        lastKey = rows.keys[row];
    }
    for (std::size_t unit = 0; unit < units; ++unit) {
        out.byte(rows.outScales[unit]);
        out.raw(view(std::span(rows.out).subspan(unit * rows.labelCount, rows.labelCount)));
    }
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
    writeRows(out, model.graph.rows(), least);
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
    const auto strongFrom = in.number();
    if (!temperature || !strongFrom || *temperature < 0.01F || *temperature > 100)
        return false;
    calibration = {*temperature, *strongFrom};
    return true;
}

// Keys rise.
bool readKey(ByteReader &in, std::vector<std::uint32_t> &keys)
{
    const auto step = in.packed();
    const std::uint32_t before = keys.empty() ? 0 : keys.back();
    if (!step || (*step == 0 && !keys.empty()) || *step > 0xffffffffU - before)
        return false;
    keys.push_back(before + *step);
    return true;
}

bool readBytes(ByteReader &in, std::size_t count, std::vector<std::int8_t> &weights)
{
    const auto bytes = in.raw(count);
    if (!bytes)
        return false;
    for (const char byte : *bytes)
        weights.push_back(static_cast<std::int8_t>(byte));
    return true;
}

bool readScale(ByteReader &in, std::vector<std::uint8_t> &scales)
{
    const auto scale = in.byte();
    scales.push_back(scale.value_or(0));
    return scale.has_value();
}

bool readHidden(ByteReader &in, std::size_t labelCount, HiddenLayer &hidden)
{
    constexpr std::size_t units = HiddenLayer::units;
    HiddenLayer::Rows rows;
    rows.labelCount = labelCount;
    const auto count = in.word();
    // A row is a key, a scale and a byte a unit.
    if (!count || *count > in.left() / (units + 2) || (*count > 0 && labelCount == 0))
        return false;
    for (std::uint32_t i = 0; i < *count; ++i) {
        if (!readKey(in, rows.keys) || !readScale(in, rows.scales) ||
            !readBytes(in, units, rows.in))
            return false;
    }
    for (std::size_t unit = 0; *count > 0 && unit < units; ++unit) {
        if (!readScale(in, rows.outScales) || !readBytes(in, labelCount, rows.out))
            return false;
    }
    hidden = HiddenLayer(std::move(rows));
    return true;
}

bool readRow(ByteReader &in, LinearModel::Rows &rows)
{
    if (!readKey(in, rows.keys))
        return false;
    const auto scale = in.byte();
    const auto count = in.packed();
    if (!scale || !count || *count == 0 || *count > rows.labelCount)
        return false;
    std::uint32_t label = 0;
    for (std::uint32_t i = 0; i < *count; ++i) {
        const auto further = in.packed();
        const auto weight = in.byte();
        if (!further || !weight || (i > 0 && *further == 0) ||
            *further >= rows.labelCount - std::min<std::size_t>(label, rows.labelCount))
            return false;
        label += *further;
        rows.cells.push_back(
            {static_cast<std::uint16_t>(label), static_cast<std::int8_t>(*weight)});
    }
    rows.scales.push_back(*scale);
    rows.offsets.push_back(static_cast<std::uint32_t>(rows.cells.size()));
    return true;
}

bool readRows(ByteReader &in, std::size_t labelCount, LinearModel &model)
{
    LinearModel::Rows rows;
    rows.labelCount = labelCount;
    const auto count = in.word();
    // A row is five bytes at least.
    if (!count || *count > in.left() / 5)
        return false;
    for (std::uint32_t i = 0; i < *count; ++i) {
        if (!readRow(in, rows))
            return false;
    }
    model = LinearModel(std::move(rows));
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
           readRows(in, model.tasks.size(), model.task) && readRows(in, 1, model.graph) &&
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
