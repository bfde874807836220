#include "core/rules/form/fieldcatalogue.h"

#include <array>

#include "core/domain/schemas/schemacatalog.h"
#include "core/rules/vocabulary.h"

namespace sidelight::rules
{

namespace
{

using Kind = FieldChoice::Kind;

constexpr std::array<std::string_view, 4> chosenPrefixes{
    "sidelight.case.", "sidelight.commitment.", "sidelight.interaction.", "sidelight.touchpoint."};
constexpr std::array<std::string_view, 5> chosenTypes{
    "sidelight.action.taken", "sidelight.customer.updated", "sidelight.note.saved",
    "sidelight.transcript.segment", "sidelight.wrapup.saved"};

bool isPlace(const cel::Type &type)
{
    return type.kind() == cel::Type::Kind::Object && type.field("lat") && type.field("lon");
}

Kind kindOf(const cel::Type &type)
{
    switch (type.kind()) {
    case cel::Type::Kind::String:
        return Kind::Text;
    case cel::Type::Kind::Double:
        return Kind::Number;
    case cel::Type::Kind::Int:
    case cel::Type::Kind::Uint:
        return Kind::Whole;
    case cel::Type::Kind::Bool:
        return Kind::Truth;
    case cel::Type::Kind::Timestamp:
        return Kind::Time;
    case cel::Type::Kind::List:
        return type.element().kind() == cel::Type::Kind::String ? Kind::Texts : Kind::Other;
    default:
        return isPlace(type) ? Kind::Place : Kind::Other;
    }
}

void addFields(std::vector<FieldChoice> &choices, const cel::Type &type, const std::string &under,
               int depth)
{
    for (const cel::Type::Field &field : type.fields()) {
        const std::string path = under + '.' + field.name;
        choices.push_back({path, kindOf(field.type)});
        if (depth > 1 && field.type.kind() == cel::Type::Kind::Object)
            addFields(choices, field.type, path, depth - 1);
    }
}

std::vector<FieldChoice> fieldsBelow(std::string_view eventType, const std::string &event,
                                     const std::string &data)
{
    std::vector<FieldChoice> choices;
    const auto vocabulary = Vocabularies().forEventsOf(eventType);
    const auto &variables = vocabulary->environment.variables();
    addFields(choices, variables[vocabulary->data->index].type, data, 2);
    for (const cel::Type::Field &field : variables[vocabulary->event->index].type.fields()) {
        if (field.name != "data")
            choices.push_back({event + '.' + field.name, kindOf(field.type)});
    }
    return choices;
}

} // namespace

std::vector<std::string> eventTypeChoices()
{
    std::vector<std::string> types;
    for (const schemas::Schema &schema : schemas::all()) {
        const auto begins = [&schema](std::string_view prefix) {
            return schema.type.substr(0, prefix.size()) == prefix;
        };
        bool chosen = false;
        for (const std::string_view prefix : chosenPrefixes)
            chosen = chosen || begins(prefix);
        for (const std::string_view type : chosenTypes)
            chosen = chosen || schema.type == type;
        if (chosen)
            types.emplace_back(schema.type);
    }
    return types;
}

std::vector<FieldChoice> fieldsOfType(std::string_view eventType)
{
    return fieldsBelow(eventType, "event", "data");
}

std::vector<FieldChoice> fieldsOfSelection(std::string_view name, std::string_view eventType)
{
    const std::string selection(name);
    return fieldsBelow(eventType, selection, selection + ".data");
}

} // namespace sidelight::rules
