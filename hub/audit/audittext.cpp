#include "hub/audit/audittext.h"

#include <boost/json/array.hpp>
#include <boost/json/serialize.hpp>

namespace sidelight::hub
{

namespace
{

boost::json::object stateOf(const AuditState &state, const AuditBounds &bounds)
{
    boost::json::object object{{"first", state.first},
                               {"last", state.last},
                               {"head", state.head},
                               {"checked", state.checked},
                               {"keeps", boost::json::object{{"records", bounds.mostRecords},
                                                             {"days", bounds.mostAgeMs / dayMs}}}};
    if (state.broken)
        object["broken"] = *state.broken;
    return object;
}

} // namespace

std::string writeJson(const AuditState &state, const AuditBounds &bounds)
{
    return boost::json::serialize(stateOf(state, bounds));
}

std::string writeJson(const AuditPage &page, const AuditBounds &bounds)
{
    boost::json::object object = stateOf(page.state, bounds);
    boost::json::array records;
    for (const audit::Record &record : page.records)
        records.emplace_back(audit::jsonOf(record));
    object["records"] = std::move(records);
    if (page.next)
        object["next"] = *page.next;
    return boost::json::serialize(object);
}

} // namespace sidelight::hub
