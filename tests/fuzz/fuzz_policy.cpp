// Policy files and recorded dialogues as strangers might write them; what is read is ranked.
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string_view>

#include "core/suggest/policy/graphranker.h"
#include "core/suggest/situation/dialogueline.h"

using namespace sidelight::suggest;

namespace
{

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void rank(PolicyGraph graph, const std::vector<Turn> &turns)
{
    GraphRanker ranker(std::make_shared<const PolicyIndex>(std::move(graph)), nullptr);
    Transcript transcript;
    for (const Turn &turn : turns)
        transcript.add(turn);
    float sum = 0;
    for (const float likely : ranker.rank(transcript.turns()))
        sum += likely;
    require(std::abs(sum - 1) < 1e-3F);
}

std::vector<Turn> conversation()
{
    std::vector<Turn> turns(3);
    turns[0].text = "Please fetch my clothes";
    turns[1].speaker = Speaker::Agent;
    turns[1].action = "laundry_ask_day";
    turns[2].text = "on Monday at 3pm";
    return turns;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    static const std::vector<Turn> turns = conversation();
    if (auto policy = readPolicy(text)) {
        if (policy->actions.size() + policy->cues.size() < 100)
            rank(std::move(*policy), turns);
    } else {
        require(!policy.error().empty());
    }
    if (const auto dialogue = readDialogue(text)) {
        Transcript transcript;
        for (const Turn &turn : dialogue->turns)
            transcript.add(turn);
        FeatureList features;
        describeNextAction(transcript.turns(), dialogue->task(), features);
        describeTask(transcript.turns(), features);
    } else {
        require(!dialogue.error().empty());
    }
    return 0;
}
