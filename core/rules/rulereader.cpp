#include "core/rules/rulereader.h"

#include <algorithm>
#include <array>

#include "core/domain/eventtypes.h"
#include "core/rules/timespan.h"

namespace sidelight::rules
{

namespace
{

using Need = DocumentFields::Need;

constexpr std::int64_t defaultResolveMs = std::int64_t{24} * 3600 * 1000;

// Variables of rules, and words CEL keeps for itself.
constexpr std::array<std::string_view, 32> reserved{
    "event",    "data",      "customer", "interaction", "agent", "now",    "count", "value",
    "type",     "true",      "false",    "null",        "in",    "as",     "break", "const",
    "continue", "else",      "for",      "function",    "if",    "import", "let",   "loop",
    "package",  "namespace", "return",   "var",         "void",  "while",  "geo",   "math"};

bool isSelectionName(std::string_view name)
{
    if (name.empty() || name.size() > 64 || (name.front() >= '0' && name.front() <= '9'))
        return false;
    for (const char c : name) {
        const bool fine =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
        if (!fine)
            return false;
    }
    return std::find(reserved.begin(), reserved.end(), name) == reserved.end();
}

bool isRuleId(std::string_view id)
{
    return std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_';
    });
}

void readSelection(Reading &reading, const boost::json::object &object, const std::string &pointer,
                   Selection &selection)
{
    DocumentFields fields(object, pointer, reading.problems);
    fields.refuseUnknown({"type", "alert", "when", "shared"});
    const bool ofAlert = fields.has("alert");
    if (ofAlert && fields.has("type"))
        fields.refuse("type", "A selection takes events of a type or alerts of a rule, not both.");
    if (const auto rule = fields.text("alert", reading.limits.idBytes)) {
        selection.rule = std::string(*rule);
        selection.eventType = types::alertRaised;
    } else if (const auto type = fields.text("type", reading.limits.nameBytes,
                                             ofAlert ? Need::Optional : Need::Required)) {
        selection.eventType = std::string(*type);
    }
    selection.isShared = fields.truth("shared").value_or(false);
    selection.vocabulary = reading.vocabularyOf(selection.eventType);
    if (const auto when = fields.text("when", reading.limits.cel.sourceBytes)) {
        selection.when =
            reading.compile(fields.pointer("when"), *when,
                            *reading.environments[selection.vocabulary], cel::Type::boolean());
        if (selection.when && !selection.rule)
            selection.required = requiredTextOf(*when);
        selection.readsEvent = selection.when && namesEvent(*selection.when);
    }
}

void readSelections(Reading &reading, DocumentFields &fields, Rule &rule)
{
    const boost::json::object *select = fields.object("select", Need::Required);
    if (!select)
        return;
    if (select->empty() || select->size() > reading.limits.selections) {
        fields.refuse("select", "A rule has 1 to " + std::to_string(reading.limits.selections) +
                                    " selections.");
        return;
    }
    bool allShared = true;
    for (const auto &entry : *select) {
        Selection selection;
        selection.name = std::string(std::string_view(entry.key().data(), entry.key().size()));
        const std::string pointer = pointerTo(fields.pointer("select"), selection.name);
        if (!isSelectionName(selection.name))
            reading.problems.add(pointer,
                                 "A selection's name is made of letters, digits and _, and "
                                 "is none of the words that mean something else.");
        if (const auto *object = entry.value().if_object())
            readSelection(reading, *object, pointer, selection);
        else
            reading.problems.add(pointer, "This is to be an object.");
        allShared = allShared && selection.isShared;
        rule.select.push_back(std::move(selection));
    }
    if (allShared)
        fields.refuse("select",
                      "At least one selection is not to be shared: groups are made by it.");
}

std::optional<cel::Template> readTemplate(Reading &reading, DocumentFields &fields,
                                          std::string_view name, const Vocabulary &vocabulary,
                                          Need need)
{
    const auto text = fields.text(name, reading.limits.textBytes, need);
    if (!text)
        return std::nullopt;
    auto compiled = cel::compileTemplate(*text, vocabulary.environment, reading.limits.cel);
    if (compiled)
        return std::move(*compiled);
    reading.problems.add(fields.pointer(name), compiled.error());
    return std::nullopt;
}

bool namesSurroundings(const std::vector<std::string> &names)
{
    return std::any_of(names.begin(), names.end(), [](const std::string &name) {
        return name == "customer" || name == "interaction" || name == "agent";
    });
}

void readThen(Reading &reading, DocumentFields &fields, Rule &rule, const Vocabulary &vocabulary)
{
    const boost::json::object *then = fields.object("then", Need::Required);
    if (!then)
        return;
    DocumentFields inside(*then, fields.pointer("then"), reading.problems);
    inside.refuseUnknown({"alert", "detail", "suggest"});
    if (auto title = readTemplate(reading, inside, "alert", vocabulary, Need::Required))
        rule.title = std::move(*title);
    rule.detail = readTemplate(reading, inside, "detail", vocabulary, Need::Optional);
    rule.suggest = inside.texts("suggest", reading.limits.suggest, reading.limits.idBytes);
    rule.readsSurroundings =
        (rule.correlate.where && namesSurroundings(rule.correlate.where->names())) ||
        namesSurroundings(rule.title.names()) ||
        (rule.detail && namesSurroundings(rule.detail->names()));
}

void readScope(Reading &reading, DocumentFields &fields, Rule &rule)
{
    const auto scope = fields.text("scope", reading.limits.cel.sourceBytes);
    if (!scope)
        return;
    rule.scope = reading.compile(fields.pointer("scope"), *scope,
                                 *reading.environments[reading.scope], cel::Type::boolean());
    if (!rule.scope)
        return;
    const auto &names = rule.scope->names();
    const bool ofCustomer = std::any_of(names.begin(), names.end(), [](const std::string &name) {
        return name == "customer" || name == "interaction";
    });
    if (ofCustomer && !rule.groupsByCustomer)
        fields.refuse("scope", "Only a rule that groups by subject knows a customer and an "
                               "interaction.");
}

void readNames(Reading &reading, DocumentFields &fields, Rule &rule)
{
    const RuleLimits &limits = reading.limits;
    if (const auto id = fields.text("id", limits.idBytes, Need::Required)) {
        rule.id = std::string(*id);
        if (!isRuleId(*id))
            fields.refuse("id", "An id is made of small letters, digits, \".\", \"-\" and \"_\".");
    }
    rule.version = fields.integer("version", 1, std::int64_t{1} << 53, Need::Required).value_or(1);
    rule.name = std::string(fields.text("name", limits.nameBytes, Need::Required).value_or(""));
    rule.description = std::string(fields.text("description", limits.textBytes).value_or(""));
    rule.owner = std::string(fields.text("owner", limits.nameBytes).value_or(""));
    const auto severity = fields.word("severity", {"info", "warning", "critical"});
    rule.severity = static_cast<Severity>(severity.value_or(0));
    rule.site = fields.word("at", {"panel", "hub"}).value_or(0) == 0 ? Site::Panel : Site::Hub;
    rule.isOff = fields.truth("off").value_or(false);
    rule.suppressMs = fields.timespan("suppress", limits.timespanMs).value_or(0);
    rule.resolveMs = fields.timespan("resolve", limits.timespanMs).value_or(defaultResolveMs);
    if (fields.has("resolve") && rule.resolveMs == 0)
        fields.refuse("resolve", "An alert that ends at once is never seen.");
}

} // namespace

bool namesEvent(const cel::Program &program)
{
    const auto &names = program.names();
    return std::find(names.begin(), names.end(), "event") != names.end();
}

Reading::Reading(const RuleLimits &givenLimits)
    : limits(givenLimits)
{
    environments.push_back(vocabularies.forScope());
}

std::size_t Reading::vocabularyOf(std::string_view eventType)
{
    const auto [place, isNew] = ofType.try_emplace(std::string(eventType), environments.size());
    if (isNew)
        environments.push_back(vocabularies.forEventsOf(eventType));
    return place->second;
}

std::optional<cel::Program> Reading::compile(const std::string &pointer, std::string_view source,
                                             const Vocabulary &vocabulary,
                                             const std::optional<cel::Type> &expected)
{
    auto program = cel::compile(source, vocabulary.environment, limits.cel, expected);
    if (program)
        return std::move(*program);
    problems.add(pointer, program.error());
    return std::nullopt;
}

Rule readRule(Reading &reading, const boost::json::object &object, const std::string &pointer)
{
    Rule rule;
    DocumentFields fields(object, pointer, reading.problems);
    fields.refuseUnknown({"id", "version", "name", "description", "owner", "scope", "severity",
                          "at", "off", "select", "correlate", "then", "suppress", "resolve"});
    readNames(reading, fields, rule);
    readSelections(reading, fields, rule);
    static const boost::json::object single{{"type", "single"}};
    const boost::json::object *correlate = fields.object("correlate");
    const boost::json::object &correlation = correlate ? *correlate : single;
    DocumentFields correlationFields(correlation, fields.pointer("correlate"), reading.problems);
    readGroupBy(reading, correlationFields, rule);
    if (rule.site == Site::Hub && rule.groupsByCustomer)
        fields.refuse("at", "The hub runs rules whose groups are no customers; give another "
                            "group-by.");
    const bool hasSelections = !rule.select.empty();
    rule.vocabulary = reading.environments.size();
    reading.environments.push_back(
        reading.vocabularies.forRule(rule.select, rule.groupsByCustomer));
    const Vocabulary &vocabulary = *reading.environments.back();
    if (hasSelections)
        readCorrelation(reading, correlation, fields.pointer("correlate"), rule, vocabulary);
    readThen(reading, fields, rule, vocabulary);
    readScope(reading, fields, rule);
    return rule;
}

} // namespace sidelight::rules
