#include "hub/migration/enginereclaiming.h"

#include <algorithm>
#include <optional>
#include <thread>

namespace sidelight::hub
{

namespace
{

// The engine forgets a reader that is gone within seconds.
constexpr auto readersPatience = std::chrono::milliseconds(8'000);
constexpr auto readersPause = std::chrono::milliseconds(500);
// Longer than a hub is without one that makes it anew, twice where the first comes to nothing.
constexpr auto nobodyFor = std::chrono::milliseconds(6'000);

using Said = Result<void, std::string>;

Said nobodyReads(const FarPlace &far)
{
    const auto figures = figuresOf(far);
    if (!figures)
        return failure(figures.error());
    if (figures->readers < 0)
        return failure(std::string("The engine does not say who reads its log."));
    if (figures->readers > 0)
        return failure(
            std::to_string(figures->readers) +
            (figures->readers == 1 ? " hub reads" : " hubs read") +
            " the log in the engine, perhaps the one that moves it: that one goes on or cancels by "
            "itself. Stop all hubs on the log, then say it again.");
    return {};
}

Said waitForNobody(const FarPlace &far)
{
    const auto until = std::chrono::steady_clock::now() + readersPatience;
    std::optional<std::chrono::steady_clock::time_point> since;
    for (;;) {
        auto said = nobodyReads(far);
        const auto now = std::chrono::steady_clock::now();
        if (!said)
            since.reset();
        else if (!since)
            since = now;
        if (since ? now - *since >= nobodyFor : now > until)
            return said;
        std::this_thread::sleep_for(readersPause);
    }
}

// Of a log that can be taken back, nothing.
Said whyNot(const EngineStanding &standing, bool moverIsLost)
{
    using Kind = EngineStanding::Kind;
    if (standing.kind == Kind::Filling)
        return failure("The log in the engine is half a log, which the hub \"" + standing.node +
                       "\" was filling: there is nothing to take back. Its log is in that hub's "
                       "file; have the engine's streams deleted and set up again.");
    if (standing.kind == Kind::Left)
        return failure(standing.refusal({}));
    if (!moverIsLost)
        return failure("The hub \"" + standing.node +
                       "\" is moving the log out of the engine. --mover-is-lost takes it back: say "
                       "so only where that hub and its data folder will not come back, since what "
                       "it took in after its cut-over is in that folder alone.");
    return {};
}

} // namespace

Result<std::string, std::string> reclaimEngine(const FarPlace &far, bool moverIsLost,
                                               const std::vector<std::string> &ownMoves)
{
    const auto seen = standingOf(far);
    if (!seen)
        return failure(seen.error());
    const std::string log = "The log \"" + far.place.tenant + "\"";
    if (seen->kind == EngineStanding::Kind::InUse)
        return log + " is in use in the engine, and no hub is moving it out: nothing was changed.";
    if (auto may = whyNot(*seen, moverIsLost); !may)
        return failure(may.error());
    if (std::find(ownMoves.begin(), ownMoves.end(), seen->move) != ownMoves.end())
        return failure(
            "This is the data folder of the hub \"" + seen->node +
            "\", which was moving the log: it is not lost. Start the hub; it goes on, or "
            "cancels.");
    if (auto alone = waitForNobody(far); !alone)
        return failure(alone.error());
    auto taken = changeStanding(far, [&](EngineStanding &standing) -> Said {
        if (standing.text() != seen->text())
            return failure(std::string("A hub has said something of the log meanwhile; nothing was "
                                       "changed. Look again."));
        if (auto alone = nobodyReads(far); !alone)
            return alone;
        standing.takeBack();
        return {};
    });
    if (!taken)
        return failure(taken.error());
    return log + " is in use in the engine again: it was taken back from the hub \"" + seen->node +
           "\", which was moving it out (move " + seen->move + "). Hubs may be started on it.";
}

} // namespace sidelight::hub
