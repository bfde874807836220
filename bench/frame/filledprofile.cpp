#include "bench/frame/filledprofile.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <utility>
#include <vector>

#include "apps/profile/profilevault.h"
#include "bench/support/madeevents.h"
#include "core/base/clock.h"
#include "core/store/profile.h"
#include "core/wire/cloudevents.h"

namespace sidelight::bench
{

namespace
{

class Filling
{
public:
    explicit Filling(store::CacheStore &cache)
        : m_cache(cache)
    {
    }

    void add(StreamId stream, std::string body)
    {
        auto event = wire::decodeEvent(body);
        ++m_offset;
        m_batch.push_back({std::make_shared<const Event>(std::move(*event)), std::move(stream),
                           Epoch{"start"}, Offset{m_offset}, Offset{m_offset - 1},
                           std::move(body)});
        constexpr std::size_t full = 1000;
        if (m_batch.size() >= full)
            write();
    }
    void write()
    {
        if (!m_cache.applyBatch(std::exchange(m_batch, {}))) {
            std::fprintf(stderr, "the profile cannot be filled\n");
            std::exit(1);
        }
    }

private:
    store::CacheStore &m_cache;
    std::vector<Delivery> m_batch;
    std::uint64_t m_offset = 0;
};

} // namespace

void fillProfile(const std::string &folder, std::int64_t lines)
{
    auto library = sqlite::Library::load();
    SystemClock clock;
    SystemRandom random;
    constexpr std::string_view words = "made up for a benchmark";
    keys::SecretBytes passphrase(words.size());
    std::copy(words.begin(), words.end(), passphrase.bytes().begin());
    const auto vault = profile::vaultOf(folder, std::move(passphrase));
    auto profile = store::Profile::open(folder, {*library, *vault, clock, random, {}});
    if (!profile) {
        std::fprintf(stderr, "the profile cannot be made\n");
        std::exit(1);
    }
    constexpr std::int64_t dayMs = 86'400'000;
    constexpr std::int64_t apartMs = 600'000;
    MadeEvents made(3);
    Filling filling(profile->cache());
    const std::int64_t now = clock.now().ms;
    const StreamId owner{StreamKind::Customer, "c"};
    filling.add(owner, made.profile("c", Timestamp{now - dayMs}));
    for (std::int64_t i = 0; i < lines; ++i)
        filling.add(owner, made.touchpoint("c", Timestamp{now - (lines - i) * apartMs}));
    filling.add(
        {StreamKind::Agent, "dev"},
        R"({"specversion":"1.0","id":"offer","source":"/b","type":"sidelight.interaction.offered","subject":"c","correlationid":"call","time":")" +
            formatRfc3339(Timestamp{now}) +
            R"(","data":{"channel":"voice","agent":"dev","reason":"A bench"}})");
    filling.write();
}

} // namespace sidelight::bench
