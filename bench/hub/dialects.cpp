#include "bench/hub/dialects.h"

#include <cstdlib>
#include <cstring>
#include <functional>

#include "core/domain/limits.h"
#include "core/wire/framecodec.h"

namespace sidelight::bench
{

namespace
{

constexpr std::int64_t ackEveryNs = limits::ackEveryMs * 1'000'000;
constexpr const char *eventSource = "/bench/load";

std::string upgradeTo(const std::string &path, const std::string &more)
{
    return "GET " + path +
           " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: "
           "websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: "
           "dGhlIHNhbXBsZSBub25jZQ==\r\n" +
           more + "\r\n";
}

// What comes after `before`; empty where there is none.
std::string_view after(std::string_view text, std::string_view before)
{
    const void *at = memmem(text.data(), text.size(), before.data(), before.size());
    if (!at)
        return {};
    return text.substr(static_cast<std::size_t>(static_cast<const char *>(at) - text.data()) +
                       before.size());
}

std::string_view quotedAfter(std::string_view text, std::string_view before)
{
    const std::string_view rest = after(text, before);
    return rest.substr(0, rest.find('"'));
}

// A number that other characters end.
std::int64_t numberAt(std::string_view text)
{
    std::int64_t value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9')
            break;
        value = value * 10 + (c - '0');
    }
    return value;
}

std::int64_t numberOf(std::string_view event)
{
    const std::string_view n = after(event, "\"n\":");
    return n.empty() ? -1 : numberAt(n);
}

std::string eventId(std::int64_t n)
{
    return "load-" + std::to_string(n);
}

StreamId streamOf(const PanelPeer &peer)
{
    return StreamId{StreamKind::Customer, peer.customer()};
}

void sayTo(PanelPeer &peer, const wire::ClientMessage &message)
{
    peer.say(wire::encodeFrame({"r", "/panel/" + peer.device(), {}}, message));
}

} // namespace

std::string loadEvent(std::int64_t n, const std::string &customer)
{
    return R"({"specversion":"1.0","id":")" + eventId(n) + R"(","source":")" + eventSource +
           R"(","type":"sidelight.touchpoint.recorded","subject":")" + customer +
           R"(","datacontenttype":"application/json","data":{"n":)" + std::to_string(n) +
           R"(,"channel":"web","kind":"page.view","title":"Looked at the terms of the card",)"
           R"("detail":"Read for two minutes, then went back to the list of payments"}})";
}

HubDialect::HubDialect(std::string token)
    : m_token(std::move(token))
{
}

std::string HubDialect::upgrade(const PanelPeer &) const
{
    return upgradeTo("/v1/ws", "Sec-WebSocket-Protocol: cloudevents.json\r\n"
                               "Authorization: Bearer " +
                                   m_token + "\r\n");
}

void HubDialect::greet(PanelPeer &peer) const
{
    wire::Hello hello;
    hello.clientName = "bench";
    hello.clientVersion = "1";
    hello.device = peer.device();
    sayTo(peer, hello);
}

void HubDialect::take(PanelPeer &peer, std::string_view message,
                      const PanelPeer::Arrived &arrived) const
{
    PanelPeer::Memory &memory = peer.memory;
    const std::string_view digits = quotedAfter(message, "\"huboffset\":\"");
    if (!digits.empty()) {
        const Offset offset{static_cast<std::uint64_t>(numberAt(digits))};
        const auto before = numberAt(quotedAfter(message, "\"hubprev\":\""));
        if (static_cast<std::uint64_t>(before) != memory.offset.value)
            peer.noteGap();
        memory.offset = offset;
        memory.last = numberOf(message);
        if (memory.unacknowledged++ == 0)
            memory.sinceNs = nowNs();
        if (memory.epoch.value.empty()) {
            memory.epoch = Epoch{std::string(quotedAfter(message, "\"hubepoch\":\""))};
            // All begin in the same moment here: as if each had heard something before.
            memory.sinceNs -= static_cast<std::int64_t>(std::hash<std::string>{}(peer.device()) %
                                                        static_cast<std::size_t>(ackEveryNs));
        }
        if (memory.unacknowledged >= static_cast<int>(limits::ackEveryEvents))
            acknowledge(peer);
        arrived(memory.last);
        return;
    }
    const std::string_view type = quotedAfter(message, "\"type\":\"");
    if (type == "hub.welcome.v1") {
        wire::Subscription follow{streamOf(peer), {}};
        if (memory.offset.none())
            follow.from.kind = wire::From::Kind::Start;
        else
            follow.from = {
                wire::From::Kind::At,
                {memory.epoch, memory.offset, fenceOf(eventSource, eventId(memory.last))}};
        peer.become(PanelPeer::State::CatchingUp);
        sayTo(peer, wire::Subscribe{{follow}});
    } else if (type == "hub.caughtup.v1") {
        peer.become(PanelPeer::State::Live);
    }
}

void HubDialect::acknowledge(PanelPeer &peer) const
{
    peer.memory.unacknowledged = 0;
    sayTo(peer, wire::Ack{{{streamOf(peer), peer.memory.offset}}});
}

std::string BareDialect::upgrade(const PanelPeer &peer) const
{
    return upgradeTo("/" + peer.customer(), "");
}

void BareDialect::take(PanelPeer &, std::string_view message,
                       const PanelPeer::Arrived &arrived) const
{
    arrived(numberOf(message));
}

std::string NatsDialect::upgrade(const PanelPeer &) const
{
    return upgradeTo("/", "");
}

void NatsDialect::greet(PanelPeer &peer) const
{
    peer.say("CONNECT {\"verbose\":false,\"pedantic\":false}\r\nSUB " + m_before + peer.customer() +
             " 1\r\nPING\r\n");
}

void NatsDialect::take(PanelPeer &peer, std::string_view message,
                       const PanelPeer::Arrived &arrived) const
{
    std::string &rest = peer.memory.rest;
    std::string whole;
    if (!rest.empty()) {
        whole = std::exchange(rest, {}) + std::string(message);
        message = whole;
    }
    while (!message.empty()) {
        const auto end = message.find("\r\n");
        const std::string_view line = message.substr(0, end);
        std::size_t takes = line.size() + 2;
        // "MSG subject sid bytes"
        const bool isMessage = line.starts_with("MSG ");
        if (isMessage)
            takes += static_cast<std::size_t>(numberAt(line.substr(line.rfind(' ') + 1))) + 2;
        if (end == std::string_view::npos || message.size() < takes) {
            rest = message;
            return;
        }
        if (isMessage)
            arrived(numberOf(message.substr(end, takes - end)));
        else if (line == "PING")
            peer.say("PONG\r\n");
        else if (line == "PONG")
            peer.become(PanelPeer::State::Live);
        message.remove_prefix(takes);
    }
}

std::string NatsPosting::greeting(std::size_t) const
{
    return "CONNECT {\"verbose\":true,\"pedantic\":false}\r\n";
}

std::string NatsPosting::request(std::string_view event, std::size_t) const
{
    return "PUB " + std::string(quotedAfter(event, "\"subject\":\"")) + " " +
           std::to_string(event.size()) + "\r\n" + std::string(event) + "\r\n";
}

std::optional<int> NatsPosting::answered(std::string &input) const
{
    while (true) {
        const auto end = input.find("\r\n");
        if (end == std::string::npos)
            return std::nullopt;
        const std::string line = input.substr(0, end);
        input.erase(0, end + 2);
        // The server's own INFO and PING are no answers.
        if (line == "+OK")
            return 202;
        if (line.starts_with("-ERR"))
            return 400;
    }
}

std::string JetStreamPosting::greeting(std::size_t connection) const
{
    return "CONNECT {\"verbose\":false,\"pedantic\":false}\r\nSUB answers." +
           std::to_string(connection) + " 1\r\nPING\r\n";
}

std::string JetStreamPosting::request(std::string_view event, std::size_t connection) const
{
    return "PUB " + m_before + std::string(quotedAfter(event, "\"subject\":\"")) + " answers." +
           std::to_string(connection) + " " + std::to_string(event.size()) + "\r\n" +
           std::string(event) + "\r\n";
}

std::optional<int> JetStreamPosting::answered(std::string &input) const
{
    while (true) {
        const auto end = input.find("\r\n");
        if (end == std::string::npos)
            return std::nullopt;
        const std::string line = input.substr(0, end);
        std::size_t takes = line.size() + 2;
        if (line.starts_with("MSG "))
            takes += static_cast<std::size_t>(numberAt(line.substr(line.rfind(' ') + 1))) + 2;
        if (input.size() < takes)
            return std::nullopt;
        const std::string body = input.substr(line.size() + 2, takes - line.size() - 2);
        input.erase(0, takes);
        if (line == "PONG")
            return 202; // of the greeting
        if (line.starts_with("MSG "))
            return body.find("\"error\"") == std::string::npos ? 202 : 503;
    }
}

} // namespace sidelight::bench
