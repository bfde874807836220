#include "core/domain/casework.h"

#include "core/domain/eventtypes.h"

namespace sidelight
{

namespace
{
} // namespace

std::optional<Case> readCase(const Event &event)
{
    const boost::json::object *data = event.dataObject();
    if (event.type != types::caseUpdated || !data)
        return std::nullopt;
    Case read{CaseId{textOrEmpty(*data, "case")}, textOrEmpty(*data, "title"),
              textOrEmpty(*data, "status"), event.time};
    return read.id.empty() ? std::nullopt : std::optional(std::move(read));
}

std::optional<Commitment> readCommitment(const Event &event)
{
    const boost::json::object *data = event.dataObject();
    if (event.type != types::commitmentUpdated || !data)
        return std::nullopt;
    Commitment read{textOrEmpty(*data, "commitment"), textOrEmpty(*data, "title"),
                    textOrEmpty(*data, "status"), timeMember(*data, "due"),
                    CaseId{textOrEmpty(*data, "case")}};
    return read.id.empty() ? std::nullopt : std::optional(std::move(read));
}

} // namespace sidelight
