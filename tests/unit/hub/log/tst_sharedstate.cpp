// One conformance test for what hubs share, in files and in an engine.
#include <filesystem>

#include <unistd.h>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "hub/log/jetstream/enginestate.h"
#include "hub/shared/filestate.h"
#include "tests/unit/hub/log/logrig.h"

using namespace sidelight;
using namespace sidelight::hub;

namespace
{

struct StateRig {
    explicit StateRig(Backend b)
        : rig(b)
        , state(open())
    {
    }

    std::unique_ptr<FileState> openFiles(const std::string &folder)
    {
        auto opened = FileState::open(
            folder, {"config/", "list.json", "large.json", "more.json", "other.json"},
            rig.executor);
        REQUIRE(opened);
        return *std::move(opened);
    }
    std::unique_ptr<SharedState> open()
    {
        if (rig.backend == Backend::Embedded)
            return openFiles(rig.folder.path());
        auto opened = EngineState::open(rig.executor, {rig.servers().urls(), {}, {}, {}, "state"},
                                        EnginePlace{rig.tenant});
        REQUIRE(opened);
        return std::move(*opened);
    }
    void openAgain()
    {
        state.reset();
        state = open();
    }
    Result<std::uint64_t, SharedErrc> put(SharedState &to, const std::string &key,
                                          const std::string &text, std::uint64_t expected)
    {
        std::optional<Result<std::uint64_t, SharedErrc>> answer;
        to.put(key, text, expected, [&answer](auto kept) { answer = std::move(kept); });
        REQUIRE(rig.executor.runUntil([&answer] { return answer.has_value(); }));
        return *std::move(answer);
    }
    SharedState::Text read(SharedState &from, const std::string &key)
    {
        std::optional<Result<SharedState::Text, SharedErrc>> answer;
        from.read(key, [&answer](auto text) { answer = std::move(text); });
        REQUIRE(rig.executor.runUntil([&answer] { return answer.has_value(); }));
        REQUIRE(*answer);
        return **std::move(answer);
    }

    LogRig rig;
    std::unique_ptr<SharedState> state;
};

#define SIDELIGHT_EVERY_STATE                                                                      \
    GENERATE(Backend::Embedded, Backend::JetStream, Backend::JetStreamOfThree)

} // namespace

TEST_CASE("a shared text is put once from each revision, and found again")
{
    StateRig r(SIDELIGHT_EVERY_STATE);
    CHECK(r.state->list("").empty());
    CHECK_FALSE(r.read(*r.state, "list.json").text);
    const auto first = r.put(*r.state, "list.json", "one", 0);
    REQUIRE(first);
    CHECK(r.put(*r.state, "list.json", "late", 0).error() == SharedErrc::Conflict);
    const auto second = r.put(*r.state, "list.json", "two", *first);
    REQUIRE(second);
    CHECK(*second > *first);
    CHECK(*r.read(*r.state, "list.json").text == "two");
    CHECK(r.read(*r.state, "list.json").revision == *second);

    REQUIRE(r.put(*r.state, "config/aa/1.json", "bundle", 0));
    CHECK(r.put(*r.state, "../away.json", "x", 0).error() == SharedErrc::BadKey);
    r.openAgain();
    const auto all = r.state->list("");
    REQUIRE(all.size() == 2);
    CHECK(all[0].key == "config/aa/1.json");
    CHECK(all[0].bytes == 6);
    CHECK(r.state->list("config/").size() == 1);
    const auto now = r.state->readNow("list.json");
    REQUIRE(now);
    CHECK(*now->text == "two");
    CHECK(r.put(*r.state, "list.json", "three", now->revision));
}

TEST_CASE("a shared text may be larger than a message of the engine")
{
    StateRig r(SIDELIGHT_EVERY_STATE);
    std::string large(std::size_t{3} * 1024 * 1024 + 1, 'x');
    large.front() = 'a';
    large.back() = 'z';
    REQUIRE(r.put(*r.state, "large.json", large, 0));
    CHECK(*r.read(*r.state, "large.json").text == large);
    CHECK(r.state->list("large").front().bytes == large.size());
    const std::string tooLarge(SharedState::maxTextBytes + 1, 'x');
    CHECK(r.put(*r.state, "more.json", tooLarge, 0).error() == SharedErrc::TooLarge);
}

TEST_CASE("a hub hears of what another one put, and of two at once one is first")
{
    StateRig r(GENERATE(Backend::JetStream, Backend::JetStreamOfThree));
    const auto other = r.open();
    std::vector<std::string> heard;
    other->watch("list", [&heard](const std::string &key) { heard.push_back(key); });
    const auto kept = r.put(*r.state, "list.json", "one", 0);
    REQUIRE(kept);
    REQUIRE(r.put(*r.state, "else.json", "one", 0));
    REQUIRE(r.rig.executor.runUntil([&heard] { return !heard.empty(); }));
    CHECK(heard == std::vector<std::string>{"list.json"});
    CHECK(*r.read(*other, "list.json").text == "one");
    // What it has not heard of yet all the same.
    REQUIRE(r.put(*r.state, "list.json", "two", *kept));
    CHECK(r.put(*other, "list.json", "other", *kept).error() == SharedErrc::Conflict);
}

TEST_CASE("a hub brings along what it had in files, where nobody was first")
{
    StateRig r(Backend::JetStream);
    const auto opened = r.openFiles(r.rig.folder.path());
    FileState &files = *opened;
    REQUIRE(r.put(files, "config/aa/1.json", "of the file", 0));
    REQUIRE(r.put(files, "config/aa/2.json", "of the file", 0));
    REQUIRE(r.put(files, "other.json", "stays", 0));
    REQUIRE(r.put(*r.state, "config/aa/1.json", "of the engine", 0));
    auto engine = EngineState::open(r.rig.executor, {r.rig.servers().urls(), {}, {}, {}, "state"},
                                    EnginePlace{r.rig.tenant});
    REQUIRE(engine);
    REQUIRE((*engine)->adopt(files, "config/"));
    CHECK((*engine)->list("").size() == 2);
    CHECK(*(*engine)->readNow("config/aa/1.json")->text == "of the engine");
    CHECK(*(*engine)->readNow("config/aa/2.json")->text == "of the file");
    // What cannot be read is not left out.
    REQUIRE(r.put(files, "config/aa/3.json", "of the file", 0));
    std::filesystem::remove(r.rig.folder.path() + "/config/aa/3.json");
    CHECK_FALSE((*engine)->adopt(files, "config/"));
}

TEST_CASE("what cannot be looked at in the files of a hub is not taken for missing")
{
    namespace fs = std::filesystem;
    StateRig r(Backend::Embedded);
    REQUIRE(r.put(*r.state, "config/aa/1.json", "bundle", 0));
    REQUIRE(r.put(*r.state, "list.json", "one", 0));
    CHECK(r.put(*r.state, "elsewhere.json", "x", 0).error() == SharedErrc::BadKey);
    const std::string &folder = r.rig.folder.path();
    const auto found = [&] {
        auto opened = FileState::open(folder, {"config/", "list.json"}, r.rig.executor);
        return opened ? (*opened)->list("").size() : 0;
    };
    // Beside them may be what is closed to the hub, though a test that is root sees it all the
    // same.
    fs::create_directory(folder + "/aaa");
    fs::permissions(folder + "/aaa", fs::perms::none);
    CHECK(found() == 2);
    fs::permissions(folder + "/aaa", fs::perms::owner_all);
    if (::geteuid() != 0) {
        fs::permissions(folder + "/config/aa", fs::perms::none);
        CHECK(found() == 0);
        fs::permissions(folder + "/config/aa", fs::perms::owner_all);
    }
    // A link to itself is there, and nothing.
    fs::create_symlink("2.json", folder + "/config/aa/2.json");
    CHECK(found() == 0);
    fs::remove(folder + "/config/aa/2.json");
    CHECK(found() == 2);
    fs::remove(folder + "/list.json");
    CHECK(found() == 1);
    fs::create_symlink("list.json", folder + "/list.json");
    const auto refused = FileState::open(folder, {"list.json"}, r.rig.executor);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().find("\"list.json\"") != std::string::npos);
}
