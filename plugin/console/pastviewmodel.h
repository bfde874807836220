// The page on which the draft's rules are tried on the past: where that past is, how far the trial
// is, and what it found. GUI thread.
#pragma once

#include "plugin/console/trialresultviewmodel.h"

namespace sidelight::console
{

class PastViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the console")
    // Of the trial: 0 a panel's cache, 1 a file of events.
    Q_PROPERTY(int kind READ kind WRITE setKind NOTIFY changed)
    Q_PROPERTY(QString place READ place WRITE setPlace NOTIFY changed)
    Q_PROPERTY(QString passphraseFile READ passphraseFile WRITE setPassphraseFile NOTIFY changed)
    Q_PROPERTY(QStringList spans READ spans CONSTANT) // "7 days", …
    Q_PROPERTY(int span READ span WRITE setSpan NOTIFY changed)
    Q_PROPERTY(bool ready READ ready NOTIFY changed) // a trial can be started
    Q_PROPERTY(bool running READ running NOTIFY changed)
    Q_PROPERTY(double progress READ progress NOTIFY progressed) // below 0: nobody knows
    Q_PROPERTY(QString progressText READ progressText NOTIFY progressed)
    // What stands in the way; empty: nothing.
    Q_PROPERTY(QString failure READ failure NOTIFY changed)
    Q_PROPERTY(QString remark READ remark NOTIFY changed) // about the result as a whole
    Q_PROPERTY(QStringList floods READ floods NOTIFY changed)
    Q_PROPERTY(bool reported READ reported NOTIFY changed)
    Q_PROPERTY(QString silent READ silent NOTIFY changed) // rules that would not have fired
    Q_PROPERTY(sidelight::console::TrialRulesModel *rules READ rules CONSTANT)
    Q_PROPERTY(sidelight::console::TrialResultViewModel *result READ result CONSTANT)
    // Of the rule that is open in its form.
    Q_PROPERTY(sidelight::console::TrialResultViewModel *ofRule READ ofRule CONSTANT)

public:
    // The session outlives this.
    PastViewModel(TrialSession &trial, const text::TimeWords &words, QObject *parent = nullptr);

    [[nodiscard]] int kind() const { return static_cast<int>(m_kind); }
    void setKind(int kind);
    [[nodiscard]] QString place() const;
    void setPlace(const QString &place);
    [[nodiscard]] const QString &passphraseFile() const { return m_passphraseFile; }
    void setPassphraseFile(const QString &file);
    [[nodiscard]] QStringList spans() const;
    [[nodiscard]] int span() const { return m_span; }
    void setSpan(int span);
    [[nodiscard]] bool ready() const;
    [[nodiscard]] bool running() const { return m_trial.isBusy(); }
    [[nodiscard]] double progress() const;
    [[nodiscard]] QString progressText() const;
    [[nodiscard]] QString failure() const;
    [[nodiscard]] QString remark() const;
    [[nodiscard]] QStringList floods() const;
    [[nodiscard]] bool reported() const { return m_trial.report().has_value(); }
    [[nodiscard]] QString silent() const;
    [[nodiscard]] TrialRulesModel *rules() const { return m_rules; }
    [[nodiscard]] TrialResultViewModel *result() const { return m_result; }
    [[nodiscard]] TrialResultViewModel *ofRule() const { return m_ofRule; }

    Q_INVOKABLE void start();
    Q_INVOKABLE void stop() { m_trial.stop(); }
    // Shows this rule's alone; the same again, or an empty one, all together.
    Q_INVOKABLE void choose(const QString &rule);
    // From the rule's form: goes to the page, and starts where nothing was found yet.
    Q_INVOKABLE void tryRule(const QString &rule);

Q_SIGNALS:
    void changed();
    void progressed();
    void pageWanted();
    // Whoever made the console asks for one of them: setPlace(), setPassphraseFile().
    void folderWanted();
    void fileWanted();
    void passphraseWanted();

private:
    void refresh();

    TrialSession &m_trial;
    trial::PastTask::Kind m_kind = trial::PastTask::Kind::Profile;
    QString m_places[2]; // by kind
    QString m_passphraseFile;
    int m_span = 2;
    TrialRulesModel *m_rules;
    TrialResultViewModel *m_result;
    TrialResultViewModel *m_ofRule;
};

} // namespace sidelight::console
