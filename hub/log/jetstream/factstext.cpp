#include "hub/log/jetstream/factstext.h"

#include <algorithm>

#include <boost/json/serialize.hpp>

#include "core/base/hex.h"
#include "core/domain/event.h"
#include "core/json/json.h"
#include "core/json/members.h"

namespace sidelight::hub
{

namespace
{

constexpr std::int64_t flagSettled = 1;
constexpr std::int64_t flagFormative = 2;
constexpr std::int64_t flagCopy = 4;

// Of a version that is read.
Result<boost::json::object, Unread> read(const std::string &text)
{
    auto value = json::parse(text, maxFactsBytes, maxFactsDepth);
    const boost::json::value *said =
        value && value->is_object() ? value->get_object().if_contains("v") : nullptr;
    if (!said)
        return failure(Unread::NotOurs);
    if (!said->is_int64() || said->get_int64() < 1 || said->get_int64() > newestFormat)
        return failure(Unread::TooNew);
    return std::move(value->get_object());
}

constexpr std::array factsNames{"s", "k", "g", "f", "d",   "at", "fl",
                                "c", "o", "m", "p", "dev", "src"};
constexpr std::array graveNames{"grave", "s", "k", "f", "at", "dev", "src"};

// What is not ours in it, its version with it; empty when there is nothing.
template<class Names>
std::string moreIn(boost::json::object object, const Names &names)
{
    for (const char *name : names)
        object.erase(name);
    if (object.at("v").get_int64() == ownFormat)
        object.erase("v");
    return object.empty() ? std::string() : boost::json::serialize(object);
}

// What somebody newer wrote stays as it was, under what we write.
boost::json::object under(const std::string &more)
{
    boost::json::object object;
    if (!more.empty()) {
        auto value = json::parse(more, maxFactsBytes, maxFactsDepth);
        if (value && value->is_object())
            object = std::move(value->get_object());
    }
    if (!object.contains("v"))
        object["v"] = ownFormat;
    return object;
}

std::string textOf(const boost::json::object &object, std::string_view name)
{
    return std::string(textMember(object, name).value_or(std::string_view()));
}

std::int64_t numberOf(const boost::json::object &object, std::string_view name)
{
    const boost::json::value *value = object.if_contains(name);
    return value && value->is_int64() ? value->get_int64() : 0;
}

// 64 bits do not fit the numbers of JSON that others read.
std::string hexOf(std::uint64_t value)
{
    std::array<std::uint8_t, 8> bytes{};
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<std::uint8_t>(value >> (8 * i));
    return toHex(bytes);
}

std::uint64_t bitsOf(const boost::json::object &object, std::string_view name)
{
    const auto bytes = fromHex(textOf(object, name));
    std::uint64_t value = 0;
    if (bytes && bytes->size() == sizeof value) {
        for (std::size_t i = 0; i < sizeof value; ++i)
            value |= std::uint64_t{(*bytes)[i]} << (8 * i);
    }
    return value;
}

bool readKey(const boost::json::object &object, KnownKey &key)
{
    const auto bytes = fromHex(textOf(object, "k"));
    if (!bytes || bytes->size() != key.size())
        return false;
    std::copy(bytes->begin(), bytes->end(), key.begin());
    return true;
}

void putDevice(boost::json::object &object, const std::optional<DeviceSequence> &device)
{
    if (device)
        object["dev"] = boost::json::array{device->device, hexOf(device->value)};
}

std::optional<DeviceSequence> deviceIn(const boost::json::object &object)
{
    const boost::json::value *value = object.if_contains("dev");
    if (!value || !value->is_array() || value->get_array().size() != 2 ||
        !value->get_array()[0].is_string() || !value->get_array()[1].is_string())
        return std::nullopt;
    DeviceSequence device;
    device.device = std::string(value->get_array()[0].get_string());
    const boost::json::object number{{"n", value->get_array()[1]}};
    device.value = bitsOf(number, "n");
    return device;
}

KeepClass keptOf(std::int64_t number)
{
    return number > 0 && number < std::int64_t{keepClasses} ? static_cast<KeepClass>(number)
                                                            : KeepClass::Other;
}

Offset offsetIn(const boost::json::object &object, std::string_view name)
{
    return Offset{static_cast<std::uint64_t>(std::max<std::int64_t>(0, numberOf(object, name)))};
}

std::int64_t signedOf(Offset offset)
{
    return static_cast<std::int64_t>(offset.value);
}

boost::json::object objectOf(const Grave &grave)
{
    boost::json::object object = under(grave.more);
    object["grave"] = signedOf(grave.offset);
    object["s"] = grave.token;
    object["k"] = toHex(grave.key);
    object["f"] = hexOf(grave.fence);
    object["at"] = grave.at.ms;
    putDevice(object, grave.device);
    return object;
}

boost::json::object objectOf(const Followed &followed)
{
    return {{"follow", followed.token}, {"agent", followed.agent.value}};
}

boost::json::object objectOf(const Unfollowed &unfollowed)
{
    return {{"unfollow", unfollowed.token}};
}

boost::json::object objectOf(const DeviceNoted &noted)
{
    boost::json::object object{{"noted", signedOf(noted.at)}};
    putDevice(object, noted.device);
    return object;
}

boost::json::object objectOf(const EpochBegun &begun)
{
    return {{"epoch", begun.epoch.value},
            {"after", signedOf(begun.after)},
            {"upTo", signedOf(begun.upTo)},
            {"check", begun.keyCheck}};
}

boost::json::object objectOf(const FormatRaised &raised)
{
    return {{"format", raised.version}};
}

boost::json::object objectOf(const Carried &carried)
{
    boost::json::array erased;
    for (const KnownKey &key : carried.facts.erased)
        erased.emplace_back(toHex(key));
    boost::json::array follows;
    for (const auto &[token, agent] : carried.facts.follows)
        follows.emplace_back(boost::json::array{token, agent.value});
    boost::json::array devices;
    for (const DeviceSequence &device : carried.facts.devices)
        devices.emplace_back(boost::json::array{device.device, hexOf(device.value)});
    return {{"carried",
             {{"at", signedOf(carried.at)},
              {"erased", std::move(erased)},
              {"follows", std::move(follows)},
              {"devices", std::move(devices)}}}};
}

// The texts of each pair in the list of this name.
std::vector<std::pair<std::string, std::string>> pairsIn(const boost::json::object &object,
                                                         std::string_view name)
{
    std::vector<std::pair<std::string, std::string>> pairs;
    const boost::json::value *value = object.if_contains(name);
    if (!value || !value->is_array())
        return pairs;
    for (const boost::json::value &one : value->get_array()) {
        if (one.is_array() && one.get_array().size() == 2 && one.get_array()[0].is_string() &&
            one.get_array()[1].is_string())
            pairs.emplace_back(one.get_array()[0].get_string(), one.get_array()[1].get_string());
    }
    return pairs;
}

std::optional<Mark> carriedIn(const boost::json::object &object)
{
    const boost::json::value *value = object.if_contains("carried");
    if (!value || !value->is_object())
        return std::nullopt;
    const boost::json::object &said = value->get_object();
    Carried carried;
    carried.at = offsetIn(said, "at");
    for (const std::string &text : json::textsAt(said, "erased")) {
        KnownKey key{};
        if (readKey({{"k", text}}, key))
            carried.facts.erased.push_back(key);
    }
    for (auto &[token, agent] : pairsIn(said, "follows"))
        carried.facts.follows.emplace_back(std::move(token), AgentId(std::move(agent)));
    for (auto &[device, number] : pairsIn(said, "devices"))
        carried.facts.devices.push_back({std::move(device), bitsOf({{"n", number}}, "n")});
    return carried;
}

} // namespace

bool isTooNew(const std::string &text)
{
    const auto object = read(text);
    return !object && object.error() == Unread::TooNew;
}

std::string burialText(const Burial &burial)
{
    boost::json::object object = objectOf(burial.grave);
    if (!object.contains("v"))
        object["v"] = ownFormat;
    object["src"] = signedOf(burial.from);
    return boost::json::serialize(object);
}

std::optional<Burial> readBurial(const std::string &text, Offset offset)
{
    const auto object = read(text);
    if (!object || !object->contains("src"))
        return std::nullopt;
    const auto mark = readMark(text);
    const auto *grave = mark ? std::get_if<Grave>(&*mark) : nullptr;
    if (!grave)
        return std::nullopt;
    Burial burial{*grave, offsetIn(*object, "src")};
    burial.grave.offset = offset;
    return burial;
}

std::string factsText(const RecordFacts &facts)
{
    boost::json::object object = under(facts.more);
    object["s"] = facts.stream.toString();
    object["k"] = toHex(facts.key);
    object["g"] = hexOf(facts.group);
    object["f"] = hexOf(facts.fence);
    object["d"] = hexOf(facts.digest);
    object["at"] = facts.at.ms;
    const std::int64_t flags = (facts.settled ? flagSettled : 0) |
                               (facts.formative ? flagFormative : 0) | (facts.copy ? flagCopy : 0);
    if (flags != 0)
        object["fl"] = flags;
    if (facts.kept != KeepClass::Other)
        object["c"] = static_cast<std::int64_t>(facts.kept);
    if (!facts.slot.empty())
        object["o"] = facts.slot;
    if (!facts.mentions.empty())
        object["m"] = boost::json::array(facts.mentions.begin(), facts.mentions.end());
    if (facts.parts.size() > 1) {
        boost::json::array parts;
        for (const StreamId &part : facts.parts)
            parts.emplace_back(part.toString());
        object["p"] = std::move(parts);
    }
    if (!facts.from.none())
        object["src"] = signedOf(facts.from);
    putDevice(object, facts.device);
    return boost::json::serialize(object);
}

Result<RecordFacts, Unread> readFacts(const std::string &text, Offset offset, std::uint64_t bytes)
{
    const auto object = read(text);
    if (!object)
        return failure(object.error());
    RecordFacts facts;
    auto stream = StreamId::parse(textOf(*object, "s"));
    // A record that another hub has may not be missing here, in a stream of a new kind, say.
    if (!stream || !readKey(*object, facts.key))
        return failure(object->at("v").get_int64() > ownFormat ? Unread::TooNew : Unread::NotOurs);
    facts.offset = offset;
    facts.stream = *std::move(stream);
    facts.group = bitsOf(*object, "g");
    facts.fence = bitsOf(*object, "f");
    facts.digest = bitsOf(*object, "d");
    facts.at = Timestamp{numberOf(*object, "at")};
    facts.bytes = bytes;
    const std::int64_t flags = numberOf(*object, "fl");
    facts.settled = (flags & flagSettled) != 0;
    facts.formative = (flags & flagFormative) != 0;
    facts.copy = (flags & flagCopy) != 0;
    facts.kept = keptOf(numberOf(*object, "c"));
    facts.slot = textOf(*object, "o");
    facts.device = deviceIn(*object);
    facts.from = offsetIn(*object, "src");
    facts.mentions = json::textsAt(*object, "m");
    for (const std::string &part : json::textsAt(*object, "p")) {
        if (auto one = StreamId::parse(part))
            facts.parts.push_back(*std::move(one));
    }
    facts.more = moreIn(*object, factsNames);
    return facts;
}

std::string markText(const Mark &mark)
{
    boost::json::object object = std::visit([](const auto &one) { return objectOf(one); }, mark);
    if (!object.contains("v"))
        object["v"] = ownFormat;
    return boost::json::serialize(object);
}

Result<Mark, Unread> readMark(const std::string &text)
{
    const auto object = read(text);
    if (!object)
        return failure(object.error());
    if (object->contains("grave")) {
        Grave grave;
        grave.offset = offsetIn(*object, "grave");
        grave.token = textOf(*object, "s");
        grave.fence = bitsOf(*object, "f");
        grave.at = Timestamp{numberOf(*object, "at")};
        grave.device = deviceIn(*object);
        grave.more = moreIn(*object, graveNames);
        if (!readKey(*object, grave.key))
            return failure(Unread::NotOurs);
        return grave;
    }
    if (object->contains("carried")) {
        auto carried = carriedIn(*object);
        if (!carried)
            return failure(Unread::NotOurs);
        return *std::move(carried);
    }
    if (object->contains("follow"))
        return Followed{textOf(*object, "follow"), AgentId(textOf(*object, "agent"))};
    if (object->contains("unfollow"))
        return Unfollowed{textOf(*object, "unfollow")};
    if (object->contains("epoch"))
        return EpochBegun{Epoch(textOf(*object, "epoch")), offsetIn(*object, "after"),
                          offsetIn(*object, "upTo"), textOf(*object, "check")};
    if (object->contains("format"))
        return FormatRaised{numberOf(*object, "format")};
    if (auto device = deviceIn(*object))
        return DeviceNoted{*std::move(device), offsetIn(*object, "noted")};
    return failure(Unread::NotOurs);
}

} // namespace sidelight::hub
