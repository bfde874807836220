// What all panels' connections share, and how they are set up.
#pragma once

#include <functional>

#include "core/base/log.h"
#include "core/base/random.h"
#include "hub/auth/authoriser.h"
#include "hub/ingest/intake.h"
#include "hub/ws/presence.h"
#include "hub/ws/subscriptions.h"

namespace sidelight::hub
{

struct PanelSettings {
    std::string node = "hub";
    wire::HubLimits limits;
    SubscriptionSettings subscriptions;
    std::int64_t helloDeadlineMs = limits::helloDeadlineMs;
    std::int64_t pingIntervalMs = limits::pingIntervalMs;
    std::int64_t slowReaderMs = limits::slowReaderMs;
    std::int64_t graceMs = std::int64_t{15} * 60 * 1000; // after an interaction has ended
    std::int64_t recheckMs = 5'000;                      // whether what is followed still may be
    // Messages from a panel: a bucket of `burst` that fills by `perSecond`.
    double messagesPerSecond = 500;
    double messageBurst = 1000;
    int maxBadMessages = 20;
    std::int64_t goAwayMinMs = 0;
    std::int64_t goAwayMaxMs = 5000;
};

// What all connections share; outlives them.
struct PanelServices {
    LogStore &log;
    Fanout &fanout;
    Intake &intake;
    Router &router;
    const Authoriser &authoriser;
    Clock &clock;
    Random &random;
    Logger &logger;
    DeliveryCounters &counters;
    PanelSettings settings;
    Presence *presence = nullptr; // may be null, and each of these empty
    // A customer is followed by right, without a contact.
    std::function<void(const Principal &who, const CustomerKey &customer)> lookedUp = {};
    std::function<void(const Principal &who, const StreamId &stream)> denied = {};
};

} // namespace sidelight::hub
