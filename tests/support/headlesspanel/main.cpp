// headlesspanel --hub URL --token-file F --profile DIR [--config FILE] [--offline]: a panel's
// engine, commands as JSON lines in, what is on disk as JSON lines out. headlesspanel --dump
// --profile DIR: what a profile holds. headlesspanel --export PREFIX --profile DIR: its databases
// in the clear; --export FILE --database DB --key-file F: any one of a hub's.
#include <fstream>
#include <iterator>
#include <string>

#include <unistd.h>

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QSocketNotifier>
#include <QTimer>

#include <boost/json/array.hpp>

#include "core/session/enginethread.h"
#include "core/wire/json.h"
#include "tests/support/headlesspanel/deltalines.h"
#include "tests/support/headlesspanel/dump.h"
#include "tests/support/headlesspanel/plainfilevault.h"
#include "tests/support/linewriter.h"

using namespace sidelight;

namespace
{

std::string firstLineOf(const std::string &path)
{
    std::ifstream file(path);
    std::string line;
    std::getline(file, line);
    return line;
}

void printCommitted(tests::LineWriter &out, const session::Committed &committed)
{
    boost::json::array events;
    for (const store::AppliedEvent &applied : committed.applied) {
        const Delivery &delivery = committed.deliveries[applied.index];
        events.push_back({{"stream", delivery.stream.toString()},
                          {"offset", delivery.offset.value},
                          {"source", delivery.event->source},
                          {"id", delivery.event->id},
                          {"new", applied.isNew}});
    }
    out.print({{"committed", std::move(events)}});
}

// False: quit.
bool obey(session::EngineThread &engine, const std::string &line)
{
    const auto value = wire::parseJson(line);
    const boost::json::object *object = value ? value->if_object() : nullptr;
    if (!object)
        return true;
    const std::string what = textOrEmpty(*object, "do");
    const InteractionId interaction{textOrEmpty(*object, "interaction")};
    const std::string text = textOrEmpty(*object, "text");
    if (what == "quit")
        return false;
    if (what == "online")
        engine.post(session::GoOnline{});
    if (what == "offline")
        engine.post(session::GoOffline{});
    if (what == "focus")
        engine.post(session::FocusInteraction{interaction});
    if (what == "draft" || what == "note")
        engine.post(session::ChangeDraft{interaction, "note", text});
    if (what == "acknowledge")
        engine.post(session::AcknowledgeAlert{interaction, AlertId{textOrEmpty(*object, "alert")}});
    if (what == "why")
        engine.post(session::ExplainAlert{interaction, AlertId{textOrEmpty(*object, "alert")}});
    if (what == "note")
        engine.post(session::SaveDraft{interaction, "note", ""});
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const auto option = [](const char *name) {
        return QCommandLineOption(QString::fromLatin1(name), {}, QStringLiteral("value"));
    };
    const QCommandLineOption hub = option("hub");
    const QCommandLineOption tokenFile = option("token-file");
    const QCommandLineOption folder = option("profile");
    const QCommandLineOption config = option("config");
    const QCommandLineOption trust = option("trust");
    const QCommandLineOption offline(QStringLiteral("offline"));
    const QCommandLineOption dump(QStringLiteral("dump"));
    const QCommandLineOption seat(QStringLiteral("seat"), QString(), QStringLiteral("NAME"));
    const QCommandLineOption plainTo = option("export");
    const QCommandLineOption database = option("database");
    const QCommandLineOption keyFile = option("key-file");
    parser.addOptions(
        {hub, tokenFile, folder, config, trust, offline, dump, seat, plainTo, database, keyFile});
    parser.process(application);
    const std::string profile = parser.value(folder).toStdString();
    if (parser.isSet(database))
        return tests::exportFile(parser.value(database).toStdString(),
                                 parser.value(keyFile).toStdString(),
                                 parser.value(plainTo).toStdString());
    if (parser.isSet(plainTo))
        return tests::exportProfile(profile, parser.value(plainTo).toStdString());
    if (parser.isSet(dump))
        return tests::dumpProfile(profile);

    auto library = sqlite::Library::load();
    if (!library)
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
    // As good as none, and still no storm while a killed hub starts again.
    settings.reconnect = {0, 5, 5, 5};

    session::EngineThreadParts parts{clock, random,  log, *library,
                                     {},    profile, {},  parser.value(config).toStdString()};
    if (parser.isSet(trust)) {
        std::ifstream file(parser.value(trust).toStdString());
        auto keys = config::TrustedKeys::read(
            std::string(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()));
        if (!keys)
            return 2;
        parts.trusted = *std::move(keys);
    }
    parts.vault = [&profile]() -> std::unique_ptr<keys::KeyVault> {
        return std::make_unique<tests::PlainFileVault>(profile + ".key");
    };
    parts.listeners.committed = [&out](const session::Committed &committed) {
        printCommitted(out, committed);
    };
    parts.listeners.accepted = [&out](const wire::Accepted &accepted) {
        out.print({{"accepted", accepted.sequence}, {"duplicate", accepted.duplicate}});
    };
    session::EngineThread engine(settings, parts);
    QObject::connect(&engine, &session::PanelSession::changed, &application,
                     [&out](const session::DeltaPtr &delta) {
                         const boost::json::object line = tests::lineOf(*delta);
                         if (!line.empty())
                             out.print(line);
                     });

    // A hub for trials makes new tokens at each start.
    QTimer renewal;
    std::string token = settings.token;
    QObject::connect(&renewal, &QTimer::timeout, &application, [&] {
        std::string now = firstLineOf(parser.value(tokenFile).toStdString());
        if (now.empty() || now == token)
            return;
        token = std::move(now);
        engine.setToken(token);
    });
    constexpr int lookEveryMs = 20;
    renewal.start(lookEveryMs);

    std::string pending;
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &application, [&] {
        char buffer[4096];
        const ssize_t count = ::read(STDIN_FILENO, buffer, sizeof buffer);
        if (count <= 0) {
            application.quit();
            return;
        }
        pending.append(buffer, static_cast<std::size_t>(count));
        for (std::size_t end = pending.find('\n'); end != std::string::npos;
             end = pending.find('\n')) {
            const std::string line = pending.substr(0, end);
            pending.erase(0, end + 1);
            if (!obey(engine, line)) {
                application.quit();
                return;
            }
        }
    });
    engine.start();
    const int code = QCoreApplication::exec();
    engine.shutDown();
    return code;
}
