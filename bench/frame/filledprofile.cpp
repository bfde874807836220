#include "bench/frame/filledprofile.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
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

constexpr std::string_view words = "made up for a benchmark";

// Opened, or made.
class MadeProfile
{
public:
    explicit MadeProfile(const std::string &folder)
    {
        auto library = sqlite::Library::load();
        keys::SecretBytes passphrase(words.size());
        std::copy(words.begin(), words.end(), passphrase.bytes().begin());
        m_vault = profile::vaultOf(folder, std::move(passphrase));
        if (library) {
            m_library.emplace(std::move(*library));
            auto opened =
                store::Profile::open(folder, {*m_library, *m_vault, m_clock, m_random, {}});
            if (opened)
                m_profile.emplace(std::move(*opened));
        }
        if (!m_profile) {
            std::fprintf(stderr, "the profile cannot be made\n");
            std::exit(1);
        }
    }
    [[nodiscard]] store::CacheStore &cache() { return m_profile->cache(); }

private:
    SystemClock m_clock;
    SystemRandom m_random;
    std::optional<sqlite::Library> m_library;
    std::unique_ptr<keys::KeyVault> m_vault;
    std::optional<store::Profile> m_profile;
};

} // namespace

std::string passphraseFileOf(const std::string &folder)
{
    std::string path = folder + ".passphrase";
    std::ofstream(path, std::ios::binary) << words << '\n';
    return path;
}

void fillWithMany(const std::string &folder, std::int64_t events)
{
    if (std::filesystem::exists(folder + "/cache.db"))
        return;
    constexpr std::int64_t eventsOfEach = 100;
    constexpr std::int64_t days = 30;
    MadeProfile profile(folder);
    SeededRandom random(7);
    MadeEvents made(7);
    Filling filling(profile.cache());
    const StreamId team{StreamKind::Team, "bench"};
    const std::int64_t now = SystemClock().now().ms;
    const auto customers =
        static_cast<std::uint64_t>(std::max<std::int64_t>(1, events / eventsOfEach));
    for (std::int64_t i = 0; i < events; ++i) {
        const std::string customer = "customer-" + std::to_string(random.below(customers));
        const Timestamp time{now - days * dayMs + i * days * dayMs / events};
        const std::uint64_t kind = random.below(100);
        if (kind < 4)
            filling.add(team, made.interactionEnded(customer, "call-" + std::to_string(i), time));
        else if (kind < 5)
            filling.add(team, made.profile(customer, time));
        else
            filling.add(team, made.touchpoint(customer, time));
    }
    filling.write();
}

void fillProfile(const std::string &folder, std::int64_t lines)
{
    MadeProfile profile(folder);
    constexpr std::int64_t apartMs = 600'000;
    MadeEvents made(3);
    Filling filling(profile.cache());
    const std::int64_t now = SystemClock().now().ms;
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
