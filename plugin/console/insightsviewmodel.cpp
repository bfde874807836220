#include "plugin/console/insightsviewmodel.h"

#include <algorithm>
#include <array>
#include <chrono>

#include <QFileInfo>

#include "core/domain/event.h"
#include "plugin/console/figurewords.h"
#include "plugin/console/plainwords.h"
#include "plugin/models/actionwords.h"

namespace sidelight::console
{

namespace
{

constexpr std::array insightSpanDays{7, 14, 30, 90};

} // namespace

InsightsViewModel::InsightsViewModel(InsightsSession &session, DraftSession &draft,
                                     text::TimeWords words, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_draft(draft)
    , m_words(std::move(words))
    , m_figures(new FiguresModel(this))
    , m_days(new InsightDaysModel(this))
    , m_panels(new PanelPartsModel(this))
    , m_actions(new FigureLinesModel(FigureLinesModel::Of::Actions, this))
    , m_bundles(new FigureLinesModel(FigureLinesModel::Of::Bundles, this))
    , m_rules(new FigureLinesModel(FigureLinesModel::Of::Rules, this))
{
    connect(&session, &InsightsSession::changed, this, &InsightsViewModel::refreshAll);
    connect(&m_ageing, &QTimer::timeout, this, &InsightsViewModel::changed);
    m_ageing.setInterval(std::chrono::minutes(1));
}

const publication::TeamFigures *InsightsViewModel::shown() const
{
    return loaded() ? &*m_session.figures() : nullptr;
}

void InsightsViewModel::refreshAll()
{
    const publication::TeamFigures *figures = shown();
    m_figures->rebuild(figures, m_words);
    m_days->rebuild(figures);
    m_panels->rebuild(figures, m_words);
    const std::vector<publication::FigureLine> none;
    m_bundles->rebuild(figures ? figures->bundles : none, {}, m_words);
    m_actions->rebuild(figures ? figures->actions : none, models::actionWords, m_words);
    m_rules->rebuild(
        figures ? figures->rules : none, [this](const std::string &rule) { return ruleName(rule); },
        m_words);
    if (figures)
        m_ageing.start();
    Q_EMIT changed();
}

// As the draft has it; a rule that is no longer there has only its id.
QString InsightsViewModel::ruleName(const std::string &rule) const
{
    const auto *rules = arrayMember(m_draft.draft().document(), "rules");
    for (const boost::json::value &one : rules ? *rules : boost::json::array()) {
        const auto *object = one.if_object();
        const std::string name = object && textOrEmpty(*object, "id") == rule
                                     ? textOrEmpty(*object, "name")
                                     : std::string();
        if (!name.empty())
            return QString::fromStdString(name);
    }
    return QString::fromStdString(rule);
}

QString InsightsViewModel::busyText() const
{
    if (m_session.isExporting())
        return tr("Writing the table…");
    return m_session.isAsking()
               ? tr("The hub counts the last %n day(s)…", nullptr, m_session.days())
               : QString();
}

QString InsightsViewModel::failure() const
{
    return sentence(m_session.failure());
}

QString InsightsViewModel::success() const
{
    const QString &file = m_session.exported();
    return file.isEmpty() ? QString() : tr("Written to %1").arg(QFileInfo(file).fileName());
}

QString InsightsViewModel::asOf() const
{
    return loaded() ? tr("As of %1").arg(m_words.clockTimeWithDay(m_session.asOf())) : QString();
}

QString InsightsViewModel::cut() const
{
    return loaded() && m_session.figures()->isCut
               ? tr("There was more than the hub counts at a time: choose fewer days.")
               : QString();
}

QString InsightsViewModel::team() const
{
    return QString::fromStdString(m_session.team());
}

void InsightsViewModel::setTeam(const QString &team)
{
    m_session.choose(team.trimmed().toStdString(), m_session.days());
}

QStringList InsightsViewModel::spans() const
{
    QStringList texts;
    for (const int days : insightSpanDays)
        texts += tr("Last %n day(s)", nullptr, days);
    return texts;
}

int InsightsViewModel::span() const
{
    const auto found = std::find(insightSpanDays.begin(), insightSpanDays.end(), m_session.days());
    return found == insightSpanDays.end() ? -1 : static_cast<int>(found - insightSpanDays.begin());
}

void InsightsViewModel::setSpan(int span)
{
    if (span >= 0 && span < static_cast<int>(insightSpanDays.size()))
        m_session.choose(m_session.team(), insightSpanDays[static_cast<std::size_t>(span)]);
}

QString InsightsViewModel::firstDay() const
{
    return shown() && !shown()->days.empty() ? dayWords(shown()->days.front().startMs) : QString();
}

QString InsightsViewModel::lastDay() const
{
    return shown() && !shown()->days.empty() ? dayWords(shown()->days.back().startMs) : QString();
}

QString InsightsViewModel::daysSaid() const
{
    return tr("Suggestions shown and taken, by day");
}

QString InsightsViewModel::panelCount() const
{
    if (!shown())
        return {};
    const publication::PanelFigures &panels = shown()->panels;
    std::uint64_t count = panels.open ? panels.open->count : 0;
    for (const auto &[version, number] : panels.byVersion)
        count += panels.open ? 0 : number;
    return numberWords(count);
}

QString InsightsViewModel::panelWords() const
{
    if (!shown())
        return {};
    //: Behind a number of panels
    return shown()->panels.open ? tr("open now") : tr("said their version in these days");
}

} // namespace sidelight::console
