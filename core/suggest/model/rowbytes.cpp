#include "core/suggest/model/rowbytes.h"

#include <algorithm>
#include <cmath>

namespace sidelight::suggest
{

namespace
{

constexpr float mostOfUnit = 1000; // far more than any that was learned

std::string_view view(std::span<const std::int8_t> weights)
{
    return {reinterpret_cast<const char *>(weights.data()), weights.size()};
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

} // namespace

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

void writeGraph(ByteWriter &out, const GraphModel::Rows &rows)
{
    constexpr std::size_t units = GraphModel::units;
    const bool hasUnits = !rows.in.empty();
    out.word(static_cast<std::uint32_t>(rows.keys.size()));
    out.byte(hasUnits ? 1 : 0);
    std::uint32_t lastKey = 0;
    for (std::size_t row = 0; row < rows.keys.size(); ++row) {
        out.packed(rows.keys[row] - lastKey);
        out.byte(rows.scales[row]);
        out.byte(static_cast<std::uint8_t>(rows.weights[row]));
        lastKey = rows.keys[row];
        if (!hasUnits)
            continue;
        out.byte(rows.inScales[row]);
        out.raw(view(std::span(rows.in).subspan(row * units, units)));
    }
    for (std::size_t unit = 0; hasUnits && unit < units; ++unit)
        out.number(rows.out[unit]);
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

bool readGraph(ByteReader &in, GraphModel &model)
{
    constexpr std::size_t units = GraphModel::units;
    GraphModel::Rows rows;
    const auto count = in.word();
    const auto hasUnits = in.byte();
    // A row is a key, a scale and a byte at least; with units another scale and a byte a unit.
    if (!count || !hasUnits || *hasUnits > 1 ||
        *count > in.left() / (*hasUnits == 1 ? units + 4 : 3))
        return false;
    for (std::uint32_t i = 0; i < *count; ++i) {
        if (!readKey(in, rows.keys) || !readScale(in, rows.scales) ||
            !readBytes(in, 1, rows.weights))
            return false;
        if (*hasUnits == 1 && (!readScale(in, rows.inScales) || !readBytes(in, units, rows.in)))
            return false;
    }
    for (std::size_t unit = 0; *hasUnits == 1 && unit < units; ++unit) {
        const auto weight = in.number();
        if (!weight || std::abs(*weight) > mostOfUnit)
            return false;
        rows.out[unit] = *weight;
    }
    model = GraphModel(std::move(rows));
    return true;
}

} // namespace sidelight::suggest
