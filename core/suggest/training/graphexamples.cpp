#include "core/suggest/training/graphexamples.h"

#include <algorithm>

#include "core/suggest/situation/stops.h"
#include "core/suggest/training/keytable.h"

namespace sidelight::suggest
{

std::optional<std::size_t> GraphExamples::add(std::size_t dialogue, std::string_view task,
                                              std::span<const Transcript::Heard> turns,
                                              std::string_view taken, float weight)
{
    const auto policy = std::find_if(m_policies.begin(), m_policies.end(), [&](const auto &known) {
        return known->graph().task == task;
    });
    if (policy == m_policies.end() || (*policy)->actions().empty())
        return std::nullopt;
    m_candidates.describe(**policy, turns);
    m_all.push_back({dialogue, static_cast<std::size_t>(policy - m_policies.begin()),
                     m_starts.size() - 1, m_candidates.size(), (*policy)->graph().find(taken),
                     weight});
    for (std::size_t i = 0; i < m_candidates.size(); ++i) {
        const auto features = m_candidates.of(i);
        m_features.insert(m_features.end(), features.begin(), features.end());
        m_starts.push_back(m_features.size());
    }
    return m_all.size() - 1;
}

void GraphExamples::pack(std::size_t leastSeen, std::size_t most)
{
    KeyTable table;
    for (const CandidateFeature &feature : m_features)
        table.count(feature.key);
    m_keys = table.choose(table.leastFor(most, leastSeen));
    std::size_t kept = 0;
    std::size_t read = 0;
    for (std::size_t candidate = 0; candidate + 1 < m_starts.size(); ++candidate) {
        for (; read < m_starts[candidate + 1]; ++read) {
            const std::uint32_t row = table.rowOf(m_features[read].key);
            if (row != KeyTable::nowhere)
                m_features[kept++] = {row, m_features[read].value};
        }
        m_starts[candidate + 1] = kept;
    }
    m_features.resize(kept);
}

GraphExamples graphExamplesOf(std::span<const Dialogue> dialogues, const Policies &policies,
                              std::size_t leastSeen, std::size_t most)
{
    GraphExamples out(policies);
    for (std::size_t d = 0; d < dialogues.size(); ++d) {
        forEachDecision(dialogues[d],
                        [&](std::span<const Transcript::Heard> turns, const Turn &taken) {
                            out.add(d, dialogues[d].task(), turns, taken.action, 1);
                        });
    }
    out.pack(leastSeen, most);
    return out;
}

} // namespace sidelight::suggest
