#include "apps/ctl/celline.h"

#include <string>

#include "apps/ctl/specvalue.h"
#include "core/cel/program.h"
#include "core/json/json.h"

namespace sidelight::ctl
{

namespace
{

constexpr std::size_t maxDepth = 100;
// Wider than a rule's: the public conformance data nests deep on purpose.
constexpr cel::Limits limits{10'000, 250, 1'000'000, 64 * 1024};
constexpr std::size_t stepsForBindings = 1'000'000;

boost::json::object errorOf(std::string_view code, std::string_view message)
{
    return {{"error", {{"code", code}, {"message", message}}}};
}

std::string_view nameOf(cel::Code code)
{
    switch (code) {
    case cel::Code::Syntax:
        return "syntax";
    case cel::Code::Type:
        return "type";
    case cel::Code::UnknownName:
        return "unknown_name";
    case cel::Code::Limit:
        return "limit";
    case cel::Code::Unset:
        return "unset";
    case cel::Code::NoSuchKey:
        return "no_such_key";
    case cel::Code::NoSuchOverload:
        return "no_such_overload";
    case cel::Code::DivideByZero:
        return "divide_by_zero";
    case cel::Code::Overflow:
        return "overflow";
    case cel::Code::Range:
        return "range";
    case cel::Code::BadPattern:
        return "bad_pattern";
    case cel::Code::BadKey:
        return "bad_key";
    case cel::Code::Budget:
        return "budget";
    }
    return "error";
}

boost::json::object errorOf(const cel::Error &error)
{
    return {{"error",
             {{"code", nameOf(error.code)},
              {"message", error.sentence},
              {"line", error.place.line},
              {"column", error.place.column}}}};
}

std::string_view textMember(const boost::json::object &object, std::string_view name)
{
    const auto *member = object.if_contains(name);
    return member && member->is_string() ? std::string_view(member->get_string())
                                         : std::string_view();
}

void declareTypes(const boost::json::object &line, cel::Environment &environment)
{
    const auto *types = line.if_contains("typeEnv");
    const auto *list = types ? types->if_array() : nullptr;
    if (!list)
        return;
    for (const boost::json::value &declaration : *list) {
        const auto *object = declaration.if_object();
        const auto *ident = object ? object->if_contains("ident") : nullptr;
        const auto *type =
            ident && ident->is_object() ? ident->get_object().if_contains("type") : nullptr;
        if (type)
            environment.declare(std::string(textMember(*object, "name")), readSpecType(*type));
    }
}

const boost::json::object *bindingsOf(const boost::json::object &line)
{
    static const boost::json::object none;
    const auto *bindings = line.if_contains("bindings");
    return bindings && !bindings->is_null() ? bindings->if_object() : &none;
}

// {"value": V} as the conformance data has it, or V.
const boost::json::value &unwrapped(const boost::json::value &binding)
{
    const auto *object = binding.if_object();
    const auto *value = object && object->size() == 1 ? object->if_contains("value") : nullptr;
    return value ? *value : binding;
}

} // namespace

boost::json::object answerCelLine(std::string_view text)
{
    const auto parsed = json::parse(text, maxCelLineBytes, maxDepth);
    if (!parsed)
        return errorOf("bad_line", json::sentenceOf(parsed.error()));
    const auto *line = parsed->if_object();
    const auto *expression = line ? line->if_contains("expr") : nullptr;
    const auto *bindings = line ? bindingsOf(*line) : nullptr;
    if (!expression || !expression->is_string() || !bindings)
        return errorOf("bad_line",
                       "A line is an object with \"expr\", a text, and \"bindings\", an object.");
    cel::Environment environment;
    environment.setContainer(std::string(textMember(*line, "container")));
    const auto *check = line->if_contains("check");
    environment.setChecked(check && check->is_bool() && check->get_bool());
    declareTypes(*line, environment);
    for (const auto &binding : *bindings) {
        if (!environment.slot(binding.key()))
            environment.declare(std::string(binding.key()), cel::Type::dyn());
    }
    auto program = cel::compile(expression->get_string(), environment, limits);
    if (!program)
        return errorOf(program.error());
    cel::Activation activation(environment);
    cel::Workspace workspace;
    workspace.begin(stepsForBindings);
    for (const auto &binding : *bindings) {
        const auto value = readSpecValue(unwrapped(binding.value()), workspace);
        if (!value)
            return errorOf("bad_binding", value.error());
        activation.set(*environment.slot(binding.key()), *value);
    }
    const auto value = program->evaluate(activation);
    if (!value)
        return errorOf(value.error());
    auto written = specValueOf(*value);
    if (!written)
        return errorOf("budget", written.error());
    boost::json::object answer;
    answer["value"] = std::move(*written);
    return answer;
}

} // namespace sidelight::ctl
