#include "plugin/embed/panelview.h"

#include <QQmlError>

#include "plugin/embed/safeengine.h"

namespace sidelight::embed
{

QUrl panelUrl()
{
    return QUrl(QStringLiteral("qrc:/qt/qml/Sidelight/Panel/Panel.qml"));
}

PanelView::PanelView(viewmodels::PanelViewModel &panel)
    : PanelView(panelUrl(), {{QStringLiteral("panel"), QVariant::fromValue(&panel)}})
{
}

PanelView::PanelView(viewmodels::PanelViewModel &panel, viewmodels::CompanionViewModel &companion)
    : PanelView(QUrl(QStringLiteral("qrc:/qt/qml/Sidelight/Panel/Companion.qml")),
                {{QStringLiteral("panel"), QVariant::fromValue(&panel)},
                 {QStringLiteral("companion"), QVariant::fromValue(&companion)}})
{
}

PanelView::PanelView(const QUrl &root, const QVariantMap &properties)
    : m_engine(makeSafeEngine())
    , m_view(std::make_unique<QQuickView>(m_engine.get(), nullptr))
{
    m_view->setResizeMode(QQuickView::SizeRootObjectToView);
    m_view->setMinimumSize({320, 320});
    m_view->setInitialProperties(properties);
    m_view->setSource(root);
}

// The view goes before its engine.
PanelView::~PanelView()
{
    m_view.reset();
}

QStringList PanelView::errors() const
{
    QStringList result;
    for (const QQmlError &error : m_view->errors())
        result += error.toString();
    return result;
}

QImage PanelView::picture()
{
    return m_view->grabWindow();
}

} // namespace sidelight::embed
