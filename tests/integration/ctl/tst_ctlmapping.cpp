// sidelightctl mapping try: the same events as the hub makes, without one.
#include <array>
#include <cstdio>
#include <fstream>

#include <catch2/catch_test_macros.hpp>
#include <sys/wait.h>

#include "tests/support/scratchfolder.h"

using namespace sidelight::test;

namespace
{

struct Outcome {
    int code = -1;
    std::string output;
    std::string errors;
};

Outcome runCtl(const ScratchFolder &folder, const std::string &arguments)
{
    Outcome outcome;
    const std::string errors = folder.file("errors");
    std::FILE *pipe = popen((SIDELIGHTCTL " mapping " + arguments + " 2>" + errors).c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::array<char, 4096> chunk{};
    while (const std::size_t got = fread(chunk.data(), 1, chunk.size(), pipe))
        outcome.output.append(chunk.data(), got);
    outcome.code = WEXITSTATUS(pclose(pipe));
    outcome.errors = contentsOf(errors);
    return outcome;
}

std::string write(const ScratchFolder &folder, const std::string &name, const std::string &text)
{
    const std::string path = folder.file(name);
    std::ofstream(path, std::ios::binary) << text;
    return path;
}

} // namespace

TEST_CASE("a mapping is tried on a body, and says what came to nothing")
{
    const ScratchFolder folder;
    const std::string call = write(
        folder, "call.json",
        R"({"event":"hangup","callId":"c-1","direction":"in","from":"12025550118","to":"1"})");
    const Outcome good = runCtl(folder, "try --mapping zammad-cti --body " + call);
    CHECK(good.code == 0);
    CHECK(good.output.starts_with(R"({"specversion":"1.0","id":"c-1:hangup")"));
    CHECK(good.output.find(R"("value":"+12025550118")") != std::string::npos);
    CHECK(good.errors.empty());

    const Outcome piped = runCtl(folder, "try --mapping zammad-cti --body - < " + call);
    CHECK(piped.output == good.output);

    const Outcome other = runCtl(folder, "try --mapping zendesk --body " + call);
    CHECK(other.code == 1);
    CHECK(other.output.empty());
    CHECK(other.errors.find("not of the mapping's kind") != std::string::npos);
}

TEST_CASE("what cannot be tried is told")
{
    const ScratchFolder folder;
    const std::string body = write(folder, "body.json", "{");
    const std::string bundle =
        write(folder, "bundle.json",
              R"({"version":1,"mappings":[{"id":"m","name":"M","events":[{"type":"nosuch"}]}]})");
    CHECK(runCtl(folder, "").code == 2);
    CHECK(runCtl(folder, "try --mapping zendesk").code == 2);
    CHECK(runCtl(folder, "try --mapping nosuch --body " + body).errors.find("no mapping") !=
          std::string::npos);
    CHECK(runCtl(folder, "try --mapping zendesk --body " + body).errors.find("not valid JSON") !=
          std::string::npos);
    CHECK(runCtl(folder, "try --mapping zendesk --body " + folder.file("none")).code == 1);
    const Outcome broken = runCtl(folder, "try --config " + bundle + " --mapping m --body " + body);
    CHECK(broken.code == 1);
    CHECK(broken.errors.find("(/mappings/0/events/0/type)") != std::string::npos);
}
