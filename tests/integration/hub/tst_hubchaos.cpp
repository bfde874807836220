// Two hubs on three nodes of an engine, under load, while a node, a hub or both are killed, or a
// node falls silent, every few seconds: nothing that was acknowledged is lost, nothing comes twice
// to a panel, the order of each customer holds, what an agent saved is there once, and no panel is
// reset. SIDELIGHT_CHAOS_SECONDS makes it longer; SIDELIGHT_CHAOS_KEEP names a folder for the logs.
#include <cstdlib>

#include <catch2/catch_test_macros.hpp>

#include "core/base/random.h"
#include "tests/integration/hub/chaosengine.h"

using namespace sidelight;
using namespace sidelight::test;

namespace
{

// False: the engine's copies differ for good, so that it says this or that; nothing is promised
// then.
bool goThrough()
{
    constexpr std::uint64_t brief = 10;
    ScratchFolder folder;
    NatsServers engine(3);
    const std::vector<std::string> same = onEngine(engine.urls(), keyFileIn(folder));
    HubPair hubs(same, same);
    hubs.start(0);
    hubs.start(1);
    REQUIRE(hubs.failedStarts() == 0);
    HubLoad load(hubs, pauseOfPublishers);

    const auto until =
        std::chrono::steady_clock::now() + std::chrono::seconds(chaosSeconds().value_or(brief));
    SeededRandom random(1);
    int kills = 0;
    bool isSound = true;
    for (std::size_t round = 0; isSound && std::chrono::steady_clock::now() < until; ++round) {
        std::this_thread::sleep_for(std::chrono::milliseconds(1'500 + random.below(1'500)));
        const std::size_t node = random.below(3);
        const std::size_t hub = round / 4 % 2;
        const bool isSilent = round % 4 == 3;
        const bool killsNode = !isSilent && round % 4 != 1;
        const bool killsHub = !isSilent && round % 4 != 0;
        if (killsNode)
            engine.kill(node);
        if (killsHub)
            hubs.kill(hub);
        if (isSilent)
            engine.freeze(node);
        ++kills;
        std::this_thread::sleep_for(std::chrono::milliseconds(isSilent ? 4'000 : 300));
        if (isSilent)
            engine.thaw(node);
        if (killsNode)
            engine.start(node);
        if (killsHub)
            hubs.start(hub);
        isSound = isWhole(engine);
    }
    load.finish();
    keepLogs(engine, hubs);
    isSound = isSound && (hubs.saidOf("engine_put_back") == 0 || isWhole(engine));
    if (!isSound)
        return false;
    check(load);
    WARN(kills << " times something was killed or fell silent, " << load.acknowledged()
               << " acknowledged, the longest silence " << load.longestSilence().count() << " ms");
    return true;
}

} // namespace

// nats-server 2.9.10 (Debian 12): a node that led a stream, is killed or falls silent, and comes
// back may keep a last message that the others do not have, and from there on its copy is another
// one than theirs (ADR 30). Hubs are right to begin a new epoch then. So with the build's engine it
// is gone through again, only where the copies are seen to differ; with a named one never.
TEST_CASE("nodes and hubs that die in turn lose nothing, and give nothing twice")
{
    const int tries = std::getenv("SIDELIGHT_NATS_SERVER") ? 1 : 4;
    bool isThrough = false;
    for (int i = 0; i < tries && !isThrough; ++i) {
        isThrough = goThrough();
        if (!isThrough)
            WARN("The engine's copies differ for good.");
    }
    CHECK(isThrough);
}
