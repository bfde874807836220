// sidelightctl engine migrate
#include <QCoreApplication>

#include "apps/ctl/command.h"
#include "apps/ctl/enginemove.h"
#include "apps/ctl/options.h"
#include "apps/ctl/output.h"
#include "apps/terminal/interrupt.h"

namespace sidelight::ctl
{

namespace
{

constexpr auto description =
    "sidelightctl engine migrate: moves the log of a running hub from its file into the engine "
    "that "
    "its\nconfiguration names as \"moveTo\", or back. Needs a token with the role admin.\n\n"
    "The hub copies in the background and goes on serving; it goes on by itself after a restart. "
    "With\n--cut-over it then takes nothing in for a moment (503), copies the rest, compares both "
    "sides and goes\non at the other place. Without it nothing is decided: say it later, or "
    "--cancel. Interrupting this\nprogram stops nothing. Progress goes to standard error as "
    "sentences, or with --json to standard output.\n\nExit codes: 0 moved, ready for the cut-over, "
    "or cancelled, as "
    "asked; 1 not done; 2 wrong call;\n130 interrupted.";

// Nothing: a wrong call, which was complained about.
std::optional<EngineMove::Wish> readWish(const QCommandLineParser &parser,
                                         const QCommandLineOption &to,
                                         const QCommandLineOption &rate)
{
    EngineMove::Wish wish;
    const bool looks = parser.isSet(QStringLiteral("status"));
    const bool cancels = parser.isSet(QStringLiteral("cancel"));
    wish.cutsOver = parser.isSet(QStringLiteral("cut-over"));
    wish.asJson = parser.isSet(QStringLiteral("json"));
    wish.to = parser.value(to);
    bool isNumber = false;
    wish.rate = parser.value(rate).toLongLong(&isNumber);
    const bool isPlace = wish.to == QLatin1String("engine") || wish.to == QLatin1String("file");
    const bool moves = !looks && !cancels;
    const bool isOne = (looks ? 1 : 0) + (cancels ? 1 : 0) + (parser.isSet(to) ? 1 : 0) == 1;
    if (parser.positionalArguments() != QStringList{QStringLiteral("migrate")} || !isOne ||
        (moves && !isPlace) || !isNumber || wish.rate < 100 || wish.rate > 1'000'000 ||
        (wish.cutsOver && !moves)) {
        complain("say engine migrate with --to engine, --to file, --status or --cancel; a rate is "
                 "from 100 to 1000000. See --help.");
        return std::nullopt;
    }
    wish.order = looks     ? EngineMove::Order::Look
                 : cancels ? EngineMove::Order::Cancel
                           : EngineMove::Order::Move;
    return wish;
}

} // namespace

int runEngine(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QString::fromLatin1(description));
    const HubOptions hub;
    hub.addTo(parser);
    const QCommandLineOption to(QStringLiteral("to"), QStringLiteral("Where: engine, or file."),
                                QStringLiteral("PLACE"));
    const QCommandLineOption rate(
        QStringLiteral("rate"),
        QStringLiteral("At most so many records a second (default 5000); of a move that begins."),
        QStringLiteral("N"), QStringLiteral("5000"));
    parser.addOptions(
        {to,
         rate,
         {QStringLiteral("cut-over"), QStringLiteral("As soon as both sides hold the same.")},
         {QStringLiteral("status"), QStringLiteral("How it stands, and no more.")},
         {QStringLiteral("cancel"),
          QStringLiteral("Before the cut-over: what was copied is removed.")},
         {QStringLiteral("json"), QStringLiteral("How it stands as JSON lines.")}});
    parser.addPositionalArgument(QStringLiteral("migrate"), QStringLiteral("Moves the log."));
    process(parser, arguments);
    auto wish = readWish(parser, to, rate);
    if (!wish)
        return exitWrongCall;
    const auto access = readAccess(parser, hub, "admin");
    if (!access) {
        complain(access.error());
        return exitWrongCall;
    }
    http::HttpClient client(access->url, access->token);
    EngineMove move(client, *std::move(wish));
    const terminal::Interrupt interrupt;
    QObject::connect(&interrupt, &terminal::Interrupt::interrupted, &client, [] {
        tell("The hub goes on; the same command looks again.");
        QCoreApplication::exit(exitInterrupted);
    });
    move.start();
    return QCoreApplication::exec();
}

} // namespace sidelight::ctl
