#include <catch2/catch_session.hpp>
#include <catch2/catch_test_macros.hpp>

#include <QDir>
#include <QGuiApplication>
#include <QQmlComponent>
#include <QQuickItem>
#include <QQuickWindow>
#include <QSysInfo>

#include "plugin/embed/safeengine.h"
#include "tests/fixture/compare.h"

using namespace sidelight;

namespace
{
// Of the pixels: a moved edge or another colour is more, another rounding of a letter less.
constexpr double tolerated = 0.002;

struct Look {
    const char *name;
    int mode;
    bool mirrored;
};

// "debian-12": what letters look like is the release's.
QString release()
{
    return QSysInfo::productType() + u'-' + QSysInfo::productVersion().section(u'.', 0, 0);
}

QImage pictureOf(const Look &look)
{
    const auto engine = embed::makeSafeEngine();
    QQmlComponent theme(engine.get());
    theme.setData(
        "import QtQml\nimport Sidelight.Theme\nQtObject { property QtObject theme: Theme }",
        QUrl(QStringLiteral("qrc:/theme.qml")));
    const std::unique_ptr<QObject> holder(theme.create());
    REQUIRE(holder != nullptr);
    auto *tokens = holder->property("theme").value<QObject *>();
    tokens->setProperty("mode", look.mode);
    tokens->setProperty("reducedMotion", true);
    QQmlComponent component(engine.get(), QUrl(QStringLiteral("qrc:/Sheet.qml")));
    QObject *made =
        component.createWithInitialProperties({{QStringLiteral("mirrored"), look.mirrored}});
    INFO(component.errorString().toStdString());
    REQUIRE(made != nullptr);
    const std::unique_ptr<QQuickItem> sheet(qobject_cast<QQuickItem *>(made));
    REQUIRE(sheet != nullptr);
    QQuickWindow window;
    window.resize(sheet->size().toSize());
    sheet->setParentItem(window.contentItem());
    window.show();
    QCoreApplication::processEvents();
    QImage picture = window.grabWindow();
    sheet->setParentItem(nullptr);
    return picture;
}
} // namespace

TEST_CASE("a picture differs from one with another colour, and not from itself")
{
    QImage before(100, 100, QImage::Format_RGB32);
    before.fill(Qt::white);
    QImage now = before;
    CHECK(fixture::differing(before, now) == 0.0);
    for (int x = 0; x < 100; ++x)
        now.setPixelColor(x, 50, QColor(240, 240, 240)); // as letters' edges do
    CHECK(fixture::differing(before, now) == 0.0);
    for (int x = 0; x < 100; ++x)
        now.setPixelColor(x, 50, Qt::black);
    CHECK(fixture::differing(before, now) == 0.01);
    CHECK(fixture::differing(before, QImage(100, 99, QImage::Format_RGB32)) == 1.0);
    CHECK(fixture::differing(QImage(), now) == 1.0);
}

TEST_CASE("the parts of the panel look as they did")
{
    const QDir folder(QStringLiteral(SIDELIGHT_REFERENCE "/") + release());
    const bool updating = qEnvironmentVariableIsSet("SIDELIGHT_UPDATE_PICTURES");
    if (updating)
        REQUIRE(folder.mkpath(QStringLiteral(".")));
    if (!folder.exists())
        SKIP("tests/pictures/reference has no pictures of " << release().toStdString()
                                                            << ": looks are NOT compared here");
    for (const Look &look : {Look{"light", 1, false}, Look{"dark", 2, false},
                             Look{"contrast", 3, false}, Look{"light-mirrored", 1, true}}) {
        const QImage now = pictureOf(look);
        const QString file =
            folder.filePath(QString::fromLatin1(look.name) + QStringLiteral(".png"));
        if (updating)
            REQUIRE(now.save(file));
        const double share = fixture::differing(QImage(file), now);
        if (share > tolerated)
            now.save(QString::fromLatin1(look.name) + QStringLiteral("-now.png"));
        INFO(look.name << ": " << share * 100 << " % of the pixels differ; see " << look.name
                       << "-now.png in the folder of the test");
        CHECK(share <= tolerated);
    }
}

int main(int argc, char *argv[])
{
    QGuiApplication application(argc, argv);
    if (!embed::loadFonts())
        return 1;
    return Catch::Session().run(argc, argv);
}
