// size, contains, startsWith, endsWith, matches, type, dyn.
#include "core/cel/library/arguments.h"
#include "core/cel/library/codepoints.h"
#include "core/cel/library/pattern.h"
#include "core/cel/library/tables.h"

namespace sidelight::cel
{

namespace
{

bool areTexts(const Value *arguments, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i) {
        if (arguments[i].kind() != Kind::String)
            return false;
    }
    return true;
}

Value size(Workspace &workspace, const Value *arguments, std::size_t)
{
    const Value &value = arguments[0];
    switch (value.kind()) {
    case Kind::String:
        if (!workspace.spend(value.size() / 64))
            return Value::error(Code::Budget);
        return Value::of(static_cast<std::int64_t>(countCodePoints(value.asText())));
    case Kind::Bytes:
    case Kind::List:
    case Kind::Map:
        return Value::of(static_cast<std::int64_t>(value.size()));
    default:
        return wrongKinds();
    }
}

Value contains(Workspace &workspace, const Value *arguments, std::size_t count)
{
    if (!areTexts(arguments, count))
        return wrongKinds();
    if (!workspace.spend(findCost(arguments[0].asText(), arguments[1].asText())))
        return Value::error(Code::Budget);
    return Value::of(arguments[0].asText().find(arguments[1].asText()) != std::string_view::npos);
}

Value startsWith(Workspace &, const Value *arguments, std::size_t count)
{
    return areTexts(arguments, count)
               ? Value::of(arguments[0].asText().starts_with(arguments[1].asText()))
               : wrongKinds();
}

Value endsWith(Workspace &, const Value *arguments, std::size_t count)
{
    return areTexts(arguments, count)
               ? Value::of(arguments[0].asText().ends_with(arguments[1].asText()))
               : wrongKinds();
}

// A pattern that is only known now: reading it costs as much as some hundred comparisons.
Value matches(Workspace &workspace, const Value *arguments, std::size_t count)
{
    constexpr std::size_t compileCost = 100;
    if (!areTexts(arguments, count))
        return wrongKinds();
    if (!workspace.spend(compileCost))
        return Value::error(Code::Budget);
    const Pattern pattern = compilePattern(arguments[1].asText());
    return pattern ? matchesPattern(arguments[0].asText(), *pattern, workspace)
                   : Value::error(Code::BadPattern);
}

Value typeOf(Workspace &, const Value *arguments, std::size_t)
{
    return Value::type(typeName(arguments[0].kind()));
}

Value dyn(Workspace &, const Value *arguments, std::size_t)
{
    return arguments[0];
}

} // namespace

FunctionRows standardFunctions()
{
    return {
        {"size", {"s>i", "b>i", "l>i", "m>i", ".s>i", ".b>i", ".l>i", ".m>i"}, size},
        {"contains", {".ss>o"}, contains},
        {"startsWith", {".ss>o"}, startsWith},
        {"endsWith", {".ss>o"}, endsWith},
        {"matches", {".ss>o", "ss>o"}, matches},
        {"type", {"*>T"}, typeOf},
        {"dyn", {"*>*"}, dyn},
    };
}

} // namespace sidelight::cel
