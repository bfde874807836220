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

public:
    enum class Role { Interaction, KindIcon, Title, Running, Unread, Current, Ended, Spoken };
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
    // Of the row, or of the one `step` rows on from that of `from`, around the ends; empty for
    // none.
    [[nodiscard]] InteractionId at(int row) const;
    [[nodiscard]] InteractionId beside(const InteractionId &from, int step) const;

Q_SIGNALS:
    void currentRowChanged();

private:
    void rebuild();

    text::TimeWords m_words;
    std::vector<session::TabRow> m_tabs;
    Masks m_masks;
    InteractionId m_current;
    int m_currentRow = -1;
};

} // namespace sidelight::models
