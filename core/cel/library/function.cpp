#include "core/cel/library/function.h"

#include <algorithm>
#include <map>

#include "core/cel/library/tables.h"

namespace sidelight::cel
{

namespace
{

Type typeOfLetter(char letter)
{
    switch (letter) {
    case 'o':
        return Type::boolean();
    case 'i':
        return Type::integer();
    case 'u':
        return Type::unsigned_();
    case 'd':
        return Type::real();
    case 's':
        return Type::string();
    case 'b':
        return Type::bytes();
    case 't':
        return Type::timestamp();
    case 'D':
        return Type::duration();
    case 'T':
        return Type::type();
    case 'l':
        return Type::list(Type::dyn());
    case 'L':
        return Type::list(Type::string());
    case 'm':
        return Type::map(Type::dyn(), Type::dyn());
    default:
        return Type::dyn();
    }
}

Signature signatureOf(std::string_view row)
{
    Signature signature;
    signature.isMethod = row.starts_with('.');
    for (const char letter : row.substr(signature.isMethod ? 1 : 0, row.find('>'))) {
        if (letter == '>')
            break;
        if (letter == '+')
            signature.isVariadic = true;
        else
            signature.parameters.push_back(typeOfLetter(letter));
    }
    signature.result = typeOfLetter(row.back());
    return signature;
}

using Registry = std::map<std::string_view, Function>;

Registry makeRegistry()
{
    Registry registry;
    for (const auto &table :
         {standardFunctions(), conversionFunctions(), calendarFunctions(), stringFunctions(),
          mathFunctions(), placeFunctions(), textFunctions(), timeFunctions()}) {
        for (const FunctionRow &row : table)
            registry.emplace(row.name, functionOf(row));
    }
    return registry;
}

const Registry &registry()
{
    static const Registry functions = makeRegistry();
    return functions;
}

} // namespace

Function functionOf(const FunctionRow &row)
{
    Function function{row.name, {}, row.run, row.isPure};
    for (const std::string_view signature : row.signatures)
        function.signatures.push_back(signatureOf(signature));
    return function;
}

const Function *findFunction(std::string_view name)
{
    const auto found = registry().find(name);
    return found == registry().end() ? nullptr : &found->second;
}

std::vector<std::string_view> functionNames()
{
    std::vector<std::string_view> names;
    for (const auto &[name, function] : registry())
        names.push_back(name);
    return names;
}

} // namespace sidelight::cel
