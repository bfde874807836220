// What is said against an engine before a log is trusted to it.
#include <catch2/catch_test_macros.hpp>

#include "hub/log/jetstream/enginejudge.h"

using namespace sidelight::hub;

TEST_CASE("an engine is taken as it is only if it is new, waits for the disk and keeps three")
{
    const auto codesOf = [](const EngineFacts &facts) {
        std::vector<std::string> codes;
        for (const EngineRisk &risk : risksOf(facts))
            codes.push_back(risk.code);
        return codes;
    };
    using Codes = std::vector<std::string>;
    CHECK(codesOf({"2.12.3", true, 3}).empty());
    CHECK(codesOf({"2.15.1", true, 5}).empty());
    CHECK(codesOf({"2.12.2", true, 3}) == Codes{"engine_too_old"});
    CHECK(codesOf({"2.9.10", true, 3}) == Codes{"engine_too_old"});
    CHECK(codesOf({"", true, 3}) == Codes{"engine_too_old"});
    CHECK(codesOf({"2.13.0", false, 3}) == Codes{"engine_sync_not_always"});
    CHECK(codesOf({"2.13.0", std::nullopt, 3}) == Codes{"engine_sync_not_always"});
    CHECK(codesOf({"2.13.0", true, 1}) == Codes{"engine_few_replicas"});
}

TEST_CASE(
    "of an engine's nodes those that are down are passed over, and the worst of the others counts")
{
    const EngineFacts silent{"", std::nullopt, 0};
    const EngineFacts good{"2.12.3", true, 0};
    const auto of = [](const std::vector<EngineFacts> &nodes) {
        const EngineFacts worst = worstOf(nodes);
        return std::pair(worst.version, worst.syncsAlways);
    };
    using Pair = std::pair<std::string, std::optional<bool>>;
    CHECK(of({}) == Pair("", std::nullopt));
    CHECK(of({silent, silent}) == Pair("", std::nullopt));
    CHECK(of({silent, good, silent}) == Pair("2.12.3", true));
    CHECK(of({{"2.12.10", true, 0}, {"2.9.10", true, 0}, silent}) == Pair("2.9.10", true));
    CHECK(of({good, {"2.13.0", false, 0}, good}) == Pair("2.12.3", false));
}
