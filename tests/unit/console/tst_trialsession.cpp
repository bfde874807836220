#include <catch2/catch_session.hpp>
#include <catch2/catch_test_macros.hpp>

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>

#include <QCoreApplication>

#include "core/config/starter.h"
#include "plugin/console/pastviewmodel.h"

using namespace sidelight;
using namespace sidelight::console;
using State = TrialSession::State;

namespace
{

// Lets so many slices pass as the test says.
class Gate
{
public:
    void open(int slices)
    {
        const std::lock_guard lock(m_mutex);
        m_open += slices;
        m_changed.notify_all();
    }
    void pass()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_open > 0; });
        --m_open;
        ++m_passed;
    }
    [[nodiscard]] int passed()
    {
        const std::lock_guard lock(m_mutex);
        return m_passed;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    int m_open = 0;
    int m_passed = 0;
};

struct SlowTrial final : trial::PastTrial {
    SlowTrial(Gate &given, const trial::PastTask &task)
        : gate(given)
        , trial(task.draft, task.inForce, {})
    {
    }
    Result<bool, std::string> goOn() override
    {
        gate.pass();
        ++done;
        return true; // a past without an end
    }
    Progress progress() const override
    {
        return {done, 1'000'000, static_cast<std::uint64_t>(done), 0};
    }
    rules::TrialReport finish(rules::Trial::End end) override { return trial.finish(end); }

    Gate &gate;
    rules::Trial trial;
    int done = 0;
};

struct Desk {
    SystemClock clock;
    DraftSession draft{clock, {}, Worker::Mode::Inline};
    Gate gate;
    trial::PastTask opened;
    TrialSession session{draft,
                         [this](const trial::PastTask &task) {
                             opened = task;
                             return Result<std::unique_ptr<trial::PastTrial>, std::string>(
                                 std::make_unique<SlowTrial>(gate, task));
                         },
                         Worker::Mode::Thread};

    Desk() { REQUIRE(draft.open(config::starterText(), {})); }
    // The GUI thread goes round until it is so, and lets a slice pass each time.
    void until(const std::function<bool()> &holds)
    {
        while (!holds()) {
            gate.open(1);
            QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        }
    }
};

} // namespace

TEST_CASE("a trial says how far it is, and ends at the next slice when it is stopped")
{
    Desk desk;
    desk.session.start({});
    CHECK(desk.session.state() == State::Running);
    desk.until([&] { return desk.session.progress().done >= 2; });
    const int before = desk.gate.passed();
    desk.session.stop();
    CHECK(desk.session.state() == State::Stopped); // at once, whatever the other thread does
    desk.gate.open(1000);
    desk.until([&] { return desk.session.report().has_value(); });
    CHECK(desk.session.state() == State::Stopped);
    CHECK(desk.gate.passed() <= before + 1); // the slice it was in
    CHECK(desk.opened.inForce);
}

TEST_CASE("a trial that is stopped while it is opened is over at once, and another can follow")
{
    Desk desk;
    desk.session.start({});
    desk.session.stop();
    CHECK(desk.session.state() == State::Stopped);
    CHECK_FALSE(desk.session.report());
    desk.session.start({});
    desk.until([&] { return desk.session.progress().done >= 1; });
    desk.session.stop();
    desk.until([&] { return desk.session.report().has_value(); });
    CHECK(desk.session.state() == State::Stopped);
}

TEST_CASE("who stops a trial while it is opened waits neither for that nor to begin another")
{
    Desk desk;
    Gate opening;
    std::atomic<int> asked = 0;
    TrialSession session(
        desk.draft,
        [&](const trial::PastTask &task) {
            if (++asked == 1)
                opening.pass(); // the keychain asks, and nobody answers
            return Result<std::unique_ptr<trial::PastTrial>, std::string>(
                std::make_unique<SlowTrial>(desk.gate, task));
        },
        Worker::Mode::Thread);
    session.start({});
    desk.until([&] { return asked == 1; });
    session.stop();
    CHECK(session.isEnding());
    desk.until([&] { return !session.isEnding(); });
    CHECK(session.state() == State::Stopped);
    CHECK_FALSE(session.report());
    session.start({});
    desk.until([&] { return session.progress().done >= 1; });
    session.stop();
    desk.until([&] { return session.report().has_value(); });
    CHECK(opening.passed() == 0);
    opening.open(1);
}

TEST_CASE("a session that ends stops its trial")
{
    Desk desk;
    auto session = std::make_unique<TrialSession>(
        desk.draft,
        [&desk](const trial::PastTask &task) {
            return Result<std::unique_ptr<trial::PastTrial>, std::string>(
                std::make_unique<SlowTrial>(desk.gate, task));
        },
        Worker::Mode::Thread);
    session->start({});
    desk.until([&] { return session->progress().done >= 1; });
    desk.gate.open(1'000'000);
    session.reset();
    CHECK(desk.gate.passed() < 1'000'000);
}

TEST_CASE("rules that cannot be read are not tried")
{
    Desk desk;
    REQUIRE(desk.draft.apply(
        {"break", {config::setEdit("/rules/0/select", boost::json::object())}, {}}));
    PastViewModel page(desk.session, text::TimeWords(desk.clock, QLocale(), QTimeZone::utc()));
    page.setPlace(QStringLiteral("there"));
    page.start();
    desk.until([&] { return desk.session.state() == State::Failed; });
    CHECK(page.failure().startsWith(QLatin1String("Some rules cannot be read yet")));
    CHECK(desk.opened.path.empty());
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    return Catch::Session().run(argc, argv);
}
