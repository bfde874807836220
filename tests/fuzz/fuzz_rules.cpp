// Rules as strangers might write them, and a short history through what is accepted: whatever the
// order of arrival, the same stands.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/domain/eventtypes.h"
#include "core/json/json.h"
#include "core/rules/engine.h"

using namespace sidelight;

namespace
{

void require(bool holds)
{
    if (!holds)
        std::abort();
}

constexpr std::int64_t start = 1'760'000'000'000;

std::vector<EventPtr> history()
{
    static constexpr const char *kinds[] = {"checkin", "card.payment", "outage.reported"};
    std::vector<EventPtr> events;
    for (int i = 0; i < 24; ++i) {
        auto event = std::make_shared<Event>();
        event->id = std::to_string(i);
        event->source = "/fuzz";
        event->type = i % 5 == 4   ? types::interactionOffered
                      : i % 7 == 6 ? types::commitmentUpdated
                                   : types::touchpointRecorded;
        if (i % 6 != 5)
            event->subject = i % 3 == 0 ? "customer-2" : "customer-1";
        event->time = Timestamp{start + i * 300'000};
        event->data = {{"kind", kinds[i % 3]},
                       {"present", true},
                       {"status", "open"},
                       {"commitment", "p"},
                       {"due", formatRfc3339(Timestamp{start + i * 400'000})},
                       {"sentiment", -0.5},
                       {"place", {{"name", "Lisbon"}, {"lat", 38.7 + i}, {"lon", -9.1}}}};
        events.push_back(std::move(event));
    }
    return events;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    const auto value = json::parse(text, 90'000, 32);
    if (!value)
        return 0;
    const boost::json::array rules =
        value->is_array() ? value->get_array() : boost::json::array{*value};
    if (rules.size() > 4)
        return 0;
    const auto read = rules::readRules(rules);
    if (!read) {
        require(!read.error().empty());
        return 0;
    }
    static const std::vector<EventPtr> events = history();
    const Timestamp now{start + 24 * 300'000};
    rules::Engine forward(*read, rules::Site::Panel, now);
    rules::Engine backward(*read, rules::Site::Panel, now);
    for (std::size_t i = 0; i < events.size(); ++i) {
        (void)forward.take(events[i]);
        (void)backward.take(events[events.size() - 1 - i]);
    }
    require(forward.standing() == backward.standing());
    for (const rules::RuleAlert &alert : forward.standing())
        require(forward.explain(alert.id).has_value());
    (void)forward.nearMisses(CustomerKey{"customer-1"});
    (void)forward.forget(CustomerKey{"customer-1"});
    return 0;
}
