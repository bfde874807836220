// sidelightctl rules try: a draft of rules on the past, beside what is in force.
#include <chrono>
#include <csignal>

#include <QCommandLineParser>

#include "apps/ctl/command.h"
#include "apps/ctl/opencache.h"
#include "apps/ctl/options.h"
#include "apps/ctl/output.h"
#include "apps/ctl/rulefiles.h"
#include "core/trial/cachetrial.h"

namespace sidelight::ctl
{

namespace
{

constexpr int mostDays = 400;
constexpr std::int64_t dayMs = std::int64_t{86'400'000};

volatile std::sig_atomic_t interrupted = 0;

struct TryJob {
    std::shared_ptr<const rules::RuleSet> draft;
    std::shared_ptr<const rules::RuleSet> inForce;
    rules::Trial::Settings settings;
    QString events; // or a profile
    std::string folder;
    std::optional<std::string> passphraseFile;
};

int print(const rules::TrialReport &report)
{
    printLine(rules::toJson(report));
    if (interrupted != 0)
        tell("stopped: this is what had been found by then.");
    return interrupted != 0 ? exitInterrupted : exitFine;
}

int tryOnFile(const TryJob &job)
{
    EventsFile events(job.events);
    if (!events.isOpen()) {
        complain("cannot read the events.");
        return exitNotDone;
    }
    rules::Trial trial(job.draft, job.inForce, job.settings);
    while (interrupted == 0) {
        const EventPtr event = events.next();
        if (!event)
            break;
        trial.take(event);
    }
    const int code = print(trial.finish());
    return code == exitFine && events.refused() > 0 ? exitNotDone : code;
}

// Not more often than ten times a second: people read it.
class ProgressWords
{
public:
    void say(const trial::CacheTrial::Progress &progress)
    {
        const auto now = std::chrono::steady_clock::now();
        const bool isDone = progress.done >= progress.all;
        if (!isDone && now < m_next)
            return;
        m_next = now + std::chrono::milliseconds(100);
        tell(std::to_string(progress.done) + " of " + std::to_string(progress.all) + " events, " +
             std::to_string(progress.alerts) + " alerts");
    }

private:
    std::chrono::steady_clock::time_point m_next;
};

int tryOnCache(const TryJob &job)
{
    const auto cache = OpenCache::open(job.folder, job.passphraseFile);
    if (!cache) {
        complain(cache.error());
        return exitNotDone;
    }
    trial::CacheTrial trial((*cache)->reader().queries(), job.draft, job.inForce, job.settings);
    ProgressWords words;
    while (interrupted == 0) {
        const auto more = trial.goOn();
        if (!more) {
            complain(sentenceOf(more.error()));
            return exitNotDone;
        }
        words.say(trial.progress());
        if (!*more)
            break;
    }
    return print(trial.finish());
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
    TryJob job;
    job.draft = readRuleFile(parser.value(config));
    if (!job.draft)
        return exitNotDone;
    if (parser.isSet(against)) {
        job.inForce = readRuleFile(parser.value(against));
        if (!job.inForce)
            return exitNotDone;
    }
    job.settings.until = *until;
    job.settings.from = Timestamp{until->ms - many * dayMs};
    job.settings.site = parser.isSet(hub) ? rules::Site::Hub : rules::Site::Panel;
    std::signal(SIGINT, [](int) { interrupted = 1; });
    job.events = parser.value(events);
    if (parser.isSet(events))
        return tryOnFile(job);
    job.folder = parser.value(folder).toStdString();
    if (parser.isSet(passphrase))
        job.passphraseFile = parser.value(passphrase).toStdString();
    return besideEventLoop([&job] { return tryOnCache(job); });
}

} // namespace sidelight::ctl
