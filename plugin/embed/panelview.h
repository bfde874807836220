// A window with the panel in it: what the companion program shows and what pictures are taken of.
#pragma once

#include <memory>

#include <QQuickView>

#include "plugin/viewmodels/companionviewmodel.h"
#include "plugin/viewmodels/panelviewmodel.h"

namespace sidelight::embed
{

// Where Panel.qml stands in a program that links the modules.
[[nodiscard]] QUrl panelUrl();

class PanelView
{
public:
    // `panel` must live longer than this.
    explicit PanelView(viewmodels::PanelViewModel &panel);
    // As a companion's window, which may be folded to a strip; so may `companion` live.
    PanelView(viewmodels::PanelViewModel &panel, viewmodels::CompanionViewModel &companion);
    ~PanelView();
    PanelView(const PanelView &) = delete;
    PanelView &operator=(const PanelView &) = delete;

    [[nodiscard]] QQuickView &window() { return *m_view; }
    // What was wrong with the QML; empty when it is shown.
    [[nodiscard]] QStringList errors() const;
    // What the window shows now, at its device pixel ratio; a null image when it shows nothing.
    [[nodiscard]] QImage picture();

private:
    PanelView(const QUrl &root, const QVariantMap &properties);

    std::unique_ptr<QQmlEngine> m_engine;
    std::unique_ptr<QQuickView> m_view;
};

} // namespace sidelight::embed
