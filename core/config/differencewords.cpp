#include "core/config/differencewords.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "core/config/keyid.h"
#include "core/domain/event.h"
#include "core/json/canonical.h"

namespace sidelight::config
{

namespace
{

namespace bj = boost::json;
using Value = MemberValue;

constexpr std::size_t longestValue = 80;

constexpr std::array memberWords{
    MemberWords{"team", "team"},
    MemberWords{"expires", "expires"},
    MemberWords{"name", "name of the bundle"},
    MemberWords{"description", "description of the bundle"},
    MemberWords{"pilot/name", "name of the pilot"},
    MemberWords{"pilot/share", "share of the panels in the pilot", Value::Share},
    MemberWords{"pilot/teams", "teams of the pilot"},
    MemberWords{"keys/public", "public key"},
    MemberWords{"keys/role", "role", Value::Word},
    MemberWords{"keys/teams", "teams"},
    MemberWords{"keys/name", "name"},
    MemberWords{"budget/visible", "alerts at a time"},
    MemberWords{"budget/perhour", "alerts an hour and agent"},
    MemberWords{"next-action/policies", "policies of what to do next"},
    MemberWords{"next-action/queues", "queue", Value::Map},
    MemberWords{"next-action/queues/*/policies", "policies of what to do next"},
    MemberWords{"next-action/model", "model of what to do next"},
    MemberWords{"experience/half-life-days", "experience score, days until it counts half"},
    MemberWords{"experience/neutral", "experience score, steadiness"},
    MemberWords{"experience/weights/sentiment", "experience score, weight of sentiment"},
    MemberWords{"experience/weights/effort", "experience score, weight of effort"},
    MemberWords{"experience/weights/outcomes", "experience score, weight of outcomes"},
    MemberWords{"experience/weights/waits", "experience score, weight of waits"},
    MemberWords{"experience/weights/transfers", "experience score, weight of transfers"},
    MemberWords{"experience/weights/promises", "experience score, weight of promises"},
    MemberWords{"experience/wait-fine-seconds",
                "experience score, seconds up to which a wait is fine"},
    MemberWords{"experience/wait-worst-seconds",
                "experience score, seconds from which a wait is as bad as it gets"},
    MemberWords{"experience/least-events", "experience score, events it needs"},
    MemberWords{"experience/trend-days", "experience score, days the trend looks back"},
    MemberWords{"masks/reveal", "what was asked for is shown for", Value::Span},
    MemberWords{"masks/classes/public", "public fields", Value::Word},
    MemberWords{"masks/classes/internal", "internal fields", Value::Word},
    MemberWords{"masks/classes/personal", "personal fields", Value::Word},
    MemberWords{"masks/classes/secret", "secret fields", Value::Word},
    MemberWords{"masks/fields/name", "field name", Value::Word},
    MemberWords{"masks/fields/tier", "field tier", Value::Word},
    MemberWords{"masks/fields/since", "field customer since", Value::Word},
    MemberWords{"masks/fields/timezone", "field time there", Value::Word},
    MemberWords{"masks/fields/language", "field language", Value::Word},
    MemberWords{"masks/fields/locality", "field place", Value::Word},
    MemberWords{"masks/fields/preferredchannel", "field preferred channel", Value::Word},
    MemberWords{"masks/fields/verification", "field verification", Value::Word},
    MemberWords{"masks/fields/identities.phone", "field phone numbers", Value::Word},
    MemberWords{"masks/fields/identities.email", "field e-mail addresses", Value::Word},
    MemberWords{"masks/fields/identities.account", "field accounts and cards", Value::Word},
    MemberWords{"masks/fields/identities.device", "field devices", Value::Word},
    MemberWords{"masks/fields/identities.social", "field social profiles", Value::Word},
    MemberWords{"masks/fields/identities.other", "field other identities", Value::Word},
    MemberWords{"retention/events", "what happened is kept for", Value::Span},
    MemberWords{"retention/interactions", "interactions that are over are kept for", Value::Span},
    MemberWords{"retention/customers", "customers are kept for", Value::Span},
    MemberWords{"theme/mode", "appearance at first", Value::Word},
    MemberWords{"theme/density", "density", Value::Word},
    MemberWords{"theme/accent/light", "accent of the light theme"},
    MemberWords{"theme/accent/dark", "accent of the dark theme"},
    MemberWords{"suggestions/shown", "suggestions at a time"},
    MemberWords{"suggestions/strong-from", "score from which a suggestion stands alone"},
    MemberWords{"suggestions/least-likely", "least likelihood of a suggestion"},
    MemberWords{"suggestions/steadiness", "steadiness of suggestions"},
    MemberWords{"suggestions/quiet", "a suggestion that was passed over rests for", Value::Span},
    MemberWords{"suggestions/declined", "a suggestion that was declined rests for", Value::Span},
    MemberWords{"suggestions/risen-by", "rise of the score that ends a suggestion's rest"},
    MemberWords{"suggestions/sources/rule", "weight of suggestions by rules"},
    MemberWords{"suggestions/sources/engine", "weight of suggestions by an engine"},
    MemberWords{"suggestions/sources/policy", "weight of suggestions by policies"},
    MemberWords{"suggestions/sources/model", "weight of suggestions by the model"},
    MemberWords{"suggestions/sources/guide", "weight of suggestions by guides"},
    MemberWords{"suggestions/sources/knowledge", "weight of suggestions by knowledge"},
    MemberWords{"suggestions/kinds/action", "weight of actions"},
    MemberWords{"suggestions/kinds/guide", "weight of guides"},
    MemberWords{"suggestions/kinds/article", "weight of articles"},
    MemberWords{"suggestions/kinds/reply", "weight of replies"},
    MemberWords{"suggestions/actions", "action", Value::Map},
    MemberWords{"suggestions/actions/*/weight", "weight"},
    MemberWords{"suggestions/actions/*/value", "value"},
    MemberWords{"suggestions/actions/*/kind", "shown as", Value::Word},
    MemberWords{"suggestions/actions/*/critical", "critical"},
    MemberWords{"suggestions/actions/*/consent", "needs the consent"},
    MemberWords{"suggestions/actions/*/channels", "channels"},
    MemberWords{"suggestions/actions/*/roles", "teams"},
    MemberWords{"suggestions/actions/*/when", "offered when"},
    MemberWords{"suggestions/learning/on", "learning from outcomes"},
    MemberWords{"suggestions/learning/least-outcomes", "learning, outcomes it needs"},
    MemberWords{"suggestions/learning/influence", "learning, influence"},
    MemberWords{"suggestions/learning/half-life-days", "learning, days until it counts half"},
    MemberWords{"suggestions/learning/exploration", "learning, exploration"},
    MemberWords{"suggestions/learning/of-the-team", "learning, weight of the team's outcomes"},
    MemberWords{"layout/dispositions", "outcomes"},
    MemberWords{"layout/cards", "cards"},
    MemberWords{"layout/queues", "queue", Value::Map},
    MemberWords{"layout/queues/*/dispositions", "outcomes"},
    MemberWords{"layout/dispositions/label", "label"},
    MemberWords{"layout/queues/*/dispositions/label", "label"},
    MemberWords{"layout/cards/show", "shown", Value::Word},
    MemberWords{"layout/cards/queues", "queues"},
    MemberWords{"layout/cards/channels", "channels"},
    MemberWords{"layout/cards/roles", "teams"},
    MemberWords{"knowledge/title", "title"},
    MemberWords{"knowledge/text", "text"},
    MemberWords{"knowledge/language", "language"},
    MemberWords{"knowledge/tags", "words it is found by"},
    MemberWords{"knowledge/queues", "queues"},
    MemberWords{"guides/title", "title"},
    MemberWords{"guides/steps", "steps"},
    MemberWords{"guides/otherwise", "reasons to leave it"},
    MemberWords{"rules/name", "name"},
    MemberWords{"rules/version", "version"},
    MemberWords{"rules/description", "description"},
    MemberWords{"rules/owner", "owner"},
    MemberWords{"rules/severity", "severity", Value::Word},
    MemberWords{"rules/off", "turned off"},
    MemberWords{"rules/select", "event", Value::Map},
    MemberWords{"rules/select/*/type", "kind"},
    MemberWords{"rules/select/*/alert", "alert of the rule"},
    MemberWords{"rules/select/*/when", "condition"},
    MemberWords{"rules/select/*/shared", "shared by customers"},
    MemberWords{"rules/correlate/type", "correlation", Value::Word},
    MemberWords{"rules/correlate/timespan", "window", Value::Span},
    MemberWords{"rules/correlate/group-by", "counted together by"},
    MemberWords{"rules/correlate/where", "condition of the events together"},
    MemberWords{"rules/correlate/order", "order of the events"},
    MemberWords{"rules/correlate/from", "the window begins at"},
    MemberWords{"rules/correlate/condition/field", "field that is counted"},
    MemberWords{"rules/correlate/condition/gte", "at least"},
    MemberWords{"rules/correlate/condition/gt", "more than"},
    MemberWords{"rules/correlate/condition/lte", "at most"},
    MemberWords{"rules/correlate/condition/lt", "less than"},
    MemberWords{"rules/correlate/condition/eq", "exactly"},
    MemberWords{"rules/correlate/condition/min-events", "events it needs"},
    MemberWords{"rules/then/alert", "title of the alert"},
    MemberWords{"rules/then/detail", "detail of the alert"},
    MemberWords{"rules/then/suggest", "suggestions"},
    MemberWords{"rules/resolve", "the alert goes after", Value::Span},
    MemberWords{"rules/suppress", "not again for", Value::Span},
    MemberWords{"mappings/name", "name"},
    MemberWords{"mappings/version", "version"},
    MemberWords{"mappings/description", "description"},
    MemberWords{"mappings/owner", "owner"},
    MemberWords{"mappings/region", "country of phone numbers"},
    MemberWords{"mappings/tables", "table", Value::Map},
    MemberWords{"mappings/let", "name of its own", Value::Map},
    MemberWords{"mappings/condition", "condition"},
    MemberWords{"mappings/each", "for each"},
    MemberWords{"mappings/shared", "what all events have"},
    MemberWords{"mappings/events", "events"},
};

struct Unit {
    char letter;
    std::string_view one;
    std::string_view many;
};
constexpr std::array units{Unit{'s', "second", "seconds"}, Unit{'m', "minute", "minutes"},
                           Unit{'h', "hour", "hours"}, Unit{'d', "day", "days"},
                           Unit{'w', "week", "weeks"}};

bool isSimple(const bj::value &value)
{
    return !value.is_object() && !value.is_array();
}

std::string simpleWords(const bj::value &value)
{
    if (const bool *truth = value.if_bool())
        return *truth ? "yes" : "no";
    return json::canonicalText(value);
}

// "20m" as "20 minutes"; nothing for what is no such span.
std::string spanWords(std::string_view span)
{
    int number = 0;
    const auto [end, error] = std::from_chars(span.data(), span.data() + span.size(), number);
    if (error != std::errc() || end + 1 != span.data() + span.size())
        return {};
    for (const Unit &unit : units) {
        if (unit.letter == *end)
            return std::to_string(number) + ' ' + std::string(number == 1 ? unit.one : unit.many);
    }
    return {};
}

bool isOurWord(std::string_view text)
{
    return !text.empty() && text.size() <= 24 && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || c == '-';
    });
}

// A list as it is read out, members of an object with their names; what is deeper as it stands in
// the document.
std::string plainWords(const bj::value &value)
{
    std::string text;
    if (const bj::array *list = value.if_array();
        list && std::all_of(list->begin(), list->end(), isSimple)) {
        for (const bj::value &element : *list)
            text += (text.empty() ? "" : ", ") + simpleWords(element);
        return text.empty() ? "none" : text;
    }
    const bj::object *object = value.if_object();
    if (!object || object->empty() ||
        !std::all_of(object->begin(), object->end(),
                     [](const bj::key_value_pair &member) { return isSimple(member.value()); }))
        return isSimple(value) ? simpleWords(value) : json::canonicalText(value);
    for (const bj::key_value_pair &member : *object)
        text += (text.empty() ? "" : ", ") + std::string(member.key()) + ' ' +
                simpleWords(member.value());
    return text;
}

std::string uncutWords(const bj::value &value, Value how)
{
    if (const bj::string *text = value.if_string()) {
        const std::string_view view(text->data(), text->size());
        if (how == Value::Word && isOurWord(view))
            return std::string(view);
        if (std::string span = how == Value::Span ? spanWords(view) : std::string(); !span.empty())
            return span;
    }
    if (how == Value::Share && value.is_number())
        return std::to_string(std::lround(100 * value.to_number<double>())) + "\u00a0%";
    return plainWords(value);
}

} // namespace

const MemberWords *wordsOfMember(std::string_view path)
{
    const auto known =
        std::find_if(memberWords.begin(), memberWords.end(),
                     [path](const MemberWords &member) { return member.path == path; });
    return known == memberWords.end() ? nullptr : &*known;
}

bool hasWordsBelow(std::string_view path)
{
    return std::any_of(memberWords.begin(), memberWords.end(), [path](const MemberWords &member) {
        return member.path.size() > path.size() && member.path.starts_with(path) &&
               member.path[path.size()] == '/';
    });
}

std::string valueWords(const bj::value *value, MemberValue how)
{
    if (value == nullptr)
        return "not set";
    std::string text = uncutWords(*value, how);
    if (text.size() <= longestValue)
        return text;
    std::size_t end = longestValue;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        --end;
    text.resize(end);
    return text + "…";
}

std::string quotedName(std::string_view name)
{
    std::string inside = json::canonicalText(bj::value(bj::string(name)));
    inside = inside.substr(1, inside.size() - 2);
    for (const std::string_view mark : {"“", "”"}) {
        for (std::size_t at = inside.find(mark); at != std::string::npos; at = inside.find(mark))
            inside.replace(at, mark.size(), "'");
    }
    return "“" + inside + "”";
}

std::string keyWords(const bj::object &key)
{
    const std::string name = textOrEmpty(key, "name");
    const bool isEditors = textOrEmpty(key, "role") == "editor";
    return "Key " + (name.empty() ? std::string() : quotedName(name) + ", ") +
           (isEditors ? "an editor's" : "a publisher's") + " (" +
           keyIdOf(textOrEmpty(key, "public")) + ')';
}

} // namespace sidelight::config
