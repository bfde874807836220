// The command line on a real profile: keys, lock and files as a panel leaves them.
#include <catch2/catch_test_macros.hpp>

#include "apps/profile/profilevault.h"
#include "core/store/profile.h"
#include "core/wire/cloudevents.h"
#include "tests/integration/ctl/ctlrun.h"

using namespace sidelight;
using test::Outcome;
using test::runCtl;

namespace
{

Delivery deliveryOf(std::uint64_t offset, const std::string &title)
{
    const std::string body = R"({"specversion":"1.0","id":"e)" + std::to_string(offset) +
                             R"(","source":"/t","type":"sidelight.touchpoint.recorded",)"
                             R"("subject":"c1","data":{"channel":"web","title":")" +
                             title + "\"}}";
    auto event = wire::decodeEvent(body);
    REQUIRE(event.has_value());
    return {std::make_shared<const Event>(std::move(*event)),
            {StreamKind::Customer, "c1"},
            Epoch{"t"},
            Offset{offset},
            Offset{offset - 1},
            body};
}

struct Fixture {
    test::ScratchFolder scratch;
    std::string folder = scratch.file("profile");
    std::string passphraseFile = scratch.file("passphrase");
    std::string common = "--profile " + folder + " --passphrase-file " + passphraseFile + ' ';
    sqlite::Library library = std::move(*sqlite::Library::load());
    SystemClock clock;
    SystemRandom random;
    std::unique_ptr<keys::KeyVault> vault;

    Fixture()
    {
        std::ofstream(passphraseFile) << "three words here\n";
        auto passphrase = profile::readPassphrase(passphraseFile);
        REQUIRE(passphrase.has_value());
        vault = profile::vaultOf(folder, std::move(*passphrase));
    }
    store::Profile open()
    {
        auto opened = store::Profile::open(folder, {library, *vault, clock, random, {}});
        REQUIRE(opened.has_value());
        return std::move(*opened);
    }
    void fill()
    {
        store::Profile profile = open();
        const std::vector<Delivery> batch{deliveryOf(1, "Payment declined, Oslo"),
                                          deliveryOf(2, "包裹没有动静"),
                                          deliveryOf(3, "Parcel delivered")};
        REQUIRE(profile.cache().applyBatch(batch).has_value());
    }
};

} // namespace

TEST_CASE("a cache a panel has left is verified, dumped and searched")
{
    Fixture f;
    f.fill();
    const Outcome verified = runCtl("cache verify " + f.common);
    CAPTURE(verified.both());
    CHECK(verified.code == 0);
    CHECK(verified.both().find(R"("sound":true,"events":3)") != std::string::npos);

    const Outcome dumped = runCtl("cache dump " + f.common);
    CHECK(dumped.code == 0);
    CHECK(dumped.both().find(R"({"row":1,"event":{"specversion":"1.0","id":"e1")") == 0);
    CHECK(dumped.both().find("包裹没有动静") != std::string::npos);

    const Outcome found = runCtl("cache search declined " + f.common);
    CHECK(found.code == 0);
    CHECK(found.both().find("\"id\":\"e1\"") != std::string::npos);
    CHECK(found.both().find("1 found") != std::string::npos);
    CHECK(runCtl("cache search declined --customer nobody " + f.common).both().find("0 found") !=
          std::string::npos);
}

TEST_CASE("a draft of rules is tried on what a panel's cache holds, with progress")
{
    Fixture f;
    f.fill();
    const std::string draft = f.scratch.file("draft.json");
    std::ofstream(draft) << R"([{"id":"any","version":1,"name":"Any",)"
                         << R"("select":{"a":{"type":"sidelight.touchpoint.recorded"}},)"
                         << R"("correlate":{"type":"single"},"then":{"alert":"Any"}}])";
    const Outcome outcome = runCtl("rules try --config " + draft + ' ' + f.common);
    CAPTURE(outcome.both());
    CHECK(outcome.code == 0);
    CHECK(outcome.both().find("100 %, 3 events") != std::string::npos);
    CHECK(outcome.both().find(R"("alerts":)") != std::string::npos);
    CHECK(outcome.both().find(R"("events":3)") != std::string::npos);
}

TEST_CASE("rules are tried on the cache of a panel that runs, which goes on with it")
{
    Fixture f;
    f.fill();
    store::Profile open = f.open();
    const std::string keysBefore = test::contentsOf(f.folder + "/keys");
    const std::string draft = f.scratch.file("rules.json");
    std::ofstream(draft) << R"([{"id":"any","version":1,"name":"Any",)"
                         << R"("select":{"a":{"type":"sidelight.touchpoint.recorded"}},)"
                         << R"("correlate":{"type":"single"},"then":{"alert":"Any"}}])";
    const Outcome outcome = runCtl("rules try --config " + draft + ' ' + f.common);
    CAPTURE(outcome.both());
    CHECK(outcome.code == 0);
    CHECK(outcome.both().find("100 %, 3 events") != std::string::npos);
    CHECK(test::contentsOf(f.folder + "/keys") == keysBefore);
    const std::vector<Delivery> more{deliveryOf(4, "Called back")};
    CHECK(open.cache().applyBatch(more).has_value());
}

TEST_CASE("a profile that a panel has open is left alone, and that is said")
{
    Fixture f;
    f.fill();
    const store::Profile open = f.open();
    const Outcome outcome = runCtl("cache verify " + f.common);
    CHECK(outcome.code == 1);
    CHECK(outcome.both().find("in use") != std::string::npos);
}

TEST_CASE("a damaged cache is told and stays as it is")
{
    Fixture f;
    f.fill();
    std::string bytes = test::contentsOf(f.folder + "/cache.db");
    bytes[bytes.size() / 2] = static_cast<char>(~bytes[bytes.size() / 2]);
    std::ofstream(f.folder + "/cache.db", std::ios::binary) << bytes;
    const Outcome outcome = runCtl("cache verify " + f.common);
    CAPTURE(outcome.both());
    CHECK(outcome.code == 1);
    CHECK(outcome.both().find("damaged") != std::string::npos);
    CHECK(test::contentsOf(f.folder + "/cache.db") == bytes);
}

TEST_CASE("a wrong passphrase, no cache and a wrong call have sentences of their own")
{
    Fixture f;
    CHECK(runCtl("cache verify " + f.common).both().find("no cache") != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(f.folder));
    f.fill();
    std::ofstream(f.passphraseFile) << "another one\n";
    const Outcome wrong = runCtl("cache dump " + f.common);
    CHECK(wrong.code == 1);
    CHECK(wrong.both().find("passphrase is wrong") != std::string::npos);
    CHECK(runCtl("cache scrub " + f.common).code == 2);
    CHECK(runCtl("cache verify").code == 2);
}
