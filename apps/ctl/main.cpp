// sidelightctl: chooses the command.
#include <array>
#include <cstdio>

#include <QCoreApplication>

#include "apps/ctl/command.h"
#include "apps/ctl/output.h"

using namespace sidelight::ctl;

namespace
{

constexpr std::array commands{
    Command{"publish", "post events from a file or standard input to a hub", runPublish},
    Command{"tail", "follow streams and print events as they come", runTail},
    Command{"history", "print what the hub keeps of a stream", runHistory},
    Command{"import", "a CRM's export into a hub, with progress and resume", runImport},
    Command{"export", "everything a hub keeps of one customer", runExport},
    Command{"erase", "forget a customer everywhere, with a receipt", runErase},
    Command{"cache", "verify, dump or search a panel's encrypted cache", runCache},
    Command{"cel", "evaluate expressions of rules and mappings", runCel},
    Command{"mapping", "show what a mapping makes of a vendor's body", runMapping},
    Command{"rules", "check rules, run past events through them, say why", runRules},
    Command{"config", "judge, compare, sign, publish and roll back bundles", runConfig},
    Command{"insights", "what became of a team's alerts and suggestions", runInsights},
    Command{"audit", "who published, revealed, looked up, erased, and what was refused", runAudit},
    Command{"revoke", "sign somebody out at once, or take a customer from them", runRevoke},
    Command{"engine", "move a running hub's log into an engine, or back into its file", runEngine},
    Command{"suggest", "train a model of agents' next actions, and measure it", runSuggest},
    Command{"doctor", "say which versions this program works with", runDoctor},
};

void printHelp(std::FILE *out)
{
    std::fputs("Usage: sidelightctl COMMAND [options]\n"
               "Works with a context hub and with a panel's encrypted cache.\n"
               "Prints JSON lines; words go to standard error. Exit codes: 0 done, 1 done with "
               "refusals or not done,\n2 wrong call, 130 interrupted.\n\nCommands:\n",
               out);
    for (const Command &command : commands)
        std::fprintf(out, "  %-10s %s\n", command.name, command.summary);
    std::fputs("\nsidelightctl COMMAND --help says more.\n", out);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("sidelightctl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SIDELIGHT_VERSION));
    const QStringList arguments = QCoreApplication::arguments();
    const QString name = arguments.value(1);
    if (name == QLatin1String("--help") || name == QLatin1String("-h") ||
        name == QLatin1String("help")) {
        printHelp(stdout);
        return exitFine;
    }
    if (name == QLatin1String("--version") || name == QLatin1String("-v")) {
        std::puts("sidelightctl " SIDELIGHT_VERSION);
        return exitFine;
    }
    for (const Command &command : commands) {
        if (name == QLatin1String(command.name))
            return command.run(arguments);
    }
    complain(name.isEmpty() ? "a command is needed." : "there is no such command.");
    printHelp(stderr);
    return exitWrongCall;
}
