// A JSON Schema (what valijson knows of draft 7, $defs included) and what it says to a value.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json/value.hpp>

namespace sidelight::json
{

// Where and why a value does not fit. Neither holds anything of the value.
struct Violation {
    std::string pointer;   // RFC 6901; empty is the value itself
    std::string complaint; // goes on after the name of the place: "is of a type that …"
};

// Immutable after make() but for a cache of compiled patterns, so one thread at a time. Never
// throws.
class Schema
{
public:
    // Nothing when it cannot be read.
    [[nodiscard]] static std::unique_ptr<const Schema> make(const boost::json::value &schema);
    ~Schema();

    // The innermost complaint first; empty when the value fits. U+0000 in a text never fits.
    [[nodiscard]] std::vector<Violation> judge(const boost::json::value &value) const;

private:
    struct Compiled;
    explicit Schema(std::unique_ptr<Compiled> compiled);
    std::unique_ptr<Compiled> m_compiled;
};

} // namespace sidelight::json
