#include "hub/migration/logplace.h"

#include <algorithm>

#include <boost/json/serialize.hpp>

#include "core/domain/event.h"
#include "core/json/json.h"
#include "core/keys/durablefile.h"

namespace sidelight::hub
{

namespace
{

constexpr std::size_t maxPlaceBytes = std::size_t{64} * 1024;
constexpr std::size_t maxPlaceDepth = 6;
constexpr std::int64_t placeVersion = 1;

std::string pathOfPlace(const std::string &folder)
{
    return folder + "/log.place.json";
}

boost::json::object objectOf(const LogAddress &address)
{
    boost::json::object object{{"engine", address.engine}};
    if (!address.isFile())
        object["tenant"] = address.tenant;
    return object;
}

boost::json::object objectOf(const Moving &moving)
{
    return {{"id", moving.id},
            {"to", objectOf(moving.to)},
            {"rate", moving.rate},
            {"cancelled", moving.isCancelled}};
}

boost::json::object objectOf(const Moved &moved)
{
    const MoveProof &proof = moved.proof;
    return {{"id", moved.id},           {"from", objectOf(moved.from)},
            {"at", moved.at.ms},        {"records", proof.records},
            {"erased", proof.erased},   {"tombstones", proof.tombstones},
            {"follows", proof.follows}, {"devices", proof.devices},
            {"digest", proof.digest},   {"left", moved.isLeft},
            {"noted", moved.isNoted}};
}

// Members of the kind that is asked for; a file that lacks one is not ours.
class Reader
{
public:
    explicit Reader(const boost::json::object &object)
        : m_object(object)
    {
    }
    std::string text(std::string_view name)
    {
        const auto said = textMember(m_object, name);
        m_isGood = m_isGood && said;
        return std::string(said.value_or(std::string_view()));
    }
    std::int64_t number(std::string_view name)
    {
        const boost::json::value *value = m_object.if_contains(name);
        const bool isNumber = value && value->is_int64() && value->get_int64() >= 0;
        m_isGood = m_isGood && isNumber;
        return isNumber ? value->get_int64() : 0;
    }
    bool flag(std::string_view name)
    {
        const boost::json::value *value = m_object.if_contains(name);
        m_isGood = m_isGood && value && value->is_bool();
        return value && value->is_bool() && value->get_bool();
    }
    // Of files that were written before there was one.
    bool flagOr(std::string_view name, bool otherwise)
    {
        return m_object.if_contains(name) ? flag(name) : otherwise;
    }
    LogAddress address(std::string_view name)
    {
        const boost::json::value *value = m_object.if_contains(name);
        m_isGood = m_isGood && value && value->is_object();
        LogAddress address;
        if (!m_isGood)
            return address;
        Reader inner(value->get_object());
        address.engine = inner.text("engine");
        if (!address.isFile())
            address.tenant = inner.text("tenant");
        m_isGood = inner.isGood();
        return address;
    }
    [[nodiscard]] bool isGood() const { return m_isGood; }

private:
    const boost::json::object &m_object;
    bool m_isGood = true;
};

Moving movingIn(Reader &reader)
{
    Moving moving;
    moving.id = reader.text("id");
    moving.to = reader.address("to");
    moving.rate = reader.number("rate");
    moving.isCancelled = reader.flag("cancelled");
    return moving;
}

Moved movedIn(Reader &reader)
{
    const auto count = [&reader](std::string_view name) {
        return static_cast<std::uint64_t>(reader.number(name));
    };
    Moved moved;
    moved.id = reader.text("id");
    moved.from = reader.address("from");
    moved.at = Timestamp{reader.number("at")};
    moved.proof = {count("records"), count("tombstones"), count("erased"),
                   count("follows"), count("devices"),    reader.text("digest")};
    moved.isLeft = reader.flag("left");
    moved.isNoted = reader.flagOr("noted", true);
    return moved;
}

std::optional<LogPlace> placeIn(const boost::json::object &object)
{
    Reader reader(object);
    LogPlace place;
    if (reader.number("v") != placeVersion)
        return std::nullopt;
    place.inForce = reader.address("inForce");
    bool isGood = reader.isGood();
    if (const auto *moving = object.if_contains("moving"); moving && moving->is_object()) {
        Reader inner(moving->get_object());
        place.moving = movingIn(inner);
        isGood = isGood && inner.isGood();
    }
    if (const auto *moved = object.if_contains("moved"); moved && moved->is_object()) {
        Reader inner(moved->get_object());
        place.moved = movedIn(inner);
        isGood = isGood && inner.isGood();
    }
    return isGood ? std::optional(std::move(place)) : std::nullopt;
}

} // namespace

std::string LogAddress::shownEngine() const
{
    std::string shown;
    std::string_view left = engine;
    while (!left.empty()) {
        const std::string_view one = left.substr(0, left.find(','));
        left.remove_prefix(std::min(left.size(), one.size() + 1));
        const std::size_t scheme = one.find("://");
        const std::size_t host = one.rfind('@');
        shown += shown.empty() ? "" : ",";
        if (host == std::string_view::npos)
            shown += one;
        else if (scheme != std::string_view::npos && scheme < host)
            shown.append(one.substr(0, scheme + 3)).append(one.substr(host + 1));
        else
            shown += one.substr(host + 1);
    }
    return shown;
}

std::string LogAddress::words() const
{
    return isFile() ? "the file in the data folder"
                    : "the engine " + shownEngine() + ", log \"" + tenant + "\"";
}

Result<std::optional<LogPlace>, std::string> readPlace(const std::string &folder)
{
    const auto bytes = keys::readSmallFile(pathOfPlace(folder), maxPlaceBytes);
    const std::string unreadable =
        "The file log.place.json in the data folder cannot be read, and only it says where the log "
        "is.";
    if (!bytes)
        return failure(unreadable);
    if (!*bytes)
        return std::optional<LogPlace>();
    const std::string text((*bytes)->begin(), (*bytes)->end());
    const auto value = json::parse(text, maxPlaceBytes, maxPlaceDepth);
    auto place = value && value->is_object() ? placeIn(value->get_object()) : std::nullopt;
    if (!place)
        return failure(unreadable);
    return place;
}

Result<void, std::string> writePlace(const std::string &folder, const LogPlace &place)
{
    boost::json::object object{{"v", placeVersion}, {"inForce", objectOf(place.inForce)}};
    if (place.moving)
        object["moving"] = objectOf(*place.moving);
    if (place.moved)
        object["moved"] = objectOf(*place.moved);
    const std::string text = boost::json::serialize(object);
    const std::vector<std::uint8_t> bytes(text.begin(), text.end());
    if (!keys::writeDurably(pathOfPlace(folder), bytes))
        return failure(std::string("The file log.place.json cannot be written."));
    return {};
}

Result<LogAddress, std::string> placeInForce(const std::optional<LogPlace> &place,
                                             const LogAddress &configured, const LogAddress &moveTo)
{
    if (!place || place->inForce == configured)
        return configured;
    if (place->inForce == moveTo)
        return place->inForce;
    std::string sentence = "The log is in " + place->inForce.words();
    if (place->moved)
        sentence += " since it was moved there on " + formatRfc3339(place->moved->at);
    return failure(sentence + "; this configuration says " + configured.words() +
                   ". Set \"engine\" (and \"engineTenant\") to where the log is; to move it, name "
                   "the other place as \"moveTo\".");
}

} // namespace sidelight::hub
