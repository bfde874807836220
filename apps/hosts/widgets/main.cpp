// sidelight-host-widgets: how a desktop of Qt Widgets embeds the panel.
#include <QApplication>

#include "apps/hosts/program/hostprogram.h"
#include "apps/hosts/widgets/desktop.h"

using namespace sidelight;

int main(int argc, char *argv[])
{
    hosts::prepare(argc, argv);
    QApplication application(argc, argv);
    const auto program = hosts::HostProgram::make(application, "sidelight-host-widgets");
    if (!program)
        return 2;
    hosts::Desktop desktop(program->panel());
    desktop.resize(1440, 900);
    desktop.show();
    return program->run([&desktop] { return desktop.grab().toImage(); });
}
