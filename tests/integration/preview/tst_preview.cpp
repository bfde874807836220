#include <catch2/catch_session.hpp>
#include <catch2/catch_test_macros.hpp>

#include <functional>
#include <map>

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTimeZone>

#include "apps/preview/previewengine.h"
#include "apps/preview/samples.h"
#include "core/config/starter.h"
#include "core/domain/eventtypes.h"
#include "plugin/console/cardorderviewmodel.h"
#include "plugin/console/previewviewmodel.h"

using namespace sidelight;

namespace
{

std::string resource(const char *name)
{
    QFile file(QLatin1String(":/sidelight/preview/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

// Long enough for a machine that does much else.
bool becomes(const std::function<bool()> &condition)
{
    QElapsedTimer timer;
    timer.start();
    while (!condition() && timer.elapsed() < 30'000)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
    return condition();
}

QStringList temporaryFolders()
{
    return QDir(QDir::tempPath())
        .entryList({QCoreApplication::applicationName() + QStringLiteral("-*")}, QDir::Dirs);
}

struct Desk {
    SystemClock clock;
    console::DraftSession draft{clock, {}, console::Worker::Mode::Thread};
    viewmodels::AppearanceViewModel appearance;
    console::PreviewViewModel preview{
        draft, appearance,
        text::TimeWords(clock, QLocale(QLocale::English, QLocale::UnitedKingdom), QTimeZone::utc()),
        console::Worker::Mode::Thread};

    Desk()
    {
        REQUIRE(draft.open(config::starterText(), {}));
        preview.offer(sidelight::preview::openPreview);
    }
    // The customers are there, and what the rules say to them.
    [[nodiscard]] bool shown()
    {
        preview.open();
        return preview.hasPanel() && becomes([this] {
                   return preview.panel()->tabs()->count() >= 4 &&
                          preview.panel()->customer()->view() ==
                              viewmodels::CustomerViewModel::View::Known;
               });
    }
    [[nodiscard]] int firstCard() { return preview.panel()->cards()->order().front(); }
};

} // namespace

TEST_CASE("the samples are what a hub would have delivered, each stream without a hole")
{
    const auto all = sidelight::preview::samples(
        {resource("history.ndjson"), resource("morning.ndjson")}, {}, SystemClock().now());
    REQUIRE(all);
    CHECK(all->size() > 200);
    std::map<StreamId, Offset> last;
    int offers = 0;
    for (const Delivery &delivery : *all) {
        INFO(delivery.event->id);
        CHECK(delivery.prev == last[delivery.stream]);
        last[delivery.stream] = delivery.offset;
        const bool isLive = delivery.stream.kind == StreamKind::Agent;
        offers += isLive && delivery.event->type == types::interactionOffered ? 1 : 0;
        CHECK_FALSE((isLive && delivery.event->type == types::interactionEnded));
    }
    CHECK(offers >= 5);
    CHECK_FALSE(sidelight::preview::samples({"{"}, {}, SystemClock().now()));
}

TEST_CASE("nothing is made before somebody looks, and nothing is left of it")
{
    const QStringList before = temporaryFolders();
    {
        Desk desk;
        QCoreApplication::processEvents();
        CHECK_FALSE(desk.preview.hasPanel());
        CHECK(temporaryFolders() == before);
        REQUIRE(desk.shown());
        CHECK(temporaryFolders().size() == before.size() + 1);
    }
    CHECK(temporaryFolders() == before);
}

TEST_CASE("the panel stands on customers and looks live, and never waits to send anything")
{
    Desk desk;
    REQUIRE(desk.shown());
    viewmodels::PanelViewModel &panel = *desk.preview.panel();
    CHECK(panel.status()->phase() == viewmodels::StatusViewModel::Phase::Live);
    // A quiet one may be there before it.
    CHECK(becomes([&panel] { return !panel.alerts()->firstLoud().empty(); }));
    CHECK(becomes([&panel] { return panel.history()->entries()->rowCount() > 0; }));
    panel.status()->goOffline();
    // One press, one decision: what was first is first no more.
    const AlertId first = panel.alerts()->firstLoud();
    REQUIRE_FALSE(first.empty());
    panel.acknowledgeFirst();
    CHECK(becomes([&panel, &first] { return panel.alerts()->firstLoud() != first; }));
    CHECK(panel.status()->phase() == viewmodels::StatusViewModel::Phase::Live);
    CHECK(panel.waiting()->count() == 0);
}

TEST_CASE("the panel follows the draft, and its undo, at once")
{
    Desk desk;
    REQUIRE(desk.shown());
    console::CardOrderViewModel order(desk.draft);
    const int usual = desk.firstCard();
    QElapsedTimer timer;
    timer.start();
    order.pickUp(QStringLiteral("journey"));
    order.moveHeld(-7);
    order.drop();
    const int journey = static_cast<int>(viewmodels::CardsViewModel::Card::Journey);
    CHECK(becomes([&] { return desk.firstCard() == journey; }));
    WARN("taken over after " << timer.elapsed() << " ms");
    desk.draft.undo();
    CHECK(becomes([&] { return desk.firstCard() == usual; }));
}

TEST_CASE("a draft that is not whole leaves the panel as it was, and says so")
{
    Desk desk;
    REQUIRE(desk.shown());
    console::CardOrderViewModel order(desk.draft);
    const int usual = desk.firstCard();
    order.setShow(QStringLiteral("journey"), 1); // for nobody
    CHECK(becomes([&desk] { return !desk.preview.notice().isEmpty(); }));
    CHECK(desk.firstCard() == usual);
    order.setQueues(QStringLiteral("journey"), QStringLiteral("no such queue"));
    CHECK(becomes([&desk] { return desk.preview.notice().isEmpty(); }));
    CHECK(becomes([&desk] { return !desk.preview.panel()->cards()->journey(); }));
}

TEST_CASE("a program that can have no preview says so")
{
    Desk desk;
    desk.preview.offer([] { return std::unique_ptr<console::PreviewStage>(); });
    desk.preview.open();
    CHECK_FALSE(desk.preview.hasPanel());
    CHECK_FALSE(desk.preview.notice().isEmpty());
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    return Catch::Session().run(argc, argv);
}
