// The rule that is chosen, as its form: what each field shows, and what a key or a click changes.
// Every change is a step of the draft with a name. GUI thread.
#pragma once

#include <set>

#include <QObject>
#include <QStringList>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>

#include "plugin/console/conditionrows.h"
#include "plugin/console/draftsession.h"

namespace sidelight::console
{

class RuleFormViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the console")
    Q_PROPERTY(int index READ index NOTIFY changed) // in the draft's list; -1 for none
    Q_PROPERTY(bool present READ present NOTIFY changed)
    Q_PROPERTY(bool formed READ formed NOTIFY changed) // it is a form; else a text alone
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed)
    Q_PROPERTY(QString json READ json NOTIFY changed)
    Q_PROPERTY(QString id READ id NOTIFY changed)
    Q_PROPERTY(QString versionText READ versionText NOTIFY changed)
    Q_PROPERTY(QString name READ name NOTIFY changed)
    Q_PROPERTY(QString description READ description NOTIFY changed)
    Q_PROPERTY(QString owner READ owner NOTIFY changed)
    Q_PROPERTY(QString scope READ scope NOTIFY changed)
    Q_PROPERTY(QString alert READ alert NOTIFY changed)
    Q_PROPERTY(QString detail READ detail NOTIFY changed)
    Q_PROPERTY(QString suggest READ suggest NOTIFY changed)
    Q_PROPERTY(QString from READ from NOTIFY changed)
    Q_PROPERTY(int severity READ severity NOTIFY changed)
    Q_PROPERTY(bool off READ off NOTIFY changed)
    Q_PROPERTY(int type READ type NOTIFY changed)
    Q_PROPERTY(QStringList types READ types CONSTANT)
    Q_PROPERTY(QStringList units READ units CONSTANT)
    Q_PROPERTY(QStringList comparisons READ comparisons CONSTANT)
    Q_PROPERTY(int group READ group NOTIFY changed)
    Q_PROPERTY(QStringList groups READ groups NOTIFY changed)
    Q_PROPERTY(bool hasWindow READ hasWindow NOTIFY changed)
    Q_PROPERTY(bool counts READ counts NOTIFY changed)
    Q_PROPERTY(bool readsField READ readsField NOTIFY changed)
    Q_PROPERTY(bool absent READ absent NOTIFY changed)
    Q_PROPERTY(int comparison READ comparison NOTIFY changed)
    Q_PROPERTY(QString limit READ limit NOTIFY changed)
    Q_PROPERTY(int field READ field NOTIFY changed)
    Q_PROPERTY(QStringList fields READ fields NOTIFY changed)
    Q_PROPERTY(QString leastEvents READ leastEvents NOTIFY changed)
    Q_PROPERTY(QVariantMap errors READ errors NOTIFY changed) // by pointer within the rule
    Q_PROPERTY(QStringList otherErrors READ otherErrors NOTIFY changed)
    Q_PROPERTY(sidelight::console::ConditionRows *rows READ rows CONSTANT)

public:
    enum class Field { Id, Name, Description, Owner, Scope, Alert, Detail, Suggest, From };
    Q_ENUM(Field)
    enum class Span { Window, Quiet, Lasts };
    Q_ENUM(Span)
    enum class Added { Condition, Distance, Between, Text };
    Q_ENUM(Added)

    // The session outlives this.
    explicit RuleFormViewModel(DraftSession &session, QObject *parent = nullptr);

    // The rule at this place of the list; -1 for none.
    void choose(int index);
    void refresh();
    [[nodiscard]] int index() const { return m_index; }

    [[nodiscard]] bool present() const { return m_index >= 0; }
    [[nodiscard]] bool formed() const { return m_formed; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] QString json() const;
    [[nodiscard]] QString id() const { return QString::fromStdString(m_form.id); }
    [[nodiscard]] QString versionText() const;
    [[nodiscard]] QString name() const { return QString::fromStdString(m_form.name); }
    [[nodiscard]] QString description() const { return QString::fromStdString(m_form.description); }
    [[nodiscard]] QString owner() const { return QString::fromStdString(m_form.owner); }
    [[nodiscard]] QString scope() const { return QString::fromStdString(m_form.scope); }
    [[nodiscard]] QString alert() const { return QString::fromStdString(m_form.alert); }
    [[nodiscard]] QString detail() const { return QString::fromStdString(m_form.detail); }
    [[nodiscard]] QString suggest() const;
    [[nodiscard]] QString from() const { return QString::fromStdString(m_form.from); }
    [[nodiscard]] int severity() const;
    [[nodiscard]] bool off() const { return m_form.off; }
    [[nodiscard]] int type() const { return static_cast<int>(m_form.type); }
    [[nodiscard]] QStringList types() const;
    [[nodiscard]] QStringList units() const;
    [[nodiscard]] QStringList comparisons() const;
    [[nodiscard]] int group() const;
    [[nodiscard]] QStringList groups() const;
    [[nodiscard]] bool hasWindow() const;
    [[nodiscard]] bool counts() const { return rules::countsEvents(m_form.type); }
    [[nodiscard]] bool readsField() const { return rules::readsField(m_form.type); }
    [[nodiscard]] bool absent() const;
    [[nodiscard]] int comparison() const;
    [[nodiscard]] QString limit() const;
    [[nodiscard]] int field() const;
    [[nodiscard]] QStringList fields() const;
    [[nodiscard]] QString leastEvents() const;
    [[nodiscard]] QVariantMap errors() const { return m_errors; }
    [[nodiscard]] QStringList otherErrors() const { return m_otherErrors; }
    [[nodiscard]] ConditionRows *rows() const { return m_rows; }

    Q_INVOKABLE void setText(sidelight::console::RuleFormViewModel::Field field,
                             const QString &text);
    Q_INVOKABLE void setSeverity(int severity);
    Q_INVOKABLE void setOff(bool off);
    Q_INVOKABLE void setType(int type);
    Q_INVOKABLE void setGroup(int group);
    Q_INVOKABLE void setComparison(int comparison);
    Q_INVOKABLE void setLimit(const QString &text);
    Q_INVOKABLE void setField(int field);
    Q_INVOKABLE void setLeastEvents(const QString &text);
    // A length of time as a number and one of `units`; an empty number is none.
    Q_INVOKABLE QString amountOf(sidelight::console::RuleFormViewModel::Span span) const;
    Q_INVOKABLE int unitOf(sidelight::console::RuleFormViewModel::Span span) const;
    Q_INVOKABLE void setSpan(sidelight::console::RuleFormViewModel::Span span,
                             const QString &amount, int unit);
    // Rows. The event -1 is what holds between events.
    Q_INVOKABLE void addEvent();
    Q_INVOKABLE void removeEvent(int event);
    Q_INVOKABLE void moveEvent(int event, int by);
    Q_INVOKABLE void setEventType(int event, int type);
    Q_INVOKABLE void setShared(int event, bool shared);
    Q_INVOKABLE void setAny(int event, bool any);
    Q_INVOKABLE void add(int event, sidelight::console::RuleFormViewModel::Added what);
    Q_INVOKABLE void removeClause(int event, int clause);
    Q_INVOKABLE void setClauseField(int event, int clause, int field);
    Q_INVOKABLE void setClauseOther(int event, int clause, int field);
    Q_INVOKABLE void setRelation(int event, int clause, int relation);
    Q_INVOKABLE void setValue(int event, int clause, const QString &text);
    Q_INVOKABLE void setValueField(int event, int clause, int field);
    // From written back to chosen, where the text can be.
    Q_INVOKABLE void chooseAgain(int event);
    Q_INVOKABLE void setConditionText(int event, const QString &text);
    // The whole rule as JSON; false when it cannot be read.
    Q_INVOKABLE bool setJson(const QString &text);
    Q_INVOKABLE void endStep() { m_session.endStep(); }

Q_SIGNALS:
    void changed();

private:
    // The form as it is to be, as one step: "change the name of Impossible travel".
    void take(const rules::RuleForm &form, const QString &name, const QString &key = {});
    void write(boost::json::object rule, const QString &name, const QString &key);
    void readErrors();
    [[nodiscard]] const boost::json::object *rule() const;
    [[nodiscard]] rules::Condition *conditionOf(rules::RuleForm &form, int event) const;
    [[nodiscard]] rules::Clause *clauseOf(rules::RuleForm &form, int event, int clause) const;
    [[nodiscard]] std::string &spanOf(rules::RuleForm &form, Span span) const;
    [[nodiscard]] std::vector<std::string> alertRules() const;
    [[nodiscard]] std::vector<rules::FieldChoice> valueFields() const;
    [[nodiscard]] std::string rawCondition(int event) const;
    void fitValue(const rules::RuleForm &form, int event, rules::Clause &clause) const;

    DraftSession &m_session;
    ConditionRows *m_rows;
    int m_index = -1;
    bool m_formed = false;
    rules::RuleForm m_form;
    std::set<int> m_asText; // events whose conditions are written; -1: what holds between them
    QVariantMap m_errors;
    QStringList m_otherErrors;
};

} // namespace sidelight::console
