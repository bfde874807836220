#include "plugin/console/actionsviewmodel.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include <QLocale>

#include "core/domain/event.h"
#include "core/json/position.h"

namespace sidelight::console
{

namespace
{

namespace bj = boost::json;

constexpr std::array<const char *, 4> kindNames{"action", "guide", "article", "reply"};

struct Use {
    int rules = 0; // that suggest it
    std::string guide;
};

// Whoever names it: rules, guides, weights.
std::map<std::string, Use> usesIn(const bj::object &document)
{
    std::map<std::string, Use> uses;
    const bj::array *rules = arrayMember(document, "rules");
    for (const bj::value &rule : rules ? *rules : bj::array()) {
        const bj::object *then =
            rule.is_object() ? objectMember(rule.get_object(), "then") : nullptr;
        const bj::array *suggest = then ? arrayMember(*then, "suggest") : nullptr;
        for (const bj::value &action : suggest ? *suggest : bj::array()) {
            if (action.is_string())
                ++uses[std::string(action.get_string().data(), action.get_string().size())].rules;
        }
    }
    const bj::array *guides = arrayMember(document, "guides");
    for (const bj::value &guide : guides ? *guides : bj::array()) {
        const std::string action =
            guide.is_object() ? textOrEmpty(guide.get_object(), "action") : std::string();
        if (action.empty())
            continue;
        const std::string title = textOrEmpty(guide.get_object(), "title");
        uses[action].guide = title.empty() ? action : title;
    }
    const bj::object *suggestions = objectMember(document, "suggestions");
    const bj::object *actions = suggestions ? objectMember(*suggestions, "actions") : nullptr;
    for (const bj::key_value_pair &one : actions ? *actions : bj::object())
        uses[std::string(one.key().data(), one.key().size())];
    return uses;
}

const bj::object *leversOf(const bj::object &document, const std::string &action)
{
    const bj::object *suggestions = objectMember(document, "suggestions");
    const bj::object *actions = suggestions ? objectMember(*suggestions, "actions") : nullptr;
    return actions ? objectMember(*actions, action) : nullptr;
}

QString numberText(const bj::object *levers, const char *name)
{
    return QLocale().toString(levers ? numberMember(*levers, name).value_or(1) : 1, 'g', 6);
}

} // namespace

QHash<int, QByteArray> ActionsModel::roleNames() const
{
    const std::array names{"action",   "detail", "weight", "value",
                           "critical", "kind",   "when",   "error"};
    QHash<int, QByteArray> roles;
    for (std::size_t i = 0; i < names.size(); ++i)
        roles.insert(Qt::UserRole + static_cast<int>(i), names[i]);
    return roles;
}

ActionsViewModel::ActionsViewModel(DraftSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_actions(new ActionsModel(this))
{
    connect(&session, &DraftSession::changed, this, &ActionsViewModel::refresh);
    connect(&session, &DraftSession::findingsChanged, this, &ActionsViewModel::refresh);
    refresh();
}

void ActionsViewModel::setQuery(const QString &query)
{
    if (query == m_query)
        return;
    m_query = query;
    refresh();
}

QStringList ActionsViewModel::kinds() const
{
    return {tr("as suggested"), tr("an action"), tr("a guide"), tr("an article"), tr("a reply")};
}

QString ActionsViewModel::summary() const
{
    return tr("%n action(s)", nullptr, m_actions->count());
}

void ActionsViewModel::refresh()
{
    const bj::object &document = m_session.draft().document();
    std::vector<models::Line> lines;
    for (const auto &[action, use] : usesIn(document)) {
        const QString name = QString::fromStdString(action);
        const QString guide = QString::fromStdString(use.guide);
        if (!name.contains(m_query.trimmed(), Qt::CaseInsensitive) &&
            !guide.contains(m_query.trimmed(), Qt::CaseInsensitive))
            continue;
        QStringList details;
        if (!guide.isEmpty())
            details += tr("Guide “%1”").arg(guide);
        if (use.rules > 0)
            details += tr("suggested by %n rule(s)", nullptr, use.rules);
        const bj::object *levers = leversOf(document, action);
        const std::string kind = levers ? textOrEmpty(*levers, "kind") : std::string();
        const auto *found = std::find(kindNames.begin(), kindNames.end(), kind);
        std::string at = "/actions";
        json::appendStep(at, std::string_view(action));
        QString error;
        for (const config::Finding &finding : m_session.findings()) {
            if (finding.place.section == config::Section::Suggestions && error.isEmpty() &&
                finding.place.field.rfind(at, 0) == 0)
                error = QString::fromStdString(finding.problem.sentence);
        }
        models::Line line{action, {}};
        line.values = {
            name,
            details.isEmpty() ? tr("Named here alone") : details.join(QStringLiteral(" · ")),
            numberText(levers, "weight"),
            numberText(levers, "value"),
            levers && boolMember(*levers, "critical").value_or(false),
            found == kindNames.end() ? 0 : static_cast<int>(found - kindNames.begin()) + 1,
            levers ? QString::fromStdString(textOrEmpty(*levers, "when")) : QString(),
            error};
        lines.push_back(std::move(line));
    }
    m_actions->set(std::move(lines));
    Q_EMIT changed();
}

void ActionsViewModel::change(const QString &action, const char *member,
                              std::optional<bj::value> value, const QString &name)
{
    const bj::object &document = m_session.draft().document();
    const std::string id = action.toStdString();
    const bj::object *levers = leversOf(document, id);
    if (!value && (!levers || !levers->contains(member)))
        return;
    std::string at = "/suggestions/actions";
    std::vector<config::Edit> edits;
    const bj::object *suggestions = objectMember(document, "suggestions");
    if (!suggestions)
        edits.push_back(config::setEdit("/suggestions", bj::object()));
    if (!suggestions || !objectMember(*suggestions, "actions"))
        edits.push_back(config::setEdit(at, bj::object()));
    json::appendStep(at, std::string_view(id));
    if (!levers)
        edits.push_back(config::setEdit(at, bj::object()));
    at += '/';
    at += member;
    edits.push_back(value ? config::setEdit(at, *std::move(value)) : config::removeEdit(at));
    m_session.apply({name.toStdString(), std::move(edits), at});
}

void ActionsViewModel::setNumber(const QString &action, const char *member, const QString &text,
                                 const QString &name)
{
    bool isNumber = false;
    const double number = std::clamp(QLocale().toDouble(text.trimmed(), &isNumber), 0.0, 10.0);
    const int row = m_actions->rowOf(action.toStdString());
    if (!isNumber || row < 0)
        return;
    const bj::object *levers = leversOf(m_session.draft().document(), action.toStdString());
    if (levers ? numberMember(*levers, member).value_or(1) == number : number == 1)
        return;
    const bool isWhole = number == std::floor(number);
    change(action, member,
           isWhole ? bj::value(static_cast<std::int64_t>(number)) : bj::value(number), name);
}

void ActionsViewModel::setWeight(const QString &action, const QString &text)
{
    setNumber(action, "weight", text, tr("change the weight of %1").arg(action));
}

void ActionsViewModel::setValue(const QString &action, const QString &text)
{
    setNumber(action, "value", text, tr("change the value of %1").arg(action));
}

void ActionsViewModel::setCritical(const QString &action, bool critical)
{
    m_session.endStep();
    change(action, "critical", critical ? std::optional<bj::value>(true) : std::nullopt,
           tr("change how critical %1 is").arg(action));
}

void ActionsViewModel::setKind(const QString &action, int kind)
{
    m_session.endStep();
    const auto place = static_cast<std::size_t>(kind) - 1;
    change(action, "kind",
           kind > 0 && place < kindNames.size()
               ? std::optional<bj::value>(bj::string(kindNames[place]))
               : std::nullopt,
           tr("change the kind of %1").arg(action));
}

void ActionsViewModel::setWhen(const QString &action, const QString &cel)
{
    change(action, "when",
           cel.isEmpty() ? std::nullopt : std::optional<bj::value>(bj::string(cel.toStdString())),
           tr("change when %1 is offered").arg(action));
}

} // namespace sidelight::console
