#include "apps/hub/hubengine.h"

#include "hub/migration/enginereclaiming.h"
#include "hub/migration/logplace.h"
#include "hub/shared/filestate.h"

namespace sidelight::hub
{

namespace
{

constexpr auto reclaimPatience = std::chrono::seconds(60);

EngineAccess accessOf(const Settings &settings, const GivesUp &givesUp = {})
{
    EngineAccess access;
    access.servers = splitAtCommas(settings.engine);
    access.publicKey = settings.engineKey;
    access.seedFile = settings.engineSeedFile;
    access.caFile = settings.engineCaFile;
    access.name = "sidelight-hub " + settings.node;
    access.givesUp = givesUp;
    return access;
}

// For calls that wait: nothing runs on it.
class NoExecutor final : public Executor
{
public:
    void post(std::function<void()>) override {}
};

// One after the other: one of them may be down, and what the others say is enough.
std::vector<EngineFacts> askNodes(const EngineAccess &access, const std::string &monitors)
{
    std::vector<EngineFacts> nodes;
    for (const std::string &server : access.servers) {
        if (!access.isGivenUp())
            nodes.push_back({engineVersion(server), std::nullopt, 0});
    }
    for (const std::string &monitor : splitAtCommas(monitors)) {
        if (!monitor.empty() && !access.isGivenUp())
            nodes.push_back({{}, engineSyncsAlways(monitor), 0});
    }
    return nodes;
}

Result<std::vector<EngineRisk>, std::string> judge(const Settings &settings, const GivesUp &givesUp)
{
    NoExecutor executor;
    const EngineAccess access = accessOf(settings, givesUp);
    auto link = EngineLink::connect(access, executor);
    if (!link)
        return failure("The engine cannot be used: " + link.error().detail + ".");
    EngineFacts facts = worstOf(askNodes(access, settings.engineMonitor));
    const auto replicas = replicasOf(**link, EnginePlace{settings.engineTenant});
    if (!replicas)
        return failure("The engine cannot be used: " + replicas.error().detail + ".");
    facts.replicas = *replicas;
    return risksOf(facts);
}

std::string lacksStreams()
{
    return "The engine lacks a stream of the log: run \"sidelight-hub engine init\".";
}

// Whether this hub may start on it, and the secret it has.
Result<std::vector<std::uint8_t>, std::string> enter(SharedState &shared, const keys::Keyspec &key,
                                                     const EngineEntry &entry)
{
    const auto standing = readStanding(shared);
    if (!standing)
        return failure(standing.error());
    if (const std::string why = standing->refusal(entry.move); !why.empty())
        return failure(why);
    if (entry.secret)
        return *entry.secret;
    if (standing->box.empty())
        return ownSecretOf(key);
    auto secret = unsealedSecret(standing->box, key);
    if (!secret)
        return failure(std::string("The log in the engine belongs to hubs with another key."));
    return *std::move(secret);
}

} // namespace

Result<void, std::string> makeStreamsOf(const Settings &settings, const GivesUp &givesUp)
{
    NoExecutor executor;
    const EngineAccess access = accessOf(settings, givesUp);
    auto link = EngineLink::connect(access, executor);
    if (!link)
        return failure("The engine cannot be used: " + link.error().detail + ".");
    const EngineLimits limits{static_cast<int>(std::min<std::size_t>(
        access.servers.size(), static_cast<std::size_t>(settings.engineReplicas)))};
    if (auto made = setUpEngine(**link, EnginePlace{settings.engineTenant}, limits); !made)
        return failure("The log cannot be opened: " + made.error().detail + ".");
    return {};
}

FarPlace farPlaceOf(const Settings &settings, const std::string &engine, const GivesUp &givesUp)
{
    Settings there = settings;
    there.engine = engine;
    return {accessOf(there, givesUp), EnginePlace{settings.engineTenant}};
}

GivesUp givesUpAfter(std::chrono::seconds time)
{
    const auto until = std::chrono::steady_clock::now() + time;
    return [until] { return std::chrono::steady_clock::now() > until; };
}

Result<OpenedEngine, std::string> openEngine(const Settings &settings, const keys::Keyspec &key,
                                             bool trial, Executor &executor, Clock &clock,
                                             Random &random,
                                             std::function<void(std::int64_t)> committed,
                                             const EngineEntry &entry)
{
    JetStreamLogOptions options;
    options.access = accessOf(settings, entry.givesUp);
    options.place.tenant = settings.engineTenant;
    if (trial) {
        if (auto made = makeStreamsOf(settings, entry.givesUp); !made)
            return failure(made.error());
    }
    auto shared = EngineState::open(executor, options.access, options.place);
    if (!shared && shared.error().code == LogErrc::Closed)
        return failure(lacksStreams());
    if (!shared)
        return failure("What the hubs share cannot be opened: " + shared.error().detail + ".");
    auto secret = enter(**shared, key, entry);
    if (!secret)
        return failure(secret.error());
    options.secret = *std::move(secret);
    options.duplicateWindowMs = settings.duplicateWindowMs;
    options.restored = settings.restored;
    options.committed = std::move(committed);
    // A log that is only being filled is not the one that this hub has met; what it holds is proven
    // by what the engine gives out.
    std::unique_ptr<PlaceFile> place;
    if (!entry.secret) {
        place = std::make_unique<PlaceFile>(settings.dataFolder);
        options.met = place->read();
        options.copy = {settings.dataFolder, static_cast<std::uint64_t>(settings.engineCopyBytes),
                        entry.copyEnded};
        options.keepMet = [file = place.get()](std::string text) { file->write(std::move(text)); };
    }
    auto log = JetStreamLog::open(executor, clock, random, options);
    if (!log && log.error().code == LogErrc::Closed)
        return failure(lacksStreams());
    if (!log)
        return failure("The log cannot be opened: " + log.error().detail + ".");
    auto risks = judge(settings, entry.givesUp);
    if (!risks)
        return failure(std::move(risks.error()));
    if (!risks->empty() && !settings.acceptEngineRisk && !trial) {
        std::string sentence;
        for (const EngineRisk &risk : *risks)
            sentence += risk.sentence + " ";
        return failure(sentence + "--accept-engine-risk goes on all the same.");
    }
    // Whoever moves the log away looks for our reader after saying so; we look the other way round.
    if (auto again = enter(**shared, key, entry); !again)
        return failure(again.error());
    // Of a hub that was alone, or older than what hubs share. Its revocations are joined later.
    const std::string bundles = "config/";
    const auto files = FileState::open(settings.dataFolder, {bundles}, executor);
    if (!files)
        return failure(files.error());
    if (auto adopted = (*shared)->adopt(**files, bundles); !adopted)
        return failure(
            "The bundles of the data folder cannot be shared: " + adopted.error().detail + ".");
    (*shared)->listenToNewer([log = log->get()] { log->meetNewer(); });
    return OpenedEngine{std::move(place), *std::move(log), *std::move(shared), *std::move(risks)};
}

Result<std::string, std::string> setUpEngineOf(const Settings &settings)
{
    NoExecutor executor;
    EngineAccess access = accessOf(settings);
    // Whose key makes streams need not hear what hubs are answered.
    access.inbox += ".operator";
    auto link = EngineLink::connect(access, executor);
    if (!link)
        return failure("The engine cannot be used: " + link.error().detail + ".");
    const EnginePlace place{settings.engineTenant};
    EngineLimits limits;
    limits.replicas = static_cast<int>(settings.engineReplicas);
    limits.maxBytes = settings.engineMaxBytes == 0 ? -1 : settings.engineMaxBytes;
    if (auto made = setUpEngine(**link, place, limits); !made)
        return failure("The log cannot be set up: " + made.error().detail + ".");
    const auto replicas = replicasOf(**link, place);
    if (!replicas)
        return failure("The log cannot be set up: " + replicas.error().detail + ".");
    return "The log \"" + settings.engineTenant + "\" is there, kept " + std::to_string(*replicas) +
           (*replicas == 1 ? " time." : " times.");
}

Result<std::string, std::string> reclaimEngineOf(const Settings &settings, bool moverIsLost)
{
    const std::string &engine = isEmbedded(settings) ? settings.moveTo : settings.engine;
    if (engine.empty())
        return failure(std::string("The configuration names no engine."));
    std::vector<std::string> ownMoves;
    if (!settings.dataFolder.empty()) {
        const auto place = readPlace(settings.dataFolder);
        if (!place)
            return failure(place.error());
        if (*place && (*place)->moving)
            ownMoves.push_back((*place)->moving->id);
        if (*place && (*place)->moved)
            ownMoves.push_back((*place)->moved->id);
    }
    return reclaimEngine(farPlaceOf(settings, engine, givesUpAfter(reclaimPatience)), moverIsLost,
                         ownMoves);
}

} // namespace sidelight::hub
