#include "plugin/console/findingsmodel.h"

#include "core/domain/event.h"

namespace sidelight::console
{

namespace
{

namespace bj = boost::json;

QString nameIn(const bj::object &document, const char *list, std::size_t index)
{
    const bj::array *all = arrayMember(document, list);
    if (!all || index >= all->size() || !(*all)[index].is_object())
        return {};
    const bj::object &one = (*all)[index].get_object();
    for (const char *member : {"name", "title", "id", "action"}) {
        const std::string text = textOrEmpty(one, member);
        if (!text.empty())
            return QString::fromStdString(text);
    }
    return {};
}

} // namespace

QHash<int, QByteArray> FindingsModel::roleNames() const
{
    return {{Qt::UserRole + static_cast<int>(Role::Row), "row"},
            {Qt::UserRole + static_cast<int>(Role::Where), "where"},
            {Qt::UserRole + static_cast<int>(Role::Sentence), "sentence"}};
}

void FindingsModel::rebuild(const DraftSession &session)
{
    using config::Section;
    const bj::object &document = session.draft().document();
    std::vector<models::Line> lines;
    for (const config::Finding &finding : session.findings()) {
        const std::size_t index = finding.place.index.value_or(0);
        QString where;
        switch (finding.place.section) {
        case Section::Rules:
            where = tr("Rule “%1”").arg(nameIn(document, "rules", index));
            break;
        case Section::Guides:
            where = tr("Guide “%1”").arg(nameIn(document, "guides", index));
            break;
        case Section::Knowledge:
            where = tr("Article “%1”").arg(nameIn(document, "knowledge", index));
            break;
        case Section::Mappings:
            where = tr("Mapping “%1”").arg(nameIn(document, "mappings", index));
            break;
        case Section::Suggestions:
            where = tr("Actions");
            break;
        case Section::Experience:
            where = tr("Experience score");
            break;
        case Section::Masks:
            where = tr("Masks");
            break;
        case Section::Retention:
            where = tr("Retention");
            break;
        case Section::Theme:
            where = tr("Theme");
            break;
        case Section::Layout:
        case Section::Budget:
            where = tr("Panels");
            break;
        default:
            where = tr("The bundle");
        }
        const int row = static_cast<int>(lines.size());
        lines.push_back(
            {std::to_string(row), {row, where, QString::fromStdString(finding.problem.sentence)}});
    }
    setLines(std::move(lines));
}

} // namespace sidelight::console
