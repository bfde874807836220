#include "plugin/console/pastviewmodel.h"

#include <algorithm>
#include <array>

#include "plugin/console/figurewords.h"
#include "plugin/console/plainwords.h"

namespace sidelight::console
{

namespace
{

constexpr std::array pastSpanDays{7, 14, 30, 90, 365};

} // namespace

PastViewModel::PastViewModel(TrialSession &trial, const text::TimeWords &words, QObject *parent)
    : QObject(parent)
    , m_trial(trial)
    , m_rules(new TrialRulesModel(this))
    , m_result(new TrialResultViewModel(trial, words, this))
    , m_ofRule(new TrialResultViewModel(trial, words, this))
{
    connect(&trial, &TrialSession::changed, this, &PastViewModel::refresh);
    connect(&trial, &TrialSession::progressed, this, &PastViewModel::progressed);
}

void PastViewModel::refresh()
{
    if (m_trial.report() && !m_trial.isOutdated() && !m_result->present())
        m_result->setRule({}); // the rule is gone
    m_rules->rebuild(m_trial.report() ? &*m_trial.report() : nullptr,
                     m_result->rule().toStdString());
    Q_EMIT changed();
    Q_EMIT progressed();
}

void PastViewModel::setKind(int kind)
{
    m_kind = kind == 1 ? trial::PastTask::Kind::File : trial::PastTask::Kind::Profile;
    Q_EMIT changed();
}

QString PastViewModel::place() const
{
    return m_places[kind()];
}

void PastViewModel::setPlace(const QString &place)
{
    m_places[kind()] = place;
    Q_EMIT changed();
}

void PastViewModel::setPassphraseFile(const QString &file)
{
    m_passphraseFile = file;
    Q_EMIT changed();
}

QStringList PastViewModel::spans() const
{
    QStringList words;
    for (const int days : pastSpanDays)
        words += tr("%n day(s)", nullptr, days);
    return words;
}

void PastViewModel::setSpan(int span)
{
    m_span = std::clamp(span, 0, static_cast<int>(pastSpanDays.size()) - 1);
    Q_EMIT changed();
}

bool PastViewModel::ready() const
{
    return !running() && !place().trimmed().isEmpty();
}

double PastViewModel::progress() const
{
    const auto &at = m_trial.progress();
    return at.all > 0
               ? std::clamp(static_cast<double>(at.done) / static_cast<double>(at.all), 0.0, 1.0)
               : -1;
}

QString PastViewModel::progressText() const
{
    const auto &at = m_trial.progress();
    return at.events == 0
               ? tr("Opening it…")
               : tr("%1 events, %2 alerts").arg(numberWords(at.events), numberWords(at.alerts));
}

QString PastViewModel::failure() const
{
    if (m_trial.state() != TrialSession::State::Failed)
        return {};
    return m_trial.failure().empty()
               ? tr("Some rules cannot be read yet. Put right what is wrong with them first.")
               : sentence(m_trial.failure());
}

QString PastViewModel::remark() const
{
    QStringList lines;
    if (m_trial.state() == TrialSession::State::Stopped)
        lines +=
            m_trial.report() ? tr("Stopped: this is what had been found by then.") : tr("Stopped.");
    if (!m_trial.report())
        return lines.join(u'\n');
    const rules::TrialReport &report = *m_trial.report();
    if (m_trial.isOutdated())
        lines += tr("The rules have changed since: try them again.");
    if (report.events == 0)
        lines += tr("There are no events in these days.");
    if (report.isCut)
        lines += tr("There are so many alerts that what is new, what would vanish and which "
                    "customers were counted among the first ones only.");
    if (m_trial.refused() > 0)
        lines += tr("%n line(s) of the file are no events and were passed over.", nullptr,
                    static_cast<int>(m_trial.refused()));
    for (const rules::Trouble &trouble : report.troubles)
        lines += tr("%1 was stopped %n time(s), because it costs too much: %2", nullptr,
                    static_cast<int>(trouble.times))
                     .arg(QString::fromStdString(trouble.rule),
                          QString::fromStdString(trouble.problem.sentence));
    return lines.join(u'\n');
}

QStringList PastViewModel::floods() const
{
    return m_trial.report() ? TrialRulesModel::floodsOf(*m_trial.report(), m_trial.task().days)
                            : QStringList();
}

QString PastViewModel::silent() const
{
    const QStringList names =
        m_trial.report() ? TrialRulesModel::silentOf(*m_trial.report()) : QStringList();
    return names.isEmpty()
               ? QString()
               : tr("%n rule(s) would not have fired: %1.", nullptr, static_cast<int>(names.size()))
                     .arg(names.join(QStringLiteral(", ")));
}

void PastViewModel::start()
{
    if (!ready())
        return;
    trial::PastTask task;
    task.kind = m_kind;
    task.path = place().trimmed().toStdString();
    if (m_kind == trial::PastTask::Kind::Profile && !m_passphraseFile.trimmed().isEmpty())
        task.passphraseFile = m_passphraseFile.trimmed().toStdString();
    task.days = pastSpanDays[static_cast<std::size_t>(m_span)];
    m_trial.start(std::move(task));
}

void PastViewModel::choose(const QString &rule)
{
    m_result->setRule(rule == m_result->rule() ? QString() : rule);
    refresh();
}

void PastViewModel::tryRule(const QString &rule)
{
    const bool isNew = !reported() || m_trial.isOutdated();
    Q_EMIT pageWanted();
    if (isNew)
        start();
    m_result->setRule(rule);
    refresh();
}

} // namespace sidelight::console
