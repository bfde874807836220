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
    // Into the draft: it is not there, and nothing is wrong with it.
    Q_PROPERTY(bool canTake READ canTake NOTIFY changed)
    Q_PROPERTY(bool inDraft READ inDraft NOTIFY changed) // the draft is this
    Q_PROPERTY(bool ofRules READ ofRules NOTIFY changed) // it changes some

public:
    // Of the past that the draft was tried on, as the draft is now.
    enum class Trial {
        None,
        Fine,  // no rule floods, or somebody lets it through
        Flood, // a rule fires far too often, and nobody lets it through
    };
    struct Asks {
        // With which key; nothing when there is none to sign with.
        std::function<std::optional<PublishSession::Signature>()> sign;
        // It is known to be an editor's: of two who sign, one is a publisher.
        std::function<bool()> isEditors;
        std::function<Trial()> trial;
    };
    // The sessions outlive this.
    HandedInViewModel(PublishSession &session, DraftSession &draft, Asks asks,
                      text::TimeWords words, QObject *parent);

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
    [[nodiscard]] bool canTake() const;
    [[nodiscard]] bool inDraft() const { return m_inDraft; }
    [[nodiscard]] bool ofRules() const;

    Q_INVOKABLE void open();
    Q_INVOKABLE void close();
    Q_INVOKABLE void publish();
    // Into the draft: seen on every page, changed, undone.
    Q_INVOKABLE void take();
    // The same, and on to where rules are tried.
    Q_INVOKABLE void tryOnPast();
    // What the trial says may be another.
    void followTrial();

Q_SIGNALS:
    void changed();
    // And whom it was for, and until when.
    void taken(const std::optional<sidelight::config::Pilot> &pilot,
               const std::optional<sidelight::Timestamp> &expires);
    void trialWanted();
    void fileWanted(); // whoever made the console asks for one: setFile()

private:
    void follow();
    void takeUp(const Result<PublishSession::HandedIn, std::string> &handedIn);
    void compareWithDraft();
    void noteTrial();
    [[nodiscard]] std::optional<Timestamp> expires() const;
    [[nodiscard]] QString whyNotNext() const;

    PublishSession &m_session;
    DraftSession &m_draft;
    Asks m_asks;
    text::TimeWords m_words;
    QString m_file;
    std::string m_failure;
    std::optional<PublishSession::HandedIn> m_opened;
    bool m_inDraft = false;
    bool m_floods = false; // as it was tried, whatever the draft is by now
    ChangesModel *m_changes;
    int m_run = 0;
};

} // namespace sidelight::console
