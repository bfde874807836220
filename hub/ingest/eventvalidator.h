// Holds events of canonical types against their JSON Schemas. Types nobody knows pass.
#pragma once

#include <optional>

#include "core/domain/schemas/schemacatalog.h"
#include "hub/ingest/refusal.h"

namespace sidelight::hub
{

class EventValidator
{
public:
    virtual ~EventValidator() = default;
    [[nodiscard]] virtual std::optional<Refusal> judge(const Event &event) const = 0;
};

class SchemaValidator final : public EventValidator
{
public:
    explicit SchemaValidator(schemas::SchemaCatalog catalog)
        : m_catalog(std::move(catalog))
    {
    }
    [[nodiscard]] std::optional<Refusal> judge(const Event &event) const override;

private:
    schemas::SchemaCatalog m_catalog;
};

} // namespace sidelight::hub
