#include "hub/migration/enginestanding.h"

#include <algorithm>
#include <array>

#include <boost/json/array.hpp>
#include <boost/json/serialize.hpp>

#include "core/base/hex.h"
#include "core/base/sha256.h"
#include "core/domain/event.h"
#include "core/json/json.h"
#include "core/json/members.h"
#include "core/keys/sealedbytes.h"

namespace sidelight::hub
{

namespace
{

constexpr std::size_t maxStandingBytes = std::size_t{16} * 1024;
constexpr std::int64_t standingVersion = 1;
// More than anybody loses hubs; each is 36 bytes.
constexpr std::size_t mostReclaimed = 100;
constexpr std::array<std::string_view, 4> kindNames = {"inUse", "filling", "leaving", "left"};

Digest sealingKeyOf(const keys::Keyspec &key)
{
    return hmacSha256(key.bytes(), "sidelight secret of a log that was moved into an engine");
}

} // namespace

std::string EngineStanding::text() const
{
    boost::json::object object{{"v", standingVersion},
                               {"is", kindNames[static_cast<std::size_t>(kind)]},
                               {"move", move},
                               {"node", node}};
    if (!to.empty())
        object["to"] = to;
    if (!box.empty())
        object["secret"] = box;
    if (!reclaimed.empty())
        object["reclaimed"] = boost::json::array(reclaimed.begin(), reclaimed.end());
    if (!unnoted.empty())
        object["unnoted"] = unnoted;
    return boost::json::serialize(object);
}

std::optional<EngineStanding> EngineStanding::read(const std::string &text)
{
    const auto value = json::parse(text, maxStandingBytes, 2);
    if (!value || !value->is_object())
        return std::nullopt;
    const boost::json::object &object = value->get_object();
    const boost::json::value *version = object.if_contains("v");
    if (!version || !version->is_int64() || version->get_int64() != standingVersion)
        return std::nullopt;
    const auto said = [&object](std::string_view name) {
        return std::string(textMember(object, name).value_or(std::string_view()));
    };
    EngineStanding standing;
    const std::string is = said("is");
    for (std::size_t i = 0; i < kindNames.size(); ++i) {
        if (is != kindNames[i])
            continue;
        standing.kind = static_cast<Kind>(i);
        standing.move = said("move");
        standing.node = said("node");
        standing.to = said("to");
        standing.box = said("secret");
        standing.unnoted = said("unnoted");
        standing.reclaimed = json::textsAt(object, "reclaimed");
        return standing;
    }
    return std::nullopt;
}

void EngineStanding::takeBack()
{
    kind = Kind::InUse;
    if (reclaimed.size() >= mostReclaimed)
        reclaimed.erase(reclaimed.begin());
    reclaimed.push_back(move);
    unnoted = move;
}

bool EngineStanding::wasTakenBackFrom(const std::string &id) const
{
    return std::find(reclaimed.begin(), reclaimed.end(), id) != reclaimed.end();
}

bool EngineStanding::isBeingLeftBy(const std::string &id) const
{
    return (kind == Kind::Leaving || kind == Kind::Left) && move == id;
}

std::string EngineStanding::refusal(const std::string &ownMove) const
{
    const bool isOwn = !ownMove.empty() && move == ownMove;
    switch (kind) {
    case Kind::InUse:
        return {};
    case Kind::Filling:
        return isOwn ? std::string()
                     : "The log in the engine is being filled by the hub \"" + node +
                           "\": wait until \"sidelightctl engine migrate\" says there that it is "
                           "moved, or has it cancelled.";
    case Kind::Leaving:
        return isOwn
                   ? std::string()
                   : "The log is being moved out of the engine by the hub \"" + node +
                         "\": start this one again when that is done or cancelled. Only where that "
                         "hub is lost for good, \"sidelight-hub engine reclaim\" takes the log "
                         "back.";
    case Kind::Left:
        break;
    }
    return "The log was moved out of the engine, to " + to + " of the hub \"" + node +
           "\": this one is left behind. Start a hub there; to use the engine again, have its "
           "streams deleted, or name another \"engineTenant\".";
}

std::vector<std::uint8_t> ownSecretOf(const keys::Keyspec &key)
{
    const Digest secret = hmacSha256(key.bytes(), "sidelight log in an engine");
    return {secret.begin(), secret.end()};
}

std::string sealedSecret(const std::vector<std::uint8_t> &secret, const keys::Keyspec &key,
                         Random &random)
{
    return toHex(keys::sealed(secret, sealingKeyOf(key), random));
}

std::optional<std::vector<std::uint8_t>> unsealedSecret(const std::string &box,
                                                        const keys::Keyspec &key)
{
    const auto bytes = fromHex(box);
    return bytes ? keys::unsealed(*bytes, sealingKeyOf(key)) : std::nullopt;
}

} // namespace sidelight::hub
