#include <filesystem>
#include <fstream>

#include <catch2/catch_test_macros.hpp>

#include "core/config/draft/draftfile.h"
#include "tests/support/scratchfolder.h"

using namespace sidelight;
using namespace sidelight::config;

namespace
{

KeptDraft sample()
{
    return {"cards.json", "{ \"version\": 12 }", R"({"team":"cards","version":12})",
            *parseRfc3339("2026-11-25T14:03:00Z")};
}

void write(const std::string &path, const std::string &text)
{
    std::ofstream(path, std::ios::binary) << text;
}

} // namespace

TEST_CASE("a kept draft is found again as it was, whatever happened in between")
{
    const test::ScratchFolder folder;
    const std::string path = folder.file("draft");
    auto found = findDraft(path);
    REQUIRE(found);
    CHECK_FALSE(found->has_value());
    REQUIRE(keepDraft(path, sample()));
    // A kill in the midst of the next write leaves its beginnings beside it.
    write(path + ".new", "{\"sidelight-dr");
    found = findDraft(path);
    REQUIRE(found);
    REQUIRE(found->has_value());
    CHECK((*found)->file == "cards.json");
    CHECK((*found)->base == sample().base);
    CHECK((*found)->document == sample().document);
    CHECK((*found)->kept == sample().kept);
    CHECK((std::filesystem::status(path).permissions() & std::filesystem::perms::others_all) ==
          std::filesystem::perms::none);
    REQUIRE(dropDraft(path));
    CHECK_FALSE(findDraft(path)->has_value());
    REQUIRE(dropDraft(path)); // there is none already
}

TEST_CASE("a draft of another version of the live bundle is known as one")
{
    CHECK(standingOf(sample(), sample().base) == Standing::Current);
    CHECK(standingOf(sample(), R"({"version":13})") == Standing::OtherVersion);
    CHECK(standingOf(sample(), R"({"version":12,"team":"x"})") == Standing::OtherContent);
    CHECK(standingOf(sample(), "") == Standing::OtherVersion);
}

TEST_CASE("a file that is no draft is refused, and so is a folder that cannot be written")
{
    const test::ScratchFolder folder;
    const std::string path = folder.file("draft");
    struct Row {
        const char *what;
        const char *text;
    };
    for (
        const Row &row : {
            Row{"empty", ""},
            Row{"cut off", R"({"sidelight-draft":1,"base":"{}","docu)"},
            Row{"another format",
                R"({"sidelight-draft":2,"base":"{}","document":"{}","kept":"2026-11-25T14:03:00Z"})"},
            Row{"no time", R"({"sidelight-draft":1,"base":"{}","document":"{}"})"},
            Row{"a base that is no object",
                R"({"sidelight-draft":1,"base":"1","document":"{}","kept":"2026-11-25T14:03:00Z"})"},
            Row{"a document that is no JSON",
                R"({"sidelight-draft":1,"base":"{}","document":"{","kept":"2026-11-25T14:03:00Z"})"},
            Row{"a bundle", R"({"version":1})"},
        }) {
        INFO(row.what);
        write(path, row.text);
        const auto found = findDraft(path);
        REQUIRE_FALSE(found);
        CHECK(found.error() == DraftFileError::NotADraft);
    }
    const auto kept = keepDraft(folder.file("none/draft"), sample());
    REQUIRE_FALSE(kept);
    CHECK(kept.error() == DraftFileError::CannotWrite);
    const auto found = findDraft(folder.path());
    REQUIRE_FALSE(found);
    CHECK(found.error() == DraftFileError::CannotRead);
}
