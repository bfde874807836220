// The events of a rule and their conditions as rows that a form shows below each other.
#pragma once

#include <map>

#include "core/rules/form/fieldcatalogue.h"
#include "core/rules/form/ruleform.h"
#include "plugin/models/linesmodel.h"

namespace sidelight::console
{

class ConditionRows : public sidelight::models::LinesModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the console")

public:
    enum class Role {
        Kind,
        Event,
        Clause,
        Letter,
        Any,
        Type,
        Types,
        Flag, // of an event: shared; of a clause: its value is another field
        Removable,
        Subject,
        Field,
        Fields,
        Other,
        Relation,
        Relations,
        Value,
        ValueField,
        ValueFields,
        Unit,
        Error,
    };
    enum class Kind {
        Event,  // a letter, what kind of event, how often it may be left out
        Clause, // what is compared, how, with what
        Text,   // a condition in CEL
        Add,    // what can be added to the condition above
        Where,  // begins what holds between the events
    };
    Q_ENUM(Kind)
    enum class Unit { None, Word, Words, Number, Kilometres, Span };
    Q_ENUM(Unit)

    using LinesModel::LinesModel;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    // `written`: conditions that are shown in CEL although they could be chosen, by event.
    // `errors`: by pointer within the rule.
    void rebuild(const rules::RuleForm &form, const std::vector<std::string> &alertRules,
                 const std::map<int, std::string> &written, const QVariantMap &errors);

    // What the lists of the rows stand for. The event -1 is what holds between events.
    [[nodiscard]] std::vector<rules::FieldChoice> fieldsOf(const rules::RuleForm &form, int event);
    [[nodiscard]] std::vector<rules::FieldChoice> placesOf(const rules::RuleForm &form);
    [[nodiscard]] std::vector<rules::FieldChoice> timesOf(const rules::RuleForm &form);
    [[nodiscard]] std::vector<rules::Relation> relationsOf(const rules::RuleForm &form, int event,
                                                           const rules::Clause &clause);
    [[nodiscard]] rules::FieldChoice::Kind kindOf(const rules::RuleForm &form, int event,
                                                  const std::string &path);
    // Types of events, then the ids of rules whose alerts can be taken.
    [[nodiscard]] static std::vector<std::string> typesOf(const rules::EventForm &event);

private:
    void addCondition(std::vector<models::Line> &lines, const rules::RuleForm &form, int event,
                      const rules::Condition &condition, const std::map<int, std::string> &written,
                      const QString &error);
    [[nodiscard]] models::Line clauseLine(const rules::RuleForm &form, int event, int index,
                                          const rules::Condition &condition);
    [[nodiscard]] const std::vector<rules::FieldChoice> &catalogue(const std::string &type);

    std::map<std::string, std::vector<rules::FieldChoice>> m_catalogues; // of `data`, by type
};

} // namespace sidelight::console
