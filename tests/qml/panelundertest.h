// The panel on a fixture session in an offscreen window, and everything Qt complained about
// meanwhile.
#pragma once

#include <ostream>

#include <QLocale>
#include <QQuickItem>
#include <QStringList>

#include "core/base/clock.h"
#include "plugin/embed/panelview.h"
#include "tests/fixture/fixturesession.h"
#include "tests/fixture/scenes.h"

inline std::ostream &operator<<(std::ostream &out, const QString &text)
{
    return out << text.toStdString();
}

namespace sidelight::test
{

// Warnings of Qt and QML since the last call; the message handler is main's.
[[nodiscard]] QStringList takeWarnings();
void installWarningCatcher();

struct PanelUnderTest {
    explicit PanelUnderTest(int width = 420, int height = 900,
                            const QLocale &locale = {QLocale::English, QLocale::UnitedKingdom},
                            viewmodels::CompanionViewModel *companion = nullptr);

    void play(const session::Delta &delta);
    // The deltas of a scene; fails when there is none of that name.
    [[nodiscard]] bool play(const std::string &scene);
    // Layouts are done and a frame is drawn.
    void settle();
    [[nodiscard]] QQuickItem *root() { return view.window().rootObject(); }

    ManualClock clock{fixture::now()};
    fixture::FixtureSession session;
    viewmodels::PanelViewModel panel;
    embed::PanelView view;
};

// Of an item and all below it that are visible, the first for which `match` holds.
template<class Match>
QQuickItem *findVisible(QQuickItem *item, const Match &match)
{
    if (!item->isVisible())
        return nullptr;
    if (match(item))
        return item;
    const QList<QQuickItem *> children = item->childItems();
    for (QQuickItem *child : children) {
        if (QQuickItem *found = findVisible(child, match))
            return found;
    }
    return nullptr;
}

} // namespace sidelight::test
