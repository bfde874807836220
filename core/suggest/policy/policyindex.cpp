#include "core/suggest/policy/policyindex.h"

#include <algorithm>
#include <cmath>

namespace sidelight::suggest
{

namespace
{

std::vector<std::string> split(std::string_view name)
{
    std::vector<std::string> out;
    while (!name.empty()) {
        const std::size_t end = std::min(name.find('_'), name.size());
        if (end > 0)
            out.emplace_back(name.substr(0, end));
        name.remove_prefix(std::min(end + 1, name.size()));
    }
    return out;
}

// What a cue says: its words, and those of its name that are no framework ("user_", "inform"); each
// once.
std::vector<std::uint64_t> wordsOfCue(const PolicyCue &cue, std::string_view domain)
{
    std::vector<std::uint64_t> words;
    forWordsAndKinds(tokenise(cue.text), [&](KeyHash word) { words.push_back(word.value()); });
    for (const std::string &part : split(cue.name)) {
        if (part != "user" && part != "db" && part != "inform" && part != domain)
            words.push_back(KeyHash(part).value());
    }
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

} // namespace

PolicyIndex::PolicyIndex(PolicyGraph graph)
    : m_graph(std::move(graph))
{
    const std::vector<std::string> task = split(m_graph.task);
    m_domain = task.empty() ? std::string() : task.front();
    for (const PolicyCue &known : m_graph.cues) {
        Cue cue;
        for (const std::uint64_t word : wordsOfCue(known, m_domain)) {
            const auto id = static_cast<std::uint32_t>(m_ids.size());
            const auto [place, isNew] = m_ids.emplace(word, id);
            if (isNew)
                m_weights.push_back(0);
            m_weights[place->second] += 1;
            cue.words.push_back(place->second);
        }
        m_cues.push_back(std::move(cue));
    }
    const auto cues = static_cast<float>(m_graph.cues.size());
    for (float &weight : m_weights)
        weight = std::log((cues + 1) / weight);
    for (Cue &cue : m_cues) {
        float squares = 0;
        for (const std::uint32_t word : cue.words)
            squares += m_weights[word] * m_weights[word];
        cue.length = std::sqrt(squares);
    }
    for (const PolicyAction &action : m_graph.actions) {
        Action prepared;
        prepared.plain = plainName(action.name);
        prepared.tokens = split(prepared.plain);
        prepared.plainKey = KeyHash(prepared.plain);
        for (const std::string &token : prepared.tokens)
            prepared.tokenKeys.emplace_back(token);
        m_actions.push_back(std::move(prepared));
    }
    for (std::size_t i = 0; i < m_graph.cues.size(); ++i) {
        const PolicyCue &cue = m_graph.cues[i];
        if (cue.action)
            m_actions[*cue.action].cues.push_back(i);
        if (cue.after && cue.kind == CueKind::Customer)
            m_actions[*cue.after].replies.push_back(i);
    }
}

std::string PolicyIndex::plainName(std::string_view action) const
{
    std::string plain;
    for (const std::string &part : split(action)) {
        if (part == m_domain)
            continue;
        if (!plain.empty())
            plain.push_back('_');
        plain += part;
    }
    return plain;
}

PolicyIndex::Said::Said(const PolicyIndex &policy)
    : m_policy(policy)
    , m_has(policy.m_weights.size(), false)
{
}

void PolicyIndex::Said::add(KeyHash word)
{
    const auto known = m_policy.m_ids.find(word.value());
    if (known == m_policy.m_ids.end()) {
        m_unknown.push_back(word.value());
    } else if (!m_has[known->second]) {
        m_has[known->second] = true;
        const float weight = m_policy.m_weights[known->second];
        m_squares += weight * weight;
    }
}

float PolicyIndex::Said::length() const
{
    constexpr float weightOfUnknown = 0.5F;
    std::vector<std::uint64_t> unknown = m_unknown;
    std::sort(unknown.begin(), unknown.end());
    const auto count = std::unique(unknown.begin(), unknown.end()) - unknown.begin();
    return std::sqrt(m_squares + weightOfUnknown * weightOfUnknown * static_cast<float>(count));
}

float PolicyIndex::likeness(std::size_t cue, const Said &words, float length) const
{
    const Cue &known = m_cues[cue];
    float shared = 0;
    for (const std::uint32_t word : known.words)
        shared += words.has(word) ? m_weights[word] * m_weights[word] : 0.0F;
    return shared > 0 ? shared / (known.length * length) : 0.0F;
}

} // namespace sidelight::suggest
