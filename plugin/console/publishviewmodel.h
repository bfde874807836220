// The page on which a draft goes to a team's panels, and on which one sees what became of it. GUI
// thread.
#pragma once

#include "plugin/console/handedinviewmodel.h"
#include "plugin/console/inforceviewmodel.h"
#include "plugin/console/publishmodels.h"
#include "plugin/console/trialsession.h"

namespace sidelight::console
{

class PublishViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the console")
    Q_PROPERTY(QString hub READ hub WRITE setHub NOTIFY edited)
    // Somebody signs in instead of having a file with a token.
    Q_PROPERTY(bool signsIn READ signsIn NOTIFY edited)
    Q_PROPERTY(QString tokenFile READ tokenFile WRITE setTokenFile NOTIFY edited)
    Q_PROPERTY(QString team READ team WRITE setTeam NOTIFY edited)
    Q_PROPERTY(QString keyFile READ keyFile WRITE setKeyFile NOTIFY edited)
    Q_PROPERTY(QString passphraseFile READ passphraseFile WRITE setPassphraseFile NOTIFY edited)
    Q_PROPERTY(bool canConnect READ canConnect NOTIFY edited)
    Q_PROPERTY(bool connected READ connected NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(QString busyText READ busyText NOTIFY changed)
    Q_PROPERTY(QString failure READ failure NOTIFY changed)
    Q_PROPERTY(QString success READ success NOTIFY changed)
    Q_PROPERTY(sidelight::console::InForceViewModel *live READ live CONSTANT)
    Q_PROPERTY(bool other READ other NOTIFY changed) // somebody else's is in force
    Q_PROPERTY(QString otherTitle READ otherTitle NOTIFY changed)
    Q_PROPERTY(sidelight::console::ChangesModel *changes READ changes CONSTANT)
    Q_PROPERTY(QString changesText READ changesText NOTIFY changed)
    // What keeps it from being published, one after the other; empty: nothing.
    Q_PROPERTY(QString hindrance READ hindrance NOTIFY edited)
    Q_PROPERTY(bool faulty READ faulty NOTIFY edited) // the hindrance stands in the draft
    Q_PROPERTY(QStringList floods READ floods NOTIFY edited)
    Q_PROPERTY(bool floodAccepted READ floodAccepted WRITE setFloodAccepted NOTIFY edited)
    Q_PROPERTY(bool untried READ untried NOTIFY edited) // rules are changed, and not tried
    Q_PROPERTY(QStringList shares READ shares CONSTANT)
    Q_PROPERTY(int share READ share WRITE setShare NOTIFY edited)
    Q_PROPERTY(bool otherShare READ otherShare NOTIFY edited) // it is the percentage typed
    Q_PROPERTY(QString percent READ percent WRITE setPercent NOTIFY edited)
    Q_PROPERTY(bool percentFaulty READ percentFaulty NOTIFY edited)
    // Signed for somebody else to sign, too, and written to a file instead of published.
    Q_PROPERTY(bool handsIn READ handsIn WRITE setHandsIn NOTIFY edited)
    Q_PROPERTY(QString handInFile READ handInFile WRITE setHandInFile NOTIFY edited)
    // The hub refused the last one because another person has to sign it, too: it can be handed in
    // as it is.
    Q_PROPERTY(bool secondMissing READ secondMissing NOTIFY changed)
    Q_PROPERTY(bool canHandInRefused READ canHandInRefused NOTIFY edited)
    Q_PROPERTY(sidelight::console::HandedInViewModel *handedIn READ handedIn CONSTANT)
    Q_PROPERTY(QString teams READ teams WRITE setTeams NOTIFY edited)
    // The last one, where it is there: when what was handed in and taken expires.
    Q_PROPERTY(QStringList expiries READ expiries NOTIFY expiriesChanged)
    Q_PROPERTY(int expiry READ expiry WRITE setExpiry NOTIFY edited)
    Q_PROPERTY(QString publishText READ publishText NOTIFY edited)
    Q_PROPERTY(QString keyText READ keyText NOTIFY changed)
    Q_PROPERTY(QString panels READ panels NOTIFY panelsChanged)
    Q_PROPERTY(sidelight::console::RefusalsModel *refusals READ refusals CONSTANT)

public:
    // All of them outlive this.
    PublishViewModel(PublishSession &session, DraftSession &draft, TrialSession &trial,
                     text::TimeWords words, QObject *parent = nullptr);

    [[nodiscard]] const QString &hub() const { return m_hub; }
    void setHub(const QString &hub) { edit(m_hub, hub); }
    [[nodiscard]] bool signsIn() const { return m_signsIn; }
    // By the program: there is a sign-in, and whether it has a token.
    void setSignedIn(bool isSignedIn);
    [[nodiscard]] const QString &tokenFile() const { return m_tokenFile; }
    void setTokenFile(const QString &file) { edit(m_tokenFile, file); }
    [[nodiscard]] const QString &team() const { return m_team; }
    void setTeam(const QString &team) { edit(m_team, team); }
    [[nodiscard]] const QString &keyFile() const { return m_keyFile; }
    void setKeyFile(const QString &file) { edit(m_keyFile, file); }
    [[nodiscard]] const QString &passphraseFile() const { return m_passphraseFile; }
    void setPassphraseFile(const QString &file) { edit(m_passphraseFile, file); }
    [[nodiscard]] const QString &teams() const { return m_aim.teams; }
    void setTeams(const QString &teams) { edit(m_aim.teams, teams); }
    [[nodiscard]] int share() const { return m_aim.share; }
    void setShare(int share);
    [[nodiscard]] bool otherShare() const;
    [[nodiscard]] const QString &percent() const { return m_aim.percent; }
    void setPercent(const QString &percent) { edit(m_aim.percent, percent); }
    [[nodiscard]] bool percentFaulty() const;
    [[nodiscard]] bool handsIn() const { return m_handsIn; }
    void setHandsIn(bool handsIn);
    [[nodiscard]] const QString &handInFile() const { return m_handInFile; }
    void setHandInFile(const QString &file) { edit(m_handInFile, file); }
    [[nodiscard]] bool secondMissing() const { return m_session.isSecondMissing(); }
    [[nodiscard]] bool canHandInRefused() const;
    [[nodiscard]] InForceViewModel *live() const { return m_live; }
    [[nodiscard]] HandedInViewModel *handedIn() const { return m_handedIn; }
    [[nodiscard]] int expiry() const { return m_aim.expiry; }
    void setExpiry(int expiry);
    [[nodiscard]] bool floodAccepted() const { return m_floodAccepted; }
    void setFloodAccepted(bool accepted);

    [[nodiscard]] bool canConnect() const;
    [[nodiscard]] bool connected() const { return m_session.isConnected(); }
    [[nodiscard]] bool busy() const;
    [[nodiscard]] QString busyText() const;
    [[nodiscard]] QString failure() const;
    [[nodiscard]] QString success() const;
    [[nodiscard]] bool other() const { return m_session.isOther(); }
    [[nodiscard]] QString otherTitle() const;
    [[nodiscard]] ChangesModel *changes() const { return m_changes; }
    [[nodiscard]] QString changesText() const;
    [[nodiscard]] QString hindrance() const;
    [[nodiscard]] bool faulty() const { return !m_draft.findings().empty(); }
    [[nodiscard]] QStringList floods() const;
    [[nodiscard]] bool untried() const;
    [[nodiscard]] QStringList shares() const;
    [[nodiscard]] QStringList expiries() const;
    [[nodiscard]] QString publishText() const;
    [[nodiscard]] QString keyText() const;
    [[nodiscard]] QString panels() const;
    [[nodiscard]] RefusalsModel *refusals() const { return m_refusals; }

    Q_INVOKABLE void connectToHub();
    Q_INVOKABLE void leave() { m_session.disconnectFromHub(); }
    Q_INVOKABLE void refresh() { m_session.refresh(); }
    Q_INVOKABLE void cancel() { m_session.cancel(); }
    Q_INVOKABLE void publish();
    Q_INVOKABLE void handInRefused();
    Q_INVOKABLE void mergeOther() { m_session.mergeOther(); }
    Q_INVOKABLE void takeOther() { m_session.takeOther(); }
    Q_INVOKABLE void keepMine() { m_session.keepMine(); }

Q_SIGNALS:
    void changed();
    void edited();
    void panelsChanged();
    void expiriesChanged();
    void faultsWanted(); // the list of what is to be put right
    void trialWanted();  // the page on which rules are tried
    // Whoever made the console asks for a file: the setter of that name.
    void tokenFileWanted();
    void keyFileWanted();
    void passphraseFileWanted();
    void handInFileWanted();

private:
    // For whom the draft is, and for how long; rows of what is to choose.
    struct Aim {
        int share = 0;
        QString percent = QStringLiteral("30");
        QString teams;
        int expiry = 0;
        std::optional<Timestamp> expires; // of what was handed in: one more to choose
    };
    void edit(QString &field, const QString &text);
    void refreshPanels();
    // To publish by.
    [[nodiscard]] PublishSession::Signature signature() const;
    [[nodiscard]] double chosenShare() const;
    [[nodiscard]] bool hasKey() const;
    // The key that signed last, when it is the chosen one and one of the bundle in force.
    [[nodiscard]] std::optional<publication::Signer> knownKey() const;
    [[nodiscard]] bool isEditors() const;
    void aimAs(const std::optional<config::Pilot> &pilot, const std::optional<Timestamp> &expires);
    void aim(const Aim &at);
    [[nodiscard]] std::optional<Timestamp> chosenExpiry() const;
    [[nodiscard]] HandedInViewModel::Trial trialSays() const;

    PublishSession &m_session;
    DraftSession &m_draft;
    TrialSession &m_trial;
    text::TimeWords m_words;
    QString m_hub;
    QString m_tokenFile;
    bool m_signsIn = false;
    bool m_isSignedIn = false;
    QString m_team;
    QString m_keyFile;
    QString m_passphraseFile;
    Aim m_aim;
    StepMarks m_marks; // of the aims that came with what was handed in
    bool m_handsIn = false;
    QString m_handInFile;
    bool m_floodAccepted = false;
    ChangesModel *m_changes;
    RefusalsModel *m_refusals;
    InForceViewModel *m_live;
    HandedInViewModel *m_handedIn;
};

} // namespace sidelight::console
