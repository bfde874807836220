// Which upgrade requests go on.
#include <catch2/catch_test_macros.hpp>

#include <string>
#include <vector>

#include "plugin/bridge/handshake.h"

using namespace sidelight::bridge;

namespace
{

const std::set<std::string, std::less<>> allowed{"https://desk.example", "http://localhost:8123"};

std::string head(const std::string &host, const std::string &origin,
                 const std::string &target = "/v1/bridge", const std::string &more = "")
{
    return "GET " + target + " HTTP/1.1\r\nHost: " + host +
           (origin.empty() ? std::string() : "\r\nOrigin: " + origin) +
           "\r\nUpgrade: websocket\r\nConnection: Upgrade" + more + "\r\n\r\n";
}

int statusOf(const std::string &text)
{
    const auto judgement = judge(text, 47615, allowed);
    return judgement ? judgement->status : -1;
}

} // namespace

TEST_CASE("only origins that are listed letter by letter are let in")
{
    CHECK(statusOf(head("127.0.0.1:47615", "https://desk.example")) == 0);
    CHECK(statusOf(head("127.0.0.1:47615", "http://localhost:8123")) == 0);
    const std::vector<std::string> foreign{"",
                                           "null",
                                           "*",
                                           "https://",
                                           "desk.example",
                                           "http://desk.example",
                                           "https://desk.example/",
                                           "https://desk.example:443",
                                           "https://desk.example:8443",
                                           "https://DESK.example",
                                           "HTTPS://desk.example",
                                           "https://desk.example.",
                                           "https://desk.example.evil.test",
                                           "https://evil-desk.example",
                                           "https://www.desk.example",
                                           "https://desk.example@evil.test",
                                           "https://user@desk.example",
                                           "https://desk.example#",
                                           "https://desk.example?x",
                                           "https://desk.example%00.evil.test",
                                           "https://xn--dsk-dma.example",
                                           "https://d\xc3\xa9sk.example",
                                           "wss://desk.example",
                                           "ws://desk.example",
                                           "file://",
                                           "chrome-extension://abcdef",
                                           "http://localhost",
                                           "http://localhost:8124",
                                           "http://localhost:08123",
                                           "https://localhost:8123",
                                           "http://127.0.0.1:8123",
                                           "http://[::1]:8123",
                                           "http://localhost.evil.test:8123",
                                           "https://desk.example https://evil.test",
                                           "https://desk.example, https://evil.test",
                                           "https://desk.example\t https://evil.test",
                                           "\"https://desk.example\"",
                                           "data:",
                                           "about:blank",
                                           "blob:https://desk.example"};
    CHECK(foreign.size() == 40);
    for (const std::string &origin : foreign) {
        INFO(origin);
        CHECK(statusOf(head("127.0.0.1:47615", origin)) == 403);
    }
}

TEST_CASE("a host name that was bound to this machine from outside is no way in")
{
    for (const std::string host : {"127.0.0.1:47615", "localhost:47615", "[::1]:47615"}) {
        INFO(host);
        CHECK(statusOf(head(host, "https://desk.example")) == 0);
    }
    for (const std::string host :
         {"", "evil.test", "evil.test:47615", "127.0.0.1", "127.0.0.1:80", "127.0.0.2:47615",
          "127.0.0.1.evil.test:47615", "localhost.:47615", "LOCALHOST:47615", "0.0.0.0:47615",
          "[::]:47615", "127.1:47615", "user@127.0.0.1:47615"}) {
        INFO(host);
        CHECK(statusOf(head(host, "https://desk.example")) == 421);
    }
}

TEST_CASE("a head is judged when it is whole, and refused when it is odd")
{
    const std::string good = head("127.0.0.1:47615", "https://desk.example");
    for (std::size_t cut = 0; cut < good.size(); ++cut)
        CHECK(statusOf(good.substr(0, cut)) == -1);
    CHECK(statusOf(std::string(9000, 'x')) == 431);
    CHECK(statusOf(head("127.0.0.1:47615", "https://desk.example", "/v1/bridge",
                        "\r\nX: " + std::string(9000, 'x'))) == 431);
    CHECK(statusOf(head("127.0.0.1:47615", "https://desk.example", "/v1/bridge?token=x")) == 404);
    CHECK(statusOf(head("127.0.0.1:47615", "https://desk.example", "/")) == 404);
    CHECK(statusOf("POST /v1/bridge HTTP/1.1\r\nHost: 127.0.0.1:47615\r\n\r\n") == 400);
    CHECK(statusOf("GET /v1/bridge HTTP/1.0\r\nHost: 127.0.0.1:47615\r\n\r\n") == 400);
    CHECK(statusOf(std::string("GET /v1/bridge HTTP/1.1\r\nHost: \0\r\n\r\n", 36)) == 400);
    CHECK(statusOf(head("127.0.0.1:47615", "https://desk.example", "/v1/bridge",
                        "\r\nOrigin: https://desk.example")) == 403);
    CHECK(statusOf(head("127.0.0.1:47615", "https://desk.example", "/v1/bridge",
                        "\r\nhost: 127.0.0.1:47615")) == 421);
    CHECK(statusOf(head("127.0.0.1:47615", "https://evil.test", "/v1/bridge",
                        "\r\nXOrigin: https://desk.example")) == 403);
}

TEST_CASE("the list takes origins as browsers write them, and nothing else")
{
    for (const std::string origin :
         {"https://desk.example", "http://localhost:8123", "http://[::1]:8123", "https://a.b-c.d"})
        CHECK(isOrigin(origin));
    for (const std::string text :
         {"", "https://", "https://desk.example/", "https://Desk.example", "https://a:443",
          "http://a:80", "http://a:", "http://a:0", "http://a:x", "ftp://a", "*", "null",
          "https://u@a", "https://a b"}) {
        INFO(text);
        CHECK_FALSE(isOrigin(text));
    }
}
