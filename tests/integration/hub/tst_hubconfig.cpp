// Whose bundles a running hub takes, and from whom it reads one at all.
#include <catch2/catch_test_macros.hpp>

#include <fstream>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include "core/base/random.h"
#include "core/publication/nextbundle.h"
#include "tests/integration/hub/hubclient.h"

using namespace sidelight;
using namespace sidelight::test;

namespace
{

struct TrustingHub {
    ScratchFolder folder;
    SystemRandom random;
    config::SigningKey first = config::SigningKey::generate(random);
    config::SigningKey other = config::SigningKey::generate(random);
    std::unique_ptr<HubProcess> hub;

    TrustingHub()
    {
        const std::string trust = folder.file("trust");
        std::ofstream(trust) << R"({"keys":[{"public":")" << first.publicKey().hex()
                             << R"(","role":"publisher"}]})";
        hub = std::make_unique<HubProcess>(folder.file("hub"),
                                           std::vector<std::string>{"--trust", trust});
        REQUIRE(hub->start());
    }
    Answer put(std::int64_t version, const config::SigningKey &by, boost::json::object more = {})
    {
        more["version"] = version;
        more["team"] = "default";
        const auto text = publication::signedBundle(more, by);
        REQUIRE(text);
        HttpClient client(*hub);
        return client.request("PUT", "/v1/config/default", hub->supervisor, {}, *text);
    }
    [[nodiscard]] boost::json::array bothKeys() const
    {
        boost::json::array keys;
        for (const config::SigningKey *key : {&first, &other})
            keys.push_back(
                boost::json::object{{"public", key->publicKey().hex()}, {"role", "publisher"}});
        return keys;
    }
};

// What comes back for these bytes, until the hub has nothing more to say.
std::string answerTo(const HubProcess &hub, const std::string &bytes)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(std::stoi(hub.port)));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    std::string answer;
    if (::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0 &&
        ::send(socket, bytes.data(), bytes.size(), 0) == static_cast<ssize_t>(bytes.size())) {
        char buffer[4096];
        for (ssize_t got = 0; (got = ::recv(socket, buffer, sizeof buffer, 0)) > 0;)
            answer.append(buffer, static_cast<std::size_t>(got));
    }
    ::close(socket);
    return answer;
}

} // namespace

TEST_CASE("keys come with a bundle for all, never with a pilot")
{
    TrustingHub at;
    CHECK(at.put(1, at.first).status == 200);
    CHECK(at.put(2, at.first,
                 {{"pilot", {{"name", "half"}, {"share", 0.5}}}, {"keys", at.bothKeys()}})
              .status == 200);
    const Answer early = at.put(3, at.other, {{"keys", at.bothKeys()}});
    CHECK(early.status == 403);
    CHECK(early.body.find("unknown_key") != std::string::npos);
    CHECK(at.put(3, at.first, {{"keys", at.bothKeys()}}).status == 200);
    CHECK(at.put(4, at.other, {{"keys", at.bothKeys()}}).status == 200);
}

TEST_CASE("a bundle of somebody who may not publish is refused before it is read")
{
    TrustingHub at;
    const auto head = [&at](const std::string &token) {
        return "PUT /v1/config/default HTTP/1.1\r\nHost: hub\r\n" +
               (token.empty() ? std::string() : "Authorization: Bearer " + token + "\r\n") +
               "Content-Length: 5000000\r\n\r\n";
    };
    CHECK(answerTo(*at.hub, head("")).starts_with("HTTP/1.1 401"));
    CHECK(answerTo(*at.hub, head("nobody")).starts_with("HTTP/1.1 401"));
    CHECK(answerTo(*at.hub, head(at.hub->agent)).starts_with("HTTP/1.1 403"));
    // It is in the audit, once.
    HttpClient client(*at.hub);
    const std::string audit = client.request("GET", "/v1/audit?what=access.", at.hub->admin).body;
    const std::size_t place = audit.find("publishing");
    REQUIRE(place != std::string::npos);
    CHECK(audit.find("publishing", place + 1) == std::string::npos);
}

TEST_CASE("who sends all of a bundle that is not wanted sees why")
{
    TrustingHub at;
    HttpClient client(*at.hub);
    const std::string large(5'000'000, ' ');
    CHECK(client.request("PUT", "/v1/config/default", "nobody", {}, large).status == 401);
    CHECK(client.request("PUT", "/v1/config/default", at.hub->agent, {}, large).status == 403);
}
