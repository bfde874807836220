// Reads one rule; what readRules() is made of.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/json/value.hpp>

#include "core/rules/documentfields.h"
#include "core/rules/rule.h"
#include "core/rules/ruleindex.h"
#include "core/rules/vocabulary.h"

namespace sidelight::rules
{

// What is shared by the rules of one document.
struct Reading {
    const RuleLimits &limits;
    Vocabularies vocabularies;
    ProblemList problems;
    std::vector<std::unique_ptr<const Vocabulary>> environments; // the set's
    ByText<std::size_t> ofType;                                  // index of an event type's
    std::size_t scope = 0;                                       // index of the one for scopes

    explicit Reading(const RuleLimits &limits);
    [[nodiscard]] std::size_t vocabularyOf(std::string_view eventType);
    // Nothing, and a problem, when it does not compile.
    [[nodiscard]] std::optional<cel::Program> compile(const std::string &pointer,
                                                      std::string_view source,
                                                      const Vocabulary &vocabulary,
                                                      const std::optional<cel::Type> &expected);
};

[[nodiscard]] bool namesEvent(const cel::Program &program);

// Both note problems and give what could be read: it is thrown away when there are any.
[[nodiscard]] Rule readRule(Reading &reading, const boost::json::object &object,
                            const std::string &pointer);
// `rule` has its selections and nothing else that matters here. The vocabulary is the rule's.
void readCorrelation(Reading &reading, const boost::json::object &object,
                     const std::string &pointer, Rule &rule, const Vocabulary &vocabulary);
// Before the rule's vocabulary can be made: does it group by customer?
void readGroupBy(Reading &reading, DocumentFields &fields, Rule &rule);

} // namespace sidelight::rules
