#include "plugin/models/waitingmodel.h"

#include "plugin/models/actionwords.h"
#include "plugin/text/bidi.h"
#include "plugin/text/fieldwords.h"

namespace sidelight::models
{

namespace
{
QString iconOf(const session::WaitingRow &row)
{
    if (row.state == session::WaitingState::Refused)
        return QStringLiteral("error_outline");
    switch (row.kind) {
    case session::WaitingKind::Note:
        return QStringLiteral("edit_note");
    case session::WaitingKind::WrapUp:
        return QStringLiteral("assignment_turned_in");
    case session::WaitingKind::Decision:
        break;
    }
    return QStringLiteral("touch_app");
}

// What was decided, by its own name where it has one.
QString decisionTitle(const session::WaitingRow &row)
{
    const QString kind = text::FieldWords::decision(row.type);
    if (row.about.empty())
        return kind;
    if (row.type != "sidelight.action.taken")
        return WaitingModel::tr("%1: %2").arg(kind, text::isolated(row.about));
    const QString action = text::isolated(actionWords(row.about));
    if (row.result == "dismissed")
        return WaitingModel::tr("Not now: %1").arg(action);
    if (row.result == "completed")
        return WaitingModel::tr("Done: %1").arg(action);
    if (row.result == "failed")
        return WaitingModel::tr("Did not work out: %1").arg(action);
    return action;
}
} // namespace

WaitingModel::WaitingModel(text::TimeWords words, QObject *parent)
    : LinesModel(parent)
    , m_words(std::move(words))
{
}

QHash<int, QByteArray> WaitingModel::roleNames() const
{
    return {{Qt::UserRole + static_cast<int>(Role::Sequence), "sequence"},
            {Qt::UserRole + static_cast<int>(Role::Icon), "icon"},
            {Qt::UserRole + static_cast<int>(Role::Title), "title"},
            {Qt::UserRole + static_cast<int>(Role::Detail), "detail"},
            {Qt::UserRole + static_cast<int>(Role::Refused), "refused"},
            {Qt::UserRole + static_cast<int>(Role::Withdrawable), "withdrawable"}};
}

std::uint64_t WaitingModel::firstRefused() const
{
    return m_firstRefused;
}

void WaitingModel::setWaiting(const std::vector<session::WaitingRow> &rows)
{
    std::vector<Line> lines;
    m_firstRefused = 0;
    for (const session::WaitingRow &row : rows) {
        if (m_firstRefused == 0 && row.state == session::WaitingState::Refused)
            m_firstRefused = row.sequence;
        QString title;
        switch (row.kind) {
        case session::WaitingKind::Note:
            title = tr("Note");
            break;
        case session::WaitingKind::WrapUp:
            title = tr("Wrap-up");
            break;
        case session::WaitingKind::Decision:
            title = decisionTitle(row);
            break;
        }
        const bool refused = row.state == session::WaitingState::Refused;
        const QString written = tr("Written %1").arg(m_words.clockTimeWithDay(row.written));
        QString detail;
        if (refused)
            detail = row.sentence.empty() ? text::FieldWords::problem(row.problem)
                                          : tr("Refused: %1").arg(text::isolated(row.sentence));
        else if (row.state == session::WaitingState::InFlight)
            detail = text::dotted({written, tr("on its way")});
        else
            detail = lines.empty() ? text::dotted({written, tr("goes out first")}) : written;
        lines.push_back({std::to_string(row.sequence),
                         {QVariant::fromValue<qulonglong>(row.sequence), iconOf(row), title, detail,
                          refused, row.state != session::WaitingState::InFlight}});
    }
    setLines(std::move(lines));
}

} // namespace sidelight::models
