// Asking a sign-in service for its keys, over real TLS.
#include "tests/integration/hub/signedhub.h"

#include <functional>
#include <thread>

#include "hub/auth/keys/httpsjwks.h"
#include "tests/integration/hub/jwksserver.h"

using namespace sidelight;
using namespace sidelight::test;

namespace
{

// What came back, or why not.
Result<hub::JwksAnswer, std::string> ask(const std::string &url, const std::string &caFile)
{
    boost::asio::io_context io;
    auto fetcher = hub::HttpsJwks::make(io, url, caFile);
    REQUIRE(fetcher);
    Result<hub::JwksAnswer, std::string> answer = failure(std::string("nothing was said"));
    int answers = 0;
    (*fetcher)->fetch([&](Result<hub::JwksAnswer, std::string> came) {
        answer = std::move(came);
        ++answers;
    });
    io.run_for(std::chrono::seconds(15));
    CHECK(answers == 1);
    return answer;
}

} // namespace

TEST_CASE("keys come over TLS from whom the certificate names, and from nobody else")
{
    ScratchFolder folder;
    const std::string ca = folder.file("ca.pem");
    JwksServer server;
    replaceFile(ca, server.certificate());
    server.answerKeys("{}", "Cache-Control: public, max-age=600\r\n");
    const auto good = ask(server.url(), ca);
    REQUIRE(good);
    CHECK(good->body == "{}");
    CHECK(good->maxAgeMs == 600'000);
    CHECK(server.asked() == 1);

    CHECK(ask(server.url("127.0.0.1"), ca).error() == "its certificate is not good");
    JwksServer stranger;
    CHECK(ask(stranger.url(), ca).error() == "its certificate is not good");
    JwksServer other("elsewhere.example");
    replaceFile(ca, other.certificate());
    CHECK(ask(other.url(), ca).error() == "its certificate is not good");
    JwksServer old("localhost", 0x0302);
    replaceFile(ca, old.certificate());
    CHECK(ask(old.url(), ca).error() == "its certificate is not good");
    CHECK(stranger.asked() + other.asked() + old.asked() == 0);
}

TEST_CASE("an answer that is none is refused")
{
    ScratchFolder folder;
    const std::string ca = folder.file("ca.pem");
    JwksServer server;
    replaceFile(ca, server.certificate());
    server.answer("HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n");
    CHECK(ask(server.url(), ca).error() == "it answers 500");
    server.answer(
        "HTTP/1.1 302 Found\r\nLocation: https://evil.example/\r\nContent-Length: 0\r\n\r\n");
    CHECK(ask(server.url(), ca).error() == "it answers 302");
    server.answerKeys(std::string(300'000, ' '));
    CHECK(ask(server.url(), ca).error() == "its answer cannot be read");
    server.answer("what?\r\n\r\n");
    CHECK(ask(server.url(), ca).error() == "its answer cannot be read");
    CHECK(ask("https://localhost:1/", ca).error() == "it cannot be reached");
    CHECK(ask("https://nowhere.invalid/", ca).error() == "its host cannot be found");
    boost::asio::io_context io;
    CHECK_FALSE(hub::HttpsJwks::make(io, "http://localhost/", ca));
    CHECK_FALSE(hub::HttpsJwks::make(io, server.url(), folder.file("none.pem")));
}

TEST_CASE("a hub takes the tokens of keys that it asked for")
{
    ScratchFolder folder;
    const std::string ca = folder.file("ca.pem");
    JwksServer server;
    replaceFile(ca, server.certificate());
    const TokenSigner signer = TokenSigner::rs256("k1");
    server.answerKeys(R"({"keys":[)" + signer.jwk() + "]}");
    HubProcess hub;
    hub.configure(R"("auth":{"issuer":"i","audience":"a","jwksUrl":")" + server.url() +
                  R"(","jwksCaFile":")" + ca + "\"}");
    REQUIRE(hub.start());
    hub.agent = signer.sign(R"({"iss":"i","aud":"a","exp":)" + std::to_string(nowSeconds() + 600) +
                            R"(,"sub":"eva","roles":"agent"})");
    bool open = false;
    for (int i = 0; i < 100 && !open; ++i) {
        PanelClient panel;
        open = panel.open(hub);
        // Until they are there: come again, not: stay away.
        if (!open) {
            CHECK(panel.closeCode() == 4100);
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        }
    }
    CHECK(open);
    CHECK(server.asked() == 1);
}

TEST_CASE("keys are changed at their address while the hub runs, and stay when it is down")
{
    ScratchFolder folder;
    const std::string ca = folder.file("ca.pem");
    JwksServer server;
    replaceFile(ca, server.certificate());
    const TokenSigner first = TokenSigner::rs256("k1");
    const TokenSigner second = TokenSigner::es256("k2");
    const std::string brief = "Cache-Control: max-age=1\r\n";
    server.answerKeys(R"({"keys":[)" + first.jwk() + "]}", brief);
    HubProcess hub;
    hub.configure(R"("auth":{"issuer":"i","audience":"a","jwksUrl":")" + server.url() +
                  R"(","jwksCaFile":")" + ca +
                  R"(","jwksLeastMs":1500,"jwksMissMs":500,"jwksRetryMs":200,"jwksStaleMs":5000})");
    REQUIRE(hub.start());
    const auto statusOf = [&hub](const TokenSigner &signer) {
        HttpClient client(hub);
        return client
            .request("GET", "/v1/audit",
                     signer.sign(R"({"iss":"i","aud":"a","exp":)" +
                                 std::to_string(nowSeconds() + 600) +
                                 R"(,"sub":"root","roles":"admin"})"))
            .status;
    };
    const auto comes = [](const std::function<bool()> &holds) {
        for (int i = 0; i < 200 && !holds(); ++i)
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        return holds();
    };
    REQUIRE(comes([&] { return statusOf(first) == 200; }));
    // A key that nobody has is asked for, but not with every token that names it.
    const int before = server.asked();
    const TokenSigner stranger = TokenSigner::es256("k9");
    for (int i = 0; i < 100; ++i)
        CHECK(statusOf(stranger) != 200);
    CHECK(server.asked() - before < 20);
    server.answerKeys(R"({"keys":[)" + first.jwk() + "," + second.jwk() + "]}", brief);
    CHECK(comes([&] { return statusOf(second) == 200; }));
    CHECK(statusOf(first) == 200);
    server.answerKeys(R"({"keys":[)" + second.jwk() + "]}", brief);
    CHECK(comes([&] { return statusOf(first) == 401; }));
    CHECK(statusOf(second) == 200);
    // Down: the last good ones stay, and for no longer than that.
    server.answer("HTTP/1.1 503 Down\r\nContent-Length: 0\r\n\r\n");
    const int down = server.asked();
    REQUIRE(comes([&] { return server.asked() > down + 1; }));
    CHECK(statusOf(second) == 200);
    CHECK(comes([&] { return statusOf(second) != 200; }));
    server.answerKeys(R"({"keys":[)" + second.jwk() + "]}", brief);
    CHECK(comes([&] { return statusOf(second) == 200; }));
}
