// A team's published bundle as a value, and what becomes its next version. Pure; any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json/object.hpp>

#include "core/base/timestamp.h"
#include "core/config/difference.h"
#include "core/config/pilot.h"
#include "core/config/signing/signingkey.h"

namespace sidelight::publication
{

// What an envelope holds. Nobody has judged its signatures.
struct PublishedBundle {
    std::string envelope; // its exact text
    boost::json::object document;
    std::int64_t version = 0;
    std::optional<config::Pilot> pilot;
    std::vector<std::string> signers; // key ids
};

// Nothing for a text that is no signed bundle with a version.
[[nodiscard]] std::optional<PublishedBundle> readPublished(std::string envelope);

// The content of the older one, byte for byte but for its version, signed.
[[nodiscard]] std::string republished(const PublishedBundle &older, std::int64_t version,
                                      const config::SigningKey &key);

// For whom, and for how long.
struct Plan {
    TeamId team;
    std::int64_t version = 1;
    std::optional<config::Pilot> pilot; // nothing: for all
    std::optional<Timestamp> expires;   // nothing: it does not
};
// The document as the plan has it: its team, version, pilot and expiry are the plan's.
[[nodiscard]] boost::json::object planned(boost::json::object document, const Plan &plan);
// Signed, or what is wrong with it, a line each.
[[nodiscard]] Result<std::string, std::vector<std::string>>
signedBundle(const boost::json::object &document, const config::SigningKey &key);

using config::sameContent;
// What the one has other than the other; for whom and until when is the plan's, not the content.
[[nodiscard]] std::vector<config::Difference> contentChanges(boost::json::object before,
                                                             boost::json::object after);

} // namespace sidelight::publication
