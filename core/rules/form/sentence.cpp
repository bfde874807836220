#include "core/rules/form/sentence.h"

#include <algorithm>
#include <utility>

namespace sidelight::rules
{

namespace
{

bool wantsKind(const Clause &clause)
{
    return clause.subject == Clause::Subject::Field && clause.path == "data.kind" &&
           clause.relation == Relation::Equal && clause.value.kind == Operand::Kind::Text;
}

class Speaker
{
public:
    explicit Speaker(const RuleForm &form)
        : m_form(form)
    {
    }

    std::vector<SentencePart> speak()
    {
        if (m_form.off)
            add(SentencePart::Kind::Off);
        add(SentencePart::Kind::When);
        const std::vector<std::string> group =
            m_form.groupBy.value_or(std::vector<std::string>{"subject"});
        if (group != std::vector<std::string>{"subject"})
            add(SentencePart::Kind::Group).texts = group;
        for (const std::size_t event : eventOrder(m_form))
            speakOf(event);
        speakOf(m_form.where);
        addText(SentencePart::Kind::From, m_form.from);
        addText(SentencePart::Kind::Scope, m_form.scope);
        addText(SentencePart::Kind::Alert, m_form.alert);
        if (!m_form.suggest.empty())
            add(SentencePart::Kind::Suggest).texts = m_form.suggest;
        addText(SentencePart::Kind::Quiet, m_form.suppress);
        add(SentencePart::Kind::Ends).text = m_form.resolve;
        return std::move(m_parts);
    }

private:
    SentencePart &add(SentencePart::Kind kind)
    {
        m_parts.emplace_back();
        m_parts.back().kind = kind;
        return m_parts.back();
    }

    void addText(SentencePart::Kind kind, const std::string &text)
    {
        if (!text.empty())
            add(kind).text = text;
    }

    void speakOf(std::size_t event)
    {
        const Condition &when = m_form.events[event].when;
        const std::string kind = wantedKind(when);
        SentencePart &named = add(SentencePart::Kind::Event);
        named.event = event;
        named.text = kind;
        bool isKindSaid = kind.empty();
        for (const Clause &clause : when.clauses) {
            if (!isKindSaid && wantsKind(clause)) {
                isKindSaid = true;
                continue;
            }
            SentencePart &part = add(SentencePart::Kind::EventIf);
            part.event = event;
            part.clause = clause;
            part.isAlternative = when.any && when.clauses.size() > 1;
        }
        if (!when.text.empty()) {
            SentencePart &part = add(SentencePart::Kind::EventText);
            part.event = event;
            part.text = when.text;
        }
    }

    void speakOf(const Condition &where)
    {
        for (const Clause &clause : where.clauses) {
            SentencePart &part = add(SentencePart::Kind::If);
            part.clause = clause;
            part.isAlternative = where.any && where.clauses.size() > 1;
        }
        addText(SentencePart::Kind::IfText, where.text);
    }

    const RuleForm &m_form;
    std::vector<SentencePart> m_parts;
};

} // namespace

std::vector<SentencePart> sentenceOf(const RuleForm &form)
{
    return Speaker(form).speak();
}

std::string wantedKind(const Condition &condition)
{
    if (condition.any && condition.clauses.size() > 1)
        return {};
    const auto found = std::find_if(condition.clauses.begin(), condition.clauses.end(), wantsKind);
    return found == condition.clauses.end() ? std::string() : found->value.text;
}

std::vector<std::size_t> eventOrder(const RuleForm &form)
{
    std::vector<std::string> names = form.order;
    if (form.type == CorrelationType::Absence)
        names = {form.trigger.empty() ? "trigger" : form.trigger,
                 form.expect.empty() ? "expect" : form.expect};
    std::vector<std::size_t> order;
    const auto take = [&](std::size_t event) {
        if (std::find(order.begin(), order.end(), event) == order.end())
            order.push_back(event);
    };
    for (const std::string &name : names) {
        for (std::size_t i = 0; i < form.events.size(); ++i) {
            if (form.events[i].name == name)
                take(i);
        }
    }
    for (std::size_t i = 0; i < form.events.size(); ++i)
        take(i);
    return order;
}

} // namespace sidelight::rules
