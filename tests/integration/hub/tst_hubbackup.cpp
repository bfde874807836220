// A copy of a running hub, put back elsewhere: what was there, a new epoch, and nothing in clear.
#include <filesystem>

#include <catch2/catch_test_macros.hpp>

#include <sys/wait.h>

#include "tests/integration/hub/signedhub.h"

using namespace sidelight;
using namespace sidelight::test;

namespace
{

struct HubCommand {
    int code = -1;
    std::string output;
};

HubCommand runHub(const std::string &arguments)
{
    HubCommand command;
    std::FILE *pipe = popen((HUB_PROGRAM " --dev " + arguments + " 2>&1").c_str(), "r");
    REQUIRE(pipe);
    char chunk[1024];
    while (const std::size_t got = std::fread(chunk, 1, sizeof chunk, pipe))
        command.output.append(chunk, got);
    command.code = WEXITSTATUS(pclose(pipe));
    return command;
}

std::string kept(const std::string &id)
{
    return R"({"specversion":"1.0","id":")" + id +
           R"(","source":"/test","type":"sidelight.touchpoint.recorded","subject":"ada",)"
           R"("data":{"kind":"call","title":"zyzzyva"}})";
}

wire::Subscribe fromThere(const wire::From &from)
{
    return wire::Subscribe{{{*StreamId::parse("customer/ada"), from}}};
}

} // namespace

TEST_CASE("a copy of a running hub is put back with a new epoch, and panels are told")
{
    const ScratchFolder data;
    const ScratchFolder copies;
    const ScratchFolder other;
    HubProcess hub(data.path());
    REQUIRE(hub.start());
    HttpClient client(hub);
    REQUIRE(client.post(kept("1")).status == 202);
    PanelClient panel;
    REQUIRE(panel.open(hub));
    panel.say(fromThere({wire::From::Kind::Start, {}}));
    const auto first = panel.receive<Delivery>();
    REQUIRE(first);

    // What an interrupted one left is in nobody's way.
    std::filesystem::create_directories(copies.file("backup.part/config"));
    const HubCommand made = runHub("--data " + data.path() + " --backup " + copies.path());
    CAPTURE(made.output);
    REQUIRE(made.code == 0);
    const std::string copy = made.output.substr(0, made.output.find('\n'));
    CHECK(std::filesystem::exists(copy + "/audit.db"));
    CHECK_FALSE(std::filesystem::exists(copy + "/log.key"));
    CHECK_FALSE(std::filesystem::exists(copies.file("backup.part")));
    CHECK_FALSE(anyFileHolds(copy, "zyzzyva"));
    REQUIRE(client.post(kept("2")).status == 202); // after the copy

    const std::string into = "--data " + other.path() + " --restore " + copy;
    CHECK(runHub(into).code == 2); // the key is not there
    std::filesystem::copy_file(data.file("log.key"), other.file("log.key"));
    const HubCommand back = runHub(into);
    CAPTURE(back.output);
    REQUIRE(back.code == 0);
    CHECK(runHub(into).code == 2); // nothing is replaced

    HubProcess again(other.path());
    REQUIRE(again.start());
    PanelClient later;
    REQUIRE(later.open(again));
    wire::From position;
    position.kind = wire::From::Kind::At;
    position.position.epoch = first->epoch;
    position.position.offset = first->offset;
    position.position.fence = "0123456789abcdef";
    later.say(fromThere(position));
    const auto told = later.receive<wire::Subscribed>();
    REQUIRE(told);
    CHECK(told->results.at(0).reason == "epoch");
    later.say(fromThere({wire::From::Kind::Start, {}}));
    const auto there = later.receive<Delivery>();
    REQUIRE(there);
    CHECK(there->event->id == "1");
    CHECK(there->epoch != first->epoch);
}

TEST_CASE("who was revoked by request stays revoked in a copy that is put back")
{
    SignedHub rig;
    const ScratchFolder copies;
    const ScratchFolder other;
    const std::string data = rig.hub.data();
    HttpClient client(rig.hub);
    REQUIRE(client
                .request("POST", "/v1/revocations", rig.token("root", "admin"), {},
                         R"({"subject":"eva","customer":"ada"})")
                .status == 200);
    const HubCommand made = runHub("--data " + data + " --backup " + copies.path());
    CAPTURE(made.output);
    REQUIRE(made.code == 0);
    const std::string copy = made.output.substr(0, made.output.find('\n'));
    CHECK(contentsOf(copy + "/revoked.json") == contentsOf(data + "/revoked.json"));

    std::filesystem::copy_file(data + "/log.key", other.file("log.key"));
    REQUIRE(runHub("--data " + other.path() + " --restore " + copy).code == 0);
    CHECK(contentsOf(other.file("revoked.json")) == contentsOf(data + "/revoked.json"));
    CHECK(contentsOf(other.file("revoked.json")).find("eva") != std::string::npos);
}
