#include "plugin/models/kindsmodel.h"

#include <QCoreApplication>
#include <QLocale>

namespace sidelight::models
{

namespace
{
QString kindWord(const char *words)
{
    return QCoreApplication::translate("sidelight::models::History", words);
}

QString iconOf(session::HistoryKind kind)
{
    switch (kind) {
    case session::HistoryKind::Touchpoint:
        return QStringLiteral("touch_app");
    case session::HistoryKind::Interaction:
        return QStringLiteral("headset_mic");
    case session::HistoryKind::Note:
        return QStringLiteral("edit_note");
    case session::HistoryKind::WrapUp:
        return QStringLiteral("assignment_turned_in");
    case session::HistoryKind::Case:
        return QStringLiteral("folder_open");
    case session::HistoryKind::Commitment:
        return QStringLiteral("handshake");
    case session::HistoryKind::Alert:
        return QStringLiteral("notification_important");
    case session::HistoryKind::Other:
        break;
    }
    return QStringLiteral("more_horiz");
}
} // namespace

QString kindName(session::HistoryKind kind)
{
    switch (kind) {
    case session::HistoryKind::Touchpoint:
        return kindWord(QT_TRANSLATE_NOOP("sidelight::models::History", "Touchpoints"));
    case session::HistoryKind::Interaction:
        return kindWord(QT_TRANSLATE_NOOP("sidelight::models::History", "Contacts"));
    case session::HistoryKind::Note:
        return kindWord(QT_TRANSLATE_NOOP("sidelight::models::History", "Notes"));
    case session::HistoryKind::WrapUp:
        return kindWord(QT_TRANSLATE_NOOP("sidelight::models::History", "Wrap-ups"));
    case session::HistoryKind::Case:
        return kindWord(QT_TRANSLATE_NOOP("sidelight::models::History", "Cases"));
    case session::HistoryKind::Commitment:
        return kindWord(QT_TRANSLATE_NOOP("sidelight::models::History", "Promises"));
    case session::HistoryKind::Alert:
        return kindWord(QT_TRANSLATE_NOOP("sidelight::models::History", "Alerts"));
    case session::HistoryKind::Other:
        break;
    }
    return kindWord(QT_TRANSLATE_NOOP("sidelight::models::History", "Other"));
}

QHash<int, QByteArray> KindsModel::roleNames() const
{
    return {{Qt::UserRole + static_cast<int>(Role::Kind), "kind"},
            {Qt::UserRole + static_cast<int>(Role::KindIcon), "kindIcon"},
            {Qt::UserRole + static_cast<int>(Role::Name), "name"},
            {Qt::UserRole + static_cast<int>(Role::Entries), "entries"},
            {Qt::UserRole + static_cast<int>(Role::Chosen), "chosen"}};
}

void KindsModel::setCounts(const session::HistoryCounts &counts,
                           const session::HistoryFilter &filter, const QLocale &locale)
{
    std::map<session::HistoryKind, std::int64_t> kinds = counts.byKind;
    if (filter.kind)
        kinds.try_emplace(*filter.kind, 0);
    std::vector<Line> lines;
    for (const auto &[kind, count] : kinds) {
        lines.push_back({std::to_string(static_cast<int>(kind)),
                         {static_cast<int>(kind), iconOf(kind), kindName(kind),
                          locale.toString(static_cast<qlonglong>(count)), filter.kind == kind}});
    }
    setLines(std::move(lines));
}

} // namespace sidelight::models
