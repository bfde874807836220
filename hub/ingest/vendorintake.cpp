#include "hub/ingest/vendorintake.h"

#include "core/domain/eventtypes.h"
#include "hub/route/routing.h"

namespace sidelight::hub
{

namespace
{

constexpr const char *twice =
    "Two different events of this body have the same source and id; one event was made of them.";

// A happening that names neither customer nor interaction would be told to a whole team, where no
// customers' data belongs; a mapping that means a team says so in data.team.
bool namesNobody(const Event &event)
{
    if (event.type != types::touchpointRecorded && event.type != types::alertRaised)
        return false;
    const boost::json::object *data = event.dataObject();
    return !customerOf(event) && !interactionOf(event) && identitiesOf(event).empty() &&
           !(data && data->contains("team"));
}

std::string_view reasonOf(const mapping::Mapped &mapped, bool refused)
{
    if (!mapped.fits)
        return "not_of_this_kind";
    if (refused)
        return "refused";
    if (mapped.events.empty())
        return "no_event";
    return mapped.isWhole() ? "" : "incomplete";
}

} // namespace

VendorIntake::VendorIntake(Intake &intake, const EventValidator &validator, std::string region)
    : m_intake(intake)
    , m_validator(validator)
    , m_region(std::move(region))
{
}

void VendorIntake::use(const Mappings &mappings)
{
    m_mappings.clear();
    for (const auto &mapping : mappings) {
        m_mappings[mapping->id()] = mapping;
        m_counters.try_emplace(mapping->id());
    }
}

bool VendorIntake::knows(std::string_view mapping) const
{
    return m_mappings.find(mapping) != m_mappings.end();
}

void VendorIntake::take(std::string_view name, VendorBody body, const MaySend &maySend, Done done)
{
    const auto mapping = m_mappings.find(name)->second;
    mapping::Mapped mapped = mapping->apply({body.value, body.headers, m_region});
    auto receipt = std::make_shared<VendorReceipt>();
    receipt->troubles = std::move(mapped.troubles);
    std::vector<Submission> submissions;
    std::map<EventKey, std::string> seen;
    bool refused = false;
    for (const Event &made : mapped.events) {
        // What the wire format and the schemas ask of every event, they ask of these too.
        std::string text = wire::encodeEvent(made);
        auto event = wire::decodeEvent(text);
        auto refusal = event ? m_validator.judge(*event) : std::nullopt;
        if (event && !refusal && namesNobody(*event))
            refusal = Refusal{400, "names_nobody",
                              "The event names no customer, no interaction and no team.", false,
                              std::nullopt};
        if (event && !refusal && !maySend(event->source))
            refusal = Refusal{403, "not_your_source",
                              "The event names a source that the token may not publish for.", false,
                              std::nullopt};
        if (event && !refusal) {
            // Only the first of two is an event; the other would be lost without the body.
            const auto [first, isNew] = seen.try_emplace({event->source, event->id}, text);
            if (!isNew && first->second != text)
                receipt->troubles.push_back({"", twice});
            receipt->events.push_back({{event->source, event->id}, Verdict{}});
            submissions.push_back({*std::move(event), std::move(text), {}, {}, body.trace});
            continue;
        }
        refused = true;
        receipt->troubles.push_back(
            {"", event ? refusal->message : wire::sentenceOf(event.error())});
    }
    VendorCounters &counters = m_counters[mapping->id()];
    ++counters.bodies;
    counters.events += submissions.size();
    mapped.troubles = receipt->troubles;
    receipt->rawReason = reasonOf(mapped, refused);
    if (!receipt->rawReason.empty()) {
        ++counters.raw;
        for (Event &event : rawEvents(body, *mapping, receipt->rawReason, receipt->troubles)) {
            receipt->events.push_back({{event.source, event.id}, Verdict{}});
            submissions.push_back({std::move(event), {}, {}, {}, body.trace});
        }
    }
    m_intake.submit(std::move(submissions),
                    [receipt, done = std::move(done)](std::vector<Verdict> verdicts) {
                        for (std::size_t i = 0; i < verdicts.size(); ++i)
                            receipt->events[i].second = std::move(verdicts[i]);
                        done(*receipt);
                    });
}

} // namespace sidelight::hub
