#include "apps/supervisor/filedialogs.h"

namespace sidelight::supervisor
{

FileDialogs::FileDialogs(console::DraftSession &session, console::ConsoleViewModel &console)
    : m_session(session)
{
    connect(&console, &console::ConsoleViewModel::openWanted, this, &FileDialogs::open);
    connect(&console, &console::ConsoleViewModel::saveAsWanted, this, &FileDialogs::saveAs);
    console::PastViewModel *past = console.past();
    connect(past, &console::PastViewModel::folderWanted, this, [this, past] {
        choose(tr("The folder of a panel's profile"), QFileDialog::Directory, past->place(),
               [past](const QString &folder) { past->setPlace(folder); });
    });
    connect(past, &console::PastViewModel::fileWanted, this, [this, past] {
        choose(tr("A file of events"), QFileDialog::ExistingFile, past->place(),
               [past](const QString &file) { past->setPlace(file); });
    });
    connect(past, &console::PastViewModel::passphraseWanted, this, [this, past] {
        choose(tr("The file of the passphrase"), QFileDialog::ExistingFile, past->passphraseFile(),
               [past](const QString &file) { past->setPassphraseFile(file); });
    });
    console::PublishViewModel *publishing = console.publishing();
    connect(publishing, &console::PublishViewModel::tokenFileWanted, this, [this, publishing] {
        choose(tr("The file of a supervisor's token"), QFileDialog::ExistingFile,
               publishing->tokenFile(),
               [publishing](const QString &file) { publishing->setTokenFile(file); });
    });
    connect(publishing, &console::PublishViewModel::keyFileWanted, this, [this, publishing] {
        choose(tr("The file of a signing key"), QFileDialog::ExistingFile, publishing->keyFile(),
               [publishing](const QString &file) { publishing->setKeyFile(file); });
    });
    connect(publishing, &console::PublishViewModel::passphraseFileWanted, this, [this, publishing] {
        choose(tr("The file of the key's passphrase"), QFileDialog::ExistingFile,
               publishing->passphraseFile(),
               [publishing](const QString &file) { publishing->setPassphraseFile(file); });
    });
    connect(publishing, &console::PublishViewModel::handInFileWanted, this, [this, publishing] {
        chooseNew(tr("Hand in as"), QStringLiteral("json"), publishing->handInFile(),
                  [publishing](const QString &file) { publishing->setHandInFile(file); });
    });
    console::HandedInViewModel *handedIn = publishing->handedIn();
    connect(handedIn, &console::HandedInViewModel::fileWanted, this, [this, handedIn] {
        choose(tr("The file that was handed in"), QFileDialog::ExistingFile, handedIn->file(),
               [handedIn](const QString &file) {
                   handedIn->setFile(file);
                   handedIn->open();
               });
    });
    console::InsightsViewModel *insights = console.insights();
    connect(insights, &console::InsightsViewModel::fileWanted, this, [this, insights] {
        chooseNew(tr("Write the table"), QStringLiteral("csv"), {},
                  [insights](const QString &file) { insights->exportTo(file); });
    });
    console::AuditViewModel *audit = console.audit();
    connect(audit, &console::AuditViewModel::fileWanted, this, [this, audit] {
        chooseNew(tr("Write the audit"), QStringLiteral("ndjson"), {},
                  [audit](const QString &file) { audit->exportTo(file); });
    });
}

template<class Take>
void FileDialogs::choose(const QString &title, QFileDialog::FileMode mode, const QString &from,
                         Take take)
{
    auto *dialog = new QFileDialog(nullptr, title, from);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(mode);
    if (mode == QFileDialog::Directory)
        dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, std::move(take));
    dialog->open();
}

void FileDialogs::open()
{
    choose(tr("Open a bundle"), QFileDialog::ExistingFile, m_session.file(),
           [this](const QString &file) { m_session.openFile(file); });
}

template<class Take>
void FileDialogs::chooseNew(const QString &title, const QString &suffix, const QString &from,
                            Take take)
{
    auto *dialog = new QFileDialog(nullptr, title, from);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    connect(dialog, &QFileDialog::fileSelected, this, std::move(take));
    dialog->open();
}

void FileDialogs::saveAs()
{
    chooseNew(tr("Save the bundle"), QStringLiteral("json"), m_session.file(),
              [this](const QString &file) { m_session.saveAs(file); });
}

} // namespace sidelight::supervisor
