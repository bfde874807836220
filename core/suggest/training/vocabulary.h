// Features that were seen often enough, with room for a weight for each label they were seen with;
// for those seen with many, for every label, because whole rows take a fraction of the time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/suggest/model/linearmodel.h"
#include "core/suggest/training/examples.h"
#include "core/suggest/training/keytable.h"
#include "core/suggest/training/packedexamples.h"

namespace sidelight::suggest
{

class Vocabulary
{
public:
    // A row is whole where a feature was seen with one label in so many.
    static constexpr std::size_t wholeFrom = 4;

    Vocabulary(const Examples &examples, std::size_t leastSeen);
    // KeyTable::nowhere for a feature that was seen too rarely.
    [[nodiscard]] std::uint32_t rowOf(std::uint32_t key) const { return m_table.rowOf(key); }
    // All nothing. `packed` are the examples with these rows.
    [[nodiscard]] FloatWeights layOut(const Examples &examples, const PackedExamples &packed,
                                      std::size_t labelCount) const;

private:
    KeyTable m_table;
    std::vector<std::uint32_t> m_keys;
};

} // namespace sidelight::suggest
