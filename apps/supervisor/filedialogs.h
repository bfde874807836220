// The system's dialogs for files, open beside the console: nothing waits for them. GUI thread.
#pragma once

#include <QFileDialog>
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
    // What is chosen goes to `take`, unless that one is gone.
    template<class Take>
    void choose(const QString &title, QFileDialog::FileMode mode, const QString &from, Take take);
    // The same of a file that is not there yet.
    template<class Take>
    void chooseNew(const QString &title, const QString &suffix, const QString &from, Take take);
    void open();
    void saveAs();

    console::DraftSession &m_session;
};

} // namespace sidelight::supervisor
