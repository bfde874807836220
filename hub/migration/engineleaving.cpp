#include "hub/migration/engineleaving.h"

#include "hub/log/jetstream/enginepublisher.h"
#include "hub/log/jetstream/enginestate.h"
#include "hub/log/jetstream/factstext.h"

namespace sidelight::hub
{

namespace
{

constexpr auto standingPatience = std::chrono::milliseconds(30'000);
constexpr auto noKey = "moved"; // as no check of a key is

std::string unsaid(const LogError &error)
{
    return "The engine cannot be told: " + error.detail + ".";
}

std::optional<boost::json::object> stateOf(EngineLink &link, const std::string &stream)
{
    const auto reply = askEngine(link, "STREAM.INFO." + stream, {}, std::chrono::seconds(5));
    const boost::json::value *state =
        reply && !reply->error ? reply->body.if_contains("state") : nullptr;
    return state && state->is_object() ? std::optional(state->get_object()) : std::nullopt;
}

// What is not said is not nothing.
std::int64_t numberIn(const boost::json::object &state, std::string_view name)
{
    const boost::json::value *number = state.if_contains(name);
    return number && number->is_int64() ? number->get_int64() : -1;
}

// In slices: whoever gives up tells nobody here.
bool waitFor(MoveExecutor &executor, const EngineAccess &access, const std::function<bool()> &holds)
{
    const auto until = std::chrono::steady_clock::now() + standingPatience;
    while (!executor.runUntil(holds, std::chrono::milliseconds(100))) {
        if (std::chrono::steady_clock::now() > until || access.isGivenUp())
            return false;
    }
    return true;
}

Result<EngineStanding, std::string> standingIn(const SharedState::Text &there)
{
    if (!there.text)
        return EngineStanding{};
    auto standing = EngineStanding::read(*there.text);
    if (!standing)
        return failure(std::string(
            "What the engine's log says of itself is not understood: is this hub older than it?"));
    return *std::move(standing);
}

} // namespace

Result<EngineStanding, std::string> readStanding(SharedState &state)
{
    const auto there = state.readNow(EngineStanding::key);
    if (!there)
        return failure(std::string("What the engine's log says of itself cannot be read."));
    return standingIn(*there);
}

Result<void, std::string> changeStanding(const FarPlace &far, const StandingChange &change)
{
    MoveExecutor executor;
    auto state = EngineState::open(executor, far.access, far.place);
    if (!state)
        return failure(unsaid(state.error()));
    const auto there = (*state)->readNow(EngineStanding::key);
    if (!there)
        return failure(std::string("What the engine's log says of itself cannot be read."));
    auto standing = standingIn(*there);
    if (!standing)
        return failure(standing.error());
    const std::string before = standing->text();
    if (auto changed = change(*standing); !changed)
        return changed;
    if (before == standing->text())
        return {};
    std::optional<bool> isPut;
    (*state)->put(EngineStanding::key, standing->text(), there->revision,
                  [&isPut](const auto &put) { isPut = put.has_value(); });
    if (!waitFor(executor, far.access, [&isPut] { return isPut.has_value(); }) || !*isPut)
        return failure(std::string("The engine does not keep what its log says of itself."));
    return {};
}

Result<EngineStanding, std::string> standingOf(const FarPlace &far)
{
    EngineStanding seen;
    auto said = changeStanding(far, [&seen](EngineStanding &standing) -> Result<void, std::string> {
        seen = standing;
        return {};
    });
    if (!said)
        return failure(said.error());
    return seen;
}

Result<EngineFigures, std::string> figuresOf(const FarPlace &far)
{
    MoveExecutor executor;
    auto link = EngineLink::connect(far.access, executor);
    if (!link)
        return failure(unsaid(link.error()));
    const auto log = stateOf(**link, far.place.log());
    const auto marks = stateOf(**link, far.place.marks());
    if (!log || !marks)
        return failure(std::string("The engine does not say what its log holds."));
    return EngineFigures{numberIn(*log, "messages"), numberIn(*log, "last_seq"),
                         numberIn(*marks, "last_seq"), numberIn(*log, "consumer_count")};
}

Result<void, std::string> leaveEngine(const FarPlace &far, const Leaving &leaving, Random &random)
{
    bool isOurs = false;
    auto said = changeStanding(far, [&](EngineStanding &standing) -> Result<void, std::string> {
        if (standing.wasTakenBackFrom(leaving.move))
            return failure(std::string("The log in the engine was taken back."));
        isOurs = standing.isBeingLeftBy(leaving.move);
        if (!isOurs)
            return {};
        standing.kind = EngineStanding::Kind::Left;
        standing.move = leaving.move;
        standing.node = leaving.node;
        standing.to = leaving.to;
        return {};
    });
    if (!said || !isOurs)
        return said;
    MoveExecutor executor;
    auto link = EngineLink::connect(far.access, executor);
    if (!link)
        return failure(unsaid(link.error()));
    EnginePublisher publisher(**link);
    EnginePublisher::Message message;
    message.subject = far.place.markSubject();
    message.body = markText(EpochBegun{Epoch(makeUuid(random)), {}, {}, noKey});
    std::optional<LogResult<std::uint64_t>> kept;
    publisher.publish(std::move(message), [&kept](auto answer) { kept = std::move(answer); });
    (void)(*link)->runUntil(
        [&] {
            publisher.tick();
            return kept.has_value();
        },
        standingPatience);
    if (!kept || !*kept)
        return failure(std::string("The engine does not keep that its log was moved."));
    return {};
}

} // namespace sidelight::hub
