#include "core/cel/membersread.h"

#include <algorithm>

#include "core/cel/program.h"
#include "core/cel/syntax/expression.h"
#include "core/cel/syntax/parser.h"

namespace sidelight::cel
{

namespace
{

bool isNamed(const Expression &expression, std::string_view variable)
{
    return expression.form == Form::Name && expression.name == variable;
}

// False: it is used as a whole.
bool collectMembers(const Expression &expression, std::string_view variable,
                    std::vector<std::string> &members)
{
    if (isNamed(expression, variable))
        return false;
    const bool isField = expression.form == Form::Select || expression.form == Form::Has;
    if (isField && isNamed(*expression.children.front(), variable)) {
        members.push_back(expression.name);
        return true;
    }
    return std::all_of(
        expression.children.begin(), expression.children.end(),
        [&](const ExpressionPtr &child) { return collectMembers(*child, variable, members); });
}

} // namespace

std::optional<std::vector<std::string>> membersRead(std::string_view source,
                                                    std::string_view variable)
{
    const Limits limits;
    const auto syntax =
        parse(std::string(source), {limits.nodes, limits.depth, limits.sourceBytes});
    std::vector<std::string> members;
    if (!syntax || !collectMembers(*(*syntax)->root, variable, members))
        return std::nullopt;
    std::sort(members.begin(), members.end());
    members.erase(std::unique(members.begin(), members.end()), members.end());
    return members;
}

} // namespace sidelight::cel
