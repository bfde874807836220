// A command of sidelightctl.
#pragma once

#include <QStringList>

namespace sidelight::ctl
{

inline constexpr int exitFine = 0;
inline constexpr int exitNotDone = 1;
inline constexpr int exitWrongCall = 2;
inline constexpr int exitInterrupted = 130;

struct Command {
    const char *name;
    const char *summary; // half a line, for --help
    // `arguments` begins with the program and the command. Runs the event loop if it needs one.
    int (*run)(const QStringList &arguments);
};

int runPublish(const QStringList &arguments);
int runTail(const QStringList &arguments);
int runHistory(const QStringList &arguments);
int runImport(const QStringList &arguments);
int runExport(const QStringList &arguments);
int runErase(const QStringList &arguments);
int runCache(const QStringList &arguments);
int runCel(const QStringList &arguments);
int runMapping(const QStringList &arguments);
int runRules(const QStringList &arguments);
// The part of it that is `rules try`.
int runRulesTry(const QStringList &arguments);
int runConfig(const QStringList &arguments);
int runInsights(const QStringList &arguments);
int runAudit(const QStringList &arguments);
int runRevoke(const QStringList &arguments);
int runSuggest(const QStringList &arguments);
// `engine migrate`.
int runEngine(const QStringList &arguments);
int runDoctor(const QStringList &arguments);

} // namespace sidelight::ctl
