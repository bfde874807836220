// What the form shows; ruleformedits.cpp and ruleconditionedits.cpp change it.
#include "plugin/console/ruleformviewmodel.h"

#include <algorithm>
#include <array>

#include <QLocale>

#include "core/domain/event.h"
#include "core/json/canonical.h"
#include "core/rules/timespan.h"
#include "plugin/console/ruletimespan.h"
#include "plugin/console/rulewords.h"

namespace sidelight::console
{

namespace
{

namespace bj = boost::json;

// The fields of a form that show what is wrong with them.
const QStringList &shownErrors()
{
    static const QStringList shown{QStringLiteral("/id"),
                                   QStringLiteral("/name"),
                                   QStringLiteral("/description"),
                                   QStringLiteral("/owner"),
                                   QStringLiteral("/scope"),
                                   QStringLiteral("/suppress"),
                                   QStringLiteral("/resolve"),
                                   QStringLiteral("/then/alert"),
                                   QStringLiteral("/then/detail"),
                                   QStringLiteral("/then/suggest"),
                                   QStringLiteral("/correlate/where"),
                                   QStringLiteral("/correlate/from"),
                                   QStringLiteral("/correlate/timespan"),
                                   QStringLiteral("/correlate/group-by"),
                                   QStringLiteral("/correlate/condition"),
                                   QStringLiteral("/correlate/condition/field")};
    return shown;
}

} // namespace

RuleFormViewModel::RuleFormViewModel(DraftSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_rows(new ConditionRows(this))
{
}

const bj::object *RuleFormViewModel::rule() const
{
    const bj::array *rules = arrayMember(m_session.draft().document(), "rules");
    const auto place = static_cast<std::size_t>(m_index);
    return m_index >= 0 && rules && place < rules->size() ? (*rules)[place].if_object() : nullptr;
}

void RuleFormViewModel::choose(int index)
{
    if (index != m_index) {
        m_session.endStep();
        m_asText.clear();
    }
    m_index = index;
    refresh();
}

void RuleFormViewModel::refresh()
{
    const bj::object *object = rule();
    if (!object)
        m_index = -1;
    const auto form = object ? rules::readForm(*object) : std::nullopt;
    m_formed = form.has_value();
    m_form = form.value_or(rules::RuleForm{});
    readErrors();
    std::map<int, std::string> written;
    const int events = static_cast<int>(m_form.events.size());
    for (const int event : m_asText) {
        if (event < events)
            written[event] = rawCondition(event);
    }
    m_rows->rebuild(m_form, alertRules(), written, m_errors);
    Q_EMIT changed();
}

void RuleFormViewModel::readErrors()
{
    m_errors.clear();
    m_otherErrors.clear();
    for (const config::Finding &finding : m_session.findings()) {
        const bool isMine = finding.place.section == config::Section::Rules && m_index >= 0 &&
                            finding.place.index == static_cast<std::size_t>(m_index);
        if (!isMine)
            continue;
        QString sentence = QString::fromStdString(finding.problem.sentence);
        if (finding.problem.line > 0)
            sentence = tr("%1 (Line %2, column %3.)")
                           .arg(sentence)
                           .arg(finding.problem.line)
                           .arg(finding.problem.column);
        const QString field = QString::fromStdString(finding.place.field);
        const bool isShown =
            m_formed && (shownErrors().contains(field) || field.startsWith(u"/select/"));
        if (isShown && !m_errors.contains(field))
            m_errors.insert(field, sentence);
        else
            m_otherErrors += sentence;
    }
}

std::vector<std::string> RuleFormViewModel::alertRules() const
{
    std::vector<std::string> ids;
    const bj::array *rules = arrayMember(m_session.draft().document(), "rules");
    for (const bj::value &one : rules ? *rules : bj::array()) {
        const std::string id =
            one.is_object() ? textOrEmpty(one.get_object(), "id") : std::string();
        if (!id.empty() && id != m_form.id)
            ids.push_back(id);
    }
    return ids;
}

QString RuleFormViewModel::title() const
{
    if (!m_form.name.empty())
        return name();
    return m_form.id.empty() ? tr("A rule without a name") : id();
}

QString RuleFormViewModel::sentence() const
{
    return m_formed ? RuleWords::sentence(m_form) : QString();
}

QString RuleFormViewModel::json() const
{
    const bj::object *object = rule();
    return object ? QString::fromStdString(json::canonicalText(*object)) : QString();
}

QString RuleFormViewModel::versionText() const
{
    return tr("version %1").arg(m_form.version);
}

QString RuleFormViewModel::suggest() const
{
    QStringList actions;
    for (const std::string &action : m_form.suggest)
        actions += QString::fromStdString(action);
    return actions.join(QStringLiteral(", "));
}

int RuleFormViewModel::severity() const
{
    return m_form.severity == "critical" ? 2 : m_form.severity == "warning" ? 1 : 0;
}

QStringList RuleFormViewModel::types() const
{
    return RuleWords::types();
}

QStringList RuleFormViewModel::units() const
{
    return {tr("minutes"), tr("hours"), tr("days"), tr("weeks")};
}

QStringList RuleFormViewModel::comparisons() const
{
    return RuleWords::comparisons();
}

int RuleFormViewModel::group() const
{
    const std::vector<std::string> group =
        m_form.groupBy.value_or(std::vector<std::string>{"subject"});
    const auto &known = RuleTimespan::groups();
    const auto found = std::find(known.begin(), known.end(), group);
    return static_cast<int>(found - known.begin());
}

QStringList RuleFormViewModel::groups() const
{
    QStringList words{tr("the same customer"), tr("the same customer and case"),
                      tr("the same customer and order"), tr("the same customer and promise"),
                      tr("the same contact")};
    if (group() == words.size()) {
        QStringList paths;
        for (const std::string &path : *m_form.groupBy)
            paths += QString::fromStdString(path);
        words += paths.isEmpty() ? tr("all events") : paths.join(tr(", "));
    }
    return words;
}

bool RuleFormViewModel::hasWindow() const
{
    return m_form.type != rules::CorrelationType::Single;
}

bool RuleFormViewModel::absent() const
{
    return m_form.type == rules::CorrelationType::Absence;
}

int RuleFormViewModel::comparison() const
{
    return m_form.thresholds.empty() ? 0 : static_cast<int>(m_form.thresholds.front().op);
}

QString RuleFormViewModel::limit() const
{
    return m_form.thresholds.empty() ? QString()
                                     : QLocale().toString(m_form.thresholds.front().limit, 'g', 12);
}

std::vector<rules::FieldChoice> RuleFormViewModel::valueFields() const
{
    using Kind = rules::FieldChoice::Kind;
    if (m_form.events.empty())
        return {};
    std::vector<rules::FieldChoice> fields = m_rows->fieldsOf(m_form, 0);
    if (m_form.type != rules::CorrelationType::ValueCount)
        fields.erase(std::remove_if(fields.begin(), fields.end(),
                                    [](const rules::FieldChoice &one) {
                                        return one.kind != Kind::Number && one.kind != Kind::Whole;
                                    }),
                     fields.end());
    return fields;
}

int RuleFormViewModel::field() const
{
    const auto fields = valueFields();
    const auto found =
        std::find_if(fields.begin(), fields.end(),
                     [this](const rules::FieldChoice &one) { return one.path == m_form.field; });
    return found == fields.end() && m_form.field.empty() ? -1
                                                         : static_cast<int>(found - fields.begin());
}

QStringList RuleFormViewModel::fields() const
{
    const auto fields = valueFields();
    QStringList words;
    for (const rules::FieldChoice &one : fields)
        words += RuleWords::field(m_form, one.path);
    if (field() == static_cast<int>(fields.size()))
        words += QString::fromStdString(m_form.field); // as somebody wrote it
    return words;
}

QString RuleFormViewModel::leastEvents() const
{
    return m_form.minEvents ? QLocale().toString(static_cast<qlonglong>(*m_form.minEvents))
                            : QString();
}

std::string &RuleFormViewModel::spanOf(rules::RuleForm &form, Span span) const
{
    return span == Span::Window  ? form.timespan
           : span == Span::Quiet ? form.suppress
                                 : form.resolve;
}

QString RuleFormViewModel::amountOf(Span span) const
{
    rules::RuleForm form = m_form;
    return RuleTimespan::read(spanOf(form, span)).amount;
}

int RuleFormViewModel::unitOf(Span span) const
{
    rules::RuleForm form = m_form;
    return RuleTimespan::read(spanOf(form, span)).unit;
}

} // namespace sidelight::console
