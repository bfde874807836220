#include <catch2/catch_test_macros.hpp>

#include "hub/settings/commandline.h"

using namespace sidelight::hub;

namespace
{
auto read(const std::vector<std::string> &arguments)
{
    return readCommandLine(arguments);
}
} // namespace

TEST_CASE("a command line says what to do, or what is wrong with it")
{
    const auto line = read({"--dev", "--listen", "localhost:0", "--data", "/tmp/x"});
    REQUIRE(line);
    CHECK(line->dev);
    CHECK(line->settings.listenHost == "127.0.0.1");
    CHECK(line->settings.listenPort == 0);
    CHECK(line->settings.dataFolder == "/tmp/x");
    CHECK(read({"--dev", "--listen", "[::1]:80"})->settings.listenHost == "::1");
    CHECK(read({"--dev", "--set", "graceMs=7"})->settings.graceMs == 7);
    CHECK(read({"--config", "f", "--check"})->check);
    CHECK(read({"--dev", "--engine", "tls://a:1,tls://b:2"})->settings.engine ==
          "tls://a:1,tls://b:2");
    CHECK(read({"engine", "init", "--engine", "nats://a:1"})->engineInit);
    const auto reclaims = read({"engine", "reclaim", "--engine", "nats://a:1", "--mover-is-lost"});
    CHECK(reclaims->engineReclaim);
    CHECK(reclaims->moverIsLost);
    CHECK_FALSE(reclaims->engineInit);
    CHECK(read({"--dev", "--accept-engine-risk"})->settings.acceptEngineRisk);
    for (const std::vector<std::string> &wrong : {std::vector<std::string>{},
                                                  {"--dev", "--config", "f"},
                                                  {"--dev", "--listen"},
                                                  {"--dev", "--listen", "0.0.0.0:80"},
                                                  {"--dev", "--listen", "x"},
                                                  {"--dev", "--listen", "127.0.0.1:99999"},
                                                  {"--dev", "--engine", "x"},
                                                  {"--dev", "--engine", "nats://x,"},
                                                  {"--dev", "--engine", "nats://a:1,tls://b:2"},
                                                  {"engine", "init"},
                                                  {"engine"},
                                                  {"engine", "reclaim"},
                                                  {"--dev", "--mover-is-lost"},
                                                  {"--dev", "--set"},
                                                  {"--dev", "--set", "graceMs"},
                                                  {"--dev", "--set", "graceMs="},
                                                  {"--dev", "--set", "graceMs=1x"},
                                                  {"--dev", "--set", "graceMs=-1"},
                                                  {"--dev", "--set", "node=1"},
                                                  {"--dev", "--set", "colour=1"},
                                                  {"--dev", "--set", "goAwayMinMs=600000"},
                                                  {"--dev", "--what"}}) {
        const auto refused = read(wrong);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().ends_with('.'));
    }
}

TEST_CASE("a configuration is read whole or not at all")
{
    const auto good =
        readSettings(R"({"listen":"127.0.0.1:9000","node":"a","windowEvents":64,"restored":true,)"
                     R"("allowedOrigins":["https://desk.example"]})");
    REQUIRE(good);
    CHECK(good->listenPort == 9000);
    CHECK(good->windowEvents == 64);
    CHECK(good->restored);
    CHECK(readSettings(R"({"engine":"nats://a:1","engineMonitor":"http://a:2,http://b:2"})"));
    CHECK(good->allowedOrigins == std::vector<std::string>{"https://desk.example"});
    for (const char *wrong :
         {"", "[]", "{\"listen\":1}", "{\"windowEvents\":257}", "{\"windowEvents\":\"x\"}",
          "{\"colour\":1}", "{\"node\":\"a b\"}", "{\"region\":\"USA\"}", "{\"restored\":1}",
          "{\"goAwayMinMs\":9,\"goAwayMaxMs\":1}", "{\"allowedOrigins\":[1]}",
          R"({"engine":"nats://a:1","engineMonitor":"a:2"})",
          R"({"engine":"nats://a:1","engineMonitor":"http://a:2,"})",
          "{\"node\":\"a\",\"node\":\"b\"}"}) {
        INFO(wrong);
        const auto refused = readSettings(wrong);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().ends_with('.'));
    }
}

TEST_CASE("how long the log keeps what is read by class, not below the window of repeats")
{
    const auto read = readSettings(R"({"retentionDays": {"touchpoints": 400, "tombstones": 30}})");
    REQUIRE(read);
    CHECK(read->retention.of(KeepClass::Touchpoints) == std::int64_t{400} * 24 * 3600 * 1000);
    CHECK(read->retention.of(KeepClass::Notes) == 0);
    for (const char *wrong :
         {R"({"retentionDays": 30})", R"({"retentionDays": {"touchpoint": 30}})",
          R"({"retentionDays": {"notes": 0}})", R"({"retentionDays": {"notes": 3661}})",
          R"({"retentionDays": {"notes": "30"}})", R"({"retentionDays": {"notes": 6}})"}) {
        CAPTURE(wrong);
        CHECK_FALSE(readSettings(wrong));
    }
}

TEST_CASE("the operator's list of revocations is not the hub's own")
{
    const auto with = [](const char *file) {
        return readSettings(R"({"data":"/srv/hub","auth":{"issuer":"https://i","audience":"a",)"
                            R"("tenant":"t","keys":[{"file":"k"}],"revokedFile":")" +
                            std::string(file) + R"("}})");
    };
    CHECK(with("/srv/hub/signed-out.json"));
    CHECK(with("/etc/revoked.json"));
    for (const char *own : {"/srv/hub/revoked.json", "/srv/hub/../hub/./revoked.json"}) {
        CAPTURE(own);
        const auto refused = with(own);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().find("revokedFile") != std::string::npos);
    }
}

TEST_CASE("who may sign in is read whole or not at all")
{
    const auto read = [](const std::string &auth) {
        return readSettings("{\"auth\":" + auth + "}");
    };
    const std::string who = R"("issuer":"https://id.example","audience":"hub")";
    const auto good = read(
        "{" + who +
        R"(,"leewayMs":0,"tenant":"acme","keys":[{"file":"a.pem","id":"x"},{"secretFile":"s"}],)"
        R"("jwksUrl":"https://id.example/keys","jwksCaFile":"ca","revokedFile":"r",)"
        R"("claims":{"subject":"upn","roles":"/a/b","teams":"t","tenant":"org","sources":"src","rights":"scp"},)"
        R"("roles":{"publisher":"p","agent":"g","supervisor":"s","admin":"d","lookUp":"l"}})");
    REQUIRE(good);
    REQUIRE(good->auth);
    CHECK(good->auth->rules.token.issuer == "https://id.example");
    CHECK(good->auth->rules.token.audience == "hub");
    CHECK(good->auth->rules.token.leewayMs == 0);
    CHECK(good->auth->rules.claims.tenant == "acme");
    CHECK(good->auth->rules.claims.names.roles == "/a/b");
    CHECK(good->auth->rules.claims.roles.lookUp == "l");
    REQUIRE(good->auth->keys.size() == 2);
    CHECK(good->auth->keys[0].id == "x");
    CHECK_FALSE(good->auth->keys[0].secret);
    CHECK(good->auth->keys[1].secret);
    CHECK(good->auth->jwksUrl == "https://id.example/keys");
    CHECK(read("{" + who + R"(,"jwksUrl":"https://a/"})"));
    const std::string keys = R"(,"keys":[{"file":"a"}])";
    for (const std::string &wrong :
         {std::string("7"), std::string("{}"), "{" + who + "}", "{" + who + R"(,"keys":[]})",
          R"({"issuer":"a")" + keys + "}", R"({"audience":"a")" + keys + "}",
          R"({"issuer":"","audience":"a")" + keys + "}", "{" + who + keys + R"(,"colour":"red"})",
          "{" + who + keys + R"(,"leewayMs":300001})", "{" + who + keys + R"(,"leewayMs":"1"})",
          "{" + who + keys + R"(,"tenant":7})", "{" + who + keys + R"(,"claims":{"role":"x"}})",
          "{" + who + keys + R"(,"roles":{"agent":7}})", "{" + who + R"(,"keys":{"file":"a"}})",
          "{" + who + R"(,"keys":["a"]})", "{" + who + R"(,"keys":[{"id":"a"}]})",
          "{" + who + R"(,"keys":[{"file":"a","secretFile":"b"}]})",
          "{" + who + R"(,"jwksUrl":"http://a/"})"}) {
        INFO(wrong);
        const auto refused = read(wrong);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().ends_with('.'));
    }
}

TEST_CASE("without --dev a hub needs sign-in, a folder, and TLS somewhere")
{
    const std::string auth = R"("auth":{"issuer":"i","audience":"a","keys":[{"file":"k"}]})";
    const auto judged = [](const std::string &members) {
        const auto settings = readSettings("{" + members + "}");
        REQUIRE(settings);
        return judgeForProduction(*settings).has_value();
    };
    CHECK(judged(auth + R"(,"data":"/d")"));
    CHECK(judged(auth + R"(,"data":"/d","listen":"[::1]:80")"));
    CHECK_FALSE(judged(auth + R"(,"data":"/d","listen":"0.0.0.0:80")"));
    CHECK(judged(auth + R"(,"data":"/d","listen":"0.0.0.0:80","tlsElsewhere":true)"));
    CHECK_FALSE(judged(auth));
    CHECK_FALSE(judged(R"("data":"/d")"));
    // Hubs that share an engine share its key, and have names.
    const std::string engine = auth + R"(,"data":"/d","engine":"nats://a:1")";
    CHECK(judged(engine + R"(,"keyFile":"k","node":"hub-1")"));
    CHECK_FALSE(judged(engine + R"(,"node":"hub-1")"));
    CHECK_FALSE(judged(engine + R"(,"keyFile":"k")"));
    CHECK_FALSE(judged(engine + R"(,"keyFile":"k","node":"hub")"));
}
