// sidelightctl config with a hub: from a key to a bundle in force, and back.
#include <catch2/catch_test_macros.hpp>

#include "core/config/signing/trustedkeys.h"
#include "core/domain/event.h"
#include "core/domain/eventtypes.h"
#include "tests/integration/ctl/ctlrun.h"
#include "tests/integration/hub/hubclient.h"

using namespace sidelight;
using namespace sidelight::test;

namespace
{

std::string bundle(int version, const std::string &more = {}, const std::string &team = "default")
{
    return R"({"version": )" + std::to_string(version) + R"(, "team": ")" + team + '"' + more + '}';
}

std::string door(const std::string &type)
{
    return R"j(, "mappings": [{"id":"door","name":"Door","condition":"has(body.bell)",)j"
           R"("events":[{"type":")" +
           type + R"(","id":"body.bell","subject":"'house'"}]}])";
}

// A publisher with a key, and a hub that trusts it.
struct Workshop {
    ScratchFolder folder;
    std::string passphrase = written(folder, "passphrase", "three words here\n");
    std::string key = folder.file("key");
    std::string data = folder.file("hub");
    std::string trust;
    std::unique_ptr<HubProcess> hub;
    std::string access;

    Workshop()
    {
        const Outcome made = runCtl("config keygen --out " + key + withPassphrase());
        REQUIRE(made.code == 0);
        REQUIRE(made.output.find(R"("role":"publisher")") != std::string::npos);
        trust = written(folder, "trust", R"({"keys":[)" + made.output + "]}");
        open();
    }
    void open()
    {
        hub = std::make_unique<HubProcess>(data, std::vector<std::string>{"--trust", trust});
        REQUIRE(hub->start());
        use(hub->supervisor);
    }
    void use(const std::string &token)
    {
        access = " --hub http://" + hub->host + ':' + hub->port + " --token-file " +
                 written(folder, "token", token);
    }
    [[nodiscard]] std::string withPassphrase() const { return " --passphrase-file " + passphrase; }
    [[nodiscard]] std::string signedFile(const std::string &text) const
    {
        const std::string out = folder.file("signed");
        const Outcome done = runCtl("config sign --config " + written(folder, "draft", text) +
                                    " --key " + key + withPassphrase() + " --out " + out);
        INFO(done.both());
        REQUIRE(done.code == 0);
        return out;
    }
    Outcome publish(const std::string &file, const std::string &team = "default") const
    {
        return runCtl("config publish --config " + file + " --team " + team + access);
    }
    [[nodiscard]] config::Bundle inForce() const
    {
        const std::string out = folder.file("fetched");
        REQUIRE(runCtl("config fetch --out " + out + access).code == 0);
        const auto envelope = config::readEnvelope(contentsOf(out));
        REQUIRE(envelope);
        auto read = config::readBundle(envelope->payload);
        REQUIRE(read);
        return *std::move(read);
    }
};

} // namespace

TEST_CASE("a signed bundle comes into force at the hub and survives its restart")
{
    Workshop shop;
    const std::string first = shop.signedFile(bundle(3, R"(,"budget":{"visible":4})"));
    const Outcome done = shop.publish(first);
    INFO(done.both());
    CHECK(done.code == 0);
    CHECK(done.output.starts_with(R"({"version":3,"sha256":")"));
    CHECK(shop.inForce().budget.visible == 4);
    // Asked twice, done once.
    CHECK(shop.publish(first).output.find(R"("repeat":true)") != std::string::npos);

    shop.hub->kill();
    shop.open();
    CHECK(shop.inForce().version == 3);
    CHECK(shop.publish(shop.signedFile(bundle(4))).code == 0);
    CHECK(shop.inForce().version == 4);
}

TEST_CASE("panels of the team are told of the new version")
{
    Workshop shop;
    REQUIRE(shop.publish(shop.signedFile(bundle(1))).code == 0);
    PanelClient panel;
    REQUIRE(panel.open(*shop.hub));
    panel.say(wire::Subscribe{{{{StreamKind::Team, "default"}, {}}}});
    bool told = false;
    while (!told) {
        const auto frame = panel.receive();
        REQUIRE(frame);
        if (const auto *snapshot = std::get_if<wire::Snapshot>(&frame->message)) {
            for (const Delivery &delivery : snapshot->events)
                told = told || delivery.event->type == types::configPublished;
        }
    }
    REQUIRE(shop.publish(shop.signedFile(bundle(2))).code == 0);
    const auto delivery = panel.receive<Delivery>();
    REQUIRE(delivery);
    CHECK(delivery->event->type == types::configPublished);
    CHECK(delivery->event->data.at("version").as_int64() == 2);
}

TEST_CASE("what nobody trusted signed, what is older and what is wrong is refused, and all stays")
{
    Workshop shop;
    const std::string good = shop.signedFile(bundle(5));
    REQUIRE(shop.publish(good).code == 0);
    const auto refused = [&shop](const std::string &file, const char *code) {
        const Outcome outcome = shop.publish(file);
        INFO(code << ": " << outcome.both());
        CHECK(outcome.code == 1);
        CHECK(outcome.output.find('"' + std::string(code) + '"') != std::string::npos);
        CHECK(shop.inForce().version == 5);
    };
    refused(written(shop.folder, "bare", bundle(6)), "not_signed");
    refused(shop.signedFile(bundle(4)), "not_newer");
    refused(shop.signedFile(bundle(5, R"(,"budget":{"visible":2})")), "not_newer");
    refused(shop.signedFile(bundle(6, "", "green")), "wrong_team");
    std::string changed = contentsOf(shop.signedFile(bundle(6)));
    changed[20] = changed[20] == 'A' ? 'B' : 'A';
    refused(written(shop.folder, "changed", changed), "bad_signature");
    {
        const std::string theirs = shop.folder.file("theirs");
        REQUIRE(runCtl("config keygen --out " + theirs + shop.withPassphrase()).code == 0);
        std::swap(shop.key, const_cast<std::string &>(theirs));
        refused(shop.signedFile(bundle(6)), "unknown_key");
    }
}

TEST_CASE("agents read their team's bundle and publish none")
{
    Workshop shop;
    const std::string file = shop.signedFile(bundle(1));
    shop.use(shop.hub->agent);
    CHECK(shop.publish(file).output.find("wrong_role") != std::string::npos);
    shop.use(shop.hub->supervisor);
    CHECK(shop.publish(file, "green").output.find("not_your_team") != std::string::npos);
    CHECK(shop.publish(file, "@hub").output.find("not_your_team") != std::string::npos);
    REQUIRE(shop.publish(file).code == 0);
    shop.use(shop.hub->agent);
    CHECK(shop.inForce().version == 1);
    HttpClient http(*shop.hub);
    CHECK(http.request("GET", "/v1/config/default?version=1", shop.hub->agent).status == 403);
    CHECK(http.request("GET", "/v1/config/green", shop.hub->agent).status == 403);
    CHECK(http.request("GET", "/v1/config/default", shop.hub->publisher).status == 403);
    CHECK(http.request("GET", "/v1/config/default", "nonsense").status == 401);
    CHECK(http.request("POST", "/v1/config/default", shop.hub->supervisor).status == 405);
    CHECK(http.request("GET", "/v1/config/a%2Fb", shop.hub->admin).status == 400);
    CHECK(http.request("GET", "/v1/config/default?version=x", shop.hub->admin).status == 400);
    CHECK(http.request("GET", "/v1/config/default?version=9", shop.hub->admin).status == 404);
    CHECK(http.request("GET", "/v1/config/nobody", shop.hub->admin).status == 404);
    CHECK(http.request("GET", "/v1/config/default?versions", shop.hub->admin).body ==
          R"([{"version":1,"bytes":)" + std::to_string(contentsOf(file).size()) + "}]");
}

TEST_CASE("a large bundle is taken, one beyond the limit is not, other bodies stay small")
{
    Workshop shop;
    const std::string filler(1900, 'x');
    std::string rules;
    for (int i = 0; i < 900; ++i)
        rules += std::string(i > 0 ? "," : "") + R"({"id":"r)" + std::to_string(i) +
                 R"(","version":1,"name":"R","description":")" + filler +
                 R"(","severity":"info","select":{"e":{"type":"t","when":"true"}},)"
                 R"("correlate":{"type":"single","group-by":["subject"]},"then":{"alert":"A"}})";
    const std::string file = shop.signedFile(bundle(1, ",\"rules\":[" + rules + "]"));
    REQUIRE(contentsOf(file).size() > std::size_t{2} * 1024 * 1024);
    const Outcome done = shop.publish(file);
    INFO(done.both());
    CHECK(done.code == 0);
    HttpClient http(*shop.hub);
    CHECK(http.request("PUT", "/v1/config/default", shop.hub->supervisor, {},
                       std::string(std::size_t{7} * 1024 * 1024, 'x'))
              .status == 413);
    HttpClient other(*shop.hub);
    CHECK(other
              .request("POST", "/v1/events", shop.hub->publisher,
                       {{"Content-Type", "application/cloudevents+json"}},
                       std::string(std::size_t{2} * 1024 * 1024, 'x'))
              .status == 413);
}

TEST_CASE("rolling back publishes the former content as a new version")
{
    Workshop shop;
    REQUIRE(shop.publish(shop.signedFile(bundle(1, R"(,"budget":{"visible":7})"))).code == 0);
    REQUIRE(shop.publish(shop.signedFile(bundle(2, R"(,"budget":{"visible":2})"))).code == 0);
    const Outcome back =
        runCtl("config rollback --to 1 --key " + shop.key + shop.withPassphrase() + shop.access);
    INFO(back.both());
    CHECK(back.code == 0);
    const config::Bundle now = shop.inForce();
    CHECK(now.version == 3);
    CHECK(now.budget.visible == 7);
    CHECK(runCtl("config rollback --to 9 --key " + shop.key + shop.withPassphrase() + shop.access)
              .code == 1);
    CHECK(shop.inForce().version == 3);
}

TEST_CASE("the hub's own bundle comes into force at once and after a restart")
{
    Workshop shop;
    shop.use(shop.hub->admin);
    const auto ingested = [&shop](const char *id) {
        HttpClient http(*shop.hub);
        return http
            .request("POST", "/v1/ingest/door", shop.hub->publisher,
                     {{"Content-Type", "application/json"}},
                     R"({"bell":")" + std::string(id) + "\"}")
            .status;
    };
    CHECK(ingested("1") == 404);
    REQUIRE(shop.publish(shop.signedFile(bundle(1, door("'door.rang'"), "@hub")), "@hub").code ==
            0);
    CHECK(ingested("2") == 202);
    shop.hub->kill();
    shop.open();
    CHECK(ingested("3") == 202);
}

TEST_CASE("a bundle is judged, compared and verified without a hub")
{
    const ScratchFolder folder;
    const std::string older = written(folder, "older", bundle(1, R"(,"budget":{"visible":3})"));
    const std::string newer = written(folder, "newer", bundle(2, R"(,"budget":{"visible":5})"));
    CHECK(runCtl("config validate --config " + older).code == 0);
    const Outcome wrong =
        runCtl("config validate --config " + written(folder, "wrong", bundle(1, ",\"rules\":7")));
    CHECK(wrong.code == 1);
    CHECK(wrong.output.find("/rules") != std::string::npos);
    CHECK(runCtl("config diff --config " + newer + " --against " + older).output ==
          R"({"change":"changed","pointer":"/budget/visible","words":"Alerts at a time: 3 → 5"})"
          "\n");
    const std::string passphrase = written(folder, "passphrase", "three words\n");
    const std::string key = folder.file("key");
    const Outcome made = runCtl("config keygen --out " + key + " --passphrase-file " + passphrase);
    const std::string trust = written(folder, "trust", R"({"keys":[)" + made.output + "]}");
    const std::string file = folder.file("signed");
    const std::string sign = "config sign --config " + newer + " --key " + key + " --out " + file;
    CHECK(runCtl(sign).code == 1); // no passphrase
    CHECK(runCtl(sign + " --passphrase-file " + written(folder, "other", "else\n")).code == 1);
    REQUIRE(runCtl(sign + " --passphrase-file " + passphrase).code == 0);
    CHECK(runCtl("config verify --config " + file + " --trust " + trust).code == 0);
    CHECK(runCtl("config verify --team green --config " + file + " --trust " + trust).code == 1);
    // Neither overwritten nor printed.
    CHECK(runCtl("config keygen --out " + key + " --passphrase-file " + passphrase).code == 1);
    CHECK(runCtl("config keygen --passphrase-file " + passphrase).code == 2);
    CHECK(runCtl("config scrub").code == 2);
}
