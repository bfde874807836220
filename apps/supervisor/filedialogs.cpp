#include "apps/supervisor/filedialogs.h"

#include <QFileDialog>

namespace sidelight::supervisor
{

FileDialogs::FileDialogs(console::DraftSession &session, console::ConsoleViewModel &console)
    : m_session(session)
{
    connect(&console, &console::ConsoleViewModel::openWanted, this, &FileDialogs::open);
    connect(&console, &console::ConsoleViewModel::saveAsWanted, this, &FileDialogs::saveAs);
}

void FileDialogs::open()
{
    auto *dialog = new QFileDialog(nullptr, tr("Open a bundle"), m_session.file());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &file) { m_session.openFile(file); });
    dialog->open();
}

void FileDialogs::saveAs()
{
    auto *dialog = new QFileDialog(nullptr, tr("Save the bundle"), m_session.file());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("json"));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &file) { m_session.saveAs(file); });
    dialog->open();
}

} // namespace sidelight::supervisor
