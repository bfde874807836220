#include "core/suggest/policy/policyindex.h"

#include <algorithm>
#include <array>
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

void settle(std::vector<std::string> &words)
{
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
}

// What a cue says: its words, and those of its name that are no framework ("user_", "inform").
std::vector<std::string> wordsOfCue(const PolicyCue &cue, std::string_view domain)
{
    std::vector<std::string> words = wordsAndKinds(tokenise(cue.text));
    for (const std::string &part : split(cue.name)) {
        if (part != "user" && part != "db" && part != "inform" && part != domain)
            words.push_back(part);
    }
    settle(words);
    return words;
}

bool isOneOf(std::string_view word, std::initializer_list<std::string_view> list)
{
    return std::find(list.begin(), list.end(), word) != list.end();
}

} // namespace

std::vector<std::string> wordsAndKinds(const std::vector<Token> &tokens)
{
    std::vector<std::string> words;
    for (const Token &token : tokens) {
        words.push_back(token.text);
        const std::string_view word = token.text;
        if (token.isNumber || isOneOf(word, {"one", "two", "three", "four", "five", "six", "seven",
                                             "eight", "nine", "ten"}))
            words.emplace_back("number");
        if (isOneOf(word, {"am", "pm", "noon", "midnight", "oclock"}))
            words.emplace_back("time");
        if (isOneOf(word, {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
                           "sunday", "tomorrow", "today", "weekend"}))
            words.emplace_back("day");
        if (isOneOf(word, {"yes", "yeah", "yep", "sure", "ok", "okay", "please", "fine", "right"}))
            words.emplace_back("yes");
        if (isOneOf(word, {"no", "nope", "not", "dont", "none", "nothing"}))
            words.emplace_back("no");
        if (isOneOf(word, {"thanks", "thank", "thx", "bye", "goodbye", "cheers"}))
            words.emplace_back("thanks");
    }
    settle(words);
    return words;
}

PolicyIndex::PolicyIndex(PolicyGraph graph)
    : m_graph(std::move(graph))
{
    const std::vector<std::string> task = split(m_graph.task);
    m_domain = task.empty() ? std::string() : task.front();
    std::vector<std::vector<std::string>> words;
    for (const PolicyCue &cue : m_graph.cues) {
        words.push_back(wordsOfCue(cue, m_domain));
        for (const std::string &word : words.back())
            m_weights[word] += 1;
    }
    const auto cues = static_cast<float>(m_graph.cues.size());
    for (auto &[word, count] : m_weights)
        count = std::log((cues + 1) / count);
    for (const std::vector<std::string> &own : words) {
        Cue cue;
        float squares = 0;
        for (const std::string &word : own) {
            const float weight = m_weights[word];
            cue.words.emplace_back(word, weight);
            squares += weight * weight;
        }
        cue.length = std::sqrt(squares);
        m_cues.push_back(std::move(cue));
    }
    for (const PolicyAction &action : m_graph.actions) {
        Action prepared;
        prepared.plain = plainName(action.name);
        prepared.tokens = split(prepared.plain);
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

float PolicyIndex::likeness(std::size_t cue, const std::vector<std::string> &words) const
{
    const Cue &known = m_cues[cue];
    float shared = 0;
    for (const auto &[word, weight] : known.words) {
        if (std::binary_search(words.begin(), words.end(), word))
            shared += weight * weight;
    }
    if (shared == 0.0F)
        return 0;
    float squares = 0;
    for (const std::string &word : words) {
        const auto weight = m_weights.find(word);
        const float own = weight != m_weights.end() ? weight->second : 0.5F;
        squares += own * own;
    }
    return shared / (known.length * std::sqrt(squares));
}

} // namespace sidelight::suggest
