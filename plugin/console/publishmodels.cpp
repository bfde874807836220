#include "plugin/console/publishmodels.h"

#include <algorithm>
#include <tuple>

#include <QLocale>

namespace sidelight::console
{

bool changesRules(const std::vector<config::Difference> &differences)
{
    return std::any_of(differences.begin(), differences.end(), [](const config::Difference &one) {
        return one.pointer.starts_with("/rules");
    });
}

QHash<int, QByteArray> ChangesModel::roleNames() const
{
    return {{Qt::UserRole + static_cast<int>(Role::Icon), "icon"},
            {Qt::UserRole + static_cast<int>(Role::Words), "words"}};
}

void ChangesModel::rebuild(const std::vector<config::Difference> &differences)
{
    using Kind = config::Difference::Kind;
    std::vector<models::Line> lines;
    for (const config::Difference &one : differences) {
        const char *icon = one.kind == Kind::Added     ? "add"
                           : one.kind == Kind::Removed ? "remove"
                                                       : "edit";
        lines.push_back({one.pointer + '/' + std::to_string(lines.size()),
                         {QString::fromLatin1(icon), QString::fromStdString(one.sentence)}});
    }
    setLines(std::move(lines));
}

QHash<int, QByteArray> RefusalsModel::roleNames() const
{
    return {{Qt::UserRole + static_cast<int>(Role::Words), "words"},
            {Qt::UserRole + static_cast<int>(Role::Reason), "reason"}};
}

void RefusalsModel::rebuild(const std::map<std::string, PanelWord> &panels)
{
    using Why = std::tuple<std::int64_t, std::string, std::string>;
    std::map<Why, int> many;
    for (const auto &[panel, word] : panels) {
        if (word.kind == PanelWord::Kind::Refused)
            ++many[{word.version, word.code, word.reason}];
    }
    std::vector<std::pair<int, Why>> sorted;
    for (const auto &[why, number] : many)
        sorted.emplace_back(number, why);
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const auto &left, const auto &right) { return left.first > right.first; });
    std::vector<models::Line> lines;
    for (const auto &[number, why] : sorted) {
        const auto &[version, code, reason] = why;
        lines.push_back({std::to_string(version) + '/' + code + '/' + reason,
                         {tr("%n panel(s) refused version %1", nullptr, number)
                              .arg(QLocale().toString(static_cast<qlonglong>(version))),
                          QString::fromStdString(reason.empty() ? code : reason)}});
    }
    setLines(std::move(lines));
}

} // namespace sidelight::console
