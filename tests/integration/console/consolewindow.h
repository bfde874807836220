// The console as it ships, in a window of this process: its sessions on their threads, the real
// QML.
#pragma once

#include <memory>
#include <string>

#include <QQuickView>

#include "plugin/console/consoleviewmodel.h"

namespace sidelight::test
{

class ConsoleWindow
{
public:
    // On this bundle. Fails the test where the console cannot be shown.
    explicit ConsoleWindow(const std::string &bundle);
    ~ConsoleWindow();

    SystemClock clock;
    console::DraftSession draft;
    console::TrialSession trial;
    console::PublishSession publishing;
    console::InsightsSession insights;
    console::AuditSession audit;
    console::ConsoleViewModel desk;

    [[nodiscard]] QQuickView &window() { return *m_view; }
    // What a screen reader was told meanwhile.
    [[nodiscard]] bool wasTold(const QString &words) const;

private:
    QStringList m_told;
    std::unique_ptr<QQmlEngine> m_engine;
    std::unique_ptr<QQuickView> m_view;
};

} // namespace sidelight::test
