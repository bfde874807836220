#include "plugin/console/trialsession.h"

#include <chrono>

#include <QElapsedTimer>
#include <boost/json/serialize.hpp>

#include "core/config/bundle.h"
#include "core/domain/event.h"
#include "core/domain/limits.h"
#include "core/json/json.h"
#include "core/rules/rulereader.h"
#include "core/trial/background.h"

namespace sidelight::console
{

namespace
{

namespace bj = boost::json;

constexpr qint64 tellEveryMs = 50;
constexpr std::chrono::milliseconds lookAtStopEvery{10};

// The rules of a document, as text: cheap to hand over and to compare.
std::string rulesOf(const bj::object &document)
{
    const bj::array *rules = arrayMember(document, "rules");
    return rules ? bj::serialize(*rules) : std::string("[]");
}

bj::object documentOf(const std::string &text)
{
    auto value = json::parse(text, config::maxBundleBytes, limits::maxJsonDepth);
    return value && value->is_object() ? std::move(value->get_object()) : bj::object();
}

std::shared_ptr<const rules::RuleSet> readSet(const std::string &text)
{
    const auto value = json::parse(text, config::maxBundleBytes, limits::maxJsonDepth);
    if (!value || !value->is_array())
        return nullptr;
    const auto read = rules::readRules(value->get_array());
    return read ? *read : nullptr;
}

} // namespace

TrialSession::TrialSession(DraftSession &draft, trial::PastOpener opener, Worker::Mode mode,
                           QObject *parent)
    : QObject(parent)
    , m_draft(draft)
    , m_opener(std::move(opener))
    , m_leftovers(mode)
    , m_worker(mode)
{
    connect(&draft, &DraftSession::changed, this, &TrialSession::compare);
}

TrialSession::~TrialSession()
{
    if (m_stops)
        *m_stops = true;
}

void TrialSession::setInForce(std::string text)
{
    m_inForce = std::move(text);
}

void TrialSession::start(trial::PastTask task)
{
    if (isBusy())
        return;
    Job job;
    job.draftRules = rulesOf(m_draft.draft().document());
    const bj::object inForce = documentOf(m_inForce.empty() ? m_draft.draft().base() : m_inForce);
    job.inForceRules = rulesOf(inForce);
    m_inForceVersion = integerMember(inForce, "version").value_or(0);
    m_triedRules = job.draftRules;
    m_comparedRevision = m_draft.draft().revision();
    m_isOutdated = false;
    m_task = task;
    job.task = std::move(task);
    job.task.stops = m_stops = std::make_shared<std::atomic<bool>>(false);
    job.run = ++m_run;
    m_report.reset();
    m_failure.clear();
    m_progress = {};
    m_state = State::Running;
    m_isEnding = false;
    Q_EMIT changed();
    m_worker.run(
        *this, [this, job = std::move(job)]() mutable { return work(std::move(job)); },
        [this, run = m_run](Outcome outcome) { end(run, std::move(outcome)); });
}

// On the worker's thread: touches nothing of this but the opener, which does not change.
TrialSession::Outcome TrialSession::work(Job job)
{
    if (m_worker.mode() == Worker::Mode::Thread)
        trial::workInBackground();
    Outcome outcome;
    QElapsedTimer clock;
    clock.start();
    job.task.draft = readSet(job.draftRules);
    job.task.inForce = readSet(job.inForceRules);
    if (!job.task.draft || !open(job.task, outcome))
        return outcome;
    trial::PastTrial &past = *outcome.past;
    qint64 toldMs = 0;
    while (!*job.task.stops) {
        const auto more = past.goOn();
        if (!more) {
            outcome.failure = more.error();
            return outcome;
        }
        if (!*more)
            break;
        if (clock.elapsed() - toldMs < tellEveryMs)
            continue;
        toldMs = clock.elapsed();
        tell(job.run, past);
    }
    tell(job.run, past); // what follows takes a while, too
    outcome.progress = past.progress();
    outcome.refused = past.refused();
    outcome.report =
        past.finish(*job.task.stops ? rules::Trial::End::Stopped : rules::Trial::End::Whole);
    outcome.tookMs = clock.elapsed();
    return outcome;
}

// Nothing interrupts a passphrase that is derived or a keychain that asks somebody: who stops it
// leaves it behind.
bool TrialSession::open(const trial::PastTask &task, Outcome &outcome) const
{
    Opening opening = std::async(std::launch::async, [opener = m_opener, task] {
        trial::workInBackground();
        return opener(task);
    });
    while (opening.wait_for(lookAtStopEvery) != std::future_status::ready) {
        if (!*task.stops)
            continue;
        outcome.left = std::make_shared<Opening>(std::move(opening));
        return false;
    }
    auto opened = opening.get();
    if (opened)
        outcome.past = *std::move(opened);
    else
        outcome.failure = std::move(opened.error());
    return outcome.past != nullptr;
}

void TrialSession::tell(int run, const trial::PastTrial &past)
{
    QMetaObject::invokeMethod(
        this, [this, run, at = past.progress()] { hear(run, at); }, Qt::QueuedConnection);
}

void TrialSession::stop()
{
    if (m_state != State::Running)
        return;
    *m_stops = true;
    m_state = State::Stopped;
    m_isEnding = true;
    Q_EMIT changed();
}

void TrialSession::hear(int run, const trial::PastTrial::Progress &progress)
{
    if (run != m_run || !isBusy())
        return;
    m_progress = progress;
    Q_EMIT progressed();
}

void TrialSession::end(int run, Outcome outcome)
{
    m_leftovers.run(
        *this,
        [past = std::move(outcome.past), left = std::move(outcome.left)]() mutable {
            past.reset();
            left.reset();
            return true;
        },
        [](bool) {});
    if (run != m_run)
        return;
    m_progress = outcome.progress;
    m_refused = outcome.refused;
    m_tookMs = outcome.tookMs;
    m_report = std::move(outcome.report);
    m_isEnding = false;
    if (m_state != State::Stopped) {
        m_failure = std::move(outcome.failure);
        m_state = m_report ? State::Done : State::Failed;
    }
    Q_EMIT changed();
}

void TrialSession::compare()
{
    if (m_triedRules.empty() || m_draft.draft().revision() == m_comparedRevision)
        return;
    m_comparedRevision = m_draft.draft().revision();
    const bool isOutdated = rulesOf(m_draft.draft().document()) != m_triedRules;
    if (isOutdated == m_isOutdated)
        return;
    m_isOutdated = isOutdated;
    Q_EMIT changed();
}

} // namespace sidelight::console
