#include "tests/support/engine/monitoring.h"

#include <algorithm>

#include <boost/json/value.hpp>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include "core/json/json.h"
#include "tests/support/engine/loopback.h"

namespace sidelight::test
{

namespace
{

constexpr std::size_t mostBytes = 4'000'000;
constexpr std::size_t mostLevels = 32;

// The body of the answer to GET `path`; empty when nobody answers.
std::string answerOf(int port, const std::string &path)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_in address = onLoopback(port);
    // Whoever else has the port may never say anything.
    const timeval patience{2, 0};
    ::setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    std::string answer;
    if (::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0) {
        const std::string request = "GET " + path + " HTTP/1.0\r\nHost: localhost\r\n\r\n";
        (void)!::write(socket, request.data(), request.size());
        char bytes[4096];
        for (ssize_t got = 0; (got = ::read(socket, bytes, sizeof bytes)) > 0;)
            answer.append(bytes, static_cast<std::size_t>(got));
    }
    ::close(socket);
    const std::size_t body = answer.find("\r\n\r\n");
    return body == std::string::npos ? std::string() : answer.substr(body + 4);
}

using Object = boost::json::object;

std::optional<Object> objectIn(std::string_view text)
{
    auto value = json::parse(text, mostBytes, mostLevels);
    if (!value || !value->is_object())
        return std::nullopt;
    return std::move(value->get_object());
}

const Object *objectOf(const Object &object, std::string_view name)
{
    const boost::json::value *member = object.if_contains(name);
    return member ? member->if_object() : nullptr;
}

std::string textOf(const Object &object, std::string_view name)
{
    const boost::json::value *member = object.if_contains(name);
    const boost::json::string *text = member ? member->if_string() : nullptr;
    return text ? std::string(*text) : std::string();
}

std::uint64_t numberOf(const Object &object, std::string_view name)
{
    const boost::json::value *member = object.if_contains(name);
    boost::system::error_code none;
    return member ? member->to_number<std::uint64_t>(none) : 0;
}

template<class Use>
void forEachIn(const Object &object, std::string_view name, Use use)
{
    const boost::json::value *member = object.if_contains(name);
    const boost::json::array *list = member ? member->if_array() : nullptr;
    for (std::size_t i = 0; list && i < list->size(); ++i) {
        if (const Object *one = (*list)[i].if_object())
            use(*one);
    }
}

NodeView::Stream readStream(const Object &said)
{
    NodeView::Stream stream;
    if (const Object *state = objectOf(said, "state"))
        stream.last = numberOf(*state, "last_seq");
    const Object *cluster = objectOf(said, "cluster");
    if (!cluster)
        return stream;
    stream.leader = textOf(*cluster, "leader");
    forEachIn(*cluster, "replicas", [&stream](const Object &one) {
        const boost::json::value *current = one.if_contains("current");
        stream.copies.push_back(
            {textOf(one, "name"), current && *current == true, numberOf(one, "lag")});
    });
    return stream;
}

// The stream as its leader has it; nothing when nobody leads it, or others think somebody else
// does.
const NodeView::Stream *ledStream(const NodeViews &views, const std::string &name)
{
    const NodeView::Stream *led = nullptr;
    std::string leader;
    for (const auto &[node, view] : views) {
        const auto stream = view.streams.find(name);
        if (stream == view.streams.end())
            continue;
        if (stream->second.leader.empty() || (!leader.empty() && leader != stream->second.leader))
            return nullptr;
        leader = stream->second.leader;
        if (leader == node)
            led = &stream->second;
    }
    return led;
}

std::uint64_t lastOf(const NodeViews &views, const std::string &node, const std::string &name)
{
    const auto view = views.find(node);
    if (view == views.end() || !view->second.streams.contains(name))
        return 0;
    return view->second.streams.at(name).last;
}

} // namespace

std::optional<NodeView> readNodeView(std::string_view json)
{
    const auto said = objectIn(json);
    if (!said)
        return std::nullopt;
    NodeView view;
    if (const Object *meta = objectOf(*said, "meta_cluster"))
        view.hasMetaLeader = !textOf(*meta, "leader").empty();
    forEachIn(*said, "account_details", [&view](const Object &account) {
        forEachIn(account, "stream_detail", [&view](const Object &stream) {
            view.streams[textOf(stream, "name")] = readStream(stream);
        });
    });
    return view;
}

std::optional<NodeView> askForView(int port)
{
    return readNodeView(answerOf(port, "/jsz?accounts=1&streams=1"));
}

bool saysItIsHealthy(std::string_view json)
{
    const auto said = objectIn(json);
    return said && (textOf(*said, "status") == "ok" ||
                    textOf(*said, "error").starts_with("JetStream consumer"));
}

bool isHealthy(int port)
{
    return saysItIsHealthy(answerOf(port, "/healthz"));
}

bool areCopiesWhole(const NodeViews &before, const NodeViews &now)
{
    for (const auto &[node, view] : now) {
        if (!view.hasMetaLeader)
            return false;
        for (const auto &[name, mine] : view.streams) {
            const NodeView::Stream *led = ledStream(now, name);
            const NodeView::Stream *then = ledStream(before, name);
            if (!led || !then || led->leader != then->leader || mine.last < then->last ||
                lastOf(before, node, name) > led->last)
                return false;
            const auto isBehind = [&now, &name = name](const NodeView::Copy &copy) {
                const auto other = now.find(copy.node);
                return other != now.end() &&
                       (!copy.isCurrent || copy.lag > 0 || !other->second.streams.contains(name));
            };
            if (std::any_of(led->copies.begin(), led->copies.end(), isBehind))
                return false;
        }
    }
    return true;
}

} // namespace sidelight::test
