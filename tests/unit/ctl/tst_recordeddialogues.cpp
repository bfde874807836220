// The model on real recorded dialogues, where there are some: floors of quality, no times.
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <catch2/catch_test_macros.hpp>

#include "apps/ctl/gzlines.h"
#include "core/suggest/measure/evaluation.h"
#include "core/suggest/training/trainer.h"

using namespace sidelight;
using namespace sidelight::suggest;

namespace
{

// $SIDELIGHT_DIALOGUES, or beside the project; empty: nowhere.
std::filesystem::path folder()
{
    const char *named = std::getenv("SIDELIGHT_DIALOGUES");
    const std::filesystem::path path = named ? named : DIALOGUES_FOLDER;
    std::error_code error;
    return std::filesystem::is_directory(path, error) ? path : std::filesystem::path();
}

std::vector<Dialogue> dialoguesOf(const std::filesystem::path &path)
{
    ctl::GzLines lines(path.string(), DialogueLimits::lineBytes);
    REQUIRE(lines.isOpen());
    std::vector<Dialogue> out;
    while (const auto line = lines.next()) {
        auto dialogue = readDialogue(*line);
        REQUIRE(dialogue.has_value());
        out.push_back(std::move(*dialogue));
    }
    REQUIRE(lines.fault().empty());
    return out;
}

Policies policiesOf(const std::filesystem::path &path)
{
    Policies out;
    for (const auto &entry : std::filesystem::directory_iterator(path)) {
        std::ifstream file(entry.path(), std::ios::binary);
        auto policy = readPolicy(std::string(std::istreambuf_iterator<char>(file), {}));
        REQUIRE(policy.has_value());
        out.push_back(std::make_shared<const PolicyIndex>(std::move(*policy)));
    }
    return out;
}

} // namespace

TEST_CASE("real dialogues: the next action is foreseen")
{
    const auto place = folder();
    if (place.empty()) {
        WARN("There are no recorded dialogues here; SIDELIGHT_DIALOGUES names their folder.");
        return;
    }
    const auto own = dialoguesOf(place / "train.jsonl.gz");
    const auto later = dialoguesOf(place / "dev.jsonl.gz");
    const auto policies = policiesOf(place / "tasks");
    auto model = train({own, {}}, policies, {});
    REQUIRE(model.has_value());
    CHECK(writeModel(*model).size() <= maxModelBytes);
    Ranker ranker(std::make_shared<const Model>(std::move(*model)), policies);
    const Evaluation result = evaluate(ranker, later, [] { return std::int64_t{0}; });
    CHECK(result.known.decisions() == 807);
    CHECK(result.known.within(1) >= 0.70);
    CHECK(result.known.within(3) >= 0.90);
}
