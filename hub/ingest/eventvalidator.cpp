#include "hub/ingest/eventvalidator.h"

namespace sidelight::hub
{

std::optional<Refusal> SchemaValidator::judge(const Event &event) const
{
    const auto verdict = m_catalog.validate(event);
    if (verdict)
        return std::nullopt;
    // The sentence names the place.
    return Refusal{400, "bad_data", verdict.error().sentence, false, std::nullopt};
}

} // namespace sidelight::hub
