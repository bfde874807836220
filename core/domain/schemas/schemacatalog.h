// The JSON Schemas of the canonical event types, compiled in, and what they say to an event.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/domain/event.h"

namespace sidelight::schemas
{

// Where and why data does not fit. Neither holds a value of the data.
struct Violation {
    std::string pointer;  // RFC 6901, into the data: "/place/lat"; empty is the data itself
    std::string sentence; // one plain sentence
};

struct Schema {
    std::string_view type; // "sidelight.alert.raised"
    std::string_view text; // the JSON Schema as it stands in the file
};

// All schemas, sorted by type.
[[nodiscard]] std::span<const Schema> all();

// Judges events by their type. Immutable after make() but for a cache of compiled patterns, so one
// thread at a time: a thread that judges has its own. Never throws; costs some 10 µs an event.
class SchemaCatalog
{
public:
    // Reads the schemas that are compiled in; a failure names the one that cannot be read.
    [[nodiscard]] static Result<SchemaCatalog, Violation> make();
    // The same of others, for tests.
    [[nodiscard]] static Result<SchemaCatalog, Violation> make(std::span<const Schema> schemas);

    SchemaCatalog(SchemaCatalog &&) noexcept;
    SchemaCatalog &operator=(SchemaCatalog &&) noexcept;
    ~SchemaCatalog();

    [[nodiscard]] bool knows(std::string_view type) const;
    // A type without a schema is always fine: it is kept and shown plainly.
    [[nodiscard]] Result<void, Violation> validate(const Event &event) const;

private:
    struct Compiled;
    explicit SchemaCatalog(std::unique_ptr<Compiled> compiled);
    std::unique_ptr<Compiled> m_compiled;
};

} // namespace sidelight::schemas
