#include "bench/trial/consoleside.h"

#include <algorithm>
#include <cstdio>

#include <QElapsedTimer>
#include <QTimer>

#include "apps/past/pasts.h"
#include "bench/frame/spin.h"
#include "core/config/starter.h"
#include "plugin/console/trialsession.h"

namespace sidelight::bench
{

namespace
{

constexpr int patienceMs = 600'000;

// Each fires on every touchpoint: by itself, and as one of a month's.
boost::json::object floodingRule(const char *id, const boost::json::value &correlate)
{
    boost::json::object rule{{"id", id},
                             {"version", 1},
                             {"name", "Whatever happens"},
                             {"select", {{"a", {{"type", "sidelight.touchpoint.recorded"}}}}},
                             {"suppress", "1s"},
                             {"then", {{"alert", "Something happened"}}}};
    if (correlate.is_object())
        rule["correlate"] = correlate;
    return rule;
}

bool makeLook(console::DraftSession &draft)
{
    boost::json::object rule = floodingRule("bench.large", nullptr);
    rule["select"] = boost::json::object{
        {"a",
         {{"type", "sidelight.touchpoint.recorded"}, {"when", "data.amount.value >= 19990.0"}}}};
    return draft.apply({"look", {config::insertEdit("/rules/0", std::move(rule))}, {}});
}

bool makeFlood(console::DraftSession &draft)
{
    const boost::json::object often{
        {"type", "event_count"}, {"timespan", "30d"}, {"condition", {{"gte", 1}}}};
    return draft.apply({"flood",
                        {config::insertEdit("/rules/0", floodingRule("bench.each", nullptr)),
                         config::insertEdit("/rules/1", floodingRule("bench.often", often))},
                        {}});
}

double msOf(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

bool isMade(console::DraftSession &draft, Trying::Draft of)
{
    if (!draft.open(config::starterText(), {}))
        return false;
    switch (of) {
    case Trying::Draft::Looks:
        return makeLook(draft);
    case Trying::Draft::Floods:
        return makeFlood(draft);
    case Trying::Draft::Starter:
        break;
    }
    return true;
}

bool isTimeToCancel(const Trying &trying, const trial::PastTrial::Progress &at)
{
    if (trying.cancel == Trying::Cancel::SummingUp)
        return at.all > 0 && at.done >= at.all;
    return trying.cancel == Trying::Cancel::AtEvents && at.done >= trying.atEvents;
}

} // namespace

QStringList argumentsOf(const Trying &trying)
{
    return {QStringLiteral("--console"),
            trying.profile,
            trying.passphraseFile,
            QString::number(static_cast<int>(trying.draft)),
            QString::number(static_cast<int>(trying.cancel)),
            QString::number(trying.atEvents),
            QString::number(trying.days)};
}

Trying tryingOf(const QStringList &arguments)
{
    return {arguments[1],
            arguments[2],
            static_cast<Trying::Draft>(arguments[3].toInt()),
            static_cast<Trying::Cancel>(arguments[4].toInt()),
            arguments[5].toLongLong(),
            arguments[6].toInt()};
}

Tried readTried(const QByteArray &line)
{
    Tried tried;
    if (std::sscanf(line.constData(), "%lf %lf %lf %lf %lf %lf %lf", &tried.seconds, &tried.events,
                    &tried.alerts, &tried.steps, &tried.longestStepMs, &tried.cancelMs,
                    &tried.freeMs) != 7)
        tried.seconds = -1;
    return tried;
}

int tryAsConsole(const Trying &trying)
{
    const SystemClock clock;
    console::DraftSession draft(clock, {}, console::Worker::Mode::Inline);
    console::TrialSession session(
        draft, [](const trial::PastTask &task) { return past::open(task); },
        console::Worker::Mode::Thread);
    if (!isMade(draft, trying.draft))
        return 2;

    Tried tried;
    QElapsedTimer all;
    QElapsedTimer step;
    QElapsedTimer pressed;
    const auto press = [&] {
        if (pressed.isValid() || !session.isBusy())
            return;
        pressed.start();
        session.stop();
    };
    QObject::connect(&session, &console::TrialSession::progressed, &session, [&] {
        ++tried.steps;
        tried.longestStepMs = std::max(tried.longestStepMs, msOf(step));
        step.start();
        if (isTimeToCancel(trying, session.progress()))
            press();
    });
    if (trying.cancel == Trying::Cancel::Opening)
        QTimer::singleShot(100, &session, press);
    QObject::connect(&session, &console::TrialSession::changed, &session, [&] {
        if (pressed.isValid() && !session.isEnding() && tried.cancelMs == 0)
            tried.cancelMs = msOf(pressed);
    });
    trial::PastTask task;
    task.path = trying.profile.toStdString();
    task.passphraseFile = trying.passphraseFile.toStdString();
    task.days = trying.days;
    all.start();
    step.start();
    session.start(task);
    const auto isOver = [&session] { return !session.isBusy() && !session.isEnding(); };
    if (!spinUntil(isOver, patienceMs) || session.state() == console::TrialSession::State::Failed) {
        std::fprintf(stderr, "%s\n", session.failure().c_str());
        return 1;
    }
    tried.seconds = msOf(all) / 1000;
    if (session.report()) {
        tried.events = static_cast<double>(session.report()->events);
        tried.alerts = static_cast<double>(session.report()->alerts);
    }
    if (pressed.isValid()) { // another one begins
        task.path = "/nowhere";
        session.start(task);
        if (!spinUntil([&] { return session.state() == console::TrialSession::State::Failed; },
                       patienceMs))
            return 1;
        tried.freeMs = msOf(pressed);
    }
    std::printf("%f %f %f %f %f %f %f\n", tried.seconds, tried.events, tried.alerts, tried.steps,
                tried.longestStepMs, tried.cancelMs, tried.freeMs);
    return 0;
}

} // namespace sidelight::bench
