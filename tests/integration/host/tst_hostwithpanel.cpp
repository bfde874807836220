// A Qt Widgets desktop that links libsqlite3 and keeps a database of its own, with the panel in it:
// both work, and what the panel keeps is encrypted.
#include <catch2/catch_session.hpp>
#include <catch2/catch_test_macros.hpp>

#include <fstream>
#include <set>

#include <sqlite3.h>

#include <QApplication>
#include <QTest>

#include "apps/assembly/panelassembly.h"
#include "plugin/embed/safeengine.h"
#include "plugin/embed/sidelightwidget.h"
#include "plugin/embed/words.h"
#include "tests/integration/hub/hubclient.h"
#include "tests/support/scratchfolder.h"

using namespace sidelight;
using namespace sidelight::test;

namespace
{

constexpr int patienceMs = 60'000; // a loaded machine is slow

// The desktop's own, open all the time.
class HostDatabase
{
public:
    explicit HostDatabase(std::string path)
        : m_path(std::move(path))
    {
        REQUIRE(sqlite3_open(m_path.c_str(), &m_db) == SQLITE_OK);
        REQUIRE(run("CREATE TABLE t(i)"));
    }
    HostDatabase(const HostDatabase &) = delete;
    HostDatabase &operator=(const HostDatabase &) = delete;
    ~HostDatabase() { sqlite3_close(m_db); }

    bool works()
    {
        return run("INSERT INTO t VALUES(1)") &&
               contentsOf(m_path).compare(0, 15, "SQLite format 3") == 0;
    }

private:
    bool run(const char *sql)
    {
        return sqlite3_exec(m_db, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
    }
    std::string m_path;
    sqlite3 *m_db = nullptr;
};

void publish(HttpClient &client, const std::string &id, const std::string &type,
             const std::string &data)
{
    const std::string event = R"({"specversion":"1.0","id":")" + id +
                              R"(","source":"/test","type":"sidelight.)" + type +
                              R"(","subject":"c1","correlationid":"i1","data":)" + data + "}";
    REQUIRE(client.post(event).status == 202);
}

std::string writtenTo(const std::string &path, const std::string &text)
{
    std::ofstream(path) << text;
    return path;
}

// Not one colour all over.
bool isPainted(const QImage &image)
{
    std::set<QRgb> colours;
    for (int y = 0; y < image.height() && colours.size() < 8; y += 7) {
        for (int x = 0; x < image.width(); x += 7)
            colours.insert(image.pixel(x, y));
    }
    return colours.size() >= 8;
}

} // namespace

TEST_CASE("a desktop with libsqlite3 and the panel has two databases that do not know each other")
{
    ScratchFolder folder;
    HubProcess hub;
    REQUIRE(hub.start());
    HttpClient client(hub);
    publish(client, "o1", "interaction.offered",
            R"({"channel":"voice","agent":"dev","reason":"reasonmarker"})");
    publish(client, "t1", "touchpoint.recorded", R"({"channel":"web","title":"titlemarker"})");
    HostDatabase own(folder.file("host.db"));
    REQUIRE(own.works());

    assembly::PanelOptions options;
    options.hub = QString::fromStdString("http://" + hub.host + ":" + hub.port);
    options.tokenFile = QString::fromStdString(writtenTo(folder.file("token"), hub.agent + "\n"));
    options.profile = QString::fromStdString(folder.file("profile"));
    options.passphraseFile =
        QString::fromStdString(writtenTo(folder.file("passphrase"), "a passphrase for a test\n"));
    {
        auto assembled = assembly::PanelAssembly::make(options);
        REQUIRE(assembled);
        assembly::PanelAssembly &parts = **assembled;
        CHECK_FALSE(
            parts.versions().join(QLatin1Char('\n')).contains(QLatin1String(sqlite3_libversion())));
        embed::SidelightWidget widget(parts.panel());
        CHECK(widget.errors().isEmpty());
        widget.resize(widget.sizeHint());
        widget.show();
        parts.start();
        viewmodels::PanelViewModel &panel = parts.panel();
        REQUIRE(QTest::qWaitFor([&] { return !panel.history()->empty(); }, patienceMs));
        CHECK(isPainted(widget.grab().toImage()));
        CHECK(own.works());
        panel.note()->setText(QStringLiteral("notemarker"));
        REQUIRE(QTest::qWaitFor([&] { return panel.note()->kept(); }, patienceMs));
        CHECK(own.works());
    }
    for (const char *name : {"profile/cache.db", "profile/outbox.db"}) {
        const std::string head = contentsOf(folder.file(name)).substr(0, 15);
        CHECK(head.size() == 15);
        CHECK(head != "SQLite format 3");
    }
    for (const char *marker : {"titlemarker", "reasonmarker", "notemarker"})
        CHECK_FALSE(anyFileHolds(folder.file("profile"), marker));
    CHECK(own.works());
}

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    if (!sidelight::embed::loadFonts() ||
        !sidelight::embed::loadWords(application, QLocale(QLocale::English)))
        return 1;
    return Catch::Session().run(argc, argv);
}
