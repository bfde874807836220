#include "bench/trial/consoleside.h"

#include <algorithm>
#include <cstdio>

#include <QElapsedTimer>

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

} // namespace

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
    bool isReady = draft.open(config::starterText(), {});
    if (trying.floods)
        isReady = isReady && makeFlood(draft);
    if (!isReady)
        return 2;

    Tried tried;
    QElapsedTimer all;
    QElapsedTimer step;
    QElapsedTimer pressed;
    QObject::connect(&session, &console::TrialSession::progressed, &session, [&] {
        ++tried.steps;
        tried.longestStepMs = std::max(tried.longestStepMs, msOf(step));
        step.start();
        const auto seen = static_cast<std::int64_t>(session.progress().events);
        if (trying.cancelsAt > 0 && seen >= trying.cancelsAt && !pressed.isValid()) {
            pressed.start();
            session.stop();
        }
    });
    QObject::connect(&session, &console::TrialSession::changed, &session, [&] {
        if (session.report() && pressed.isValid() && tried.cancelMs == 0)
            tried.cancelMs = msOf(pressed);
    });
    trial::PastTask task;
    task.path = trying.profile.toStdString();
    task.passphraseFile = trying.passphraseFile.toStdString();
    all.start();
    step.start();
    session.start(task);
    const auto isOver = [&session] {
        return session.report() || session.state() == console::TrialSession::State::Failed;
    };
    if (!spinUntil(isOver, patienceMs) || !session.report()) {
        std::fprintf(stderr, "%s\n", session.failure().c_str());
        return 1;
    }
    tried.seconds = msOf(all) / 1000;
    tried.events = static_cast<double>(session.report()->events);
    tried.alerts = static_cast<double>(session.report()->alerts);
    if (trying.cancelsAt > 0) { // another one begins
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
