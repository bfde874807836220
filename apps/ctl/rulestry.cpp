// sidelightctl rules try: a draft of rules on the past, beside what is in force.
#include <chrono>
#include <csignal>

#include <QCommandLineParser>

#include "apps/ctl/besideeventloop.h"
#include "apps/ctl/command.h"
#include "apps/ctl/options.h"
#include "apps/ctl/output.h"
#include "apps/ctl/rulefiles.h"
#include "apps/past/pasts.h"
#include "core/base/clock.h"
#include "core/trial/background.h"

namespace sidelight::ctl
{

namespace
{

constexpr int mostDays = 400;

volatile std::sig_atomic_t interrupted = 0;

int print(const rules::TrialReport &report)
{
    printLine(rules::toJson(report));
    for (const rules::RuleTrial &rule : report.rules) {
        if (rules::isFlood(rule))
            tell("warning: \"" + rule.name + "\" would have fired " + std::to_string(rule.alerts) +
                 (rule.isCut ? " times or more; it was not followed further." : " times."));
    }
    if (interrupted != 0)
        tell("stopped: this is what had been found by then.");
    return interrupted != 0 ? exitInterrupted : exitFine;
}

// Not more often than ten times a second: people read it.
class ProgressWords
{
public:
    void say(const trial::PastTrial::Progress &progress)
    {
        const auto now = std::chrono::steady_clock::now();
        const bool isDone = progress.all > 0 && progress.done >= progress.all;
        if (!isDone && now < m_next)
            return;
        m_next = now + std::chrono::milliseconds(100);
        const auto share = progress.all > 0 ? 100 * progress.done / progress.all : 0;
        tell(std::to_string(share) + " %, " + std::to_string(progress.events) + " events, " +
             std::to_string(progress.alerts) + " alerts");
    }

private:
    std::chrono::steady_clock::time_point m_next;
};

int tryIt(const trial::PastTask &task)
{
    const auto trial = past::open(task, printRefused);
    if (!trial) {
        complain(trial.error());
        return exitNotDone;
    }
    trial::workInBackground(); // a panel may be running on the same cache
    ProgressWords words;
    while (interrupted == 0) {
        const auto more = (*trial)->goOn();
        if (!more) {
            complain(more.error());
            return exitNotDone;
        }
        words.say((*trial)->progress());
        if (!*more)
            break;
    }
    const int code = print(
        (*trial)->finish(interrupted == 0 ? rules::Trial::End::Whole : rules::Trial::End::Stopped));
    return code == exitFine && (*trial)->refused() > 0 ? exitNotDone : code;
}

} // namespace

int runRulesTry(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "sidelightctl rules try: how many alerts a draft would have raised in the last days, for "
        "whom, which of them are new beside what is in force, and which would vanish. Ctrl+C stops "
        "it, and what was found by then is printed."));
    const QCommandLineOption config(QStringLiteral("config"),
                                    QStringLiteral("The draft: a bundle, a list of rules or one."),
                                    QStringLiteral("FILE"));
    const QCommandLineOption against(QStringLiteral("against"),
                                     QStringLiteral("What is in force, likewise."),
                                     QStringLiteral("FILE"));
    const QCommandLineOption events(
        QStringLiteral("events"),
        QStringLiteral("CloudEvents as JSON lines, in the order in which they came."),
        QStringLiteral("FILE"));
    const QCommandLineOption folder(QStringLiteral("profile"),
                                    QStringLiteral("Or the folder of a panel's profile."),
                                    QStringLiteral("DIR"));
    const QCommandLineOption passphrase(
        QStringLiteral("passphrase-file"),
        QStringLiteral("Its passphrase, where it is not in the keychain."), QStringLiteral("FILE"));
    const QCommandLineOption days(QStringLiteral("days"),
                                  QStringLiteral("How many days count (default 30)."),
                                  QStringLiteral("N"), QStringLiteral("30"));
    const QCommandLineOption now(QStringLiteral("now"),
                                 QStringLiteral("The end of these days (RFC 3339); the present."),
                                 QStringLiteral("TIME"));
    const QCommandLineOption hub(QStringLiteral("hub"),
                                 QStringLiteral("Try the rules for the hub instead."));
    parser.addOptions({config, against, events, folder, passphrase, days, now, hub});
    parser.addPositionalArgument(QStringLiteral("try"), QString());
    process(parser, arguments);

    bool fineDays = false;
    const int many = parser.value(days).toInt(&fineDays);
    const auto until = parser.isSet(now) ? parseRfc3339(parser.value(now).toStdString())
                                         : std::optional(SystemClock().now());
    if (!parser.isSet(config) || parser.isSet(events) == parser.isSet(folder)) {
        complain("rules try needs --config, and --events or --profile.");
        return exitWrongCall;
    }
    if (!fineDays || many < 1 || many > mostDays || !until) {
        complain("--days is to be 1 to 400, --now a time as 2026-03-02T09:00:00Z.");
        return exitWrongCall;
    }
    trial::PastTask task;
    task.draft = readRuleFile(parser.value(config));
    if (!task.draft)
        return exitNotDone;
    if (parser.isSet(against)) {
        task.inForce = readRuleFile(parser.value(against));
        if (!task.inForce)
            return exitNotDone;
    }
    task.days = many;
    task.until = *until;
    task.site = parser.isSet(hub) ? rules::Site::Hub : rules::Site::Panel;
    task.kind = parser.isSet(events) ? trial::PastTask::Kind::File : trial::PastTask::Kind::Profile;
    task.path = parser.value(parser.isSet(events) ? events : folder).toStdString();
    if (parser.isSet(passphrase))
        task.passphraseFile = parser.value(passphrase).toStdString();
    std::signal(SIGINT, [](int) { interrupted = 1; });
    return besideEventLoop([&task] { return tryIt(task); });
}

} // namespace sidelight::ctl
