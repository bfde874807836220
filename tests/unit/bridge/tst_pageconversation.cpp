// A page's connection: pairing, proofs, and what ends it.
#include <catch2/catch_test_macros.hpp>

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <boost/json/parse.hpp>

#include "core/base/hex.h"
#include "core/base/sha256.h"
#include "plugin/bridge/pageconversation.h"

using namespace sidelight;
using namespace sidelight::bridge;

namespace
{

const std::string origin = "https://desk.example";

class MemoryStore final : public PairingStore
{
public:
    std::vector<PairedPage> kept;
    std::vector<PairedPage> load() override { return kept; }
    bool save(const std::vector<PairedPage> &pages) override
    {
        kept = pages;
        return true;
    }
};

class MemoryAudit final : public PairingAudit
{
public:
    std::vector<std::string> lines;
    bool works = true;
    bool note(std::string_view what, const std::string &from, const std::string &) override
    {
        if (works)
            lines.push_back(std::string(what) + " " + from);
        return works;
    }
};

struct Bench {
    ManualClock clock{Timestamp{1'790'000'000'000}};
    SeededRandom random{11};
    MemoryStore store;
    MemoryAudit audit;
    std::unique_ptr<PairingDesk> desk =
        std::make_unique<PairingDesk>(clock, random, &store, &audit);
    std::uint64_t ids = 0;
};

// A page, as bridge/sidelight-bridge.js is one.
struct Page {
    explicit Page(Bench &onto, std::string from = origin)
        : bench(onto)
        , address(std::move(from))
        , conversation(++bench.ids, address,
                       {*bench.desk, bench.clock,
                        [this](const std::string &text) {
                            got.push_back(boost::json::parse(text).as_object());
                        },
                        [this](CloseCode code) { closed = code; },
                        [this](const PageMessage &wish) { wishes.push_back(wish); }, [] {},
                        [] {
                            return State{"live", "i1"};
                        }})
    {
        conversation.open();
    }
    void say(const std::string &text) { conversation.onText(text); }
    [[nodiscard]] std::string last(const char *member) const
    {
        return std::string(got.back().at(member).as_string());
    }
    [[nodiscard]] static std::string proof(const std::string &token, const std::string &side,
                                           const std::string &from, const std::string &first,
                                           const std::string &second)
    {
        const std::string key = toHex(sha256({token}));
        const auto *bytes = reinterpret_cast<const std::uint8_t *>(key.data());
        return toHex(
            hmacSha256(std::span(bytes, key.size()),
                       "sidelight-bridge-1 " + side + "\n" + from + "\n" + first + "\n" + second));
    }
    void authenticate(const std::string &pairing, const std::string &token)
    {
        const std::string theirs = last("challenge");
        say(R"({"type":"authenticate","pairing":")" + pairing + R"(","challenge":")" + mine +
            R"(","proof":")" + proof(token, "page", address, theirs, mine) + "\"}");
    }
    void ask() { say(R"({"type":"pair","name":"Desktop"})"); }

    Bench &bench;
    const std::string address;
    const std::string mine = std::string(64, 'c');
    std::vector<boost::json::object> got;
    std::vector<PageMessage> wishes;
    std::optional<CloseCode> closed;
    PageConversation conversation;
};

struct Paired {
    std::string pairing, token;
};

// As the agent does it: reads the code on the page, types it into the panel.
Paired pair(Page &page)
{
    page.ask();
    REQUIRE(page.last("type") == "code");
    PairingDesk::Token made;
    REQUIRE(page.bench.desk->typed(page.last("code"), made) == PairingDesk::CodeResult::Right);
    page.conversation.paired(made);
    const auto &said = page.got.at(page.got.size() - 2);
    REQUIRE(said.at("type").as_string() == "paired");
    return {std::string(said.at("pairing").as_string()), std::string(said.at("token").as_string())};
}

} // namespace

TEST_CASE("a page is paired by the code that stands on it, and proves itself ever after")
{
    Bench bench;
    Page page(bench);
    const Paired known = pair(page);
    REQUIRE(bench.store.kept.size() == 1);
    CHECK(bench.store.kept.front().tokenHash == toHex(sha256({known.token})));
    page.authenticate(known.pairing, known.token);
    REQUIRE(page.conversation.isOpen());
    CHECK(page.last("type") == "welcome");

    bench.desk = std::make_unique<PairingDesk>(bench.clock, bench.random, &bench.store);
    Page again(bench);
    const std::string theirs = again.last("challenge");
    again.authenticate(known.pairing, known.token);
    REQUIRE(again.conversation.isOpen());
    // And the panel proves itself to the page.
    CHECK(again.last("proof") == Page::proof(known.token, "panel", origin, again.mine, theirs));
    again.say(R"({"type":"popCustomer","request":1,"customer":"c-1"})");
    CHECK(again.wishes.size() == 1);
}

TEST_CASE("before a page has proved itself it gets a challenge and nothing else")
{
    Bench bench;
    Page page(bench);
    page.conversation.tell(actionMessage("verify-otp", "i1"));
    page.conversation.tell(stateMessage({"live", "i1"}));
    REQUIRE(page.got.size() == 1);
    CHECK(page.got.front().size() == 3);
    CHECK(page.last("type") == "hello");
    SECTION("a wish is the end")
    {
        page.say(R"({"type":"popCustomer","request":1,"customer":"c-1"})");
        CHECK(page.closed == CloseCode::NotPaired);
        CHECK(page.wishes.empty());
    }
    SECTION("so is silence")
    {
        bench.clock.advanceMs(PageConversation::firstMessageMs);
        page.conversation.tick();
        CHECK(page.closed == CloseCode::TooLate);
    }
    SECTION("and what is no message")
    {
        page.say("{}");
        CHECK(page.closed == CloseCode::BadMessage);
    }
    SECTION("and bytes")
    {
        page.conversation.onBinary();
        CHECK(page.closed == CloseCode::BadMessage);
    }
    CHECK(page.got.size() == 1);
}

TEST_CASE("wrong proofs get nothing, and after five of an origin right ones wait too")
{
    Bench bench;
    Page first(bench);
    const Paired known = pair(first);
    SECTION("a wrong token")
    {
        for (int i = 0; i < PairingDesk::maxWrongProofs; ++i) {
            Page page(bench);
            page.authenticate(known.pairing, std::string(64, '0'));
            CHECK(page.closed == CloseCode::NotPaired);
            CHECK(page.got.size() == 1);
        }
        Page page(bench);
        page.authenticate(known.pairing, known.token);
        CHECK(page.closed == CloseCode::TooMany);
        bench.clock.advanceMs(PairingDesk::restMs);
        Page later(bench);
        later.authenticate(known.pairing, known.token);
        CHECK(later.conversation.isOpen());
    }
    SECTION("another origin with the right token")
    {
        Page page(bench, "https://other.example");
        page.authenticate(known.pairing, known.token);
        CHECK(page.closed == CloseCode::NotPaired);
    }
    SECTION("a proof heard before")
    {
        Page heard(bench);
        const std::string theirs = heard.last("challenge");
        Page page(bench);
        page.say(R"({"type":"authenticate","pairing":")" + known.pairing + R"(","challenge":")" +
                 page.mine + R"(","proof":")" +
                 Page::proof(known.token, "page", origin, theirs, page.mine) + "\"}");
        CHECK(page.closed == CloseCode::NotPaired);
    }
    SECTION("a pairing that was revoked")
    {
        CHECK(bench.desk->revoke(known.pairing));
        Page page(bench);
        page.authenticate(known.pairing, known.token);
        CHECK(page.closed == CloseCode::NotPaired);
        CHECK(bench.store.kept.empty());
    }
}

TEST_CASE("a code can be typed three times, for two minutes, by one page at a time")
{
    Bench bench;
    Page page(bench);
    page.ask();
    const std::string code = page.last("code");
    CHECK(code.size() == 6);
    PairingDesk::Token made;
    SECTION("a second page has to wait")
    {
        Page other(bench, "http://localhost:8123");
        other.ask();
        CHECK(other.closed == CloseCode::Busy);
        CHECK(bench.desk->asking()->origin == origin);
    }
    SECTION("wrong codes")
    {
        CHECK(bench.desk->typed("x", made) == PairingDesk::CodeResult::Wrong);
        CHECK(bench.desk->typed("000000x", made) == PairingDesk::CodeResult::Wrong);
        CHECK(bench.desk->typed("", made) == PairingDesk::CodeResult::UsedUp);
        page.conversation.end(CloseCode::TooMany); // as the server does
        CHECK(bench.desk->typed(code, made) == PairingDesk::CodeResult::NobodyAsks);
        Page again(bench);
        again.ask();
        CHECK(again.closed == CloseCode::TooMany);
        bench.clock.advanceMs(PairingDesk::restMs);
        Page later(bench);
        later.ask();
        CHECK(later.last("type") == "code");
    }
    SECTION("too late")
    {
        bench.clock.advanceMs(PairingDesk::codeLifeMs);
        CHECK(bench.desk->typed(code, made) == PairingDesk::CodeResult::NobodyAsks);
        page.conversation.tick();
        CHECK(page.closed == CloseCode::TooLate);
    }
    SECTION("the page goes: its code is void")
    {
        page.conversation.end(CloseCode::GoingAway);
        CHECK_FALSE(bench.desk->asking());
        CHECK(bench.desk->typed(code, made) == PairingDesk::CodeResult::NobodyAsks);
    }
    CHECK(bench.store.kept.empty());
}

TEST_CASE("a page that says more than 20 messages a second is closed, by itself")
{
    Bench bench;
    Page page(bench);
    const Paired known = pair(page);
    page.authenticate(known.pairing, known.token);
    bench.clock.advanceMs(1000);
    for (int i = 0; i < PageConversation::messagesASecond; ++i)
        page.say(R"({"type":"setTheme","theme":"dark"})");
    CHECK_FALSE(page.closed);
    bench.clock.advanceMs(1000);
    for (int i = 0; i < PageConversation::messagesASecond; ++i)
        page.say(R"({"type":"setTheme","theme":"dark"})");
    CHECK_FALSE(page.closed);
    page.say(R"({"type":"setTheme","theme":"dark"})");
    CHECK(page.closed == CloseCode::TooMany);
    CHECK(page.wishes.size() == 40);
}

TEST_CASE("who was let in, refused or taken back is audited; what cannot be is not done")
{
    Bench bench;
    Page page(bench);
    const Paired known = pair(page);
    SECTION("let in, a wrong proof, taken back")
    {
        Page wrong(bench);
        wrong.authenticate(known.pairing, std::string(64, '0'));
        CHECK(bench.desk->revoke(known.pairing));
        CHECK_FALSE(bench.desk->revoke(known.pairing));
        CHECK(bench.audit.lines == std::vector<std::string>{"bridge.paired " + origin,
                                                            "bridge.wrongproof " + origin,
                                                            "bridge.revoked " + origin});
    }
    SECTION("a flood of wrong proofs is five lines a minute")
    {
        for (int i = 0; i < 100; ++i) {
            Page wrong(bench);
            wrong.authenticate(known.pairing, std::string(64, '0'));
        }
        CHECK(bench.audit.lines.size() == 1 + PairingDesk::maxWrongProofs);
    }
    SECTION("refused by the agent, or a code used up")
    {
        Page refused(bench, "http://a.example");
        refused.ask();
        bench.desk->refuseAsking();
        Page guessed(bench, "http://b.example");
        guessed.ask();
        PairingDesk::Token made;
        for (int i = 0; i < PairingDesk::maxCodeTries; ++i)
            (void)bench.desk->typed("x", made);
        REQUIRE(bench.audit.lines.size() == 3);
        CHECK(bench.audit.lines[1] == "bridge.refused http://a.example");
        CHECK(bench.audit.lines[2] == "bridge.codeusedup http://b.example");
    }
    SECTION("where it cannot be written nobody is let in")
    {
        bench.audit.works = false;
        Page other(bench, "http://a.example");
        other.ask();
        PairingDesk::Token made;
        CHECK(bench.desk->typed(other.last("code"), made) == PairingDesk::CodeResult::Unaudited);
        CHECK(made.token.empty());
        CHECK(bench.store.kept.size() == 1);
    }
}
