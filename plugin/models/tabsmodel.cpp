#include "plugin/models/tabsmodel.h"

#include <utility>

#include "plugin/text/bidi.h"
#include "plugin/text/icons.h"
#include "plugin/text/masks.h"

namespace sidelight::models
{

TabsModel::TabsModel(text::TimeWords words, QObject *parent)
    : LinesModel(parent)
    , m_words(std::move(words))
{
}

QHash<int, QByteArray> TabsModel::roleNames() const
{
    return {{Qt::UserRole + static_cast<int>(Role::Interaction), "interaction"},
            {Qt::UserRole + static_cast<int>(Role::KindIcon), "kindIcon"},
            {Qt::UserRole + static_cast<int>(Role::Title), "title"},
            {Qt::UserRole + static_cast<int>(Role::Running), "running"},
            {Qt::UserRole + static_cast<int>(Role::Unread), "unread"},
            {Qt::UserRole + static_cast<int>(Role::Current), "current"},
            {Qt::UserRole + static_cast<int>(Role::Ended), "ended"},
            {Qt::UserRole + static_cast<int>(Role::Spoken), "spoken"}};
}

void TabsModel::setTabs(const std::vector<session::TabRow> &tabs)
{
    m_tabs = tabs;
    rebuild();
}

void TabsModel::setMasks(const Masks &masks)
{
    m_masks = masks;
    rebuild();
}

void TabsModel::setCurrent(const InteractionId &interaction)
{
    m_current = interaction;
    rebuild();
}

void TabsModel::tick()
{
    rebuild();
}

InteractionId TabsModel::at(int row) const
{
    return row < 0 || row >= static_cast<int>(m_tabs.size())
               ? InteractionId()
               : m_tabs[static_cast<std::size_t>(row)].id;
}

InteractionId TabsModel::beside(const InteractionId &from, int step) const
{
    const int size = static_cast<int>(m_tabs.size());
    if (size == 0)
        return {};
    const int row = rowOf(from.value);
    return at(row < 0 ? 0 : ((row + step) % size + size) % size);
}

void TabsModel::rebuild()
{
    std::vector<Line> lines;
    lines.reserve(m_tabs.size());
    for (const session::TabRow &tab : m_tabs) {
        const bool current = tab.id == m_current;
        QString title = text::shownName(m_masks, tab.name);
        if (title.isEmpty() && tab.identity.empty())
            title = tr("Unknown");
        else if (title.isEmpty() && m_masks.of(tab.identityKind) == Showing::Partly && !current)
            title = text::maskedShort(tab.identity);
        else if (title.isEmpty())
            title = text::shownOf(m_masks, tab.identityKind, tab.identity);
        QString running;
        if (tab.since && tab.channel == Channel::Voice)
            running = m_words.running((tab.ended ? *tab.ended : m_words.now()).ms - tab.since->ms);
        const int unread = current ? 0 : tab.unread;
        const bool ended = tab.phase == InteractionPhase::Ended;
        const QString spoken =
            text::dotted({text::isolated(title), ended ? tr("ended") : QString(),
                          unread > 0 ? tr("%n new", "events not seen yet", unread) : QString()});
        const QString unreadText = unread > 99  ? m_words.locale().toString(99) + u'+'
                                   : unread > 0 ? m_words.locale().toString(unread)
                                                : QString();
        lines.push_back({tab.id.value,
                         {text::textOf(tab.id.value), text::iconOf(tab.channel), title, running,
                          unreadText, current, ended, spoken}});
    }
    setLines(std::move(lines));
    const int row = rowOf(m_current.value);
    if (std::exchange(m_currentRow, row) != row)
        Q_EMIT currentRowChanged();
}

} // namespace sidelight::models
