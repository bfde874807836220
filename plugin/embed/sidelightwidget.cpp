#include "plugin/embed/sidelightwidget.h"

#include <QQmlComponent>
#include <QQmlError>
#include <QQuickWidget>
#include <QVBoxLayout>

#include "plugin/embed/panelview.h"
#include "plugin/embed/safeengine.h"

namespace sidelight::embed
{

SidelightWidget::SidelightWidget(viewmodels::PanelViewModel &panel, QWidget *parent)
    : QWidget(parent)
    , m_host(*panel.host())
    , m_engine(makeSafeEngine())
    , m_view(std::make_unique<QQuickWidget>(m_engine.get(), nullptr))
{
    m_view->setResizeMode(QQuickWidget::SizeRootObjectToView);
    // QQuickWidget takes no initial properties before Qt 6.6, so the item is made here.
    auto *component = new QQmlComponent(m_engine.get(), panelUrl(), m_view.get());
    QObject *item = component->createWithInitialProperties(
        {{QStringLiteral("panel"), QVariant::fromValue(&panel)}});
    if (item != nullptr)
        m_view->setContent(panelUrl(), component, item);
    for (const QQmlError &error : component->errors())
        m_errors += error.toString();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view.get());
}

// The view goes before its engine.
SidelightWidget::~SidelightWidget()
{
    m_view.reset();
}

} // namespace sidelight::embed
