// Model files as strangers might write them: as they come, and as the body of a file whose checksum
// holds, so that what lies behind it is reached. What is read ranks without fault.
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>

#include "core/suggest/ranking/ranker.h"

using namespace sidelight;
using namespace sidelight::suggest;

namespace
{

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void appendWord(std::string &out, std::uint32_t value)
{
    for (unsigned shift = 0; shift < 32; shift += 8)
        out.push_back(static_cast<char>(value >> shift & 0xffU));
}

std::string framed(std::string_view body)
{
    std::string out = "SLNEXT\r\n";
    appendWord(out, modelVersion);
    appendWord(out, static_cast<std::uint32_t>(body.size()));
    const Digest sum = sha256({body});
    out.append(reinterpret_cast<const char *>(sum.data()), sum.size());
    return out.append(body);
}

Transcript conversation()
{
    Transcript transcript;
    Turn turn;
    turn.text = "Hello, please fetch my shirts on Monday";
    transcript.add(turn);
    turn = {};
    turn.speaker = Speaker::Agent;
    turn.action = "hello";
    transcript.add(turn);
    turn = {};
    turn.speaker = Speaker::LookUp;
    turn.facts = {{"Slot", "free", {}, false}, {"Steps", "", {"one", "two"}, true}};
    transcript.add(turn);
    return transcript;
}

void use(std::string_view bytes)
{
    auto model = readModel(bytes);
    if (!model) {
        require(!sentenceOf(model.error()).empty());
        return;
    }
    const std::string again = writeModel(*model);
    require(again.size() <= maxModelBytes);
    static const Transcript transcript = conversation();
    auto policies = policiesOf(*model);
    if (!policies)
        require(!sentenceOf(policies.error()).empty());
    Ranker ranker(std::make_shared<const Model>(std::move(*model)), policies.value_or(Policies{}));
    for (const Ranked &ranked : ranker.rank(transcript.turns(), {}, 3).best)
        require(std::isfinite(ranked.likely));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    use(bytes);
    use(framed(bytes));
    return 0;
}
