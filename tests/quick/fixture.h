// What tests in QML need of the panel: its view-models on hand-made scenes, what they posted, and
// what a screen reader is told. GUI thread.
#pragma once

#include <memory>

#include <QQuickItem>

#include "core/base/clock.h"
#include "plugin/console/consoleviewmodel.h"
#include "plugin/viewmodels/companionviewmodel.h"
#include "plugin/viewmodels/panelviewmodel.h"
#include "tests/fixture/fixturesession.h"
#include "tests/fixture/scenes.h"

namespace sidelight::test
{

class Fixture : public QObject
{
    Q_OBJECT
    Q_PROPERTY(sidelight::viewmodels::PanelViewModel *panel READ panel NOTIFY restarted)
    Q_PROPERTY(sidelight::viewmodels::CompanionViewModel *companion READ companion NOTIFY restarted)
    Q_PROPERTY(sidelight::console::ConsoleViewModel *desk READ desk NOTIFY restarted)

public:
    Fixture();
    ~Fixture() override;

    [[nodiscard]] viewmodels::PanelViewModel *panel() const;
    [[nodiscard]] viewmodels::CompanionViewModel *companion() const;

    // The console, on the starter bundle.
    [[nodiscard]] console::ConsoleViewModel *desk() const;
    // Opens the rule of this id in it; false when there is none.
    Q_INVOKABLE bool openRule(const QString &id);

    // Gives it a preview, of the scene "call"; from then on: bundles it was shown, and actions
    // that were taken in it.
    Q_INVOKABLE void offerPreview();
    Q_INVOKABLE int previewsShown() const;
    Q_INVOKABLE int previewPosts() const;

    // Connects it to a hub that is made up (see madeuphub.h).
    Q_INVOKABLE bool publish(const QString &scene);

    // A new panel, on that scene; false when there is none of that name.
    Q_INVOKABLE bool start(const QString &scene);
    // What an answer or somebody else brings: "search", "article", "evidence", "knowledge", "why",
    // "misses", "pages", "settings", "signin STEP" (see signinhand.h),
    // "signed in desk". False when it is none of
    // them.
    Q_INVOKABLE bool bring(const QString &what);
    // What was wished of the sign-in since start(), as in "signIn cancel".
    Q_INVOKABLE QString wishedOfSignIn() const;
    // How many commands of that name the panel has posted since start().
    Q_INVOKABLE int posted(const QString &command) const;

    // As a screen reader has it; `item` may be any item.
    Q_INVOKABLE QString spokenName(QQuickItem *item) const;
    Q_INVOKABLE int spokenRole(QQuickItem *item) const;
    Q_INVOKABLE bool spokenChecked(QQuickItem *item) const;
    // All it is told of the item and of what is in it, a line each.
    Q_INVOKABLE QString spoken(QQuickItem *item) const;

Q_SIGNALS:
    void restarted();

private:
    struct Stage;
    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<Stage> m_before; // what was made of it goes later
};

} // namespace sidelight::test
