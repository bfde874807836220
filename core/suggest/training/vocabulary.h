// Features that were seen often enough, with room for a weight for each label they were seen with.
//
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/suggest/model/linearmodel.h"
#include "core/suggest/training/examples.h"
#include "core/suggest/training/keytable.h"

namespace sidelight::suggest
{

class Vocabulary
{
public:
    Vocabulary(const Examples &examples, std::size_t labelCount, std::size_t leastSeen);
    // KeyTable::nowhere for a feature that was seen too rarely.
    [[nodiscard]] std::uint32_t rowOf(std::uint32_t key) const { return m_table.rowOf(key); }
    [[nodiscard]] FloatWeights takeWeights() { return std::move(m_weights); }

private:
    void layOut(const Examples &examples, std::size_t labelCount);

    KeyTable m_table;
    FloatWeights m_weights;
};

} // namespace sidelight::suggest
