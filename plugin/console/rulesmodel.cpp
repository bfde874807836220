#include "plugin/console/rulesmodel.h"

#include "core/domain/event.h"
#include "plugin/console/rulewords.h"

namespace sidelight::console
{

namespace
{

namespace bj = boost::json;

QString memberText(const bj::object &object, const char *name)
{
    return QString::fromStdString(textOrEmpty(object, name));
}

bool fits(const bj::object &rule, const QString &query)
{
    for (const char *name : {"name", "id", "description", "owner"}) {
        if (memberText(rule, name).contains(query, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

bool isFaulty(const DraftSession &session, std::size_t index)
{
    for (const config::Finding &finding : session.findings()) {
        if (finding.place.section == config::Section::Rules && finding.place.index == index)
            return true;
    }
    return false;
}

} // namespace

QHash<int, QByteArray> RulesModel::roleNames() const
{
    return {{Qt::UserRole + static_cast<int>(Role::Index), "place"},
            {Qt::UserRole + static_cast<int>(Role::Name), "name"},
            {Qt::UserRole + static_cast<int>(Role::Detail), "detail"},
            {Qt::UserRole + static_cast<int>(Role::Severity), "severity"},
            {Qt::UserRole + static_cast<int>(Role::Off), "off"},
            {Qt::UserRole + static_cast<int>(Role::Faulty), "faulty"},
            {Qt::UserRole + static_cast<int>(Role::Chosen), "chosen"}};
}

void RulesModel::rebuild(const DraftSession &session, const QString &query, int chosen)
{
    std::vector<models::Line> lines;
    const bj::array *rules = arrayMember(session.draft().document(), "rules");
    const bj::object none;
    for (std::size_t i = 0; rules && i < rules->size(); ++i) {
        const bj::object *object = (*rules)[i].if_object();
        const bj::object &rule = object ? *object : none;
        if (!query.trimmed().isEmpty() && !fits(rule, query.trimmed()))
            continue;
        const QString id = memberText(rule, "id");
        QString name = memberText(rule, "name");
        if (name.isEmpty())
            name = id.isEmpty() ? tr("A rule without a name") : id;
        const QString owner = memberText(rule, "owner");
        const std::string severity = textOrEmpty(rule, "severity");
        // Ids repeat while one is typed: the place keeps lines apart.
        models::Line line{std::to_string(i) + '/' + id.toStdString(), {}};
        line.values = {static_cast<int>(i),
                       name,
                       owner.isEmpty() ? id : owner,
                       severity == "critical"  ? 2
                       : severity == "warning" ? 1
                                               : 0,
                       boolMember(rule, "off").value_or(false),
                       isFaulty(session, i),
                       static_cast<int>(i) == chosen};
        lines.push_back(std::move(line));
    }
    setLines(std::move(lines));
}

} // namespace sidelight::console
