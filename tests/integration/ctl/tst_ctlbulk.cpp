// A CRM's export goes in, comes out again for one customer, and is erased.
#include <catch2/catch_test_macros.hpp>

#include "tests/integration/ctl/ctlrun.h"
#include "tests/integration/hub/hubclient.h"

using namespace sidelight;
using namespace sidelight::test;

namespace
{

bool says(const std::string &text, const std::string &words)
{
    return text.find(words) != std::string::npos;
}

std::string accessTo(const HubProcess &hub, const ScratchFolder &folder, const std::string &token)
{
    return " --hub http://127.0.0.1:" + hub.port + " --token-file " +
           written(folder, "token", token) + " ";
}

constexpr const char *crm = R"({"key":"Account","data":{"name":"Full name"},
    "identities":{"email":"E-mail"}})";

} // namespace

TEST_CASE("an import goes on where it was left, and each record counts once")
{
    const ScratchFolder folder;
    HubProcess hub;
    REQUIRE(hub.start());
    std::string rows = "Account,Full name,E-mail\n";
    for (int i = 1; i <= 300; ++i)
        rows += "c-" + std::to_string(i) + ",\"Name, " + std::to_string(i) + "\",n" +
                std::to_string(i) + "@example.test\n";
    rows += "no key here,x,\n";
    const std::string csv = written(folder, "crm.csv", rows);
    const std::string mapping = written(folder, "crm.json", crm);
    const std::string command =
        "import" + accessTo(hub, folder, hub.publisher) + "--mapping " + mapping + " " + csv;

    const Outcome first = runCtl(command);
    CHECK(first.code == 1);
    CHECK(says(first.output, R"({"record":301,"code":"bad_record")"));
    CHECK(says(first.output,
               R"("records":301,"accepted":300,"duplicates":0,"refused":1,"complete":true)"));
    CHECK(contentsOf(csv + ".import").empty());

    // As if it had been ended after 299: the last one is known already.
    const Outcome again = runCtl(command);
    CHECK(says(again.output, R"("accepted":300,"duplicates":300)"));
    const Outcome nowhere =
        runCtl("import --hub http://127.0.0.1:1 --token-file " + folder.file("token") +
               " --mapping " + mapping + " " + csv + " & sleep 1; kill -TERM $!; wait $!");
    CHECK(nowhere.code == 130);
    CHECK(says(nowhere.output, R"("complete":false)"));
}

TEST_CASE("a mark of another file is not followed")
{
    const ScratchFolder folder;
    const std::string file = written(folder, "some.ndjson", "{}\n");
    written(folder, "some.ndjson.import", R"({"file":"ab","records":1,"bytes":3})");
    const Outcome refused = runCtl("import --hub http://127.0.0.1:1 --token-file " +
                                   written(folder, "token", "t") + " " + file);
    CHECK(refused.code == 2);
    CHECK(says(refused.errors, "another file"));
}

TEST_CASE("one customer is exported, erased with a receipt, and then there is nothing to export")
{
    const ScratchFolder folder;
    HubProcess hub;
    REQUIRE(hub.start());
    const std::string lines = written(
        folder, "some.ndjson",
        R"({"specversion":"1.0","id":"1","source":"/crm","type":"sidelight.customer.updated","subject":"ada","data":{"name":"Ada Example"}})"
        "\n");
    CHECK(runCtl("import" + accessTo(hub, folder, hub.publisher) + lines).code == 0);
    const Outcome exported = runCtl("export" + accessTo(hub, folder, hub.agent) + "ada");
    CHECK(exported.code == 0);
    CHECK(says(exported.output, "Ada Example"));
    CHECK(runCtl("erase" + accessTo(hub, folder, hub.admin) + "ada").code == 2);
    const Outcome receipt = runCtl("erase" + accessTo(hub, folder, hub.admin) + "--yes ada");
    CHECK(receipt.code == 0);
    CHECK(says(receipt.output, R"("records":1)"));
    CHECK_FALSE(says(receipt.both(), "Ada"));
    CHECK(runCtl("erase" + accessTo(hub, folder, hub.agent) + "--yes ada").code == 1);
    CHECK_FALSE(
        says(runCtl("export" + accessTo(hub, folder, hub.agent) + "ada").both(), "Ada Example"));
}
