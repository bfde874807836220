// What expressions may name: variables with their types, and the functions of the library.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/cel/value/phonereader.h"
#include "core/cel/value/type.h"

namespace sidelight::cel
{

// Where a variable's value lies in an activation.
struct Slot {
    std::uint16_t index = 0;
    bool operator==(const Slot &) const = default;
};

// Build it first, then compile programs from it: it does not change after that, and may then be
// shared between threads. Always holds CEL's standard library with `strings` and `math`, and geo.*,
// text.*, time.*, phone.*. It outlives its activations.
class Environment
{
public:
    struct Variable {
        std::string name;
        Type type;
    };

    Environment() = default;
    // The same name again gives the same slot and the new type. Names may be dotted ("a.b").
    Slot declare(std::string name, Type type);
    // Without one, phone.e164 is an evaluation error.
    void setPhoneReader(PhoneReader reader);
    // Names are also looked for below this dotted prefix, innermost first (cel-spec's container).
    void setContainer(std::string container) { m_container = std::move(container); }
    // Off: programs are compiled without type checks and everything is dyn (cel-spec's
    // disable_check); unknown names become evaluation errors.
    void setChecked(bool checked) { m_checked = checked; }

    [[nodiscard]] std::optional<Slot> slot(std::string_view name) const;
    [[nodiscard]] const std::vector<Variable> &variables() const { return m_variables; }
    [[nodiscard]] const std::string &container() const { return m_container; }
    [[nodiscard]] bool isChecked() const { return m_checked; }
    [[nodiscard]] const PhoneReader *phoneReader() const { return m_phone.get(); }

private:
    std::vector<Variable> m_variables; // by slot
    std::string m_container;
    std::shared_ptr<const PhoneReader> m_phone;
    bool m_checked = true;
};

} // namespace sidelight::cel
