#include <algorithm>
#include <array>
#include <cctype>

#include <boost/json/serialize.hpp>

#include "core/domain/identity.h"
#include "core/identity/comparablekey.h"
#include "core/json/position.h"
#include "core/mapping/mapping.h"
#include "core/mapping/mappingplan.h"

namespace sidelight::mapping
{

namespace
{

namespace bj = boost::json;

// Names an expression may use for something else.
constexpr std::array<std::string_view, 12> takenNames{"body",   "item", "index", "headers",
                                                      "tables", "at",   "time",  "geo",
                                                      "phone",  "text", "math",  "json"};
constexpr std::array<std::string_view, 12> members{"id",        "version", "name",   "description",
                                                   "owner",     "region",  "tables", "let",
                                                   "condition", "each",    "shared", "events"};
constexpr std::array<std::string_view, 11> eventMembers{
    "when",          "id",          "source",     "type",       "subject", "time",
    "correlationid", "causationid", "expirytime", "extensions", "data"};
constexpr std::size_t maxProblems = 100;

std::string_view viewOf(const bj::string &text)
{
    return {text.data(), text.size()};
}

std::string_view viewOf(bj::string_view text)
{
    return {text.data(), text.size()};
}

std::string under(const std::string &pointer, std::string_view name)
{
    std::string inner = pointer;
    json::appendStep(inner, name);
    return inner;
}

std::string under(const std::string &pointer, std::size_t index)
{
    std::string inner = pointer;
    json::appendStep(inner, index);
    return inner;
}

bool isIdentifier(std::string_view text)
{
    const auto isLetter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    };
    return !text.empty() && isLetter(text.front()) && text.size() <= 64 &&
           std::all_of(text.begin(), text.end(),
                       [&](char c) { return isLetter(c) || (c >= '0' && c <= '9'); });
}

bool isAddressPart(std::string_view text)
{
    return !text.empty() && text.front() != '-' &&
           std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
           });
}

bool isExtensionName(std::string_view text)
{
    return !text.empty() && text.size() <= 20 && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    });
}

// What phone.e164() asks.
cel::PhoneReader phoneReaderOf(const std::string &home)
{
    return [home](std::string_view number, std::string_view region) -> std::optional<std::string> {
        const std::string country =
            region.empty() ? (home.empty() ? "US" : home) : std::string(region);
        const auto key =
            identity::comparableKey({IdentityKind::Phone, std::string(number), {}, {}}, country);
        return key ? std::optional(key->substr(key->find(':') + 1)) : std::nullopt;
    };
}

class Reader
{
public:
    Reader(const bj::object &document, const MappingLimits &limits)
        : m_document(document)
        , m_limits(limits)
    {
    }

    std::unique_ptr<const Plan> read()
    {
        m_plan = std::make_unique<Plan>();
        m_plan->limits = m_limits;
        refuseOthers(m_document, members, "", "A mapping");
        readHead();
        declare();
        readLets();
        m_plan->condition = member(m_document, "condition", "", cel::Type::boolean());
        m_plan->each = member(m_document, "each", "", cel::Type::list(cel::Type::dyn()));
        readShared();
        readEvents();
        return m_problems.empty() ? std::move(m_plan) : nullptr;
    }

    std::vector<Problem> takeProblems() { return std::move(m_problems); }

private:
    void problem(std::string pointer, std::string sentence, std::uint32_t line = 0,
                 std::uint32_t column = 0)
    {
        Problem found{std::move(pointer), std::move(sentence), line, column};
        // What events share is read for each of them.
        if (m_problems.size() < maxProblems &&
            std::find(m_problems.begin(), m_problems.end(), found) == m_problems.end())
            m_problems.push_back(std::move(found));
    }

    template<std::size_t N>
    void refuseOthers(const bj::object &object, const std::array<std::string_view, N> &known,
                      const std::string &pointer, const std::string &what)
    {
        for (const auto &entry : object) {
            const std::string_view name = viewOf(entry.key());
            if (std::find(known.begin(), known.end(), name) == known.end())
                problem(under(pointer, name),
                        what + " has no member \"" + std::string(name) + "\".");
        }
    }

    void readText(std::string_view name, std::string &into, std::size_t most, bool needed)
    {
        const bj::value *value = m_document.if_contains(name);
        if (!value && !needed)
            return;
        if (!value || !value->is_string() || value->get_string().empty() ||
            value->get_string().size() > most)
            return problem(value ? under("", name) : "",
                           "A mapping needs a \"" + std::string(name) + "\": a text of at most " +
                               std::to_string(most) + " bytes.");
        into = viewOf(value->get_string());
    }

    void readHead()
    {
        std::string words;
        readText("id", m_plan->id, m_limits.idBytes, true);
        if (!m_plan->id.empty() && !isAddressPart(m_plan->id))
            problem("/id", "The id is part of an address: small letters, digits and \"-\".");
        readText("name", m_plan->name, m_limits.nameBytes, true);
        readText("description", words, m_limits.textBytes, false);
        readText("owner", words, m_limits.nameBytes, false);
        readText("region", m_plan->region, 2, false);
        if (const auto *version = m_document.if_contains("version")) {
            if (version->is_int64() && version->get_int64() > 0)
                m_plan->version = version->get_int64();
            else
                problem("/version", "The version is a whole number from 1.");
        }
        if (const auto *tables = m_document.if_contains("tables")) {
            if (!tables->is_object() || bj::serialize(*tables).size() > m_limits.tableBytes)
                problem("/tables", "Tables are an object of at most " +
                                       std::to_string(m_limits.tableBytes) + " bytes.");
            else
                m_plan->tables = *tables;
        }
    }

    void declare()
    {
        Vocabulary &names = m_plan->vocabulary;
        cel::Environment &environment = names.environment;
        environment.setPhoneReader(phoneReaderOf(m_plan->region));
        names.body = environment.declare("body", cel::Type::dyn());
        names.item = environment.declare("item", cel::Type::dyn());
        names.index = environment.declare("index", cel::Type::integer());
        names.headers = environment.declare(
            "headers", cel::Type::map(cel::Type::string(), cel::Type::string()));
        names.tables = environment.declare("tables", cel::Type::dyn());
        names.at = environment.declare("at", cel::Type::timestamp());
        const auto *lets = letsObject();
        if (!lets)
            return;
        for (const auto &entry : *lets) {
            const std::string_view name = viewOf(entry.key());
            if (!isIdentifier(name) ||
                std::find(takenNames.begin(), takenNames.end(), name) != takenNames.end())
                problem(under("/let", name),
                        "This name cannot be given to a value; names have letters, digits and "
                        "\"_\", and some are taken.");
            else
                environment.declare(std::string(name), cel::Type::dyn());
        }
    }

    const bj::object *letsObject()
    {
        const bj::value *lets = m_document.if_contains("let");
        if (!lets)
            return nullptr;
        if (lets->is_object() && lets->get_object().size() <= m_limits.lets)
            return &lets->get_object();
        return nullptr;
    }

    void readLets()
    {
        const auto *lets = letsObject();
        if (!lets) {
            if (m_document.contains("let"))
                problem("/let", "\"let\" is an object of at most " + std::to_string(m_limits.lets) +
                                    " named expressions.");
            return;
        }
        for (const auto &entry : *lets)
            readLet(viewOf(entry.key()), entry.value());
    }

    void readLet(std::string_view name, const bj::value &given)
    {
        std::string place = under("/let", name);
        const auto slot = m_plan->vocabulary.environment.slot(name);
        Let let;
        const bj::value *value = &given;
        if (const auto *object = given.if_object(); object && object->size() == 1) {
            const std::string_view form = viewOf(object->begin()->key());
            value = &object->begin()->value();
            if (form == "json" || form == "plain")
                let.form = form == "json" ? Let::Form::Json : Let::Form::Plain;
            else if (form != "first" || !value->is_array())
                return problem(place, "A value is an expression, {\"first\": [expressions]}, "
                                      "{\"json\": expression} or {\"plain\": expression}.");
            place = under(place, form);
        }
        if (const auto *choices = value->if_array()) {
            if (choices->empty() || choices->size() > 16)
                return problem(place, "There are 1 to 16 expressions to choose from.");
            for (std::size_t i = 0; i < choices->size(); ++i) {
                if (auto expression = compiled((*choices)[i], under(place, i)))
                    let.from.push_back(*std::move(expression));
            }
        } else if (auto expression = compiled(*value, place)) {
            let.from.push_back(*std::move(expression));
        }
        if (slot && !let.from.empty()) {
            let.slot = *slot;
            m_plan->lets.push_back(std::move(let));
        }
    }

    void readEvents()
    {
        const auto *value = m_document.if_contains("events");
        const auto *events = value ? value->if_array() : nullptr;
        if (!events || events->empty() || events->size() > m_limits.templates)
            return problem(value ? "/events" : "", "A mapping needs \"events\": a list of 1 to " +
                                                       std::to_string(m_limits.templates) +
                                                       " events.");
        for (std::size_t i = 0; i < events->size(); ++i) {
            const std::string pointer = under("/events", i);
            if (const auto *object = (*events)[i].if_object())
                readEvent(*object, pointer);
            else
                problem(pointer, "An event is an object.");
        }
    }

    void readShared()
    {
        const auto *shared = m_document.if_contains("shared");
        m_shared = shared ? shared->if_object() : nullptr;
        if (shared && !m_shared)
            return problem("/shared", "What events share is an object.");
        if (!m_shared)
            return;
        refuseOthers(*m_shared, eventMembers, "/shared", "An event");
        for (const std::string_view name : {"when", "type"}) {
            if (m_shared->contains(name))
                problem(under("/shared", name), "Each event has its own \"" + std::string(name) +
                                                    "\"; it cannot be shared.");
        }
    }

    void readEvent(const bj::object &object, const std::string &pointer)
    {
        refuseOthers(object, eventMembers, pointer, "An event");
        EventTemplate form;
        form.pointer = pointer;
        form.when = member(object, "when", pointer, cel::Type::boolean());
        readId(object, pointer, form);
        form.source = member(object, "source", pointer);
        form.type = member(object, "type", pointer);
        if (!object.contains("type"))
            problem(pointer, "An event needs a \"type\".");
        form.subject = member(object, "subject", pointer);
        form.time = timeMember(object, "time", pointer);
        form.expiryTime = timeMember(object, "expirytime", pointer);
        for (const std::string_view name : {"correlationid", "causationid"}) {
            if (auto expression = member(object, name, pointer))
                form.attributes.emplace_back(std::string(name), *std::move(expression));
        }
        readExtensions(object, pointer, form);
        readData(object, pointer, form);
        m_plan->events.push_back(std::move(form));
    }

    void readData(const bj::object &object, const std::string &pointer, EventTemplate &form)
    {
        m_fields = 0;
        const bj::value *own = object.if_contains("data");
        const bj::value *shared = m_shared ? m_shared->if_contains("data") : nullptr;
        if ((own && !own->is_object()) || (shared && !shared->is_object()))
            return problem(under(own && !own->is_object() ? pointer : "/shared", "data"),
                           "The data of an event is an object.");
        if (shared) {
            for (auto &[name, field] : fields(shared->get_object(), "/shared/data", 1)) {
                if (!own || !own->get_object().contains(name))
                    form.data.emplace_back(name, std::move(field));
            }
        }
        if (own) {
            for (auto &[name, field] : fields(own->get_object(), under(pointer, "data"), 1))
                form.data.emplace_back(name, std::move(field));
        }
    }

    // Of an event, else what all events share; the pointer says which.
    const bj::value *find(const bj::object &object, std::string_view name, std::string &pointer)
    {
        const bj::value *value = object.if_contains(name);
        if (!value && m_shared && pointer.starts_with("/events/")) {
            pointer = "/shared";
            value = m_shared->if_contains(name);
        }
        pointer = under(pointer, name);
        return value;
    }

    void readId(const bj::object &object, const std::string &pointer, EventTemplate &form)
    {
        std::string place = pointer;
        const bj::value *id = find(object, "id", place);
        const bj::object *made = id ? id->if_object() : nullptr;
        const bj::value *hash = made && made->size() == 1 ? made->if_contains("hash") : nullptr;
        if (!hash) {
            form.id = member(object, "id", pointer);
            return;
        }
        place = under(place, "hash");
        if (!hash->is_array() || hash->get_array().empty() || hash->get_array().size() > 16)
            return problem(place, "A hash is made of a list of 1 to 16 expressions.");
        for (std::size_t i = 0; i < hash->get_array().size(); ++i) {
            if (auto expression = compiled(hash->get_array()[i], under(place, i)))
                form.hash.push_back(*std::move(expression));
        }
    }

    void readExtensions(const bj::object &object, const std::string &pointer, EventTemplate &form)
    {
        std::string place = pointer;
        const bj::value *extensions = find(object, "extensions", place);
        if (!extensions)
            return;
        if (!extensions->is_object() || extensions->get_object().size() > 32)
            return problem(place, "Extensions are an object of at most 32 expressions.");
        for (const auto &entry : extensions->get_object()) {
            const std::string_view name = viewOf(entry.key());
            const bool own =
                std::find(eventMembers.begin(), eventMembers.end(), name) != eventMembers.end() ||
                name.starts_with("hub") || name == "mappedby" || name == "specversion" ||
                name == "datacontenttype" || name == "dataschema";
            if (!isExtensionName(name) || own) {
                problem(under(place, name), "Extensions have names of small letters and digits, "
                                            "at most 20, that nothing else has.");
                continue;
            }
            if (auto expression = compiled(entry.value(), under(place, name)))
                form.attributes.emplace_back(std::string(name), *std::move(expression));
        }
    }

    Fields fields(const bj::object &object, const std::string &pointer, std::size_t depth)
    {
        Fields made;
        for (const auto &entry : object) {
            const std::string_view name = viewOf(entry.key());
            if (auto value = field(entry.value(), under(pointer, name), depth))
                made.emplace_back(std::string(name), *std::move(value));
        }
        return made;
    }

    std::optional<Field> field(const bj::value &value, const std::string &pointer,
                               std::size_t depth)
    {
        if (++m_fields == m_limits.fields + 1 || depth > m_limits.fieldDepth) {
            problem(pointer, "The data of an event has at most " + std::to_string(m_limits.fields) +
                                 " members and " + std::to_string(m_limits.fieldDepth) +
                                 " levels.");
            return std::nullopt;
        }
        if (m_fields > m_limits.fields)
            return std::nullopt;
        if (const auto *object = value.if_object())
            return Field{fields(*object, pointer, depth + 1)};
        if (const auto *array = value.if_array()) {
            Items items;
            for (std::size_t i = 0; i < array->size(); ++i) {
                if (auto item = field((*array)[i], under(pointer, i), depth + 1))
                    items.push_back(*std::move(item));
            }
            return Field{std::move(items)};
        }
        if (value.is_string()) {
            auto expression = compiled(value, pointer);
            return expression ? std::optional(Field{*std::move(expression)}) : std::nullopt;
        }
        if (value.is_null()) {
            problem(pointer, "A field is an expression, a number, true or false, an object or a "
                             "list of these.");
            return std::nullopt;
        }
        return Field{value};
    }

    std::optional<TimeField> timeMember(const bj::object &object, std::string_view name,
                                        const std::string &pointer)
    {
        std::string place = pointer;
        const bj::value *value = find(object, name, place);
        if (!value)
            return std::nullopt;
        TimeField time;
        if (const auto *form = value->if_object()) {
            if (!readTimeForm(*form, place, time))
                return std::nullopt;
            value = form->if_contains("from");
            place = under(place, "from");
        }
        auto expression = compiled(*value, place);
        if (!expression)
            return std::nullopt;
        time.from = *std::move(expression);
        return time;
    }

    bool readTimeForm(const bj::object &form, const std::string &place, TimeField &time)
    {
        const bj::value *unit = form.if_contains("unit");
        const bj::value *zone = form.if_contains("zone");
        const std::size_t known = 1U + (unit ? 1U : 0U) + (zone ? 1U : 0U);
        if (!form.contains("from") || form.size() != known ||
            (unit && *unit != "s" && *unit != "ms") || (zone && !zone->is_string())) {
            problem(place, "A time is an expression, or an object with \"from\" (an expression), "
                           "\"unit\" (\"s\" or \"ms\", of numbers) and \"zone\" (of texts that "
                           "name none).");
            return false;
        }
        if (unit)
            time.unit = *unit == "s" ? TimeField::Unit::Seconds : TimeField::Unit::Milliseconds;
        if (zone)
            time.zone = viewOf(zone->get_string());
        return true;
    }

    std::optional<Expression> member(const bj::object &object, std::string_view name,
                                     const std::string &pointer,
                                     const std::optional<cel::Type> &expected = {})
    {
        std::string place = pointer;
        const bj::value *value = find(object, name, place);
        return value ? compiled(*value, place, expected) : std::nullopt;
    }

    std::optional<Expression> compiled(const bj::value &value, const std::string &pointer,
                                       const std::optional<cel::Type> &expected = {})
    {
        if (!value.is_string()) {
            problem(pointer, "This has to be an expression, written as a text.");
            return std::nullopt;
        }
        auto program = cel::compile(viewOf(value.get_string()), m_plan->vocabulary.environment,
                                    m_limits.cel, expected);
        if (!program) {
            const cel::Error &error = program.error();
            problem(pointer, error.sentence, error.place.line, error.place.column);
            return std::nullopt;
        }
        return Expression{*std::move(program), pointer};
    }

    const bj::object &m_document;
    const bj::object *m_shared = nullptr;
    const MappingLimits &m_limits;
    std::unique_ptr<Plan> m_plan;
    std::vector<Problem> m_problems;
    std::size_t m_fields = 0;
};

} // namespace

Result<std::shared_ptr<const Mapping>, std::vector<Problem>>
readMapping(const bj::object &object, const MappingLimits &limits)
{
    Reader reader(object, limits);
    auto plan = reader.read();
    if (!plan)
        return failure(reader.takeProblems());
    return std::make_shared<const Mapping>(std::move(plan));
}

} // namespace sidelight::mapping
