#include "tests/integration/console/consolewindow.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include <QTimeZone>

#include "apps/past/pasts.h"
#include "apps/preview/previewengine.h"
#include "apps/supervisor/teamear.h"
#include "plugin/embed/safeengine.h"
#include "tests/integration/console/workshop.h"

namespace sidelight::test
{

using console::Worker;

ConsoleWindow::ConsoleWindow(const std::string &bundle)
    : draft(clock, {}, Worker::Mode::Thread)
    , trial(
          draft, [](const trial::PastTask &task) { return past::open(task); }, Worker::Mode::Thread)
    , publishing(draft, supervisor::publishParts(), Worker::Mode::Thread)
    , insights(publishing, clock, Worker::Mode::Thread)
    , audit(publishing, clock, Worker::Mode::Thread)
    , desk(draft, trial, publishing, insights, audit,
           text::TimeWords(clock, QLocale(), QTimeZone::utc()))
    , m_engine(embed::makeSafeEngine())
    , m_view(std::make_unique<QQuickView>(m_engine.get(), nullptr))
{
    REQUIRE(draft.open(bundle, {}));
    desk.appearance()->setReducedMotion(true);
    desk.preview()->offer(preview::openPreview);
    QObject::connect(desk.news(), &console::NewsViewModel::said, desk.news(),
                     [this](const QString &words) { m_told += words; });
    m_view->setResizeMode(QQuickView::SizeRootObjectToView);
    m_view->setInitialProperties({{QStringLiteral("desk"), QVariant::fromValue(&desk)}});
    m_view->resize(1180, 800);
    m_view->setSource(QUrl(QStringLiteral("qrc:/qt/qml/Sidelight/Supervisor/Supervisor.qml")));
    REQUIRE(m_view->status() == QQuickView::Ready);
    m_view->show();
    m_view->requestActivate();
    REQUIRE(until([this] { return m_view->isActive(); }));
}

ConsoleWindow::~ConsoleWindow()
{
    m_view.reset(); // before what it shows
}

bool ConsoleWindow::wasTold(const QString &words) const
{
    return std::any_of(m_told.begin(), m_told.end(),
                       [&words](const QString &one) { return one.contains(words); });
}

} // namespace sidelight::test
