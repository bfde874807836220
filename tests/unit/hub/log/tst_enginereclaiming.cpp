// A log in an engine that is taken back from a hub which was moving it out and is lost.
#include "hub/migration/enginereclaiming.h"
#include "hub/migration/movetofile.h"
#include "tests/unit/hub/log/logrig.h"

using namespace sidelight;
using namespace sidelight::hub;

namespace
{

using LogKind = EngineStanding::Kind;

FarPlace placeOf(const LogRig &rig)
{
    FarPlace far;
    far.access.servers = rig.servers().urls();
    far.place.tenant = rig.tenant;
    return far;
}

void say(const FarPlace &far, LogKind kind, const std::string &move)
{
    const auto said =
        changeStanding(far, [&](EngineStanding &standing) -> Result<void, std::string> {
            standing.kind = kind;
            standing.move = move;
            standing.node = "hub-1";
            standing.to = "the file";
            standing.box = "ab";
            return {};
        });
    REQUIRE(said);
}

EngineStanding standingNow(const FarPlace &far)
{
    auto standing = standingOf(far);
    REQUIRE(standing);
    return *std::move(standing);
}

bool holds(const std::string &text, const char *words)
{
    return text.find(words) != std::string::npos;
}

} // namespace

TEST_CASE("a log is taken back only by who says that its mover is lost, while nobody reads it")
{
    LogRig rig(Backend::JetStream);
    const FarPlace far = placeOf(rig);
    const auto nothing = reclaimEngine(far, true);
    REQUIRE(nothing);
    CHECK(holds(*nothing, "nothing was changed"));
    say(far, LogKind::Leaving, "m1");
    const std::string why = standingNow(far).refusal("m2");
    CHECK(holds(why, "sidelight-hub engine reclaim"));

    const auto unsaid = reclaimEngine(far, false);
    REQUIRE_FALSE(unsaid);
    CHECK(holds(unsaid.error(), "hub-1"));
    CHECK(holds(unsaid.error(), "--mover-is-lost"));
    const auto alive = reclaimEngine(far, true);
    REQUIRE_FALSE(alive);
    CHECK(holds(alive.error(), "1 hub reads the log"));
    CHECK(standingNow(far).kind == LogKind::Leaving);

    rig.log.reset();
    const auto own = reclaimEngine(far, true, {"m0", "m1"});
    REQUIRE_FALSE(own);
    CHECK(holds(own.error(), "is not lost"));
    CHECK(standingNow(far).kind == LogKind::Leaving);
    const auto taken = reclaimEngine(far, true, {"m0"});
    INFO((taken ? *taken : taken.error()));
    REQUIRE(taken);
    CHECK(holds(*taken, "taken back from the hub \"hub-1\""));
    const EngineStanding standing = standingNow(far);
    CHECK(standing.refusal("m2").empty());
    CHECK(standing.box == "ab"); // the secret of the log stays
    CHECK(standing.unnoted == "m1");
    CHECK(standing.wasTakenBackFrom("m1"));
    CHECK_FALSE(standing.wasTakenBackFrom("m2"));
    CHECK(holds(*reclaimEngine(far, true), "nothing was changed"));
    // The hub that was lost says too late that it has the log now.
    CHECK_FALSE(leaveEngine(far, {"m1", "hub-1", "the file"}, rig.random));
    CHECK(standingNow(far).kind == LogKind::InUse);
}

TEST_CASE("half a log, and one that was left, are not taken back, and no other move leaves a log")
{
    LogRig rig(Backend::JetStream);
    const FarPlace far = placeOf(rig);
    rig.log.reset();
    say(far, LogKind::Filling, "m1");
    CHECK(holds(reclaimEngine(far, true).error(), "half a log"));
    say(far, LogKind::Left, "m1");
    CHECK(holds(reclaimEngine(far, true).error(), "left behind"));
    CHECK(standingNow(far).kind == LogKind::Left);
    // As streams that were deleted and set up again: they are not what was moved away.
    say(far, LogKind::InUse, "");
    CHECK(leaveEngine(far, {"m1", "hub-1", "the file"}, rig.random));
    CHECK(standingNow(far).kind == LogKind::InUse);
}

TEST_CASE("a mover does not switch when its log is taken back while it looks who reads it")
{
    // Takes it back when it is asked how far the hub has read.
    class TakingBack final : public Executor
    {
    public:
        explicit TakingBack(FarPlace far)
            : m_far(std::move(far))
        {
        }
        void post(std::function<void()> work) override
        {
            isTaken = changeStanding(m_far, [](EngineStanding &standing) {
                          standing.takeBack();
                          return Result<void, std::string>();
                      }).has_value();
            work();
        }
        bool isTaken = false;

    private:
        const FarPlace m_far;
    };
    LogRig rig(Backend::JetStream);
    const FarPlace far = placeOf(rig);
    const auto library = sqlite::Library::load();
    REQUIRE(library);
    TakingBack hub(far);
    MoveExecutor executor;
    MoveToFile mover({*library,
                      rig.key,
                      rig.random,
                      rig.folder.path(),
                      "hub-1",
                      "m1",
                      "the file",
                      far,
                      {},
                      dynamic_cast<JetStreamLog &>(*rig.log),
                      hub},
                     executor);
    REQUIRE(mover.claim());
    const auto confirmed = mover.confirm();
    CHECK(hub.isTaken);
    REQUIRE_FALSE(confirmed);
    CHECK(holds(confirmed.error(), "not this move's any more"));
}

TEST_CASE("a mover that the log was taken back from neither switches nor claims it again")
{
    LogRig rig(Backend::JetStream);
    const FarPlace far = placeOf(rig);
    const auto library = sqlite::Library::load();
    REQUIRE(library);
    MoveExecutor executor;
    MoveToFile mover({*library,
                      rig.key,
                      rig.random,
                      rig.folder.path(),
                      "hub-1",
                      "m1",
                      "the file",
                      far,
                      {},
                      dynamic_cast<JetStreamLog &>(*rig.log),
                      rig.executor},
                     executor);
    REQUIRE(mover.claim());
    CHECK(standingNow(far).isBeingLeftBy("m1"));
    // While it stood still, and its reader was gone.
    REQUIRE(changeStanding(far, [](EngineStanding &standing) -> Result<void, std::string> {
        standing.takeBack();
        return {};
    }));
    const auto confirmed = mover.confirm();
    REQUIRE_FALSE(confirmed);
    CHECK(holds(confirmed.error(), "not this move's any more"));
    const auto claimed = mover.claim();
    REQUIRE_FALSE(claimed);
    CHECK(holds(claimed.error(), "taken back from this move"));
    CHECK_FALSE(mover.leaveSource());
    CHECK(standingNow(far).kind == LogKind::InUse);
}
