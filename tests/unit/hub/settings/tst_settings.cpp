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
    for (const std::vector<std::string> &wrong : {std::vector<std::string>{},
                                                  {"--dev", "--config", "f"},
                                                  {"--dev", "--listen"},
                                                  {"--dev", "--listen", "0.0.0.0:80"},
                                                  {"--dev", "--listen", "x"},
                                                  {"--dev", "--listen", "127.0.0.1:99999"},
                                                  {"--dev", "--engine", "nats://x"},
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
    CHECK(good->allowedOrigins == std::vector<std::string>{"https://desk.example"});
    for (const char *wrong :
         {"", "[]", "{\"listen\":1}", "{\"windowEvents\":257}", "{\"windowEvents\":\"x\"}",
          "{\"colour\":1}", "{\"node\":\"a b\"}", "{\"region\":\"USA\"}", "{\"restored\":1}",
          "{\"goAwayMinMs\":9,\"goAwayMaxMs\":1}", "{\"allowedOrigins\":[1]}",
          "{\"node\":\"a\",\"node\":\"b\"}"}) {
        INFO(wrong);
        const auto refused = readSettings(wrong);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().ends_with('.'));
    }
}
