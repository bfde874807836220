// The form of one step of a guide: what to do and to say, who does it, what there is to know, and
// where it leads. GUI thread.
#pragma once

#include "plugin/console/draftplace.h"
#include "plugin/console/guidemodels.h"
#include "plugin/console/listorderviewmodel.h"

namespace sidelight::console
{

class GuideStepViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the console")
    Q_PROPERTY(QString heading READ heading NOTIFY changed) // "Step 2 of 4"; empty: there is none
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString say READ say NOTIFY changed)
    Q_PROPERTY(QString hint READ hint NOTIFY changed)
    Q_PROPERTY(QString name READ name NOTIFY changed) // its id
    Q_PROPERTY(QStringList doers READ doers CONSTANT)
    Q_PROPERTY(int doer READ doer NOTIFY changed)
    Q_PROPERTY(QStringList targets READ targets NOTIFY changed) // where a way may lead
    Q_PROPERTY(int target READ target NOTIFY changed)
    Q_PROPERTY(QStringList kinds READ kinds CONSTANT) // of how it goes on
    Q_PROPERTY(int kind READ kind NOTIFY changed)
    Q_PROPERTY(QString ask READ ask NOTIFY changed)
    Q_PROPERTY(sidelight::console::GuideBranchesModel *branches READ branches CONSTANT)
    Q_PROPERTY(sidelight::console::ListOrderViewModel *branchOrder READ branchOrder CONSTANT)
    Q_PROPERTY(sidelight::console::GuideFieldsModel *fields READ fields CONSTANT)
    Q_PROPERTY(sidelight::console::ListOrderViewModel *fieldOrder READ fieldOrder CONSTANT)
    Q_PROPERTY(bool mayBranch READ mayBranch NOTIFY changed) // one more
    Q_PROPERTY(bool mayKnow READ mayKnow NOTIFY changed)     // one more field
    Q_PROPERTY(QString titleError READ titleError NOTIFY changed)
    Q_PROPERTY(QString sayError READ sayError NOTIFY changed)
    Q_PROPERTY(QString hintError READ hintError NOTIFY changed)
    Q_PROPERTY(QString nameError READ nameError NOTIFY changed)
    Q_PROPERTY(QString targetError READ targetError NOTIFY changed)
    Q_PROPERTY(QString askError READ askError NOTIFY changed)
    Q_PROPERTY(QString error READ error NOTIFY changed) // of none of its fields

public:
    enum class Kind { Straight, Question, Choice };
    Q_ENUM(Kind)

    // The session outlives this.
    explicit GuideStepViewModel(DraftSession &session, QObject *parent = nullptr);
    // The step of that place in the guide at `guide`; both may be gone.
    void show(const std::string &guide, int step);
    // What the draft, or its judgement, has become.
    void refresh();
    void documentChanged();

    [[nodiscard]] QString heading() const;
    [[nodiscard]] QString title() const { return m_place.text("title"); }
    [[nodiscard]] QString say() const { return m_place.text("say"); }
    [[nodiscard]] QString hint() const { return m_place.text("hint"); }
    [[nodiscard]] QString name() const { return m_place.text("id"); }
    [[nodiscard]] QStringList doers() const;
    [[nodiscard]] int doer() const;
    [[nodiscard]] const QStringList &targets() const { return m_targetTitles; }
    [[nodiscard]] int target() const { return targetOf(m_place); }
    [[nodiscard]] QStringList kinds() const;
    [[nodiscard]] int kind() const;
    [[nodiscard]] QString ask() const { return m_place.text("ask"); }
    [[nodiscard]] GuideBranchesModel *branches() const { return m_branches; }
    [[nodiscard]] ListOrderViewModel *branchOrder() const { return m_branchOrder; }
    [[nodiscard]] GuideFieldsModel *fields() const { return m_fields; }
    [[nodiscard]] ListOrderViewModel *fieldOrder() const { return m_fieldOrder; }
    [[nodiscard]] bool mayBranch() const;
    [[nodiscard]] bool mayKnow() const;
    [[nodiscard]] QString titleError() const { return m_place.errorAt("/title"); }
    [[nodiscard]] QString sayError() const { return m_place.errorAt("/say"); }
    [[nodiscard]] QString hintError() const { return m_place.errorAt("/hint"); }
    [[nodiscard]] QString nameError() const { return m_place.errorAt("/id"); }
    [[nodiscard]] QString targetError() const { return m_place.errorAt("/then"); }
    [[nodiscard]] QString askError() const { return m_place.errorAt("/ask"); }
    [[nodiscard]] QString error() const;

    Q_INVOKABLE void setTitle(const QString &text);
    Q_INVOKABLE void setSay(const QString &text);
    Q_INVOKABLE void setHint(const QString &text);
    // What leads here is named anew with it.
    Q_INVOKABLE void setName(const QString &name);
    Q_INVOKABLE void setDoer(int doer);
    // One of targets(); a step without a name gets one.
    Q_INVOKABLE void setTarget(int target);
    Q_INVOKABLE void setKind(int kind);
    Q_INVOKABLE void setAsk(const QString &text);

    // By the place of the row.
    Q_INVOKABLE void addBranch();
    Q_INVOKABLE void removeBranch(int place);
    Q_INVOKABLE void setBranchWords(int place, const QString &text);
    Q_INVOKABLE void setBranchWhen(int place, const QString &cel);
    Q_INVOKABLE void setBranchTarget(int place, int target);
    Q_INVOKABLE void addField();
    Q_INVOKABLE void removeField(int place);
    Q_INVOKABLE void setFieldLabel(int place, const QString &text);
    Q_INVOKABLE void setFieldName(int place, const QString &name);
    Q_INVOKABLE void setFieldFrom(int place, const QString &cel);
    Q_INVOKABLE void setFieldSecret(int place, bool secret);
    Q_INVOKABLE void endStep();

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] DraftPlace steps() const { return m_guide.below("steps"); }
    [[nodiscard]] DraftPlace ways() const; // its answers or what it chooses from
    [[nodiscard]] DraftPlace knowns() const { return m_place.below("fields"); }
    [[nodiscard]] QString stepName() const; // as changes of it are named
    [[nodiscard]] int targetOf(const DraftPlace &way) const;
    void refreshTargets();
    void refreshBranches();
    void refreshFields();
    void setTargetAt(const DraftPlace &way, int target);
    void remove(const QString &step, const DraftPlace &list, int place);

    DraftSession &m_session;
    DraftPlace m_guide;
    DraftPlace m_place;
    int m_step = -1;
    // Of each target: the step's place in the list (-1 for none of them), and what `then` says.
    struct Target {
        int step = -1;
        std::string name;
    };
    std::vector<Target> m_targets;
    QStringList m_targetTitles;
    std::string m_calledBefore; // while its name is typed: what other steps say
    GuideBranchesModel *m_branches;
    ListOrderViewModel *m_branchOrder;
    GuideFieldsModel *m_fields;
    ListOrderViewModel *m_fieldOrder;
};

} // namespace sidelight::console
