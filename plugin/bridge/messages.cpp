#include "plugin/bridge/messages.h"

#include <algorithm>

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include "core/json/json.h"

namespace sidelight::bridge
{

namespace
{

constexpr std::size_t maxDepth = 2;
constexpr std::uint64_t maxRequest = std::uint64_t{1} << 53U;

using Object = boost::json::object;

std::optional<std::string> textOf(const Object &object, std::string_view name, std::size_t least,
                                  std::size_t most)
{
    const boost::json::value *value = object.if_contains(name);
    if (!value || !value->is_string())
        return std::nullopt;
    const boost::json::string &text = value->get_string();
    if (text.size() < least || text.size() > most ||
        std::any_of(text.begin(), text.end(),
                    [](char c) { return static_cast<unsigned char>(c) < 0x20; }))
        return std::nullopt;
    return std::string(text);
}

std::optional<std::string> hexOf(const Object &object, std::string_view name, std::size_t digits)
{
    auto text = textOf(object, name, digits, digits);
    const auto isHex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    if (!text || !std::all_of(text->begin(), text->end(), isHex))
        return std::nullopt;
    return text;
}

std::optional<std::uint64_t> requestOf(const Object &object)
{
    const boost::json::value *value = object.if_contains("request");
    if (!value || !value->is_int64() || value->get_int64() < 1 ||
        static_cast<std::uint64_t>(value->get_int64()) > maxRequest)
        return std::nullopt;
    return static_cast<std::uint64_t>(value->get_int64());
}

std::optional<PageMessage> readWish(const Object &object, std::string_view type)
{
    const auto request = requestOf(object);
    if (!request)
        return std::nullopt;
    if (type == "openInteraction" && object.size() == 3) {
        if (auto id = textOf(object, "interaction", 1, 200))
            return OpenInteractionWish{*request, std::move(*id)};
    } else if (type == "popCustomer" && object.size() == 3) {
        if (auto key = textOf(object, "customer", 1, 200))
            return PopCustomerWish{*request, std::move(*key)};
    } else if (type == "popIdentity" && object.size() == 4) {
        auto kind = textOf(object, "kind", 1, 16);
        auto value = textOf(object, "value", 1, 2048);
        if (kind && value)
            return PopIdentityWish{*request, std::move(*kind), std::move(*value)};
    }
    return std::nullopt;
}

} // namespace

std::optional<PageMessage> readPageMessage(std::string_view text)
{
    const auto value = json::parse(text, maxMessageBytes, maxDepth);
    if (!value || !value->is_object())
        return std::nullopt;
    const Object &object = value->get_object();
    const auto type = textOf(object, "type", 1, 32);
    if (!type)
        return std::nullopt;
    if (*type == "pair") {
        auto name = textOf(object, "name", 1, 64);
        if (name && object.size() == 2)
            return AskPairing{std::move(*name)};
        return std::nullopt;
    }
    if (*type == "authenticate") {
        auto pairing = hexOf(object, "pairing", 32);
        auto challenge = hexOf(object, "challenge", 64);
        auto proof = hexOf(object, "proof", 64);
        if (pairing && challenge && proof && object.size() == 4)
            return Authenticate{std::move(*pairing), std::move(*challenge), std::move(*proof)};
        return std::nullopt;
    }
    if (*type == "setTheme") {
        auto theme = textOf(object, "theme", 1, 16);
        const bool known = theme && (*theme == "light" || *theme == "dark" || *theme == "system");
        if (known && object.size() == 2)
            return ThemeWish{std::move(*theme)};
        return std::nullopt;
    }
    return readWish(object, *type);
}

namespace
{

boost::json::string_view viewOf(std::string_view text)
{
    return {text.data(), text.size()};
}

boost::json::object objectOf(const State &state)
{
    return {{"link", state.link}, {"interaction", state.interaction}};
}

} // namespace

std::string helloMessage(std::string_view challenge)
{
    return boost::json::serialize(boost::json::object{
        {"type", "hello"}, {"protocol", protocolVersion}, {"challenge", viewOf(challenge)}});
}

std::string codeMessage(std::string_view code, std::int64_t expiresMs)
{
    return boost::json::serialize(
        boost::json::object{{"type", "code"}, {"code", viewOf(code)}, {"expiresms", expiresMs}});
}

std::string pairedMessage(std::string_view pairing, std::string_view token)
{
    return boost::json::serialize(boost::json::object{
        {"type", "paired"}, {"pairing", viewOf(pairing)}, {"token", viewOf(token)}});
}

std::string welcomeMessage(std::string_view proof, const State &state)
{
    return boost::json::serialize(boost::json::object{
        {"type", "welcome"}, {"proof", viewOf(proof)}, {"state", objectOf(state)}});
}

std::string stateMessage(const State &state)
{
    return boost::json::serialize(
        boost::json::object{{"type", "state"}, {"state", objectOf(state)}});
}

std::string answerMessage(std::uint64_t request, std::string_view outcome,
                          std::string_view interaction)
{
    return boost::json::serialize(boost::json::object{{"type", "answer"},
                                                      {"request", request},
                                                      {"outcome", viewOf(outcome)},
                                                      {"interaction", viewOf(interaction)}});
}

std::string actionMessage(std::string_view action, std::string_view interaction)
{
    return boost::json::serialize(boost::json::object{
        {"type", "action"}, {"action", viewOf(action)}, {"interaction", viewOf(interaction)}});
}

} // namespace sidelight::bridge
