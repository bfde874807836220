// sidelightctl mapping try: the same events as the hub makes, without one.
#include <catch2/catch_test_macros.hpp>

#include "tests/integration/ctl/ctlrun.h"

using namespace sidelight::test;

TEST_CASE("a mapping is tried on a body, and says what came to nothing")
{
    const ScratchFolder folder;
    const std::string call = written(
        folder, "call.json",
        R"({"event":"hangup","callId":"c-1","direction":"in","from":"12025550118","to":"1"})");
    const Outcome good = runCtl("mapping try --mapping zammad-cti --body " + call);
    CHECK(good.code == 0);
    CHECK(good.output.starts_with(R"({"specversion":"1.0","id":"c-1:hangup")"));
    CHECK(good.output.find(R"("value":"+12025550118")") != std::string::npos);
    CHECK(good.errors.empty());

    const Outcome piped = runCtl("mapping try --mapping zammad-cti --body - < " + call);
    CHECK(piped.output == good.output);

    const Outcome other = runCtl("mapping try --mapping zendesk --body " + call);
    CHECK(other.code == 1);
    CHECK(other.output.empty());
    CHECK(other.errors.find("not of the mapping's kind") != std::string::npos);
}

TEST_CASE("what cannot be tried is told")
{
    const ScratchFolder folder;
    const std::string body = written(folder, "body.json", "{");
    const std::string bundle =
        written(folder, "bundle.json",
                R"({"version":1,"mappings":[{"id":"m","name":"M","events":[{"type":"nosuch"}]}]})");
    CHECK(runCtl("mapping").code == 2);
    CHECK(runCtl("mapping try --mapping zendesk").code == 2);
    CHECK(runCtl("mapping try --mapping nosuch --body " + body).errors.find("no mapping") !=
          std::string::npos);
    CHECK(runCtl("mapping try --mapping zendesk --body " + body).errors.find("not valid JSON") !=
          std::string::npos);
    CHECK(runCtl("mapping try --mapping zendesk --body " + folder.file("none")).code == 1);
    const Outcome broken = runCtl("mapping try --config " + bundle + " --mapping m --body " + body);
    CHECK(broken.code == 1);
    CHECK(broken.errors.find("(/mappings/0/events/0/type)") != std::string::npos);
}
