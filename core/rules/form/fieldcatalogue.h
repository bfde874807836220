// What can be chosen in a form: kinds of events, and the fields of one with what they hold. From
// the JSON Schemas of events.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sidelight::rules
{

struct FieldChoice {
    enum class Kind : std::uint8_t { Text, Number, Whole, Truth, Time, Texts, Place, Other };
    std::string path; // "data.kind", "data.amount.value"; of a selection: "card.data.place"
    Kind kind = Kind::Other;
    bool operator==(const FieldChoice &) const = default;
};

// Types whose events come in from outside, in the order of the alphabet.
[[nodiscard]] std::vector<std::string> eventTypeChoices();

// For `when` and `field`: below `data`, two steps deep, then what the event itself has (its time,
// its source). Of a type that nobody describes: those of the event alone.
[[nodiscard]] std::vector<FieldChoice> fieldsOfType(std::string_view eventType);
// The same below the name of a selection, for `where` and the texts.
[[nodiscard]] std::vector<FieldChoice> fieldsOfSelection(std::string_view name,
                                                         std::string_view eventType);

} // namespace sidelight::rules
