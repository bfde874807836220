// What a rule says, in typed parts: each is one sentence of a language, in the order in which they
// are read. Pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/rules/form/ruleform.h"

namespace sidelight::rules
{

struct SentencePart {
    enum class Kind : std::uint8_t {
        Off,     // it never fires
        When,    // how the events belong together: the form's type, thresholds, field and timespan
        Group,   // `texts`: what the events have in common; only where that is not the customer
        Event,   // `event`: its type and, in `text`, the kind a clause wants; else empty
        EventIf, // `event` and one of its other clauses
        EventText, // `event` and its condition in CEL
        If,        // a clause between events
        IfText,    // the same in CEL
        From,      // `text`: from when an absence counts, in CEL
        Scope,     // `text`: who sees it, in CEL
        Alert,     // `text`: the title
        Suggest,   // `texts`: the actions
        Quiet,     // `text`: repeats within this timespan are the same alert
        Ends,      // `text`: after this timespan it ends; empty: after a day
    };
    Kind kind = Kind::When;
    std::size_t event = 0;      // index into RuleForm::events
    bool isAlternative = false; // EventIf, If: one of several, where one is enough
    Clause clause;
    std::string text;
    std::vector<std::string> texts;
    bool operator==(const SentencePart &) const = default;
};

[[nodiscard]] std::vector<SentencePart> sentenceOf(const RuleForm &form);

// The events in the order in which the rule names them: of an absence the trigger first.
[[nodiscard]] std::vector<std::size_t> eventOrder(const RuleForm &form);
// The kind of thing a condition wants ("card.payment" of data.kind == 'card.payment'), when all of
// it has to hold; else empty.
[[nodiscard]] std::string wantedKind(const Condition &condition);

} // namespace sidelight::rules
