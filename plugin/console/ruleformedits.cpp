// What is changed in the form, but for its rows.
#include <algorithm>

#include <QLocale>
#include <QRegularExpression>

#include "core/config/bundle.h"
#include "core/domain/event.h"
#include "core/domain/limits.h"
#include "core/json/json.h"
#include "plugin/console/ruleformviewmodel.h"
#include "plugin/console/ruletimespan.h"

namespace sidelight::console
{

namespace
{

namespace bj = boost::json;

constexpr std::size_t maxRuleBytes = std::size_t{256} * 1024;

// The rule of this id in the text the draft was opened from.
std::optional<bj::object> formerRule(const config::Draft &draft, const std::string &id)
{
    const auto base = json::parse(draft.base(), config::maxBundleBytes, limits::maxJsonDepth);
    const bj::object *document = base ? base->if_object() : nullptr;
    const bj::array *rules = document ? arrayMember(*document, "rules") : nullptr;
    for (const bj::value &one : rules ? *rules : bj::array()) {
        if (one.is_object() && textMember(one.get_object(), "id") == id)
            return one.get_object();
    }
    return std::nullopt;
}

// What an agent decided about an alert names the rule's version: a rule that says something else
// than the one it was begun from has the next one.
void raiseVersion(const config::Draft &draft, bj::object &rule)
{
    auto former = formerRule(draft, textOrEmpty(rule, "id"));
    const std::int64_t version = former ? integerMember(*former, "version").value_or(0) : 0;
    const std::int64_t now = integerMember(rule, "version").value_or(0);
    if (version < 1 || now < version || now > version + 1)
        return; // a new one, or somebody's own counting
    (*former)["version"] = now;
    rule["version"] = *former == rule ? version : version + 1;
}

std::vector<std::string> listOf(const QString &text)
{
    std::vector<std::string> all;
    for (const QString &one : text.split(QRegularExpression(QStringLiteral("[,;،]")))) {
        if (!one.trimmed().isEmpty())
            all.push_back(one.trimmed().toStdString());
    }
    return all;
}

} // namespace

void RuleFormViewModel::write(bj::object object, const QString &name, const QString &key)
{
    raiseVersion(m_session.draft(), object);
    const QString step =
        key.isEmpty() ? QString() : QStringLiteral("rules/%1/%2").arg(m_index).arg(key);
    m_session.apply({name.toStdString(),
                     {config::setEdit("/rules/" + std::to_string(m_index), std::move(object))},
                     step.toStdString()});
}

void RuleFormViewModel::take(const rules::RuleForm &form, const QString &name, const QString &key)
{
    const bj::object *before = rule();
    if (before && m_formed && !(form == m_form))
        write(rules::writeForm(form, *before), name, key);
}

void RuleFormViewModel::setText(Field field, const QString &text)
{
    rules::RuleForm form = m_form;
    const std::string value = text.toStdString();
    const QString key = QStringLiteral("text%1").arg(static_cast<int>(field));
    const QString rule = title();
    switch (field) {
    case Field::Id:
        form.id = value;
        return take(form, tr("change the id of %1").arg(rule), key);
    case Field::Name:
        form.name = value;
        return take(form, tr("change the name of %1").arg(rule), key);
    case Field::Description:
        form.description = value;
        return take(form, tr("change the description of %1").arg(rule), key);
    case Field::Owner:
        form.owner = value;
        return take(form, tr("change the owner of %1").arg(rule), key);
    case Field::Scope:
        form.scope = value;
        return take(form, tr("change who sees %1").arg(rule), key);
    case Field::Alert:
        form.alert = value;
        return take(form, tr("change the title of %1").arg(rule), key);
    case Field::Detail:
        form.detail = value;
        return take(form, tr("change the detail of %1").arg(rule), key);
    case Field::Suggest:
        form.suggest = listOf(text);
        return take(form, tr("change what %1 suggests").arg(rule), key);
    case Field::From:
        form.from = value;
        return take(form, tr("change from when %1 counts").arg(rule), key);
    }
}

void RuleFormViewModel::setSeverity(int severity)
{
    rules::RuleForm form = m_form;
    form.severity = severity == 2 ? "critical" : severity == 1 ? "warning" : "info";
    take(form, tr("change how urgent %1 is").arg(title()));
}

void RuleFormViewModel::setOff(bool off)
{
    rules::RuleForm form = m_form;
    form.off = off;
    take(form, off ? tr("turn %1 off").arg(title()) : tr("turn %1 on").arg(title()));
}

void RuleFormViewModel::setType(int type)
{
    rules::RuleForm form = m_form;
    form.type = static_cast<rules::CorrelationType>(std::clamp(type, 0, 7));
    // What the new type needs and this rule has not.
    const rules::RuleForm fresh = rules::emptyForm(form.type);
    if (form.timespan.empty())
        form.timespan = fresh.timespan;
    if (form.thresholds.empty())
        form.thresholds = fresh.thresholds;
    while (form.events.size() < fresh.events.size()) {
        rules::EventForm more = fresh.events[form.events.size()];
        while (std::any_of(form.events.begin(), form.events.end(),
                           [&](const rules::EventForm &e) { return e.name == more.name; }))
            more.name += '2';
        form.events.push_back(std::move(more));
    }
    if (absent() || form.type == rules::CorrelationType::Absence) {
        form.trigger = form.events[0].name == "trigger" ? "" : form.events[0].name;
        form.expect = form.events[1].name == "expect" ? "" : form.events[1].name;
    }
    take(form, tr("change the kind of %1").arg(title()));
}

void RuleFormViewModel::setGroup(int group)
{
    const auto &known = RuleTimespan::groups();
    const auto place = static_cast<std::size_t>(group);
    if (group < 0 || place >= known.size())
        return;
    rules::RuleForm form = m_form;
    form.groupBy = known[place];
    take(form, tr("change what the events of %1 have in common").arg(title()));
}

void RuleFormViewModel::setComparison(int comparison)
{
    rules::RuleForm form = m_form;
    if (form.thresholds.empty())
        form.thresholds.emplace_back();
    form.thresholds.front().op =
        static_cast<rules::Comparison::Operator>(std::clamp(comparison, 0, 5));
    take(form, tr("change how often for %1").arg(title()));
}

void RuleFormViewModel::setLimit(const QString &text)
{
    bool isNumber = false;
    const double limit = QLocale().toDouble(text.trimmed(), &isNumber);
    if (!isNumber)
        return; // half typed: the form keeps what it had
    rules::RuleForm form = m_form;
    if (form.thresholds.empty())
        form.thresholds.emplace_back();
    form.thresholds.front().limit = limit;
    take(form, tr("change how often for %1").arg(title()), QStringLiteral("limit"));
}

void RuleFormViewModel::setField(int field)
{
    const auto fields = valueFields();
    const auto place = static_cast<std::size_t>(field);
    if (field < 0 || place >= fields.size())
        return;
    rules::RuleForm form = m_form;
    form.field = fields[place].path;
    take(form, tr("change what %1 counts").arg(title()));
}

void RuleFormViewModel::setLeastEvents(const QString &text)
{
    bool isWhole = false;
    const qlonglong least = QLocale().toLongLong(text.trimmed(), &isWhole);
    if (!isWhole && !text.trimmed().isEmpty())
        return;
    rules::RuleForm form = m_form;
    form.minEvents = isWhole ? std::optional<std::int64_t>(least) : std::nullopt;
    take(form, tr("change how many events %1 waits for").arg(title()), QStringLiteral("least"));
}

void RuleFormViewModel::setSpan(Span span, const QString &amount, int unit)
{
    rules::RuleForm form = m_form;
    std::string &text = spanOf(form, span);
    if (RuleTimespan::read(text).amount == amount && RuleTimespan::read(text).unit == unit)
        return;
    text = RuleTimespan{amount, std::clamp(unit, 0, 3)}.write();
    const QString name = span == Span::Window  ? tr("change the time of %1").arg(title())
                         : span == Span::Quiet ? tr("change when %1 repeats").arg(title())
                                               : tr("change how long %1 lasts").arg(title());
    take(form, name, QStringLiteral("span%1").arg(static_cast<int>(span)));
}

bool RuleFormViewModel::setJson(const QString &text)
{
    auto value = json::parse(text.toStdString(), maxRuleBytes, limits::maxJsonDepth - 2);
    if (!value || !value->is_object() || !rule())
        return false;
    if (value->get_object() != *rule())
        write(std::move(value->get_object()), tr("rewrite %1").arg(title()),
              QStringLiteral("json"));
    return true;
}

} // namespace sidelight::console
