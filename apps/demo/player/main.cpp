// sidelight-demo: plays the demo morning, or any script of its form, against a hub.
#include <cstdio>
#include <ctime>

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>

#include "apps/demo/player/player.h"
#include "apps/demo/player/resumefile.h"
#include "apps/terminal/interrupt.h"
#include "apps/terminal/tokenfile.h"

using namespace sidelight;
using namespace sidelight::demo;

namespace
{

constexpr int exitInterrupted = 130;

void sayLine(const QString &line)
{
    std::fprintf(stderr, "%s\n", line.toUtf8().constData());
}

int fail(const std::string &sentence)
{
    sayLine(QStringLiteral("sidelight-demo: ") + QString::fromStdString(sentence));
    return 2;
}

std::int64_t zoneMsAt(Timestamp time)
{
    const auto seconds = static_cast<std::time_t>(time.ms / 1000);
    std::tm local = {};
    localtime_r(&seconds, &local);
    return std::int64_t{local.tm_gmtoff} * 1000;
}

// "1122-1030": new each minute, readable in an id.
std::string runNameOf(Timestamp time)
{
    const std::string text = formatRfc3339(time);
    return text.substr(5, 2) + text.substr(8, 2) + '-' + text.substr(11, 2) + text.substr(14, 2) +
           text.substr(17, 2);
}

Result<std::vector<Step>, std::string> readScripts(const QStringList &paths)
{
    std::vector<Step> steps;
    for (const QString &path : paths) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return failure("The script " + path.toStdString() + " cannot be read.");
        auto read = readScript(file.readAll().toStdString());
        if (!read)
            return failure(path.toStdString() + ", line " + std::to_string(read.error().line) +
                           ": " + read.error().sentence);
        for (Step &step : *read) {
            const bool goesBack =
                !steps.empty() && step.atMs.value_or(-1) < steps.back().atMs.value_or(-1);
            if (goesBack)
                return failure(path.toStdString() + " lies before the script in front of it.");
            steps.push_back(std::move(step));
        }
    }
    return steps;
}

struct Options {
    QUrl hub;
    QString tokenFile;
    QString resumeFile;
    std::optional<quint16> gatePort;
    bool stay = false;
    double speed = 1;
    QStringList scripts;
};

Result<Options, std::string> readOptions(const QCoreApplication &app)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "Plays a scripted morning of invented customers against a context hub.\n"
        "Progress goes to standard error. Exit code 0: all accepted; 1: some refused, or given up; "
        "2: wrong call; 130: interrupted."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption hub(QStringLiteral("hub"), QStringLiteral("The hub's address."),
                                 QStringLiteral("URL"), QStringLiteral("http://127.0.0.1:7070"));
    const QCommandLineOption token(
        QStringLiteral("token-file"),
        QStringLiteral("A file with the publisher's token, or with the line of tokens that "
                       "sidelight-hub --dev prints; - is standard input."),
        QStringLiteral("FILE"));
    const QCommandLineOption speed(
        QStringLiteral("speed"),
        QStringLiteral("How many times faster than life; 0 is all at once."),
        QStringLiteral("FACTOR"), QStringLiteral("1"));
    const QCommandLineOption gate(
        QStringLiteral("gate"),
        QStringLiteral("Relay panels from this port of 127.0.0.1 to the hub, so that the script "
                       "can cut them off. 0 picks one; it is printed as one JSON line on "
                       "standard output."),
        QStringLiteral("PORT"));
    const QCommandLineOption resume(
        QStringLiteral("resume-file"),
        QStringLiteral("Keep the place in FILE, and go on from it when it is there."),
        QStringLiteral("FILE"));
    const QCommandLineOption stay(
        QStringLiteral("stay"),
        QStringLiteral("Keep the gate open after the end, until interrupted."));
    parser.addOptions({hub, token, speed, gate, resume, stay});
    parser.addPositionalArgument(
        QStringLiteral("script"),
        QStringLiteral("Script files, in order; without any, the built-in morning."),
        QStringLiteral("[script…]"));
    parser.process(app);

    Options options;
    options.hub = QUrl(parser.value(hub));
    if (!http::HttpClient::isAllowed(options.hub))
        return failure(std::string("--hub needs https, or http to this machine."));
    options.tokenFile = parser.value(token);
    if (options.tokenFile.isEmpty())
        return failure(std::string("--token-file is needed."));
    bool ok = false;
    options.speed = parser.value(speed).toDouble(&ok);
    if (!ok || options.speed < 0 || options.speed > 1e6)
        return failure(std::string("--speed needs a number from 0 to a million."));
    if (parser.isSet(gate)) {
        options.gatePort = parser.value(gate).toUShort(&ok);
        if (!ok)
            return failure(std::string("--gate needs a port."));
    }
    options.resumeFile = parser.value(resume);
    options.stay = parser.isSet(stay);
    options.scripts = parser.positionalArguments();
    if (options.scripts.isEmpty())
        options.scripts = {QStringLiteral(":/demo/history.ndjson"),
                           QStringLiteral(":/demo/morning.ndjson")};
    return options;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("sidelight-demo"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SIDELIGHT_VERSION));
    const auto options = readOptions(app);
    if (!options)
        return fail(options.error());
    auto steps = readScripts(options->scripts);
    if (!steps)
        return fail(steps.error());
    const auto token = terminal::readToken(options->tokenFile, "publisher");
    if (!token)
        return fail(token.error());

    SystemClock clock;
    SystemRandom random;
    ResumePoint place{clock.now(), {}, options->speed, 0, steps->size()};
    place.run = runNameOf(place.start);
    const auto kept =
        options->resumeFile.isEmpty() ? std::nullopt : readResumePoint(options->resumeFile);
    if (kept && kept->steps == steps->size() && kept->nextStep < kept->steps) {
        place = *kept;
        sayLine(QStringLiteral("Going on from step %1 of %2").arg(kept->nextStep).arg(kept->steps));
    }

    http::HttpClient client(options->hub, *token);
    publishing::EventPublisher publisher({}, client, random);
    PanelGate gate(options->hub.host(),
                   static_cast<quint16>(options->hub.port(
                       options->hub.scheme() == QLatin1String("https") ? 443 : 80)));
    if (options->gatePort) {
        if (!gate.open(*options->gatePort))
            return fail("The port of --gate is taken.");
        std::printf("{\"gate\":\"127.0.0.1:%d\"}\n", int{gate.port()});
        std::fflush(stdout);
    }
    Player player(std::move(*steps), {place.start, zoneMsAt(place.start), place.run, place.speed},
                  publisher, options->gatePort ? &gate : nullptr, clock);

    const auto keepPlace = [&] {
        if (options->resumeFile.isEmpty())
            return;
        place.nextStep = player.stepsDone();
        if (!writeResumePoint(options->resumeFile, place))
            sayLine(QStringLiteral("The resume file cannot be written."));
    };
    QObject::connect(&player, &Player::said, &app, [&clock, &place](const QString &sentence) {
        const auto seconds = static_cast<double>(clock.now().ms - place.start.ms) / 1000;
        sayLine(QStringLiteral("%1 s  %2").arg(seconds, 6, 'f', 1).arg(sentence));
    });
    QObject::connect(&publisher, &publishing::EventPublisher::waiting, &app,
                     [](qint64 delayMs, const QString &reason) {
                         sayLine(
                             QStringLiteral("%1 Trying again in %2 ms.").arg(reason).arg(delayMs));
                     });
    QObject::connect(&player, &Player::progressed, &app, keepPlace);
    QObject::connect(&player, &Player::ended, &app, [&](bool well) {
        keepPlace();
        const publishing::Counts &counts = publisher.counts();
        sayLine(QStringLiteral("%1 events accepted (%2 of them known before), %3 refused")
                    .arg(counts.accepted)
                    .arg(counts.duplicates)
                    .arg(counts.refused));
        if (!well || !options->stay)
            QCoreApplication::exit(well ? 0 : 1);
    });
    terminal::Interrupt interrupt;
    QObject::connect(&interrupt, &terminal::Interrupt::interrupted, &app, [&] {
        player.stop();
        keepPlace();
        sayLine(QStringLiteral("Stopped at step %1 of %2")
                    .arg(player.stepsDone())
                    .arg(player.stepCount()));
        QCoreApplication::exit(exitInterrupted);
    });
    player.start(place.nextStep);
    return QCoreApplication::exec();
}
