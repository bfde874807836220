// What an editor signed and handed in, before a publisher's eyes: who signed it, for whom it is,
// what it changes, what keeps it from being published, and the second signature. GUI thread.
#pragma once

#include "plugin/console/publishmodels.h"

namespace sidelight::console
{

class HandedInViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the console")
    Q_PROPERTY(QString file READ file WRITE setFile NOTIFY changed)
    Q_PROPERTY(bool canOpen READ canOpen NOTIFY changed)
    Q_PROPERTY(bool opened READ opened NOTIFY changed)
    Q_PROPERTY(QString failure READ failure NOTIFY changed) // why it cannot be opened
    Q_PROPERTY(QString title READ title NOTIFY changed)     // "Version 15, for all"
    Q_PROPERTY(QString signers READ signers NOTIFY changed)
    Q_PROPERTY(sidelight::console::ChangesModel *changes READ changes CONSTANT)
    Q_PROPERTY(QString changesText READ changesText NOTIFY changed)
    // What keeps it from being published; empty: nothing.
    Q_PROPERTY(QString hindrance READ hindrance NOTIFY changed)
    Q_PROPERTY(QString publishText READ publishText NOTIFY changed)

public:
    using Sign = std::function<std::optional<PublishSession::Signature>()>;
    // The session outlives this. `sign`: with which key; nothing when there is none to sign with.
    HandedInViewModel(PublishSession &session, Sign sign, text::TimeWords words, QObject *parent);

    [[nodiscard]] const QString &file() const { return m_file; }
    void setFile(const QString &file);
    [[nodiscard]] bool canOpen() const;
    [[nodiscard]] bool opened() const { return m_opened.has_value(); }
    [[nodiscard]] QString failure() const;
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString signers() const;
    [[nodiscard]] ChangesModel *changes() const { return m_changes; }
    [[nodiscard]] QString changesText() const;
    [[nodiscard]] QString hindrance() const;
    [[nodiscard]] QString publishText() const;

    Q_INVOKABLE void open();
    Q_INVOKABLE void close();
    Q_INVOKABLE void publish();

Q_SIGNALS:
    void changed();
    void fileWanted(); // whoever made the console asks for one: setFile()

private:
    void follow();
    [[nodiscard]] QString whyNotNext() const;

    PublishSession &m_session;
    Sign m_sign;
    text::TimeWords m_words;
    QString m_file;
    std::string m_failure;
    std::optional<PublishSession::HandedIn> m_opened;
    ChangesModel *m_changes;
    int m_run = 0;
};

} // namespace sidelight::console
