#include <algorithm>
#include <array>

#include <boost/json/serialize.hpp>

#include "core/domain/identity.h"
#include "core/identity/comparablekey.h"
#include "core/mapping/eventreader.h"
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
constexpr std::array<std::string_view, 12> mappingMembers{
    "id",     "version", "name",      "description", "owner",  "region",
    "tables", "let",     "condition", "each",        "shared", "events"};

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
        , m_plan(std::make_unique<Plan>())
        , m_reader(limits, m_plan->vocabulary.environment)
    {
        m_plan->limits = limits;
    }

    Result<std::unique_ptr<const Plan>, std::vector<Problem>> read()
    {
        m_reader.refuseOthers(m_document, mappingMembers, "", "A mapping");
        readHead();
        declare();
        readLets();
        m_plan->condition = member("condition", cel::Type::boolean());
        m_plan->each = member("each", cel::Type::list(cel::Type::dyn()));
        readEvents();
        if (!m_reader.problems().empty())
            return failure(std::move(m_reader.problems()));
        return std::move(m_plan);
    }

private:
    void readText(std::string_view name, std::string &into, std::size_t most, bool needed)
    {
        const bj::value *value = m_document.if_contains(name);
        if (!value && !needed)
            return;
        if (!value || !value->is_string() || value->get_string().empty() ||
            value->get_string().size() > most)
            return m_reader.problem(value ? under("", name) : "",
                                    "A mapping needs a \"" + std::string(name) +
                                        "\": a text of at most " + std::to_string(most) +
                                        " bytes.");
        into = viewOf(value->get_string());
    }

    void readHead()
    {
        std::string words;
        readText("id", m_plan->id, m_limits.idBytes, true);
        if (!m_plan->id.empty() && !isAddressPart(m_plan->id))
            m_reader.problem("/id",
                             "The id is part of an address: small letters, digits and \"-\".");
        readText("name", m_plan->name, m_limits.nameBytes, true);
        readText("description", words, m_limits.textBytes, false);
        readText("owner", words, m_limits.nameBytes, false);
        readText("region", m_plan->region, 2, false);
        if (const auto *version = m_document.if_contains("version")) {
            if (version->is_int64() && version->get_int64() > 0)
                m_plan->version = version->get_int64();
            else
                m_reader.problem("/version", "The version is a whole number from 1.");
        }
        if (const auto *tables = m_document.if_contains("tables")) {
            if (!tables->is_object() || bj::serialize(*tables).size() > m_limits.tableBytes)
                m_reader.problem("/tables", "Tables are an object of at most " +
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
                m_reader.problem(
                    under("/let", name),
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
                m_reader.problem("/let", "\"let\" is an object of at most " +
                                             std::to_string(m_limits.lets) + " named expressions.");
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
            else if (form != "first")
                return m_reader.problem(place,
                                        "A value is an expression, {\"first\": [expressions]}, "
                                        "{\"json\": expression} or {\"plain\": expression}.");
            place = under(place, form);
        }
        if (value->is_array())
            let.from = m_reader.compiledList(*value, place);
        else if (auto expression = m_reader.compiled(*value, place))
            let.from.push_back(*std::move(expression));
        if (slot && !let.from.empty()) {
            let.slot = *slot;
            m_plan->lets.push_back(std::move(let));
        }
    }

    void readEvents()
    {
        EventReader reader(m_reader, m_document.if_contains("shared"));
        const auto *value = m_document.if_contains("events");
        const auto *events = value ? value->if_array() : nullptr;
        if (!events || events->empty() || events->size() > m_limits.templates)
            return m_reader.problem(value ? "/events" : "",
                                    "A mapping needs \"events\": a list of 1 to " +
                                        std::to_string(m_limits.templates) + " events.");
        for (std::size_t i = 0; i < events->size(); ++i) {
            const std::string pointer = under("/events", i);
            if (const auto *object = (*events)[i].if_object())
                m_plan->events.push_back(reader.read(*object, pointer));
            else
                m_reader.problem(pointer, "An event is an object.");
        }
    }

    std::optional<Expression> member(std::string_view name, const cel::Type &expected)
    {
        const bj::value *value = m_document.if_contains(name);
        return value ? m_reader.compiled(*value, under("", name), expected) : std::nullopt;
    }

    const bj::object &m_document;
    const MappingLimits &m_limits;
    std::unique_ptr<Plan> m_plan;
    DocumentReader m_reader;
};

} // namespace

Result<std::shared_ptr<const Mapping>, std::vector<Problem>>
readMapping(const bj::object &object, const MappingLimits &limits)
{
    auto plan = Reader(object, limits).read();
    if (!plan)
        return failure(std::move(plan.error()));
    return std::make_shared<const Mapping>(*std::move(plan));
}

} // namespace sidelight::mapping
