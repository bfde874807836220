#include "core/cel/names.h"

#include <algorithm>
#include <array>

namespace sidelight::cel
{

namespace
{

constexpr std::array<std::string_view, 12> typeNames{"bool",
                                                     "int",
                                                     "uint",
                                                     "double",
                                                     "string",
                                                     "bytes",
                                                     "list",
                                                     "map",
                                                     "null_type",
                                                     "type",
                                                     "google.protobuf.Timestamp",
                                                     "google.protobuf.Duration"};

std::optional<Resolved> resolveExactly(const std::string &name, const Environment &environment)
{
    if (const auto slot = environment.slot(name))
        return Resolved{Meaning::Variable, slot->index, environment.variables()[slot->index].type,
                        name};
    const auto *found = std::find(typeNames.begin(), typeNames.end(), name);
    if (found == typeNames.end())
        return std::nullopt;
    return Resolved{Meaning::TypeName, 0, Type::type(), name};
}

} // namespace

std::optional<std::string> dottedName(const Expression &expression)
{
    if (expression.form == Form::Name)
        return expression.name;
    if (expression.form != Form::Select || expression.isQuoted)
        return std::nullopt;
    auto target = dottedName(*expression.children.front());
    if (target)
        *target += '.' + expression.name;
    return target;
}

const Expression *rootOf(const Expression &expression)
{
    const Expression *root = &expression;
    while (root->form == Form::Select && !root->isQuoted)
        root = root->children.front().get();
    return root->form == Form::Name ? root : nullptr;
}

std::optional<Resolved> resolveName(std::string_view name, bool isRooted,
                                    const Environment &environment)
{
    std::string container = isRooted ? std::string() : environment.container();
    while (!container.empty()) {
        if (auto found = resolveExactly(container + '.' + std::string(name), environment))
            return found;
        const std::size_t dot = container.rfind('.');
        container.resize(dot == std::string::npos ? 0 : dot);
    }
    return resolveExactly(std::string(name), environment);
}

} // namespace sidelight::cel
