// Rules in words: the sentence of a rule, names of types, fields and relations. GUI thread.
#pragma once

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include "core/rules/form/sentence.h"

namespace sidelight::console
{

class RuleWords
{
    Q_DECLARE_TR_FUNCTIONS(sidelight::console::RuleWords)

public:
    // In the order of rules::CorrelationType.
    [[nodiscard]] static QStringList types();
    [[nodiscard]] static QString typeDetail(rules::CorrelationType type);
    [[nodiscard]] static QString severity(const std::string &name);
    // In the order of rules::Relation.
    [[nodiscard]] static QStringList relations();
    // In the order of rules::Comparison::Operator.
    [[nodiscard]] static QStringList comparisons();
    // "2 hours" for "2h"; what cannot be read as it is.
    [[nodiscard]] static QString timespan(const std::string &text);
    // "A", "B"; of the 27th "27".
    [[nodiscard]] static QString letter(std::size_t event);
    // "card payment" for the kind "card.payment"; "interaction offered" for a type.
    [[nodiscard]] static QString eventName(const rules::EventForm &event);
    [[nodiscard]] static QString eventType(const std::string &type);
    // "place" for "data.place", "place of B" for "card.data.place".
    [[nodiscard]] static QString field(const rules::RuleForm &form, const std::string &path);
    // "place is known", "the distance from A to B is over 500 km".
    [[nodiscard]] static QString clause(const rules::RuleForm &form, const rules::Clause &clause);
    [[nodiscard]] static QString value(const rules::RuleForm &form, const rules::Operand &operand);
    // The whole sentence, its parts put together.
    [[nodiscard]] static QString sentence(const rules::RuleForm &form);

private:
    [[nodiscard]] static QString when(const rules::RuleForm &form);
    [[nodiscard]] static QString part(const rules::RuleForm &form, const rules::SentencePart &part);
};

} // namespace sidelight::console
