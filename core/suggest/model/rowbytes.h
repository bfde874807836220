// Rows of weights in a model file: keys rise and are written as steps. Private to this folder. What
// is read is well formed, or false.
#pragma once

#include <cstddef>

#include "core/suggest/model/bytes.h"
#include "core/suggest/model/graphmodel.h"
#include "core/suggest/model/hiddenlayer.h"
#include "core/suggest/model/linearmodel.h"

namespace sidelight::suggest
{

// Weights that count for less than `least` hundredths are left out.
void writeRows(ByteWriter &out, const LinearModel::Rows &rows, std::size_t least);
void writeHidden(ByteWriter &out, const HiddenLayer::Rows &rows);
void writeGraph(ByteWriter &out, const GraphModel::Rows &rows);

[[nodiscard]] bool readRows(ByteReader &in, std::size_t labelCount, LinearModel &model);
[[nodiscard]] bool readHidden(ByteReader &in, std::size_t labelCount, HiddenLayer &hidden);
[[nodiscard]] bool readGraph(ByteReader &in, GraphModel &model);

} // namespace sidelight::suggest
