#include "plugin/console/rulesviewmodel.h"

#include <algorithm>

#include "core/domain/event.h"
#include "plugin/console/rulewords.h"

namespace sidelight::console
{

namespace
{
namespace bj = boost::json;
}

RulesViewModel::RulesViewModel(DraftSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_rules(new RulesModel(this))
    , m_form(new RuleFormViewModel(session, this))
{
    connect(&session, &DraftSession::opened, this,
            [this] { m_form->choose(count() > 0 ? 0 : -1); });
    connect(&session, &DraftSession::changed, this, &RulesViewModel::refresh);
    connect(&session, &DraftSession::findingsChanged, this, &RulesViewModel::refresh);
    refresh();
}

void RulesViewModel::refresh()
{
    m_form->refresh();
    m_rules->rebuild(m_session, m_query, m_form->index());
    Q_EMIT changed();
}

void RulesViewModel::setQuery(const QString &query)
{
    if (query == m_query)
        return;
    m_query = query;
    refresh();
}

QString RulesViewModel::summary() const
{
    const bj::array *rules = arrayMember(m_session.draft().document(), "rules");
    const auto off = rules ? std::count_if(rules->begin(), rules->end(),
                                           [](const bj::value &one) {
                                               return one.is_object() &&
                                                      boolMember(one.get_object(), "off") == true;
                                           })
                           : 0;
    const QString all = tr("%n rule(s)", nullptr, static_cast<int>(count()));
    return off == 0 ? all : tr("%1, %2 off").arg(all).arg(off);
}

QStringList RulesViewModel::kinds() const
{
    return RuleWords::types();
}

QStringList RulesViewModel::kindDetails() const
{
    QStringList details;
    for (int type = 0; type < kinds().size(); ++type)
        details += RuleWords::typeDetail(static_cast<rules::CorrelationType>(type));
    return details;
}

std::size_t RulesViewModel::count() const
{
    const bj::array *rules = arrayMember(m_session.draft().document(), "rules");
    return rules ? rules->size() : 0;
}

QString RulesViewModel::nameOf(int place) const
{
    const bj::array *rules = arrayMember(m_session.draft().document(), "rules");
    const auto at = static_cast<std::size_t>(place);
    if (place < 0 || !rules || at >= rules->size() || !(*rules)[at].is_object())
        return tr("a rule");
    const bj::object &rule = (*rules)[at].get_object();
    const std::string name = textOrEmpty(rule, "name");
    return QString::fromStdString(name.empty() ? textOrEmpty(rule, "id") : name);
}

void RulesViewModel::choose(int place)
{
    const bool isOther = place != m_form->index();
    m_form->choose(place);
    refresh();
    if (isOther)
        Q_EMIT opened();
}

void RulesViewModel::step(int by)
{
    int row = 0;
    for (int i = 0; i < m_rules->count(); ++i) {
        if (m_rules->line(i).values[static_cast<std::size_t>(RulesModel::Role::Chosen)].toBool())
            row = i + by;
    }
    if (m_rules->count() > 0)
        choose(m_rules->line(std::clamp(row, 0, m_rules->count() - 1)).values.front().toInt());
}

void RulesViewModel::setOff(int place, bool off)
{
    const std::string at = "/rules/" + std::to_string(place);
    if (place < 0 || static_cast<std::size_t>(place) >= count())
        return;
    if (place == m_form->index() && m_form->formed())
        return m_form->setOff(off);
    const QString name = off ? tr("turn %1 off") : tr("turn %1 on");
    m_session.apply({name.arg(nameOf(place)).toStdString(),
                     {off ? config::setEdit(at + "/off", true) : config::removeEdit(at + "/off")},
                     {}});
}

std::string RulesViewModel::freeId(const std::string &wanted) const
{
    const bj::array *rules = arrayMember(m_session.draft().document(), "rules");
    const auto isTaken = [rules](const std::string &id) {
        return rules && std::any_of(rules->begin(), rules->end(), [&id](const bj::value &one) {
                   return one.is_object() && textMember(one.get_object(), "id") == id;
               });
    };
    std::string id = wanted;
    for (int i = 2; isTaken(id); ++i)
        id = wanted + '-' + std::to_string(i);
    return id;
}

void RulesViewModel::insert(std::size_t place, const bj::object &rule, const QString &name)
{
    std::vector<config::Edit> edits;
    if (!arrayMember(m_session.draft().document(), "rules"))
        edits.push_back(config::setEdit("/rules", bj::array()));
    edits.push_back(config::insertEdit("/rules/" + std::to_string(place), rule));
    if (m_session.apply({name.toStdString(), std::move(edits), {}}))
        choose(static_cast<int>(place));
}

void RulesViewModel::add(int kind)
{
    rules::RuleForm form =
        rules::emptyForm(static_cast<rules::CorrelationType>(std::clamp(kind, 0, 7)));
    form.id = freeId("team.new-rule");
    form.name = tr("New rule").toStdString();
    form.alert = form.name;
    setQuery({});
    insert(count(), rules::writeForm(form, {}), tr("add a rule"));
}

void RulesViewModel::duplicate(int place)
{
    const bj::array *rules = arrayMember(m_session.draft().document(), "rules");
    if (place < 0 || static_cast<std::size_t>(place) >= count() ||
        !(*rules)[static_cast<std::size_t>(place)].is_object())
        return;
    bj::object rule = (*rules)[static_cast<std::size_t>(place)].get_object();
    const QString name = nameOf(place);
    rule["id"] = bj::string(freeId(textOrEmpty(rule, "id") + "-copy"));
    rule["version"] = 1;
    rule["name"] = bj::string(tr("%1 (copy)").arg(name).toStdString());
    setQuery({});
    insert(static_cast<std::size_t>(place) + 1, rule, tr("duplicate %1").arg(name));
}

void RulesViewModel::remove(int place)
{
    if (place < 0 || static_cast<std::size_t>(place) >= count())
        return;
    const QString name = tr("delete %1").arg(nameOf(place));
    const int chosen = m_form->index();
    if (!m_session.apply(
            {name.toStdString(), {config::removeEdit("/rules/" + std::to_string(place))}, {}}))
        return;
    const int last = static_cast<int>(count()) - 1;
    choose(std::min(place < chosen ? chosen - 1 : chosen, last));
}

} // namespace sidelight::console
