// The panel as a QWidget, for desktops made of Qt Widgets.
#pragma once

#include <memory>

#include <QWidget>

#include "plugin/viewmodels/panelviewmodel.h"

class QQmlEngine;
class QQuickWidget;

namespace sidelight::embed
{

class SidelightWidget : public QWidget
{
    Q_OBJECT

public:
    // `panel` must live longer than this.
    explicit SidelightWidget(viewmodels::PanelViewModel &panel, QWidget *parent = nullptr);
    ~SidelightWidget() override;

    // What a desktop may ask of the panel and hears from it.
    [[nodiscard]] viewmodels::HostApi &host() { return m_host; }
    // What was wrong with the QML; empty when the panel is shown.
    [[nodiscard]] QStringList errors() const { return m_errors; }
    [[nodiscard]] QSize sizeHint() const override { return {420, 900}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {320, 320}; }

private:
    viewmodels::HostApi &m_host;
    std::unique_ptr<QQmlEngine> m_engine;
    std::unique_ptr<QQuickWidget> m_view;
    QStringList m_errors;
};

} // namespace sidelight::embed
