// typedpanel --hub URL --token-file F --profile DIR [--config F] [--offline]: the panel in an
// offscreen window. Lines in: {"do":"type","text":"a"} (each character a key),
// {"do":"press","key":"Ctrl+2"},
// {"do":"look"} (answered by a line of what is in front), {"do":"hear"} (what a screen reader
// finds),
// {"do":"quit"}. With --tell what headlesspanel says of itself comes out, too.
#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>

#include <unistd.h>

#include <QAccessible>
#include <QCommandLineParser>
#include <QGuiApplication>
#include <QKeySequence>
#include <QQuickItem>
#include <QSocketNotifier>
#include <QTest>

#include "core/session/enginethread.h"
#include "core/wire/json.h"
#include "plugin/embed/panelview.h"
#include "plugin/embed/safeengine.h"
#include "plugin/embed/words.h"
#include "tests/support/headlesspanel/deltalines.h"
#include "tests/support/headlesspanel/plainfilevault.h"
#include "tests/support/linewriter.h"
#include "tests/support/typedpanel/heard.h"
#include "tests/support/typedpanel/loopbeat.h"

using namespace sidelight;

namespace
{

using View = viewmodels::CustomerViewModel::View;

std::string firstLineOf(const std::string &path)
{
    std::ifstream file(path);
    std::string line;
    std::getline(file, line);
    return line;
}

// The text of what the keys go to, as it stands on the screen; nothing when they go nowhere.
boost::json::value textInFocus(const QQuickWindow &window)
{
    const QQuickItem *item = window.activeFocusItem();
    const QVariant text = item != nullptr ? item->property("text") : QVariant();
    if (!text.isValid() || item->property("cursorPosition").isNull())
        return nullptr;
    return boost::json::value(text.toString().toStdString());
}

// As a screen reader hears it.
std::string nameInFocus(const QQuickWindow &window)
{
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(window.activeFocusItem());
    return spoken != nullptr ? spoken->text(QAccessible::Name).toStdString() : std::string();
}

class Typist
{
public:
    Typist(QQuickWindow &window, viewmodels::PanelViewModel &panel, tests::LineWriter &out)
        : m_window(window)
        , m_panel(panel)
        , m_out(out)
    {
    }

    // False: quit.
    bool obey(const std::string &line)
    {
        const auto value = wire::parseJson(line);
        const boost::json::object *object = value ? value->if_object() : nullptr;
        if (!object)
            return true;
        const std::string what = textOrEmpty(*object, "do");
        if (what == "quit")
            return false;
        if (what == "type") {
            for (const char key : textOrEmpty(*object, "text"))
                QTest::keyClick(&m_window, key);
            delivered(*object);
        }
        if (what == "press") {
            const QKeySequence keys(QString::fromStdString(textOrEmpty(*object, "key")));
            if (!keys.isEmpty())
                QTest::keyClick(&m_window, keys[0].key(), keys[0].keyboardModifiers());
            delivered(*object);
        }
        if (what == "look")
            look();
        if (what == "hear")
            m_out.print({{"heard", tests::heardIn(m_window)}});
        return true;
    }

private:
    void delivered(const boost::json::object &command)
    {
        const auto number = integerMember(command, "n").value_or(0);
        m_out.print({{"delivered", number}, {"at", tests::monotonicSeconds()}});
    }

    void look()
    {
        m_out.print({{"look",
                      {{"interaction", m_panel.note()->interaction().value},
                       {"note", m_panel.note()->text().toStdString()},
                       {"kept", m_panel.note()->kept()},
                       {"tabs", m_panel.tabs()->count()},
                       {"tab", m_panel.tabs()->currentRow()},
                       {"focus", textInFocus(m_window)},
                       {"focusName", nameInFocus(m_window)},
                       {"customer", m_panel.customer()->name().toStdString()},
                       {"asked", m_panel.customer()->view() == View::Choose},
                       {"candidates", m_panel.customer()->candidates()->rowCount()},
                       {"alerts", m_panel.alerts()->count()},
                       {"why", m_panel.alerts()->isWhyOpen(m_panel.alerts()->firstLoud())},
                       {"suggestions", m_panel.suggestions()->count()},
                       {"actions", suggestedActions()},
                       {"said", m_panel.conversation()->last().toStdString()},
                       {"guide", m_panel.guide()->open()},
                       {"progress", m_panel.guide()->progress().toStdString()},
                       {"allDone", m_panel.guide()->allDone()},
                       {"query", m_panel.search()->query().toStdString()},
                       {"hits", m_panel.search()->hits()->rowCount()},
                       {"wrapUp", m_panel.wrapUp()->open()},
                       {"outcome", m_panel.wrapUp()->outcome().toStdString()},
                       {"waiting", m_panel.waiting()->rowCount()},
                       {"history", historyLines()}}}});
    }

    // As the keys Alt+1 to Alt+3 mean them.
    [[nodiscard]] boost::json::array suggestedActions() const
    {
        boost::json::array actions;
        for (int row = 0; row < m_panel.suggestions()->count(); ++row)
            actions.push_back(boost::json::value(m_panel.suggestions()->at(row)->action));
        return actions;
    }

    // "title · detail" of the newest lines that have come back from the hub.
    [[nodiscard]] boost::json::array historyLines() const
    {
        using Role = models::HistoryModel::Role;
        boost::json::array lines;
        const models::HistoryModel *rows = m_panel.history()->entries();
        constexpr int most = 30;
        for (int row = 0; row < std::min(rows->rowCount(), most); ++row) {
            const auto value = [&](Role role) {
                return rows->data(rows->index(row), Qt::UserRole + static_cast<int>(role));
            };
            if (!value(Role::Waiting).toBool())
                lines.push_back(
                    boost::json::value((value(Role::Title).toString() + QStringLiteral(" · ") +
                                        value(Role::Detail).toString())
                                           .toStdString()));
        }
        return lines;
    }

    QQuickWindow &m_window;
    viewmodels::PanelViewModel &m_panel;
    tests::LineWriter &m_out;
};

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    QGuiApplication application(argc, argv);
    QCommandLineParser parser;
    const auto option = [](const char *name) {
        return QCommandLineOption(QString::fromLatin1(name), {}, QStringLiteral("value"));
    };
    const QCommandLineOption hub = option("hub");
    const QCommandLineOption tokenFile = option("token-file");
    const QCommandLineOption folder = option("profile");
    const QCommandLineOption config = option("config");
    const QCommandLineOption trust = option("trust");
    const QCommandLineOption seat = option("seat");
    const QCommandLineOption offline(QStringLiteral("offline"));
    const QCommandLineOption tell(QStringLiteral("tell"));
    parser.addOptions({hub, tokenFile, folder, config, trust, seat, offline, tell});
    parser.process(application);

    auto library = sqlite::Library::load();
    if (!library || !embed::loadFonts() ||
        !embed::loadWords(application, QLocale(QLocale::English)))
        return 2;
    SystemClock clock;
    SystemRandom random;
    StderrLogger log(LogLevel::Warning);
    tests::LineWriter out;

    session::SessionSettings settings;
    settings.hubUrl = parser.value(hub).toStdString();
    settings.token = firstLineOf(parser.value(tokenFile).toStdString());
    settings.agent = AgentId{"dev"};
    settings.teams = {TeamId{"default"}};
    settings.seat = parser.value(seat).toStdString();
    settings.startOffline = parser.isSet(offline);
    settings.reconnect = {0, 5, 5, 5};

    const std::string profile = parser.value(folder).toStdString();
    std::unique_ptr<tests::LoopBeat> engineBeat; // of the engine thread; outlives it
    session::EngineThreadParts parts{clock, random, log, *library, {}, profile, {}};
    parts.vault = [&]() -> std::unique_ptr<keys::KeyVault> {
        engineBeat = std::make_unique<tests::LoopBeat>("engine", out); // the vault is made there
        return std::make_unique<tests::PlainFileVault>(profile + ".key");
    };
    parts.configFile = parser.value(config).toStdString();
    if (parser.isSet(trust)) {
        std::ifstream file(parser.value(trust).toStdString());
        auto keys = config::TrustedKeys::read(
            std::string(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()));
        if (!keys)
            return 2;
        parts.trusted = *std::move(keys);
    }
    session::EngineThread engine(settings, parts);
    if (parser.isSet(tell))
        QObject::connect(&engine, &session::PanelSession::changed, &application,
                         [&out](const session::DeltaPtr &delta) {
                             const boost::json::object line = tests::lineOf(*delta);
                             if (!line.empty())
                                 out.print(line);
                         });
    viewmodels::PanelViewModel panel(
        engine, text::TimeWords(clock, QLocale(QLocale::English), QTimeZone::utc()), {});
    embed::PanelView view(panel);
    if (!view.errors().isEmpty())
        return 2;
    view.window().resize(420, 900);
    view.window().show();
    view.window().requestActivate();
    const tests::LoopBeat beat("gui", out);

    Typist typist(view.window(), panel, out);
    std::string pending;
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    bool obeying = false;
    QObject::connect(&input, &QSocketNotifier::activated, &application, [&] {
        char buffer[4096];
        const ssize_t count = ::read(STDIN_FILENO, buffer, sizeof buffer);
        if (count <= 0) {
            QCoreApplication::quit();
            return;
        }
        pending.append(buffer, static_cast<std::size_t>(count));
        // A click of QTest lets events in between its press and its release, and between a modifier
        // and its key: what comes in there waits, or it would be typed before the key it follows.
        if (std::exchange(obeying, true))
            return;
        for (std::size_t end = pending.find('\n'); end != std::string::npos;
             end = pending.find('\n')) {
            const std::string line = pending.substr(0, end);
            pending.erase(0, end + 1);
            if (!typist.obey(line)) {
                QCoreApplication::quit();
                return;
            }
        }
        obeying = false;
    });
    engine.start();
    const int code = QGuiApplication::exec();
    engine.shutDown();
    return code;
}
