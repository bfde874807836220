// A hub's own copy of the bodies that an engine holds.
#include <array>
#include <atomic>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <catch2/catch_test_macros.hpp>

#include "hub/log/jetstream/bodycopy.h"
#include "tests/support/scratchfolder.h"
#include "tests/unit/hub/log/twohubs.h"

using namespace sidelight;
using namespace sidelight::hub;

namespace
{

constexpr std::uint64_t kilobyte = 1024;
const StreamId anna{StreamKind::Customer, "anna"};

Body bodyOf(int number, std::size_t size = 100)
{
    std::string text = "body " + std::to_string(number) + " ";
    text.resize(std::max(size, text.size()), '.');
    return std::make_shared<const std::string>(std::move(text));
}

Offset at(int number)
{
    return Offset{static_cast<std::uint64_t>(number)};
}

// A disk as the test wants it; any thread may want.
struct BentDisk final : CopyDisk {
    int write(int descriptor, const std::vector<std::uint8_t> &bytes, std::uint64_t at) override
    {
        return isBroken ? EIO : CopyDisk::write(descriptor, bytes, at);
    }
    bool read(int descriptor, std::vector<std::uint8_t> &bytes, std::uint64_t at) override
    {
        while (isStuck)
            std::this_thread::yield();
        return CopyDisk::read(descriptor, bytes, at);
    }
    std::optional<std::uint64_t> freeBytes(int /*descriptor*/) override { return free; }

    std::atomic<bool> isBroken{false};
    std::atomic<bool> isStuck{false};
    std::atomic<std::uint64_t> free{1024 * 1024 * kilobyte};
};

struct StuckFor {
    explicit StuckFor(BentDisk &disk)
        : m_disk(disk)
    {
        m_disk.isStuck = true;
    }
    ~StuckFor() { m_disk.isStuck = false; }
    StuckFor(const StuckFor &) = delete;
    StuckFor &operator=(const StuckFor &) = delete;

private:
    BentDisk &m_disk;
};

struct CopyRig {
    explicit CopyRig(std::uint64_t most = 1024 * kilobyte)
        : copy(executor, random,
               {folder.path(), most, [this](std::string why) { ended.push_back(std::move(why)); },
                disk})
    {
    }
    std::vector<Body> read(const std::vector<Offset> &offsets)
    {
        std::optional<std::vector<Body>> bodies;
        copy.read(offsets, [&bodies](auto came) { bodies = std::move(came); });
        REQUIRE(executor.runUntil([&bodies] { return bodies.has_value(); }));
        return *std::move(bodies);
    }

    test::ScratchFolder folder;
    std::shared_ptr<BentDisk> disk = std::make_shared<BentDisk>();
    SeededRandom random{1};
    WaitingExecutor executor;
    std::vector<std::string> ended;
    BodyCopy copy;
};

// Everything in the files without a name that this process has open.
std::string namelessBytes()
{
    std::string all;
    for (const auto &entry : std::filesystem::directory_iterator("/proc/self/fd")) {
        std::error_code none;
        const std::string target = std::filesystem::read_symlink(entry.path(), none).string();
        if (target.find("(deleted)") == std::string::npos || target.starts_with("/memfd"))
            continue;
        std::ifstream file(entry.path(), std::ios::binary);
        all.append(std::istreambuf_iterator<char>(file), {});
    }
    return all;
}

} // namespace

TEST_CASE("what is copied is read back in the order of the question")
{
    CopyRig r;
    for (int i = 1; i <= 100; ++i)
        r.copy.keep(at(2 * i), bodyOf(i));
    CHECK(r.copy.has(at(14)));
    CHECK_FALSE(r.copy.has(at(15)));
    const auto bodies = r.read({at(200), at(14), at(2)});
    REQUIRE(bodies.size() == 3);
    CHECK(*bodies[0] == *bodyOf(100));
    CHECK(*bodies[1] == *bodyOf(7));
    CHECK(*bodies[2] == *bodyOf(1));
}

TEST_CASE("a copy leaves no name and no word on the disk")
{
    CopyRig r;
    r.copy.keep(at(1), std::make_shared<const std::string>("Vera Example, 5 Nowhere Road"));
    REQUIRE(r.read({at(1)}).front());
    CHECK(std::filesystem::is_empty(r.folder.path()));
    const std::string before = namelessBytes();
    REQUIRE(before.size() >= 44);
    CHECK(before.find("Nowhere Road") == std::string::npos);
    // Not even sealed, once it is forgotten.
    r.copy.forget(at(1));
    CHECK_FALSE(r.copy.has(at(1)));
    r.copy.keep(at(2), bodyOf(2, 10));
    REQUIRE(r.read({at(2)}).front());
    CHECK(namelessBytes().find(before.substr(0, 44)) == std::string::npos);
    CHECK(namelessBytes().find(std::string(44, '\0')) != std::string::npos);
}

TEST_CASE("the oldest go when a copy is full")
{
    CopyRig r(256 * kilobyte);
    for (int i = 1; i <= 1000; ++i)
        r.copy.keep(at(i), bodyOf(i, kilobyte));
    CHECK(r.copy.figures().bytes <= 256 * kilobyte);
    CHECK(r.copy.figures().bytes > 200 * kilobyte);
    CHECK(r.copy.figures().records > 200);
    CHECK(r.copy.figures().records + r.copy.figures().left == 1000);
    CHECK_FALSE(r.copy.has(at(700)));
    REQUIRE(r.copy.has(at(800)));
    CHECK(*r.read({at(800)}).front() == *bodyOf(800, kilobyte));
    CHECK(r.read({at(700)}).front() == nullptr);
}

TEST_CASE("a file goes when all in it is forgotten")
{
    CopyRig r(256 * kilobyte);
    for (int i = 1; i <= 100; ++i)
        r.copy.keep(at(i), bodyOf(i, kilobyte));
    for (int i = 1; i <= 100; ++i)
        r.copy.forget(at(i));
    CHECK(r.copy.figures().bytes <= 16 * kilobyte); // of the one that is written to
    CHECK(r.copy.figures().records == 0);
    CHECK(r.copy.figures().left == 0); // nobody asks for them
    for (int i = 101; i <= 1000; ++i)
        r.copy.keep(at(i), bodyOf(i, kilobyte));
    CHECK(r.copy.figures().bytes <= 256 * kilobyte);
    CHECK(*r.read({at(1000)}).front() == *bodyOf(1000, kilobyte));
}

TEST_CASE("what was cleared is not taken for what comes in its place")
{
    CopyRig r;
    r.copy.keep(at(1), bodyOf(1));
    r.copy.clear();
    CHECK_FALSE(r.copy.has(at(1)));
    CHECK(r.copy.figures().bytes == 0);
    r.copy.keep(at(1), bodyOf(11));
    CHECK(*r.read({at(1)}).front() == *bodyOf(11));
}

TEST_CASE("a copy that cannot be written ends, and says why once")
{
    CopyRig r;
    std::filesystem::remove_all(r.folder.path());
    r.copy.keep(at(1), bodyOf(1));
    CHECK(r.read({at(1)}).front() == nullptr);
    REQUIRE(r.executor.runUntil([&r] { return !r.ended.empty(); }));
    CHECK_FALSE(r.copy.isWanted());
    CHECK_FALSE(r.copy.has(at(1)));
    r.copy.keep(at(2), bodyOf(2));
    CHECK_FALSE(r.copy.has(at(2)));
    const BodyCopy::Figures figures = r.copy.figures();
    CHECK(figures.hasEnded);
    CHECK(figures.left == 2);
    CHECK(figures.records == 0);
    CHECK(figures.bytes == 0);
    CHECK(r.ended == std::vector<std::string>{"it cannot be written"});
}

TEST_CASE("who had read the log in gives it out while the engine is gone")
{
    TwoHubs r;
    r.append(*r.first, eventFor({anna}, "old"));
    JetStreamLogOptions options = TwoHubs::optionsFor(r.servers.urls());
    const test::ScratchFolder folder;
    options.copy = {folder.path(), 1024 * kilobyte, {}, {}};
    options.keptBytes = 0;
    const auto third = r.openWith(options);
    r.append(*r.first, eventFor({anna}, "new"));
    REQUIRE(r.executor.runUntil([&] { return r.idsIn(*third, anna).size() == 2; }));
    r.servers.kill(0);
    CHECK(r.idsIn(*third, anna).size() == 2);
}

TEST_CASE("a hub that can keep no copy says so and asks the engine")
{
    TwoHubs r;
    r.append(*r.first, eventFor({anna}, "old"));
    JetStreamLogOptions options = TwoHubs::optionsFor(r.servers.urls());
    const test::ScratchFolder folder;
    std::vector<std::string> said;
    options.copy = {folder.path() + "/none",
                    1024 * kilobyte,
                    [&said](std::string why) { said.push_back(std::move(why)); },
                    {}};
    options.keptBytes = 0;
    const auto third = r.openWith(options);
    CHECK(r.idsIn(*third, anna) == std::vector<std::string>{*eventFor({anna}, "old").body});
    r.append(*r.first, eventFor({anna}, "new"));
    REQUIRE(r.executor.runUntil([&] { return r.idsIn(*third, anna).size() == 2; }));
    REQUIRE(r.executor.runUntil([&said] { return !said.empty(); }));
    CHECK(said.size() == 1);
}

TEST_CASE("what was written is let go of, though the executor does not run")
{
    CopyRig r;
    const Body body = bodyOf(1, 300 * kilobyte / 8);
    r.copy.keep(at(1), body);
    r.copy.keep(at(2), bodyOf(2));
    std::vector<Body> none;
    r.copy.read({at(1)}, [&none](auto came) { none = std::move(came); });
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(30);
    while (body.use_count() > 1 && std::chrono::steady_clock::now() < deadline)
        std::this_thread::yield();
    CHECK(body.use_count() == 1);
    CHECK(none.empty());
}

TEST_CASE("what is cut off the log is not left in the copy")
{
    CopyRig r;
    for (int i = 1; i <= 9; ++i)
        r.copy.keep(at(i), bodyOf(i));
    r.copy.forgetBetween(at(3), at(6));
    CHECK(r.copy.has(at(3)));
    CHECK_FALSE(r.copy.has(at(4)));
    CHECK_FALSE(r.copy.has(at(6)));
    CHECK(r.copy.has(at(7)));
    // Nor does anything come in its place.
    r.copy.forgetBetween(at(0), at(9));
    r.copy.keep(at(9), bodyOf(99));
    CHECK_FALSE(r.copy.has(at(9)));
}

TEST_CASE("what is cut off is found among much that stays, wherever it lies")
{
    CopyRig r;
    for (int i = 1; i <= 100; ++i)
        r.copy.keep(at(2 * i), bodyOf(i));
    r.copy.forget(at(100));
    r.copy.forgetBetween(at(95), at(105)); // with one that is forgotten already
    CHECK(r.copy.has(at(94)));
    CHECK_FALSE(r.copy.has(at(96)));
    CHECK_FALSE(r.copy.has(at(104)));
    CHECK(r.copy.has(at(106)));
    r.copy.forgetBetween(at(0), at(7));
    CHECK_FALSE(r.copy.has(at(6)));
    CHECK(r.copy.has(at(8)));
    r.copy.forgetBetween(at(198), at(1000));
    CHECK(r.copy.has(at(198)));
    CHECK_FALSE(r.copy.has(at(200)));
    r.copy.forgetBetween(at(300), at(400)); // nothing
    CHECK(*r.read({at(198)}).front() == *bodyOf(99));
}

TEST_CASE("an erased body that cannot be overwritten ends the copy, and takes all files along")
{
    CopyRig r;
    r.copy.keep(at(1), bodyOf(1));
    r.copy.keep(at(2), bodyOf(2));
    REQUIRE(r.read({at(1)}).front());
    REQUIRE_FALSE(namelessBytes().empty());
    r.disk->isBroken = true;
    r.copy.forget(at(1));
    CHECK_FALSE(r.copy.has(at(1))); // whatever the disk does
    REQUIRE(r.executor.runUntil([&r] { return !r.ended.empty(); }));
    CHECK(r.ended == std::vector<std::string>{"it cannot be written"});
    CHECK_FALSE(r.copy.isWanted());
    CHECK_FALSE(r.copy.has(at(2)));
    CHECK(r.read({at(1), at(2)}) == std::vector<Body>{nullptr, nullptr});
    CHECK(namelessBytes().empty());
}

TEST_CASE("a copy leaves 512 MB of the disk to what lies beside it")
{
    CopyRig r;
    r.disk->free = 512 * 1024 * kilobyte;
    r.copy.keep(at(1), bodyOf(1));
    CHECK(r.read({at(1)}).front());
    r.copy.clear(); // the next one comes into a new file
    r.disk->free = 512 * 1024 * kilobyte - 1;
    r.copy.keep(at(1), bodyOf(1));
    CHECK(r.read({at(1)}).front() == nullptr);
    REQUIRE(r.executor.runUntil([&r] { return !r.ended.empty(); }));
    CHECK(r.ended == std::vector<std::string>{"there is no room"});
}

TEST_CASE("the engine is asked for what a disk keeps back")
{
    TwoHubs r;
    r.append(*r.first, eventFor({anna}, "old"));
    JetStreamLogOptions options = TwoHubs::optionsFor(r.servers.urls());
    const test::ScratchFolder folder;
    const auto disk = std::make_shared<BentDisk>();
    options.copy = {folder.path(), 1024 * kilobyte, {}, disk};
    options.keptBytes = 0;
    const auto third = r.openWith(options);
    const StuckFor stuck(*disk); // a test that fails must not wait for ever
    CHECK(r.idsIn(*third, anna) == std::vector<std::string>{*eventFor({anna}, "old").body});
    CHECK(disk->isStuck);
    disk->isStuck = false; // what comes now is too late, and nobody's
    CHECK(r.idsIn(*third, anna).size() == 1);
}
