// What the CEL texts of a rule may name, with types made from the JSON Schemas of events.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/cel/environment.h"
#include "core/rules/rule.h"

namespace sidelight::rules
{

// An environment and where its variables lie. Which of them it has depends on what it is for.
struct Vocabulary {
    cel::Environment environment;
    // For one event of a type: `when`, `field`.
    std::optional<cel::Slot> event;
    std::optional<cel::Slot> data;
    // For a rule: `where`, `from`, titles and details.
    std::vector<cel::Slot> selections;
    std::optional<cel::Slot> count;
    std::optional<cel::Slot> value;
    // For a rule, and for `scope`.
    std::optional<cel::Slot> customer;
    std::optional<cel::Slot> interaction;
    std::optional<cel::Slot> agent;
};

// Reads each schema once.
class Vocabularies
{
public:
    Vocabularies();
    [[nodiscard]] std::unique_ptr<const Vocabulary> forEventsOf(std::string_view type);
    [[nodiscard]] std::unique_ptr<const Vocabulary> forScope();
    // As forScope(), with `conversation` and, as `fields`, what is known of these; texts all.
    [[nodiscard]] std::unique_ptr<const Vocabulary>
    forGuide(const std::vector<std::string> &fields);
    // Without the customer's surroundings where the group is no customer.
    [[nodiscard]] std::unique_ptr<const Vocabulary> forRule(const std::vector<Selection> &select,
                                                            bool withCustomer);

private:
    [[nodiscard]] const cel::Type &dataOf(std::string_view type);
    [[nodiscard]] cel::Type eventOf(std::string_view type);
    void declareSurroundings(Vocabulary &vocabulary, bool withCustomer);

    std::map<std::string, cel::Type, std::less<>> m_data;
    cel::Type m_customer;
    cel::Type m_interaction;
    cel::Type m_agent;
};

} // namespace sidelight::rules
