#include "core/rules/vocabulary.h"

#include <boost/json/parse.hpp>

#include "core/domain/eventtypes.h"
#include "core/domain/schemas/schemacatalog.h"

namespace sidelight::rules
{

namespace
{

cel::Type typeOfData(std::string_view type)
{
    for (const schemas::Schema &schema : schemas::all()) {
        if (schema.type != type)
            continue;
        boost::system::error_code error;
        const boost::json::value text = boost::json::parse(
            boost::json::string_view(schema.text.data(), schema.text.size()), error);
        if (const auto *object = error ? nullptr : text.if_object())
            return cel::typeOfSchema(*object);
    }
    return cel::Type::dyn(); // nobody says what such events hold
}

cel::Type withFields(const cel::Type &type, std::vector<cel::Type::Field> more)
{
    for (const cel::Type::Field &field : type.fields()) {
        if (field.name != "key" && field.name != "id")
            more.push_back(field);
    }
    return cel::Type::object(std::move(more), true);
}

} // namespace

Vocabularies::Vocabularies()
{
    const cel::Type texts = cel::Type::list(cel::Type::string());
    m_customer = withFields(dataOf(types::customerUpdated), {{"key", cel::Type::string()}});
    m_interaction = withFields(dataOf(types::interactionOffered),
                               {{"id", cel::Type::string()}, {"skills", texts}});
    m_agent = cel::Type::object(
        {{"id", cel::Type::string()}, {"team", cel::Type::string()}, {"skills", texts}}, true);
}

const cel::Type &Vocabularies::dataOf(std::string_view type)
{
    const auto found = m_data.find(type);
    if (found != m_data.end())
        return found->second;
    return m_data.emplace(std::string(type), typeOfData(type)).first->second;
}

cel::Type Vocabularies::eventOf(std::string_view type)
{
    const cel::Type text = cel::Type::string();
    return cel::Type::object({{"id", text},
                              {"source", text},
                              {"type", text},
                              {"subject", text},
                              {"time", cel::Type::timestamp()},
                              {"correlationid", text},
                              {"causationid", text},
                              {"expirytime", cel::Type::timestamp()},
                              {"data", dataOf(type)}},
                             false);
}

void Vocabularies::declareSurroundings(Vocabulary &vocabulary, bool withCustomer)
{
    if (withCustomer) {
        vocabulary.customer = vocabulary.environment.declare("customer", m_customer);
        vocabulary.interaction = vocabulary.environment.declare("interaction", m_interaction);
    }
    vocabulary.agent = vocabulary.environment.declare("agent", m_agent);
}

std::unique_ptr<const Vocabulary> Vocabularies::forEventsOf(std::string_view type)
{
    auto vocabulary = std::make_unique<Vocabulary>();
    vocabulary->event = vocabulary->environment.declare("event", eventOf(type));
    vocabulary->data = vocabulary->environment.declare("data", dataOf(type));
    return vocabulary;
}

std::unique_ptr<const Vocabulary> Vocabularies::forScope()
{
    auto vocabulary = std::make_unique<Vocabulary>();
    declareSurroundings(*vocabulary, true);
    return vocabulary;
}

std::unique_ptr<const Vocabulary> Vocabularies::forGuide(const std::vector<std::string> &fields)
{
    auto vocabulary = std::make_unique<Vocabulary>();
    declareSurroundings(*vocabulary, true);
    const cel::Type text = cel::Type::string();
    vocabulary->environment.declare(
        "conversation",
        cel::Type::object({{"task", text}, {"said", text}, {"found", cel::Type::object({}, true)}},
                          false));
    std::vector<cel::Type::Field> known;
    for (const std::string &field : fields)
        known.push_back({field, text});
    vocabulary->environment.declare("fields", cel::Type::object(std::move(known), false));
    return vocabulary;
}

std::unique_ptr<const Vocabulary> Vocabularies::forRule(const std::vector<Selection> &select,
                                                        bool withCustomer)
{
    auto vocabulary = std::make_unique<Vocabulary>();
    for (const Selection &selection : select)
        vocabulary->selections.push_back(
            vocabulary->environment.declare(selection.name, eventOf(selection.eventType)));
    declareSurroundings(*vocabulary, withCustomer);
    vocabulary->count = vocabulary->environment.declare("count", cel::Type::integer());
    vocabulary->value = vocabulary->environment.declare("value", cel::Type::real());
    return vocabulary;
}

} // namespace sidelight::rules
