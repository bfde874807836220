#include "plugin/console/panelstand.h"

#include <QQmlComponent>

#include "plugin/embed/panelview.h"
#include "plugin/embed/safeengine.h"

namespace sidelight::console
{

PanelStand::PanelStand(QQuickItem *parent)
    : QQuickItem(parent)
{
    setFlag(ItemIsFocusScope);
}

PanelStand::~PanelStand() = default;

void PanelStand::setPanel(viewmodels::PanelViewModel *panel)
{
    if (panel == m_panel)
        return;
    m_panel = panel;
    m_item.reset();
    if (panel) {
        if (!m_engine)
            m_engine = embed::makeSafeEngine();
        QQmlComponent component(m_engine.get(), embed::panelUrl());
        std::unique_ptr<QObject> made(component.createWithInitialProperties(
            {{QStringLiteral("panel"), QVariant::fromValue(panel)},
             {QStringLiteral("keyed"), false}}));
        m_item.reset(qobject_cast<QQuickItem *>(made.release()));
    }
    if (m_item) {
        m_item->setParentItem(this);
        m_item->setSize(size());
    }
    Q_EMIT changed();
}

void PanelStand::geometryChange(const QRectF &now, const QRectF &before)
{
    QQuickItem::geometryChange(now, before);
    if (m_item)
        m_item->setSize(now.size());
}

} // namespace sidelight::console
