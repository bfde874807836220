#include "plugin/console/insightssession.h"

#include <algorithm>

#include <QSaveFile>

namespace sidelight::console
{

using publication::Answer;
using publication::TeamFigures;

InsightsSession::InsightsSession(PublishSession &hub, const Clock &clock, Worker::Mode mode,
                                 QObject *parent)
    : QObject(parent)
    , m_hub(hub)
    , m_clock(clock)
    , m_worker(mode)
{
    connect(&hub, &PublishSession::changed, this, &InsightsSession::hubChanged);
}

std::string InsightsSession::team() const
{
    return m_team.empty() ? m_hub.place().team.toStdString() : m_team;
}

void InsightsSession::look()
{
    m_isLooked = true;
    hubChanged();
}

void InsightsSession::hubChanged()
{
    if (m_desk == m_hub.desk()) {
        // Looked at for the first time, or there is nothing to show: once.
        if (m_desk && m_isLooked && !m_figures && !m_run.isAsking && m_failure.empty())
            ask();
        return;
    }
    m_desk = m_hub.desk();
    ++m_run.number; // who was asked does not answer any more
    m_run.isAsking = m_run.isExporting = false;
    if (m_desk) {
        m_team.clear();
        m_failure.clear();
        if (m_isLooked)
            return ask();
    }
    Q_EMIT changed();
}

void InsightsSession::choose(const std::string &team, int days)
{
    const std::string wanted = team == m_hub.place().team.toStdString() ? std::string() : team;
    const int within = std::clamp(days, 1, TeamFigures::mostDays);
    if (wanted == m_team && within == m_days)
        return;
    m_team = wanted;
    m_days = within;
    ask();
}

void InsightsSession::refresh()
{
    ask();
}

void InsightsSession::ask()
{
    publication::BundleDesk *desk = m_hub.desk();
    m_exported.clear();
    if (!desk)
        return Q_EMIT changed();
    m_failure.clear();
    m_run.isAsking = true;
    m_run.isExporting = false;
    const int run = ++m_run.number;
    Q_EMIT changed();
    const Question asked = question();
    desk->insights({asked.team, asked.days, false}, [this, run, asked](const Answer &answer) {
        if (run == m_run.number)
            take(answer, asked);
    });
}

void InsightsSession::take(const Answer &answer, const Question &asked)
{
    if (!answer.isGood())
        return fail(answer.sentence());
    m_worker.run(
        *this,
        [body = answer.body, now = m_clock.now()] { return publication::readFigures(body, now); },
        [this, run = m_run.number, asked](std::optional<TeamFigures> figures) {
            if (run != m_run.number)
                return;
            if (!figures)
                return fail("The hub's answer holds no figures.");
            m_run.isAsking = false;
            m_figures = std::move(figures);
            m_answered = asked;
            m_asOf = m_clock.now();
            Q_EMIT changed();
        });
}

void InsightsSession::cancel()
{
    ++m_run.number;
    m_run.isAsking = m_run.isExporting = false;
    if (!m_figures && isConnected())
        m_failure = "It was cancelled.";
    Q_EMIT changed();
}

bool InsightsSession::isStale() const
{
    return m_figures &&
           (!isConnected() || m_answered != question() || m_clock.now().ms - m_asOf.ms > freshMs);
}

void InsightsSession::exportTo(const QString &file)
{
    publication::BundleDesk *desk = m_hub.desk();
    if (!desk || file.isEmpty())
        return;
    m_failure.clear();
    m_exported.clear();
    m_run.isExporting = true;
    m_run.isAsking = false;
    const int run = ++m_run.number;
    Q_EMIT changed();
    const Question asked = question();
    desk->insights({asked.team, asked.days, true}, [this, run, file](const Answer &answer) {
        if (run != m_run.number)
            return;
        if (!answer.isGood())
            return fail(answer.sentence());
        write(file, answer.body);
    });
}

void InsightsSession::write(const QString &file, const std::string &table)
{
    m_worker.run(
        *this,
        [file, table] {
            QSaveFile out(file); // the whole table or none of it
            return out.open(QIODevice::WriteOnly) &&
                   out.write(table.data(), static_cast<qint64>(table.size())) ==
                       static_cast<qint64>(table.size()) &&
                   out.commit();
        },
        [this, run = m_run.number, file](bool isWritten) {
            if (run != m_run.number)
                return;
            if (!isWritten)
                return fail("The file cannot be written.");
            m_run.isExporting = false;
            m_exported = file;
            Q_EMIT changed();
        });
}

void InsightsSession::fail(const std::string &sentence)
{
    m_run.isAsking = m_run.isExporting = false;
    m_failure = sentence;
    Q_EMIT changed();
}

} // namespace sidelight::console
