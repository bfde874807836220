#include "core/cel/syntax/macros.h"

#include <array>
#include <optional>
#include <utility>

namespace sidelight::cel
{

namespace
{

struct MacroShape {
    std::string_view name;
    Macro macro;
    std::size_t variables;
    std::size_t bodies; // expressions after the variables
};

constexpr std::array<MacroShape, 17> shapes{{
    {"all", Macro::All, 1, 1},
    {"exists", Macro::Exists, 1, 1},
    {"exists_one", Macro::ExistsOne, 1, 1},
    {"existsOne", Macro::ExistsOne, 1, 1},
    {"map", Macro::Map, 1, 1},
    {"map", Macro::Map, 1, 2},
    {"filter", Macro::Filter, 1, 1},
    {"all", Macro::All, 2, 1},
    {"exists", Macro::Exists, 2, 1},
    {"exists_one", Macro::ExistsOne, 2, 1},
    {"existsOne", Macro::ExistsOne, 2, 1},
    {"transformList", Macro::TransformList, 2, 1},
    {"transformList", Macro::TransformList, 2, 2},
    {"transformMap", Macro::TransformMap, 2, 1},
    {"transformMap", Macro::TransformMap, 2, 2},
    {"transformMapEntry", Macro::TransformMapEntry, 2, 1},
    {"transformMapEntry", Macro::TransformMapEntry, 2, 2},
}};

auto bad(std::string sentence, const Expression &at)
{
    return failure(Error{Code::Syntax, std::move(sentence), at.place});
}

bool isPlainName(const Expression &expression)
{
    return expression.form == Form::Name && !expression.isRooted;
}

std::optional<MacroShape> shapeOf(const Expression &call)
{
    for (const MacroShape &shape : shapes) {
        if (shape.name == call.name && call.children.size() == 1 + shape.variables + shape.bodies)
            return shape;
    }
    return std::nullopt;
}

Result<ExpressionPtr> expandHas(ExpressionPtr call)
{
    Expression &argument = *call->children.front();
    if (argument.form != Form::Select)
        return bad("has() asks for a field: write has(something.field).", argument);
    call->form = Form::Has;
    call->name = std::move(argument.name);
    call->isQuoted = argument.isQuoted;
    call->children = std::move(argument.children);
    return call;
}

Result<ExpressionPtr> expandLoop(ExpressionPtr call, const MacroShape &shape)
{
    for (std::size_t i = 1; i <= shape.variables; ++i) {
        if (!isPlainName(*call->children[i]))
            return bad("Here " + call->name + "() needs a plain name for the element it looks at.",
                       *call->children[i]);
    }
    call->form = Form::Loop;
    call->macro = shape.macro;
    call->first = call->children[1]->name;
    if (shape.variables == 2)
        call->second = call->children[2]->name;
    if (call->first == call->second)
        return bad("The two names of " + call->name + "() must differ.", *call->children[2]);
    call->isFiltered = shape.bodies == 2;
    const auto begin = call->children.begin();
    call->children.erase(begin + 1, begin + 1 + static_cast<std::ptrdiff_t>(shape.variables));
    return call;
}

Result<ExpressionPtr> expandBind(ExpressionPtr call)
{
    if (!isPlainName(*call->children[1]))
        return bad("cel.bind() needs a plain name first.", *call->children[1]);
    call->form = Form::Bind;
    call->first = call->children[1]->name;
    call->children.erase(call->children.begin(), call->children.begin() + 2);
    return call;
}

} // namespace

Result<ExpressionPtr> expandMacro(ExpressionPtr call)
{
    if (!call->hasTarget)
        return call->name == "has" && call->children.size() == 1 ? expandHas(std::move(call))
                                                                 : std::move(call);
    const Expression &target = *call->children.front();
    if (call->name == "bind" && call->children.size() == 4 && isPlainName(target) &&
        target.name == "cel")
        return expandBind(std::move(call));
    if (const auto shape = shapeOf(*call))
        return expandLoop(std::move(call), *shape);
    return call;
}

} // namespace sidelight::cel
