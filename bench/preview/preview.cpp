// From an edit in the console to the frame in which the preview beside the page shows it: the
// console as it ships, a panel on sample customers, the page in between.
#include <cstdio>

#include <QGuiApplication>
#include <QQuickView>
#include <QTimeZone>

#include "apps/past/pasts.h"
#include "apps/preview/previewengine.h"
#include "apps/supervisor/teamear.h"
#include "bench/frame/spin.h"
#include "bench/support/arguments.h"
#include "bench/support/figures.h"
#include "bench/support/loopgaps.h"
#include "core/config/starter.h"
#include "plugin/console/cardorderviewmodel.h"
#include "plugin/console/consoleviewmodel.h"
#include "plugin/embed/safeengine.h"
#include "plugin/embed/words.h"

using namespace sidelight;
using namespace sidelight::bench;

namespace
{

constexpr int patienceMs = 60'000;
constexpr int pauseMs = 700; // between two edits that have nothing to do with each other
constexpr int typingMs = 60; // between two of one burst
constexpr auto thread = console::Worker::Mode::Thread;

// The console in a window, and the first card of the panel in its preview.
class Desk
{
public:
    Desk()
    {
        m_desk.appearance()->setReducedMotion(true);
        m_desk.preview()->offer(preview::openPreview);
        m_view.setResizeMode(QQuickView::SizeRootObjectToView);
        m_view.setInitialProperties({{QStringLiteral("desk"), QVariant::fromValue(&m_desk)}});
        m_view.resize(1180, 800);
        QObject::connect(&m_view, &QQuickWindow::frameSwapped, &m_view, [this] {
            if (m_wanted >= 0 && firstCard() == m_wanted) {
                m_tookMs = static_cast<double>(m_since.nsecsElapsed()) / 1e6;
                m_wanted = -1;
            }
        });
    }

    [[nodiscard]] bool show()
    {
        if (!m_draft.open(config::starterText(), {}))
            return false;
        m_view.setSource(QUrl(QStringLiteral("qrc:/qt/qml/Sidelight/Supervisor/Supervisor.qml")));
        m_view.show();
        const auto isThere = [this] {
            return m_desk.preview()->hasPanel() &&
                   m_desk.preview()->panel()->tabs()->count() >= 4 &&
                   m_desk.preview()->panel()->customer()->view() ==
                       viewmodels::CustomerViewModel::View::Known;
        };
        return m_view.status() == QQuickView::Ready && spinUntil(isThere, patienceMs);
    }
    [[nodiscard]] int firstCard() { return m_desk.preview()->panel()->cards()->order().front(); }

    // Puts the journey first, or back.
    void edit(bool isFirst)
    {
        if (!isFirst) {
            m_draft.undo();
            return;
        }
        m_order.pickUp(QStringLiteral("journey"));
        m_order.moveHeld(-7);
        m_order.drop();
    }
    // From now on until a frame shows this card first; negative when none does.
    [[nodiscard]] double untilShown(int card)
    {
        m_tookMs = -1;
        m_wanted = card;
        m_since.start();
        (void)spinUntil([this] { return m_wanted < 0; }, patienceMs);
        return m_tookMs;
    }

private:
    SystemClock m_clock;
    console::DraftSession m_draft{m_clock, {}, thread};
    console::TrialSession m_trial{
        m_draft, [](const trial::PastTask &task) { return past::open(task); }, thread};
    console::PublishSession m_publishing{m_draft, supervisor::publishParts(), thread};
    console::InsightsSession m_insights{m_publishing, m_clock, thread};
    console::AuditSession m_audit{m_publishing, m_clock, thread};
    console::ConsoleViewModel m_desk{
        m_draft,    m_trial, m_publishing,
        m_insights, m_audit, text::TimeWords(m_clock, QLocale(), QTimeZone::utc())};
    console::CardOrderViewModel m_order{m_draft};
    std::unique_ptr<QQmlEngine> m_engine{embed::makeSafeEngine()};
    QQuickView m_view{m_engine.get(), nullptr};
    QElapsedTimer m_since;
    int m_wanted = -1;
    double m_tookMs = -1;
};

void rest(int ms)
{
    (void)spinUntil([] { return false; }, ms);
}

void tell(const char *name, std::vector<double> took, const char *aim)
{
    printFigure(name, formatted("p50 %.0f ms", percentile(took, 0.5)),
                formatted("p95 %.0f, longest %.0f ms of %zu", percentile(took, 0.95),
                          percentile(took, 1), took.size()),
                aim);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    qputenv("QSG_RENDER_LOOP", "basic");
    QGuiApplication app(argc, argv);
    const Arguments arguments =
        readArguments(argc, argv, "bench_preview: from an edit to the preview that shows it");
    if (!embed::loadFonts())
        return 1;
    Desk desk;
    if (!desk.show()) {
        std::fprintf(stderr, "the console and its preview did not come up\n");
        return 1;
    }
    rest(pauseMs);
    const int usual = desk.firstCard();
    const int journey = static_cast<int>(viewmodels::CardsViewModel::Card::Journey);
    const int rounds = arguments.quick ? 10 : 40;
    std::vector<double> single;
    std::vector<double> burst;
    LoopGaps gaps;
    for (int i = 0; i < rounds; ++i) {
        const bool isFirst = i % 2 == 0;
        desk.edit(isFirst);
        single.push_back(desk.untilShown(isFirst ? journey : usual));
        rest(pauseMs);
    }
    for (int i = 0; i < rounds / 2; ++i) {
        // The first is shown at once, the others when they pause: the last is another than that.
        for (const bool isFirst : {true, false, true}) {
            desk.edit(isFirst);
            rest(typingMs);
        }
        desk.edit(false);
        burst.push_back(desk.untilShown(usual));
        rest(pauseMs);
    }
    tell("an edit until the preview shows it", single, "250 ms");
    tell("the last of several in quick succession", burst, "500 ms");
    std::vector<double> all = gaps.byTime();
    printFigure("gaps of the console meanwhile", formatted("p99 %.1f ms", percentile(all, 0.99)),
                formatted("longest %.1f ms", percentile(all, 1)), "p99 below 16 ms");
    return 0;
}
