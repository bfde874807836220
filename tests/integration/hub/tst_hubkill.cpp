// SIGKILL at random points under load: nothing acknowledged is lost, nothing comes twice, no gap.
#include <chrono>
#include <cstdlib>
#include <set>
#include <thread>

#include <catch2/catch_test_macros.hpp>

#include "core/base/random.h"
#include "tests/integration/hub/hubclient.h"
#include "tests/support/scratchfolder.h"

using namespace sidelight;
using namespace sidelight::test;

namespace
{

std::uint64_t fromEnvironment(const char *name, std::uint64_t otherwise)
{
    const char *text = std::getenv(name);
    return text ? std::strtoull(text, nullptr, 10) : otherwise;
}

std::string eventText(std::uint64_t number)
{
    return R"({"specversion":"1.0","id":")" + std::to_string(number) +
           R"(","source":"/load","type":"test.happened","subject":"anna"})";
}

// A reader that keeps its place over restarts, as a panel does.
struct Reader {
    PanelClient client;
    Position position;
    std::vector<std::uint64_t> seen;
    bool gap = false;

    void attach(const HubProcess &hub)
    {
        REQUIRE(client.open(hub));
        wire::From from{wire::From::Kind::Start, {}};
        if (!position.offset.none())
            from = {wire::From::Kind::At, position};
        client.say(wire::Subscribe{{{*StreamId::parse("customer/anna"), from}}});
        const auto answer = client.receive<wire::Subscribed>();
        REQUIRE(answer);
        REQUIRE(answer->results.at(0).outcome != wire::SubscribeOutcome::Reset);
    }
    // All there is.
    void drain(Offset top)
    {
        while (position.offset < top) {
            const auto delivery = client.receive<Delivery>();
            REQUIRE(delivery);
            gap = gap || delivery->prev != position.offset;
            position = {delivery->epoch, delivery->offset,
                        fenceOf(delivery->event->source, delivery->event->id)};
            seen.push_back(std::stoull(delivery->event->id));
            if (seen.size() % 64 == 0)
                client.say(wire::Ack{{{delivery->stream, delivery->offset}}});
        }
        client.say(wire::Ack{{{*StreamId::parse("customer/anna"), position.offset}}});
    }
};

} // namespace

TEST_CASE("a hub killed at random points loses nothing it has acknowledged")
{
    const std::uint64_t kills = fromEnvironment("SIDELIGHT_KILLS", 200);
    const std::uint64_t seed = fromEnvironment("SIDELIGHT_SEED", 1);
    WARN("seed " << seed << ", kills " << kills);
    SeededRandom random(seed);
    ScratchFolder folder;
    HubProcess hub(folder.path());
    std::set<std::uint64_t> acknowledged;
    std::uint64_t next = 1;
    std::uint64_t unanswered = 0;
    Reader reader;
    for (std::uint64_t round = 0; round <= kills; ++round) {
        REQUIRE(hub.start());
        HttpClient client(hub);
        // What got no answer is sent again under the same id.
        while (unanswered > 0) {
            REQUIRE(client.post(eventText(unanswered)).status == 202);
            acknowledged.insert(unanswered);
            unanswered = 0;
        }
        std::string offsetText = client.post(eventText(next)).body;
        acknowledged.insert(next++);
        const std::size_t at = offsetText.find("\"offset\":\"");
        REQUIRE(at != std::string::npos);
        const auto top = Offset::parse(offsetText.substr(at + 10, 20));
        REQUIRE(top);
        reader.attach(hub);
        reader.drain(*top);
        if (round == kills)
            break;
        std::thread killer([&hub, after = random.below(80)] {
            std::this_thread::sleep_for(std::chrono::milliseconds(after));
            hub.kill();
        });
        for (;;) {
            const Answer answer = client.post(eventText(next));
            if (answer.status != 202) {
                unanswered = next++;
                break;
            }
            acknowledged.insert(next++);
        }
        killer.join();
    }
    const std::set<std::uint64_t> unique(reader.seen.begin(), reader.seen.end());
    CHECK(unique.size() == reader.seen.size());
    CHECK(unique == acknowledged);
    CHECK_FALSE(reader.gap);
    WARN(acknowledged.size() << " acknowledged");
}
