// A compiled expression with everything its nodes point into. Immutable after planning.
#pragma once

#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/cel/checker.h"
#include "core/cel/library/pattern.h"
#include "core/cel/node.h"
#include "core/cel/syntax/expression.h"

namespace sidelight::cel
{

struct Plan {
    std::unique_ptr<Syntax> syntax;
    Scope scope;
    std::size_t steps = 0;
    std::deque<Node> nodes;
    std::deque<std::vector<const Node *>> families; // of children
    std::vector<Pattern> patterns;
    std::vector<const Expression *> origins; // by node id; the first is none
    Workspace constants;                     // what was computed beforehand
    const Node *root = nullptr;

    [[nodiscard]] std::string_view textOf(const Expression &expression) const;
    // What an error value means, in words.
    [[nodiscard]] Error describe(const Value &error) const;
};

} // namespace sidelight::cel
