#include <catch2/catch_test_macros.hpp>

#include <fstream>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/unit/store/storefixture.h"

using namespace sidelight;
using namespace sidelight::store;
using test::customerStream;
using test::deliver;
using test::makeEvent;

namespace
{

int modeOf(const std::string &path)
{
    struct stat info {
    };
    return ::stat(path.c_str(), &info) == 0 ? static_cast<int>(info.st_mode & 0777) : -1;
}

void damage(const std::string &path, std::streamoff at, std::size_t length)
{
    std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(at);
    for (std::size_t i = 0; i < length; ++i)
        file.put('?');
}

OutgoingEvent outgoing(int id, std::size_t size = 10)
{
    return {{"/p", std::to_string(id)},
            "sidelight.note.saved",
            CustomerKey{"c"},
            {},
            std::string(size, 'n')};
}

} // namespace

TEST_CASE_METHOD(test::StoreFixture, "a profile is ours alone, and nothing in it stands in clear")
{
    Profile profile = open();
    REQUIRE(profile.cache().applyBatch(std::vector{
        deliver(makeEvent({.id = "1", .subject = "c", .data = R"({"title":"quagmire-marker"})"}),
                customerStream("c"), 1)}));
    REQUIRE(profile.outbox().saveDraft({AgentId{"a"}, InteractionId{"i"}, "note"}, {},
                                       "quagmire-marker"));
    CHECK(modeOf(folder) == 0700);
    for (const auto &entry : std::filesystem::directory_iterator(folder)) {
        CAPTURE(entry.path().filename().string());
        CHECK(modeOf(entry.path().string()) == 0600);
    }
    CHECK_FALSE(test::anyFileHolds(folder, "quagmire"));
    CHECK_FALSE(test::anyFileHolds(folder, "SQLite format 3"));
}

TEST_CASE_METHOD(test::StoreFixture, "a second process is told that the profile is in use")
{
    Profile profile = open();
    // Another open file of the same lock stands for another process.
    CHECK(Profile::open(folder, parts).error().code == ErrorCode::ProfileInUse);
    {
        const Profile gone = std::move(profile);
    }
    CHECK(Profile::open(folder, parts));
}

TEST_CASE_METHOD(test::StoreFixture,
                 "a process that is being started does not keep the profile from the next")
{
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    pid_t child = -1;
    {
        const Profile profile = open();
        // It has every descriptor of ours for as long as it does not run another program.
        child = ::fork();
        if (child == 0) {
            char end = 0;
            ::close(ends[1]);
            (void)!::read(ends[0], &end, 1);
            ::_exit(0);
        }
    }
    REQUIRE(child > 0);
    CHECK(Profile::open(folder, parts));
    ::close(ends[1]);
    ::close(ends[0]);
    ::waitpid(child, nullptr, 0);
}

TEST_CASE_METHOD(test::StoreFixture, "a folder that is not ours is refused")
{
    std::ofstream(scratch.file("file")) << "x";
    CHECK(Profile::open(scratch.file("file"), parts).error().code == ErrorCode::Folder);
    CHECK(Profile::open(scratch.file("no/such"), parts).error().code == ErrorCode::Folder);
    REQUIRE(::symlink("/tmp", scratch.file("link").c_str()) == 0);
    CHECK(Profile::open(scratch.file("link"), parts).error().code == ErrorCode::Folder);
}

TEST_CASE_METHOD(test::StoreFixture, "without its key a profile stays locked and whole")
{
    {
        const Profile profile = open();
    }
    REQUIRE(vault.erase());
    const auto locked = Profile::open(folder, parts);
    REQUIRE_FALSE(locked);
    CHECK(locked.error().code == ErrorCode::Keys);
    CHECK(locked.error().keysCode == keys::ErrorCode::KeyLost);
    CHECK(std::filesystem::exists(folder + "/outbox.db"));
}

TEST_CASE_METHOD(test::StoreFixture,
                 "a damaged cache is set aside and begun anew, the outbox untouched")
{
    {
        Profile profile = open();
        REQUIRE(profile.cache().applyBatch(
            std::vector{deliver(makeEvent({.id = "1"}), customerStream("c"), 1)}));
        REQUIRE(profile.outbox().enqueue(outgoing(1)));
    }
    for (const std::streamoff at : {std::streamoff{20}, std::streamoff{3 * 4096 + 100}}) {
        CAPTURE(at);
        damage(folder + "/cache.db", at, 4);
        clock.advanceMs(1000);
        Profile profile = open();
        CHECK(profile.report().cacheRebuilt);
        CHECK_FALSE(profile.report().outboxLoss);
        CHECK(profile.cache().queries().positions()->empty());
        CHECK(profile.outbox().waiting()->size() == 1);
        REQUIRE(profile.cache().applyBatch(
            std::vector{deliver(makeEvent({.id = "1"}), customerStream("c"), 1)}));
    }
    // At most one is kept.
    int kept = 0;
    for (const auto &entry : std::filesystem::directory_iterator(folder))
        kept += entry.path().filename().string().find(".corrupt-") != std::string::npos ? 1 : 0;
    CHECK(kept == 1);
    const auto isKept = [this] {
        for (const auto &entry : std::filesystem::directory_iterator(folder)) {
            if (entry.path().filename().string().find(".corrupt-") != std::string::npos)
                return true;
        }
        return false;
    };
    SECTION("an erasure takes it along")
    {
        REQUIRE(open().eraseCustomer(CustomerKey{"c"}));
        CHECK_FALSE(isKept());
    }
    SECTION("it goes after a week")
    {
        static_cast<void>(open());
        CHECK(isKept());
        clock.advanceMs(std::int64_t{8} * 24 * 3600 * 1000);
        static_cast<void>(open());
        CHECK_FALSE(isKept());
    }
    Profile profile = open();
    CHECK_FALSE(profile.report().cacheRebuilt);
    REQUIRE(profile.rebuildCache());
    CHECK(profile.cache().queries().positions()->empty());
}

TEST_CASE_METHOD(test::StoreFixture,
                 "of a damaged outbox what can be read is saved, the rest is counted")
{
    std::string device;
    {
        Profile profile = open();
        device = profile.outbox().device().value;
        for (int i = 1; i <= 60; ++i)
            REQUIRE(profile.outbox().enqueue(outgoing(i, 1500)));
        REQUIRE(profile.outbox().saveDraft({AgentId{"a"}, InteractionId{"i"}, "note"}, {}, "d"));
    }
    const auto size =
        static_cast<std::streamoff>(std::filesystem::file_size(folder + "/outbox.db"));
    SECTION("a page in the middle")
    {
        damage(folder + "/outbox.db", size / 4096 / 2 * 4096 + 50, 8);
        Profile profile = open();
        REQUIRE(profile.report().outboxLoss);
        const OutboxLoss &loss = *profile.report().outboxLoss;
        CHECK(loss.exact);
        CHECK(loss.recoveredRows + loss.lost == 60);
        CHECK(loss.recoveredRows >= 56);
        CHECK(loss.lost >= 1);
        CHECK(loss.recoveredDrafts == 1);
        CHECK(std::filesystem::exists(folder + "/" + loss.keptAs));
        CHECK(profile.outbox().device().value == device);
        CHECK(profile.outbox().enqueue(outgoing(100)) == 61U);
        CHECK(profile.outbox().waiting()->size() ==
              static_cast<std::size_t>(loss.recoveredRows) + 1);
    }
    SECTION("the first page: nothing can be read, and that is said")
    {
        damage(folder + "/outbox.db", 50, 8);
        Profile profile = open();
        REQUIRE(profile.report().outboxLoss);
        CHECK_FALSE(profile.report().outboxLoss->exact);
        CHECK(profile.report().outboxLoss->recoveredRows == 0);
        CHECK(profile.outbox().device().value != device);
        CHECK(std::filesystem::exists(folder + "/" + profile.report().outboxLoss->keptAs));
    }
}

TEST_CASE_METHOD(test::StoreFixture,
                 "keys are rotated: the outbox keeps its rows, the cache begins anew")
{
    {
        Profile profile = open();
        REQUIRE(profile.outbox().enqueue(outgoing(1)));
        REQUIRE(profile.rotateOutboxKey());
        REQUIRE(profile.outbox().enqueue(outgoing(2)));
        REQUIRE(profile.rotateCacheKey());
        CHECK(profile.outbox().waiting()->size() == 2);
        CHECK(profile.cache().queries().positions()->empty());
    }
    Profile profile = open();
    CHECK(profile.outbox().waiting()->size() == 2);
    CHECK_FALSE(profile.report().cacheRebuilt);
}

TEST_CASE_METHOD(test::StoreFixture, "a rotation killed at any point opens with all its rows")
{
    // A child does it on a vault in a file of its own making; the parent kills it somewhere.
    for (int after = 0; after < 12; ++after) {
        CAPTURE(after);
        const std::string where = scratch.file("r" + std::to_string(after));
        REQUIRE(::mkdir(where.c_str(), 0700) == 0);
        struct FileVault final : keys::KeyVault {
            std::string path;
            int storesLeft = -1;
            [[nodiscard]] std::string_view backend() const override { return "file"; }
            [[nodiscard]] keys::Result<std::optional<keys::SecretBytes>> load() override
            {
                const std::string item = test::contentsOf(path);
                if (item.empty())
                    return std::optional<keys::SecretBytes>();
                return std::optional(keys::SecretBytes::copyOf(
                    {reinterpret_cast<const std::uint8_t *>(item.data()), item.size()}));
            }
            [[nodiscard]] keys::Result<void> store(const keys::SecretBytes &item) override
            {
                if (storesLeft-- == 0)
                    ::_exit(9);
                // Whole or not at all, as a keychain does: the kill may come while it is written.
                std::ofstream(path + ".new", std::ios::binary) << item.text();
                std::filesystem::rename(path + ".new", path);
                return {};
            }
            [[nodiscard]] keys::Result<void> erase() override { return {}; }
        };
        FileVault kept;
        kept.path = where + "/vault";
        ProfileParts here{library, kept, clock, random, {}};
        {
            auto profile = Profile::open(where + "/p", here);
            REQUIRE(profile);
            for (int i = 0; i < 40; ++i)
                REQUIRE(profile->outbox().enqueue(outgoing(i, 2000)));
        }
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            kept.storesLeft = after < 3 ? after : -1;
            auto profile = Profile::open(where + "/p", here);
            if (profile)
                static_cast<void>(profile->rotateOutboxKey());
            ::_exit(0);
        }
        if (after >= 3)
            ::usleep(static_cast<useconds_t>(after * 1500));
        ::kill(child, after < 3 ? 0 : SIGKILL);
        int status = 0;
        ::waitpid(child, &status, 0);
        auto profile = Profile::open(where + "/p", here);
        REQUIRE(profile);
        CHECK_FALSE(profile->report().outboxLoss);
        CHECK(profile->outbox().waiting()->size() == 40);
    }
}

TEST_CASE_METHOD(test::StoreFixture, "a destroyed profile is gone, key and files")
{
    Profile profile = open();
    REQUIRE(profile.destroy());
    CHECK_FALSE(vault.load()->has_value());
    CHECK_FALSE(std::filesystem::exists(folder + "/cache.db"));
    CHECK_FALSE(std::filesystem::exists(folder + "/outbox.db"));
    CHECK_FALSE(std::filesystem::exists(folder + "/keys"));
}

TEST_CASE_METHOD(test::StoreFixture, "a profile in memory leaves nothing on disk")
{
    auto profile = Profile::inMemory(parts);
    REQUIRE(profile);
    CHECK(profile->isInMemory());
    CHECK(profile->outbox().enqueue(outgoing(1)));
    CHECK(profile->reader().error().code == ErrorCode::NotFound);
    REQUIRE(profile->rebuildCache());
    CHECK_FALSE(std::filesystem::exists(folder));
}
