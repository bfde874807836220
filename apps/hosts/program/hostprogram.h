// What both sample desktops do around the panel: options, fonts and words, the panel's objects, and
// the picture for the documentation. GUI thread.
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include <QGuiApplication>
#include <QImage>
#include <QString>

#include "apps/assembly/panelassembly.h"

namespace sidelight::hosts
{

// Before the application is made.
void prepare(int argc, char *argv[]);

class HostProgram
{
public:
    // Null when it cannot go on; the reason is on standard error.
    [[nodiscard]] static std::unique_ptr<HostProgram> make(QGuiApplication &application,
                                                           const char *name);

    [[nodiscard]] viewmodels::PanelViewModel &panel() { return m_assembly->panel(); }
    // Until the desktop is closed; `take` draws it, for --screenshot. The exit code.
    [[nodiscard]] int run(std::function<QImage()> take);

private:
    HostProgram(std::unique_ptr<assembly::PanelAssembly> assembly, QString picture);

    std::unique_ptr<assembly::PanelAssembly> m_assembly;
    QString m_picture; // a file; empty: none
};

} // namespace sidelight::hosts
