// After an erasure nothing of the customer is in any file of the hub, decrypted, nor in what it
// says; and the vendor's repeat is refused.
#include <filesystem>

#include <catch2/catch_test_macros.hpp>

#include "core/sqlite/keyedopen.h"
#include "core/sqlite/library.h"
#include "hub/log/keyfile.h"
#include "tests/integration/hub/hubclient.h"

using namespace sidelight;
using namespace sidelight::test;

namespace
{

constexpr const char *canary = "zyzzyva";

std::string plantedEvent(const std::string &id, const std::string &type, const std::string &rest,
                         const std::string &data)
{
    return R"({"specversion":"1.0","id":"zyzzyva-id-)" + id +
           R"(","source":"/zyzzyva-source","type":")" + type + "\"," + rest + R"("data":{)" + data +
           "}}";
}

// Of all tables, every value as text, of a file that is opened with its key.
std::string decrypted(const std::string &folder)
{
    const auto library = sqlite::Library::load();
    REQUIRE(library);
    const auto key = hub::readKeyFile(folder + "/log.key");
    REQUIRE(key);
    const keys::SecretBytes hex = key->hex();
    sqlite::OpenOptions options;
    options.access = sqlite::Access::ReadOnly;
    auto db = sqlite::openKeyed(*library, folder + "/log.db", hex.text(), options);
    REQUIRE(db);
    std::string all;
    const auto add = [&](sqlite::Sql sql) {
        auto select = db->prepare(sql);
        REQUIRE(select);
        while (*select->step()) {
            all += select->text(0);
            all += '\n';
        }
    };
    add("SELECT name || value FROM meta");
    add("SELECT name FROM streams");
    add("SELECT hex(key) || fence || ifnull(slot, '') || body FROM records");
    add("SELECT hex(key) || event FROM known");
    add("SELECT device FROM devices");
    add("SELECT customer || agent FROM followers");
    return all;
}

} // namespace

TEST_CASE("an erased customer leaves nothing in the hub's files, its log and its answers")
{
    const ScratchFolder folder;
    HubProcess hub(folder.path());
    REQUIRE(hub.start());
    const std::string call = R"("correlationid":"call-1",)";
    const std::string subject = R"("subject":"c-7731",)";
    const std::string phone = R"("identities":[{"kind":"email","value":"zyzzyva@example.test"}])";
    const std::vector<std::string> planted{
        // Nobody's yet: it moves over when the profile comes.
        plantedEvent("early", "sidelight.touchpoint.recorded", "",
                     phone + R"(,"kind":"page.view","title":"zyzzyva early")"),
        plantedEvent("profile", "sidelight.customer.updated", subject,
                     phone + R"(,"name":"zyzzyva name")"),
        plantedEvent("offer", "sidelight.interaction.offered", subject + call,
                     phone + R"(,"agent":"dev","channel":"voice","reason":"zyzzyva reason")"),
        plantedEvent("words", "sidelight.transcript.segment", subject + call,
                     R"("text":"zyzzyva said","speaker":"customer")"),
        plantedEvent("case", "sidelight.case.updated", subject,
                     R"("case":"zyzzyva-case","title":"zyzzyva title","status":"open")"),
        plantedEvent("odd", "com.zyzzyva.unheard.of", subject, R"("zyzzyva":{"zyzzyva":1})"),
    };
    HttpClient client(hub);
    for (const std::string &event : planted) {
        CAPTURE(event);
        REQUIRE(client.post(event).status == 202);
    }
    REQUIRE(decrypted(folder.path()).find(canary) != std::string::npos);

    const Answer receipt = client.request("DELETE", "/v1/customers/c-7731", hub.admin);
    REQUIRE(receipt.status == 202);
    CHECK(receipt.body.find("\"keys\":1") != std::string::npos);
    CHECK(receipt.body.find("\"at\":\"20") != std::string::npos);
    CHECK(receipt.body.find("\"streams\":{\"customer\":1,\"agent\":1,\"unmatched\":1}") !=
          std::string::npos);
    CHECK(receipt.body.find(canary) == std::string::npos);
    CHECK(receipt.body.find("c-7731") == std::string::npos);

    CHECK(decrypted(folder.path()).find(canary) == std::string::npos);
    CHECK(decrypted(folder.path()).find("c-7731") == std::string::npos);
    for (const std::string &event : planted)
        CHECK(client.post(event).status == 409);
    CHECK(decrypted(folder.path()).find(canary) == std::string::npos);
    CHECK(client.request("GET", "/v1/audit", hub.admin).body.find(canary) == std::string::npos);
    CHECK(client.request("GET", "/metrics", hub.admin).body.find(canary) == std::string::npos);
    CHECK(hub.stop() == 0);
    CHECK(hub.errors().find(canary) == std::string::npos);
    CHECK_FALSE(anyFileHolds(folder.path(), canary));
    CHECK(decrypted(folder.path()).find("c-7731") == std::string::npos);
}
