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
            {Qt::UserRole + static_cast<int>(Role::ShortTitle), "shortTitle"},
            {Qt::UserRole + static_cast<int>(Role::IsNumber), "isNumber"},
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
        const bool isNumber = title.isEmpty() && !tab.identity.empty();
        if (title.isEmpty() && tab.identity.empty())
            title = tr("Unknown");
        else if (title.isEmpty())
            title = text::shownOf(m_masks, tab.identityKind, tab.identity);
        const QString shortTitle = isNumber && m_masks.of(tab.identityKind) == Showing::Partly
                                       ? text::maskedShort(tab.identity)
                                       : title;
        if (!current)
            title = shortTitle;
        QString running;
        if (tab.since && tab.channel == Channel::Voice)
            running = m_words.running((tab.ended ? *tab.ended : m_words.now()).ms - tab.since->ms);
        const int unread = unreadOf(tab);
        const bool ended = tab.phase == InteractionPhase::Ended;
        const QString spoken =
            text::dotted({text::isolated(title), ended ? tr("ended") : QString(),
                          unread > 0 ? tr("%n new", "events not seen yet", unread) : QString()});
        lines.push_back({tab.id.value,
                         {text::textOf(tab.id.value), text::iconOf(tab.channel), title, shortTitle,
                          isNumber, running, countText(unread), current, ended, spoken}});
    }
    setLines(std::move(lines));
    const int row = rowOf(m_current.value);
    if (std::exchange(m_currentRow, row) != row)
        Q_EMIT currentRowChanged();
    countUnread();
}

int TabsModel::unreadOf(const session::TabRow &tab) const
{
    return tab.id == m_current ? 0 : tab.unread;
}

QString TabsModel::countText(int unread) const
{
    return unread > 99  ? m_words.locale().toString(99) + u'+'
           : unread > 0 ? m_words.locale().toString(unread)
                        : QString();
}

void TabsModel::setInSight(int first, int end)
{
    m_firstInSight = first;
    m_endOfSight = end;
    countUnread();
}

void TabsModel::countUnread()
{
    int all = 0;
    int hidden = 0;
    for (std::size_t i = 0; i < m_tabs.size(); ++i) {
        const int row = static_cast<int>(i);
        const int unread = unreadOf(m_tabs[i]);
        all += unread;
        hidden += row < m_firstInSight || row >= m_endOfSight ? unread : 0;
    }
    if (const QString text = countText(all); text != m_unreadText) {
        m_unreadText = text;
        Q_EMIT unreadChanged();
    }
    if (const QString text = countText(hidden); text != m_hiddenUnreadText) {
        m_hiddenUnreadText = text;
        Q_EMIT hiddenUnreadChanged();
    }
}

} // namespace sidelight::models
