#include "hub/ingest/eventvalidator.h"

namespace sidelight::hub
{

std::optional<Refusal> SchemaValidator::judge(const Event &event) const
{
    const auto verdict = m_catalog.validate(event);
    if (verdict)
        return std::nullopt;
    std::string message = verdict.error().sentence;
    if (!verdict.error().pointer.empty())
        message += " (at " + verdict.error().pointer + ")";
    return Refusal{400, "bad_data", std::move(message), false, std::nullopt};
}

} // namespace sidelight::hub
