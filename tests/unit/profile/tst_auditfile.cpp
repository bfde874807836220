// The audit in a profile's folder.
#include <catch2/catch_test_macros.hpp>

#include <filesystem>
#include <fstream>

#include "apps/profile/auditfile.h"
#include "tests/support/scratchfolder.h"

using namespace sidelight;
using test::contentsOf;
using test::ScratchFolder;

namespace
{
const std::string origin = "https://desk.example";
}

TEST_CASE("an audit goes on after a restart, in one chain, readable by the person only")
{
    const ScratchFolder folder;
    ManualClock clock{Timestamp{1'790'000'000'000}};
    for (int i = 0; i < 3; ++i) {
        profile::AuditFile file(folder.path(), clock);
        REQUIRE(file.note("bridge.paired", origin, "a1"));
        REQUIRE(file.note("bridge.revoked", origin, "a1"));
    }
    const std::string path = folder.file("audit.ndjson");
    CHECK(audit::AuditChain::read(contentsOf(path))->count() == 6);
    const auto rights = std::filesystem::status(path).permissions();
    CHECK((rights & (std::filesystem::perms::group_all | std::filesystem::perms::others_all)) ==
          std::filesystem::perms::none);
}

TEST_CASE("what a power cut left of a line is taken off")
{
    const ScratchFolder folder;
    ManualClock clock{Timestamp{1'790'000'000'000}};
    const std::string path = folder.file("audit.ndjson");
    REQUIRE(profile::AuditFile(folder.path(), clock).note("bridge.paired", origin, "a1"));
    std::ofstream(path, std::ios::app) << R"({"count":2,"at")";
    REQUIRE(profile::AuditFile(folder.path(), clock).note("bridge.revoked", origin, "a1"));
    CHECK(audit::AuditChain::read(contentsOf(path))->count() == 2);
}

TEST_CASE("a file that somebody changed is set aside, and that is said")
{
    const ScratchFolder folder;
    ManualClock clock{Timestamp{1'790'000'000'000}};
    const std::string path = folder.file("audit.ndjson");
    REQUIRE(profile::AuditFile(folder.path(), clock).note("bridge.paired", origin, "a1"));
    std::string text = contentsOf(path);
    text.replace(text.find("desk"), 4, "evil");
    std::ofstream(path) << text;
    REQUIRE(profile::AuditFile(folder.path(), clock).note("bridge.revoked", origin, "a1"));
    CHECK(contentsOf(folder.file("audit.broken-1790000000000.ndjson")) == text);
    CHECK(audit::AuditChain::read(contentsOf(path))->count() == 2);
    CHECK(contentsOf(path).find("audit.setaside") != std::string::npos);
}

TEST_CASE("beyond its size the file makes room, and the chain goes on")
{
    const ScratchFolder folder;
    ManualClock clock{Timestamp{1'790'000'000'000}};
    const std::string path = folder.file("audit.ndjson");
    {
        // Chained, as it would be after years.
        audit::AuditChain chain;
        std::ofstream file(path);
        for (std::size_t size = 0; size < profile::AuditFile::maxBytes;) {
            const std::string line = chain.next({"bridge.paired", origin, "a1"}, clock.now());
            file << line;
            size += line.size();
        }
    }
    profile::AuditFile file(folder.path(), clock);
    REQUIRE(file.note("bridge.paired", origin, "a1"));
    REQUIRE(file.note("bridge.revoked", origin, "a1"));
    CHECK(std::filesystem::exists(folder.file("audit.1.ndjson")));
    const auto before = audit::AuditChain::read(contentsOf(folder.file("audit.1.ndjson")));
    const auto after = audit::AuditChain::read(contentsOf(path));
    REQUIRE(before.has_value());
    REQUIRE(after.has_value());
    CHECK(after->count() == before->count() + 1);
}

TEST_CASE("what cannot be written is said to be so")
{
    const ScratchFolder folder;
    ManualClock clock{Timestamp{1'790'000'000'000}};
    profile::AuditFile file(folder.file("nowhere"), clock);
    CHECK_FALSE(file.note("bridge.paired", origin, "a1"));
}
