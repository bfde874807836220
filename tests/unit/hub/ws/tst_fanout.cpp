// What the fan-out keeps, and what it lets go.
#include "tests/unit/hub/ws/panelrig.h"

#include "hub/ws/fanout.h"
#include "tests/unit/hub/log/waitingexecutor.h"

using namespace sidelight;
using namespace sidelight::hub;

namespace
{

class Follower final : public TailListener
{
public:
    void streamGrew(const StreamId &, Offset) override {}
    void epochChanged() override {}
};

RecordPtr recordOf(const StreamId &stream, std::uint64_t offset, std::uint64_t prev,
                   std::size_t bytes)
{
    auto record = std::make_shared<Record>();
    record->stream = stream;
    record->offset = Offset{offset};
    record->prev = Offset{prev};
    record->body =
        std::make_shared<const std::string>(R"({"data":")" + std::string(bytes, 'x') + R"("})");
    return record;
}

} // namespace

TEST_CASE("of all streams together the tails keep some megabytes, and the oldest go first")
{
    ManualClock clock{Timestamp{1}};
    SeededRandom random{1};
    WaitingExecutor executor;
    MemoryLog log(executor, clock, random, 1000);
    Fanout fanout(log);
    Follower follower;
    constexpr std::size_t streams = 40; // a megabyte each: none is too long by itself
    std::vector<std::shared_ptr<const StreamTail>> tails;
    std::uint64_t offset = 0;
    for (std::size_t i = 0; i < streams; ++i) {
        const StreamId stream{StreamKind::Customer, "c" + std::to_string(i)};
        tails.push_back(fanout.follow(stream, &follower));
        std::vector<RecordPtr> records;
        std::uint64_t prev = 0;
        for (int n = 0; n < 16; ++n) {
            records.push_back(recordOf(stream, ++offset, prev, 32 * 1024));
            prev = offset;
        }
        fanout.recordsAppended(records);
    }
    CHECK(tails.front()->after(Offset{0}) == nullptr);
    CHECK(tails[streams / 2]->after(Offset{0}) == nullptr);
    REQUIRE(tails.back()->after(Offset{0}) != nullptr);
    CHECK(tails.back()->after(Offset{0})->record->offset == Offset{offset - 15});
    CHECK(tails[streams - 10]->after(Offset{0}) != nullptr);

    // What is kept of a stream that nobody follows any more counts no longer than it takes to pass.
    const StreamId last{StreamKind::Customer, "c" + std::to_string(streams - 1)};
    fanout.unfollow(last, &follower);
    fanout.forget({StreamId{StreamKind::Customer, "c35"}});
    const StreamId again{StreamKind::Customer, "c30"};
    std::uint64_t prev = offset - 16 * 9;
    for (int n = 0; n < 400; ++n) {
        fanout.recordsAppended({recordOf(again, ++offset, prev, 32 * 1024)});
        prev = offset;
    }
    REQUIRE(tails[30]->after(Offset{offset - 1}) != nullptr);
    CHECK(tails[36]->after(Offset{0}) == nullptr);
}
