// Every role before every kind of stream, with and without work at hand: what is not said here to
// be allowed is refused.
#include <catch2/catch_test_macros.hpp>

#include "hub/auth/jwtauthoriser.h"

using namespace sidelight;
using namespace sidelight::hub;

namespace
{

class NoKeys final : public KeySource
{
public:
    [[nodiscard]] const KeySet &keys() const override { return m_keys; }
    [[nodiscard]] std::uint64_t revision() const override { return 0; }
    [[nodiscard]] bool missed() override { return false; }

private:
    KeySet m_keys;
};

Principal somebody(Role role, bool mayLookUp = false)
{
    Principal who;
    who.role = role;
    who.mayLookUp = mayLookUp;
    who.subject = "eva";
    if (role == Role::Publisher)
        who.sources = {"/crm", "/pbx/*"};
    else
        who.agent = AgentId("eva");
    who.teams = {TeamId("cards")};
    return who;
}

struct RightsRig {
    NoKeys keys;
    ManualClock clock{Timestamp{1}};
    JwtAuthoriser authoriser{{}, keys, clock};
};

} // namespace

TEST_CASE("role by stream")
{
    const RightsRig rig;
    // y: may follow; l: by the right to look up, audited; -: not. Then the same for writing.
    struct Row {
        const char *stream;
        bool holds;
        // publisher, agent, supervisor, admin; then the last three with the right to look up
        const char *follow;
        const char *write;
    };
    const Row rows[] = {
        {"customer/anna", false, "----lll", "----ll-"},
        {"customer/anna", true, "-yy-yyl", "-yy-yy-"},
        {"unmatched/i-1", false, "-------", "-------"},
        {"unmatched/i-1", true, "-yy-yy-", "-yy-yy-"},
        {"unmatched/unrouted", false, "-------", "-------"},
        {"agent/eva", false, "-yy-yy-", "-yy-yy-"},
        {"agent/tom", false, "-------", "-------"},
        {"agent/tom", true, "-------", "-------"},
        {"agent/Eva", false, "-------", "-------"},
        {"team/cards", false, "-yyyyyy", "-yy-yy-"},
        {"team/loans", false, "---y--y", "-------"},
        {"team/loans", true, "---y--y", "-------"},
    };
    const Principal people[] = {
        somebody(Role::Publisher),   somebody(Role::Agent),       somebody(Role::Supervisor),
        somebody(Role::Admin),       somebody(Role::Agent, true), somebody(Role::Supervisor, true),
        somebody(Role::Admin, true),
    };
    const auto letter = [](const Decision &decision) {
        if (!decision.allowed())
            return '-';
        return decision.lookUp ? 'l' : 'y';
    };
    for (const Row &row : rows) {
        const StreamId stream = *StreamId::parse(row.stream);
        std::string follow;
        std::string write;
        for (const Principal &who : people) {
            follow += letter(rig.authoriser.mayFollow(who, stream, {row.holds}));
            write += letter(rig.authoriser.mayWrite(who, stream, {row.holds}));
        }
        INFO(row.stream << (row.holds ? ", held" : ""));
        CHECK(follow == row.follow);
        CHECK(write == row.write);
    }
}

TEST_CASE("a customer who was taken from somebody is theirs in no way, by no name")
{
    RightsRig rig;
    rig.authoriser.useMarks([](const std::string &key) { return "~mark of " + key; });
    Revocations revoked;
    revoked.add({"eva", {}, "anna", {}});
    revoked.add({"eva", {}, "~mark of bert", {}});
    rig.authoriser.revoke(revoked);
    const auto reason = [&](const Principal &who, const char *key, Standing standing) {
        standing.holdsInteraction = true;
        const StreamId stream{StreamKind::Customer, key};
        const std::string follow(rig.authoriser.mayFollow(who, stream, standing).reason);
        if (who.role != Role::Admin)
            CHECK(follow == rig.authoriser.mayWrite(who, stream, standing).reason);
        return follow;
    };
    for (const Role role : {Role::Agent, Role::Supervisor, Role::Admin}) {
        const Principal eva = somebody(role, true);
        CHECK(reason(eva, "anna", {}) == "revoked");
        CHECK(reason(eva, "bert", {}) == "revoked");
        // Merged: the one that stays, and those that went into it.
        CHECK(reason(eva, "new", {false, {"anna", "new"}}) == "revoked");
        CHECK(reason(eva, "new", {false, {"x", "bert", "new"}}) == "revoked");
        CHECK(reason(eva, "old", {false, {"old", "new", "anna"}}) == "revoked");
        CHECK(reason(eva, "new", {false, {"x", "new"}}).empty());
        CHECK(reason(eva, "mark of bert", {}).empty());
        Principal tom = eva;
        tom.subject = "tom";
        CHECK(reason(tom, "anna", {}).empty());
        CHECK(reason(tom, "bert", {}).empty());
    }
}

TEST_CASE("a publisher speaks for its own sources, and nobody else publishes")
{
    const RightsRig rig;
    const Principal publisher = somebody(Role::Publisher);
    CHECK(rig.authoriser.mayPublish(publisher).allowed());
    for (const Role role : {Role::Agent, Role::Supervisor, Role::Admin}) {
        Principal other = somebody(role);
        other.sources = {"*"};
        CHECK_FALSE(rig.authoriser.mayPublish(other).allowed());
        CHECK_FALSE(rig.authoriser.mayPublishFrom(other, "/crm").allowed());
    }
    for (const char *own : {"/crm", "/pbx/", "/pbx/berlin"})
        CHECK(rig.authoriser.mayPublishFrom(publisher, own).allowed());
    for (const char *other : {"", "/crm/", "/CRM", "/cr", "/pbx", "/other", "*", "/hub/a"})
        CHECK_FALSE(rig.authoriser.mayPublishFrom(publisher, other).allowed());
    // Not even who may speak for everybody speaks for the hub and the panels.
    Principal all = publisher;
    all.sources = {"*"};
    CHECK(rig.authoriser.mayPublishFrom(all, "urn:anything").allowed());
    CHECK_FALSE(rig.authoriser.mayPublishFrom(all, "/hub/a").allowed());
    CHECK_FALSE(rig.authoriser.mayPublishFrom(all, "/panel/d1").allowed());
    all.sources.clear();
    CHECK_FALSE(rig.authoriser.mayPublishFrom(all, "/crm").allowed());
}

TEST_CASE("role by what is not a stream")
{
    const RightsRig rig;
    const TeamId cards("cards");
    const TeamId loans("loans");
    const TeamId hub("@hub");
    struct Row {
        Role role;
        bool erase;
        bool audit;
        const char *publishConfig; // cards, loans, @hub
        const char *readConfig;
        const char *insights;
    };
    for (const Row &row : {Row{Role::Publisher, false, false, "---", "---", "---"},
                           {Role::Agent, false, false, "---", "y--", "---"},
                           {Role::Supervisor, false, true, "y--", "y--", "y--"},
                           {Role::Admin, true, true, "yyy", "yyy", "yyy"}}) {
        const Principal who = somebody(row.role, true);
        CHECK(rig.authoriser.mayErase(who).allowed() == row.erase);
        CHECK(rig.authoriser.mayReadAudit(who).allowed() == row.audit);
        std::string publish;
        std::string read;
        std::string insights;
        for (const TeamId &team : {cards, loans, hub}) {
            publish += rig.authoriser.mayPublishConfig(who, team).allowed() ? 'y' : '-';
            read += rig.authoriser.mayReadConfig(who, team).allowed() ? 'y' : '-';
            insights += rig.authoriser.maySeeInsights(who, team).allowed() ? 'y' : '-';
        }
        CHECK(publish == row.publishConfig);
        CHECK(read == row.readConfig);
        CHECK(insights == row.insights);
    }
}
