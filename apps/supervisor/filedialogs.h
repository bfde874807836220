// The system's dialogs for files, open beside the console: nothing waits for them. GUI thread.
#pragma once

#include <QObject>

#include "plugin/console/consoleviewmodel.h"

namespace sidelight::supervisor
{

class FileDialogs : public QObject
{
    Q_OBJECT

public:
    // All of them outlive this.
    FileDialogs(console::DraftSession &session, console::ConsoleViewModel &console);

private:
    void open();
    void saveAs();

    console::DraftSession &m_session;
};

} // namespace sidelight::supervisor
