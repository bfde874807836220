#include "hub/log/recordfacts.h"

#include <cstdlib>

#include "core/base/sha256.h"
#include "hub/log/tombstone.h"

namespace sidelight::hub
{

KnownKey knownKeyOf(std::span<const std::uint8_t> secret, const EventKey &key)
{
    std::string text = key.source;
    text += '\0';
    text += key.id;
    const Digest digest = hmacSha256(secret, text);
    KnownKey known{};
    std::copy_n(digest.begin(), known.size(), known.begin());
    return known;
}

RecordFacts factsOf(const NewEvent &event, std::size_t i, const LogIndex &index, Timestamp now)
{
    RecordFacts facts;
    facts.stream = event.streams[i];
    facts.key = knownKeyOf(index.secret(), event.key);
    facts.fence = std::strtoull(fenceOf(event.key.source, event.key.id).c_str(), nullptr, 16);
    facts.digest = event.digest;
    facts.at = now;
    facts.bytes = event.body->size();
    facts.slot = event.slot;
    facts.settled = event.settled;
    facts.formative = event.formative && i == 0;
    facts.copy = event.copy;
    facts.kept = event.kept;
    facts.device = event.device;
    const StreamKind kind = facts.stream.kind;
    if (kind == StreamKind::Agent || kind == StreamKind::Unmatched) {
        for (const std::string &customer : customersSaid(*event.body))
            facts.mentions.push_back(index.tokenOf({StreamKind::Customer, customer}));
    }
    return facts;
}

} // namespace sidelight::hub
