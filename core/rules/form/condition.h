// A condition that can be chosen instead of written: comparisons, all of which hold or one of
// which. Whatever CEL can say beyond that stays a text. Pure.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sidelight::rules
{

enum class Relation : std::uint8_t {
    Equal,
    NotEqual,
    AtLeast,
    MoreThan,
    AtMost,
    LessThan,
    OneOf,    // of texts
    Contains, // a list that holds the text
    Known,    // has(path)
    Unknown,  // !has(path)
    True,
    False,
};

struct Operand {
    enum class Kind : std::uint8_t { None, Text, Whole, Number, Truth, Path, Span, Texts };
    Kind kind = Kind::None;
    std::string text; // of Text; of Path ("booking.data.flight"); of Span ("24h", as CEL reads it)
    std::int64_t whole = 0;
    double number = 0;
    bool truth = false;
    std::vector<std::string> texts;
    bool operator==(const Operand &) const = default;
};

struct Clause {
    enum class Subject : std::uint8_t {
        Field,    // path
        Distance, // kilometres from path to other, both places
        Between,  // the time from other to path: path - other
    };
    Subject subject = Subject::Field;
    std::string path; // "data.kind", "card.data.place"
    std::string other;
    Relation relation = Relation::Equal;
    Operand value; // None for Known, Unknown, True and False
    bool operator==(const Clause &) const = default;
};

struct Condition {
    bool any = false; // one of the clauses is enough; with fewer than two it says nothing
    std::vector<Clause> clauses;
    std::string text; // where clauses cannot say it; then there are none
    [[nodiscard]] bool isAlways() const { return clauses.empty() && text.empty(); }
    bool operator==(const Condition &) const = default;
};

// What cannot be chosen, or cannot be read, is text. Any bytes may be given.
[[nodiscard]] Condition readCondition(std::string_view cel);
// CEL; empty for one that always holds. What readCondition() gave reads as the same again.
[[nodiscard]] std::string writeCondition(const Condition &condition);
[[nodiscard]] std::string writeClause(const Clause &clause);

// Whether a clause may stand behind this relation with a value of this kind.
[[nodiscard]] bool takes(Relation relation, Operand::Kind kind);
// "a.b_c": names with dots between them.
[[nodiscard]] bool isPath(std::string_view text);

} // namespace sidelight::rules
