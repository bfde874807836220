// A customer's profile, as the last customer.updated says it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/timestamp.h"
#include "core/domain/event.h"
#include "core/domain/identity.h"
#include "core/domain/ids.h"

namespace sidelight
{

struct Verification {
    std::string how; // "IVR PIN", "one-time code"
    std::optional<Timestamp> when;
    bool operator==(const Verification &) const = default;
};

struct Consent {
    std::string purpose; // "marketing", "recording"
    bool granted = false;
    bool operator==(const Consent &) const = default;
};

struct Place {
    std::string name;
    std::optional<double> latitude;  // degrees, -90 to 90
    std::optional<double> longitude; // degrees, -180 to 180
    bool operator==(const Place &) const = default;
};

struct Product {
    std::string name;
    std::string reference; // "card ending 4821"
    std::string status;
    bool operator==(const Product &) const = default;
};

struct CustomerProfile {
    CustomerKey key;
    std::string name;
    std::string tier;               // "Gold"
    std::optional<double> value;    // what the customer is worth, the publisher's scale
    std::optional<Timestamp> since; // customer for how long
    std::string timezone;           // IANA, "Europe/Lisbon"
    std::string language;           // BCP 47, "pt"
    std::string locality;           // "Lisbon"
    std::string preferredChannel;
    std::optional<Verification> verification;
    std::vector<Consent> consents;
    std::vector<Identity> identities;
    std::vector<Place> locations;
    std::vector<Product> products;
    std::optional<Timestamp> updated;
    bool operator==(const CustomerProfile &) const = default;
};

// Of a customer.updated with a subject; nothing for any other event.
[[nodiscard]] std::optional<CustomerProfile> readCustomer(const Event &event);
[[nodiscard]] std::optional<Place> readPlace(const boost::json::object &data,
                                             std::string_view name);

} // namespace sidelight
