// The page of rules: the list, what is looked for in it, and the rule that is open. GUI thread.
#pragma once

#include "plugin/console/ruleformviewmodel.h"
#include "plugin/console/rulesmodel.h"

namespace sidelight::console
{

class RulesViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the console")
    Q_PROPERTY(sidelight::console::RulesModel *rules READ rules CONSTANT)
    Q_PROPERTY(sidelight::console::RuleFormViewModel *form READ form CONSTANT)
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY changed)
    Q_PROPERTY(QString summary READ summary NOTIFY changed) // "20 rules, 2 off"
    Q_PROPERTY(QStringList kinds READ kinds CONSTANT)       // of rules one can begin
    Q_PROPERTY(QStringList kindDetails READ kindDetails CONSTANT)

public:
    // The session outlives this.
    explicit RulesViewModel(DraftSession &session, QObject *parent = nullptr);

    [[nodiscard]] RulesModel *rules() const { return m_rules; }
    [[nodiscard]] RuleFormViewModel *form() const { return m_form; }
    [[nodiscard]] const QString &query() const { return m_query; }
    void setQuery(const QString &query);
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QStringList kinds() const;
    [[nodiscard]] QStringList kindDetails() const;

    // By the place in the draft's list; -1 closes the form.
    Q_INVOKABLE void choose(int place);
    Q_INVOKABLE void setOff(int place, bool off);
    // Each chooses the new one.
    Q_INVOKABLE void add(int kind);
    Q_INVOKABLE void duplicate(int place);
    Q_INVOKABLE void remove(int place);
    // To the next or former rule of the list as it is shown.
    Q_INVOKABLE void step(int by);

Q_SIGNALS:
    void changed();
    void opened(); // another rule stands in the form

private:
    void refresh();
    [[nodiscard]] QString nameOf(int place) const;
    [[nodiscard]] std::string freeId(const std::string &wanted) const;
    [[nodiscard]] std::size_t count() const;
    void insert(std::size_t place, const boost::json::object &rule, const QString &name);

    DraftSession &m_session;
    RulesModel *m_rules;
    RuleFormViewModel *m_form;
    QString m_query;
};

} // namespace sidelight::console
