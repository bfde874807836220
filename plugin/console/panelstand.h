// A panel inside a window of others, with looks of its own: an engine of its own has its own Theme.
// Takes no focus but by the pointer, and has no keys. GUI thread.
#pragma once

#include <memory>

#include <QQmlEngine>
#include <QQuickItem>

#include "plugin/viewmodels/panelviewmodel.h"

namespace sidelight::console
{

class PanelStand : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(
        sidelight::viewmodels::PanelViewModel *panel READ panel WRITE setPanel NOTIFY changed)
    Q_PROPERTY(bool ready READ ready NOTIFY changed) // there is something to see

public:
    explicit PanelStand(QQuickItem *parent = nullptr);
    ~PanelStand() override;

    [[nodiscard]] viewmodels::PanelViewModel *panel() const { return m_panel; }
    // Outlives this, or is taken away before.
    void setPanel(viewmodels::PanelViewModel *panel);
    [[nodiscard]] bool ready() const { return m_item != nullptr; }

Q_SIGNALS:
    void changed();

protected:
    void geometryChange(const QRectF &now, const QRectF &before) override;

private:
    viewmodels::PanelViewModel *m_panel = nullptr;
    std::unique_ptr<QQmlEngine> m_engine;
    std::unique_ptr<QQuickItem> m_item; // gone before its engine
};

} // namespace sidelight::console
