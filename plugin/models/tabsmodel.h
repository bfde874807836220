// One row an interaction, in the order of offer: whom it is with, how long it runs, what is unread.
#pragma once

#include "core/session/panelstate.h"
#include "plugin/models/linesmodel.h"
#include "plugin/text/timewords.h"

namespace sidelight::models
{

class TabsModel : public sidelight::models::LinesModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the panel")
    // -1 while none is in front.
    Q_PROPERTY(int currentRow READ currentRow NOTIFY currentRowChanged)
    // What is unread in all of them, and in those out of sight; empty for nothing.
    Q_PROPERTY(QString unreadText READ unreadText NOTIFY unreadChanged)
    Q_PROPERTY(QString hiddenUnreadText READ hiddenUnreadText NOTIFY hiddenUnreadChanged)

public:
    // IsNumber: the title is what they call or write from, whose end tells more than its middle;
    // ShortTitle: for where the title has no room.
    enum class Role {
        Interaction,
        KindIcon,
        Title,
        ShortTitle,
        IsNumber,
        Running,
        Unread,
        Current,
        Ended,
        Spoken
    };
    Q_ENUM(Role)

    explicit TabsModel(text::TimeWords words, QObject *parent = nullptr);
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void setMasks(const Masks &masks);
    void setTabs(const std::vector<session::TabRow> &tabs);
    void setCurrent(const InteractionId &interaction);
    // The running times, once a second.
    void tick();
    [[nodiscard]] InteractionId current() const { return m_current; }
    [[nodiscard]] int currentRow() const { return m_currentRow; }
    [[nodiscard]] QString unreadText() const { return m_unreadText; }
    [[nodiscard]] QString hiddenUnreadText() const { return m_hiddenUnreadText; }
    // Which rows one sees: from `first` on, up to but not `end`.
    Q_INVOKABLE void setInSight(int first, int end);
    // Of the row, or of the one `step` rows on from that of `from`, around the ends; empty for
    // none.
    [[nodiscard]] InteractionId at(int row) const;
    [[nodiscard]] InteractionId beside(const InteractionId &from, int step) const;

Q_SIGNALS:
    void currentRowChanged();
    void unreadChanged();
    void hiddenUnreadChanged();

private:
    void rebuild();
    void countUnread();
    [[nodiscard]] int unreadOf(const session::TabRow &tab) const;
    [[nodiscard]] QString countText(int unread) const;

    text::TimeWords m_words;
    std::vector<session::TabRow> m_tabs;
    Masks m_masks;
    InteractionId m_current;
    QString m_unreadText;
    QString m_hiddenUnreadText;
    int m_currentRow = -1;
    int m_firstInSight = 0;
    int m_endOfSight = 0;
};

} // namespace sidelight::models
