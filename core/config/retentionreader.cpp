#include "core/config/retentionreader.h"

#include <algorithm>

#include "core/rules/documentfields.h"

namespace sidelight::config
{

namespace
{

// Nothing where nothing, or something wrong, is said.
std::optional<std::int64_t> span(rules::DocumentFields &fields, std::string_view name)
{
    const auto given = fields.timespan(name, Retention::mostMs);
    if (!given || *given >= Retention::leastMs)
        return given;
    fields.refuse(name, "This is to be an hour at least, \"1h\".");
    return std::nullopt;
}

} // namespace

Result<Retention, std::vector<Problem>> readRetention(const boost::json::object &section)
{
    rules::ProblemList problems;
    rules::DocumentFields fields(section, "", problems);
    Retention retention;
    retention.eventsMs = span(fields, "events").value_or(Retention::usualMs);
    const auto interactions = span(fields, "interactions");
    const auto customers = span(fields, "customers");
    retention.interactionsMs = interactions.value_or(retention.eventsMs);
    retention.customersMs = customers.value_or(retention.eventsMs);
    if (problems.empty() && retention.interactionsMs > retention.eventsMs)
        fields.refuse("interactions", "What belongs to interactions is not kept longer than "
                                      "everything else (\"events\").");
    if (problems.empty() && retention.customersMs < retention.interactionsMs)
        fields.refuse("customers", "A customer is not forgotten before what belongs to the "
                                   "customer's interactions.");
    fields.refuseUnknown({"events", "interactions", "customers"});
    if (problems.empty())
        return retention;
    return failure(problems.take());
}

} // namespace sidelight::config
