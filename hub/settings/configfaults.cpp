#include "hub/settings/configfaults.h"

#include <algorithm>
#include <numeric>
#include <regex>

#include "core/json/json.h"
#include "core/json/position.h"
#include "hub/settings/settings.h"

namespace sidelight::hub
{

namespace
{

using Object = boost::json::object;
using Value = boost::json::value;

constexpr std::size_t mostBytes = std::size_t{256} * 1024;
constexpr std::size_t mostDepth = 8;
constexpr std::size_t schemaDepth = 32;
constexpr std::size_t mostFaults = 50;
constexpr std::size_t mostSuggestedFrom = 64; // longer names are nobody's typing mistake

std::string_view viewOf(boost::json::string_view text)
{
    return {text.data(), text.size()};
}

std::size_t distance(std::string_view from, std::string_view to)
{
    std::vector<std::size_t> row(to.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= from.size(); ++i) {
        std::size_t corner = std::exchange(row[0], i);
        for (std::size_t j = 1; j <= to.size(); ++j) {
            const bool same = (from[i - 1] | 0x20) == (to[j - 1] | 0x20);
            const std::size_t best =
                std::min({row[j] + 1, row[j - 1] + 1, corner + (same ? 0U : 1U)});
            corner = std::exchange(row[j], best);
        }
    }
    return row[to.size()];
}

// Empty when nothing is near.
std::string nearest(std::string_view name, const Object &known)
{
    std::string best;
    std::size_t least = std::max<std::size_t>(2, name.size() / 3) + 1;
    for (const auto &entry : known) {
        const std::string_view one = viewOf(entry.key());
        const std::size_t apart =
            name.size() > mostSuggestedFrom ? name.size() : distance(name, one);
        if (apart < least) {
            least = apart;
            best = one;
        }
    }
    return best;
}

class Judge
{
public:
    explicit Judge(std::string_view text)
        : m_text(text)
    {
    }
    void judge(const Value &value, const Object &schema, const std::string &pointer);
    void add(const std::string &pointer, const std::string &sentence);
    [[nodiscard]] std::vector<std::string> lines();

private:
    struct Fault {
        json::Position at;
        std::string line;
    };
    void judgeObject(const Object &value, const Object &schema, const std::string &pointer);
    void judgeNumber(std::int64_t value, const Object &schema, const std::string &pointer);
    void judgeText(std::string_view value, const Object &schema, const std::string &pointer);

    std::string_view m_text;
    std::vector<Fault> m_faults;
};

void Judge::add(const std::string &pointer, const std::string &sentence)
{
    const json::Position at = json::positionOf(m_text, std::string_view(pointer));
    m_faults.push_back({at, "line " + std::to_string(at.line) + ", column " +
                                std::to_string(at.column) +
                                (pointer.empty() ? "" : " (" + pointer + ")") + ": " + sentence});
}

std::vector<std::string> Judge::lines()
{
    std::stable_sort(m_faults.begin(), m_faults.end(), [](const Fault &a, const Fault &b) {
        return std::pair(a.at.line, a.at.column) < std::pair(b.at.line, b.at.column);
    });
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < std::min(m_faults.size(), mostFaults); ++i)
        lines.push_back(std::move(m_faults[i].line));
    return lines;
}

std::int64_t whole(const Object &schema, std::string_view name, std::int64_t otherwise)
{
    const Value *value = schema.if_contains(boost::json::string_view(name.data(), name.size()));
    return value && value->is_int64() ? value->get_int64() : otherwise;
}

void Judge::judgeNumber(std::int64_t value, const Object &schema, const std::string &pointer)
{
    const std::int64_t least = whole(schema, "minimum", value);
    const std::int64_t most = whole(schema, "maximum", value);
    if (value < least || value > most)
        add(pointer, "This must be a whole number from " + std::to_string(least) + " to " +
                         std::to_string(most) + ".");
}

void Judge::judgeText(std::string_view value, const Object &schema, const std::string &pointer)
{
    if (whole(schema, "minLength", 0) > static_cast<std::int64_t>(value.size()))
        return add(pointer, "This must not be empty.");
    if (const Value *allowed = schema.if_contains("enum"); allowed && allowed->is_array()) {
        std::string names;
        for (const Value &one : allowed->get_array()) {
            if (one.is_string() && viewOf(one.get_string()) == value)
                return;
            names += names.empty() ? "" : ", ";
            names += one.is_string() ? std::string(viewOf(one.get_string())) : std::string();
        }
        return add(pointer, "This must be one of: " + names + ".");
    }
    const Value *pattern = schema.if_contains("pattern");
    if (!pattern || !pattern->is_string() || value.size() > 4096)
        return;
    if (std::regex_search(value.begin(), value.end(),
                          std::regex(pattern->get_string().c_str(), std::regex::ECMAScript)))
        return;
    const Value *says = schema.if_contains("description");
    add(pointer, "This has not the form that is wanted here" +
                     (says && says->is_string() ? ": " + std::string(says->get_string().c_str())
                                                : std::string(".")));
}

void Judge::judgeObject(const Object &value, const Object &schema, const std::string &pointer)
{
    const Value *members = schema.if_contains("properties");
    if (!members || !members->is_object())
        return;
    const Object &known = members->get_object();
    for (const auto &entry : value) {
        std::string place = pointer;
        json::appendStep(place, viewOf(entry.key()));
        if (const Value *inner = known.if_contains(entry.key()); inner && inner->is_object()) {
            judge(entry.value(), inner->get_object(), place);
            continue;
        }
        const std::string meant = nearest(viewOf(entry.key()), known);
        add(place, "There is no setting of this name." +
                       (meant.empty() ? std::string() : " Is \"" + meant + "\" meant?"));
    }
    const Value *required = schema.if_contains("required");
    if (!required || !required->is_array())
        return;
    for (const Value &name : required->get_array()) {
        if (name.is_string() && !value.contains(name.get_string()))
            add(pointer, "\"" + std::string(name.get_string().c_str()) + "\" is missing here.");
    }
}

void Judge::judge(const Value &value, const Object &schema, const std::string &pointer)
{
    const Value *named = schema.if_contains("type");
    const std::string_view type = named && named->is_string() ? viewOf(named->get_string()) : "";
    if (type == "object") {
        if (!value.is_object())
            return add(pointer, "This must be an object: {…}.");
        judgeObject(value.get_object(), schema, pointer);
    } else if (type == "array") {
        if (!value.is_array())
            return add(pointer, "This must be a list: […].");
        const auto most = whole(schema, "maxItems", static_cast<std::int64_t>(mostBytes));
        if (static_cast<std::int64_t>(value.get_array().size()) > most)
            add(pointer, "This list may have " + std::to_string(most) + " entries at most.");
        const Value *items = schema.if_contains("items");
        for (std::size_t i = 0; items && items->is_object() && i < value.get_array().size(); ++i) {
            std::string place = pointer;
            json::appendStep(place, i);
            judge(value.get_array()[i], items->get_object(), place);
        }
    } else if (type == "string") {
        if (!value.is_string())
            return add(pointer, "This must be a text in quotation marks.");
        judgeText(viewOf(value.get_string()), schema, pointer);
    } else if (type == "boolean") {
        if (!value.is_bool())
            add(pointer, "This must be true or false.");
    } else if (type == "integer") {
        if (!value.is_int64())
            return judgeNumber(whole(schema, "minimum", 0) - 1, schema, pointer);
        judgeNumber(value.get_int64(), schema, pointer);
    }
}

// Of a sentence that begins `In "auth", …` or `The member "node" …`; else the whole.
std::string placeNamedBy(const std::string &sentence, const Object &members)
{
    const std::size_t open = sentence.find('"');
    const std::size_t close = sentence.find('"', std::min(open, sentence.size() - 1) + 1);
    if (open == std::string::npos || close == std::string::npos)
        return {};
    std::string name = sentence.substr(open + 1, close - open - 1);
    if (!members.contains(name))
        return {};
    std::string pointer;
    json::appendStep(pointer, name);
    return pointer;
}

} // namespace

std::vector<std::string> faultsOf(std::string_view text)
{
    Judge judge(text);
    const auto value = json::parse(text, mostBytes, mostDepth);
    if (!value) {
        const json::Position at = json::positionOf(text, value.error().byte);
        return {"line " + std::to_string(at.line) + ", column " + std::to_string(at.column) + ": " +
                json::sentenceOf(value.error())};
    }
    const auto schema = json::parse(settingsSchema(), mostBytes, schemaDepth);
    if (schema && schema->is_object())
        judge.judge(*value, schema->get_object(), {});
    auto lines = judge.lines();
    if (!lines.empty())
        return lines;
    // What a schema does not say well: members that need each other.
    Result<void, std::string> judged;
    const auto settings = readSettings(text);
    if (!settings)
        judged = failure(settings.error());
    else
        judged = judgeForProduction(*settings);
    if (!judged)
        judge.add(value->is_object() ? placeNamedBy(judged.error(), value->get_object())
                                     : std::string(),
                  judged.error());
    return judge.lines();
}

} // namespace sidelight::hub
