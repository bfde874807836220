#include "plugin/models/searchmodel.h"

#include <algorithm>

#include "plugin/models/historywords.h"
#include "plugin/text/bidi.h"
#include "plugin/text/fieldwords.h"
#include "plugin/text/icons.h"
#include "plugin/text/marks.h"
#include "plugin/text/masks.h"

namespace sidelight::models
{

namespace
{

constexpr std::size_t maxCommands = 5;

// Every word of the query somewhere in the text.
bool hasWords(const QString &text, const QString &query)
{
    const QStringList words = query.split(u' ', Qt::SkipEmptyParts);
    return !words.isEmpty() && std::all_of(words.begin(), words.end(), [&](const QString &word) {
        return text.contains(word, Qt::CaseInsensitive);
    });
}

std::vector<QVariant> values(const QString &icon, const QString &title,
                             const QVariantList &titleParts, const QString &detail,
                             const QVariantList &detailParts, const QString &time)
{
    return {QString(), false, icon, title, titleParts, detail, detailParts, time};
}

} // namespace

SearchModel::SearchModel(text::TimeWords words, QObject *parent)
    : LinesModel(parent)
    , m_words(std::move(words))
{
}

QHash<int, QByteArray> SearchModel::roleNames() const
{
    return {{Qt::UserRole + static_cast<int>(Role::Section), "section"},
            {Qt::UserRole + static_cast<int>(Role::SectionStart), "sectionStart"},
            {Qt::UserRole + static_cast<int>(Role::Icon), "kindIcon"},
            {Qt::UserRole + static_cast<int>(Role::Title), "title"},
            {Qt::UserRole + static_cast<int>(Role::TitleParts), "titleParts"},
            {Qt::UserRole + static_cast<int>(Role::Detail), "detail"},
            {Qt::UserRole + static_cast<int>(Role::DetailParts), "detailParts"},
            {Qt::UserRole + static_cast<int>(Role::Time), "time"}};
}

QString SearchModel::sectionOf(Kind kind)
{
    switch (kind) {
    case Kind::Interaction:
        return tr("Interactions");
    case Kind::Command:
        return tr("What the panel can do");
    case Kind::Customer:
        return tr("Customers on this laptop");
    case Kind::Article:
        return tr("Knowledge");
    case Kind::Note:
        return tr("Notes");
    case Kind::History:
        break;
    }
    return tr("History");
}

void SearchModel::clear()
{
    m_own.clear();
    m_found.clear();
    rebuild();
}

void SearchModel::setOwn(const QString &query, const std::vector<session::TabRow> &tabs,
                         const std::vector<Command> &commands)
{
    m_own.clear();
    for (const session::TabRow &tab : tabs) {
        const QString name = tab.name.empty()
                                 ? text::shownOf(m_masks, tab.identityKind, tab.identity)
                                 : text::shownName(m_masks, tab.name);
        if (!hasWords(name, query) && !hasWords(text::textOf(tab.identity), query))
            continue;
        m_own.push_back({{Kind::Interaction, tab.id.value, {}},
                         {"i" + tab.id.value, values(text::iconOr({}, tab.channel), name,
                                                     text::partsOf(name, query), {}, {}, {})}});
    }
    std::size_t shown = 0;
    for (const Command &command : commands) {
        if (shown == maxCommands || !hasWords(command.title, query))
            continue;
        ++shown;
        m_own.push_back(
            {{Kind::Command, command.id, {}},
             {"c" + command.id, values(command.icon, command.title,
                                       text::partsOf(command.title, query), {}, {}, command.key)}});
    }
    rebuild();
}

SearchModel::Found SearchModel::history(const session::SearchHit &hit, Kind kind) const
{
    const HistoryText said = phrase(hit.row, m_words);
    const QVariantList title = hit.row.title.empty() ? text::partsOf(said.title, QString())
                                                     : text::partsOf(hit.row.title, hit.titleMarks);
    return {
        {kind, {}, hit.row.key},
        {"h" + std::to_string(hit.row.row), values(said.icon, said.title, title, said.detail,
                                                   text::partsOf(hit.row.detail, hit.detailMarks),
                                                   m_words.clockTimeWithDay(hit.row.time))}};
}

void SearchModel::setResult(const session::SearchResult &result)
{
    m_found.clear();
    for (const session::FoundCustomer &one : result.customers) {
        const QString name = text::shownName(m_masks, one.name);
        const bool asItIs = m_masks.of("name") == Showing::Shown;
        const QString tier =
            m_masks.of("tier") == Showing::Shown ? text::textOf(one.tier) : QString();
        m_found.push_back(
            {{Kind::Customer, one.customer.value, {}},
             {"k" + one.customer.value, values(QStringLiteral("person"), name,
                                               asItIs ? text::partsOf(one.name, one.nameMarks)
                                                      : text::partsOf(name, QString()),
                                               tier, text::partsOf(tier, QString()), {})}});
    }
    for (const session::FoundArticle &one : result.articles) {
        const QString start = text::textOf(one.text);
        m_found.push_back(
            {{Kind::Article, one.id, one.key},
             {"a" + one.id, values(QStringLiteral("menu_book"), text::textOf(one.title),
                                   text::partsOf(one.title, one.titleMarks), start,
                                   text::partsOf(one.text, one.textMarks), {})}});
    }
    const auto isNote = [](const session::SearchHit &hit) {
        return hit.row.kind == session::HistoryKind::Note ||
               hit.row.kind == session::HistoryKind::WrapUp;
    };
    for (const session::SearchHit &hit : result.hits) {
        if (isNote(hit))
            m_found.push_back(history(hit, Kind::Note));
    }
    for (const session::SearchHit &hit : result.hits) {
        if (!isNote(hit))
            m_found.push_back(history(hit, Kind::History));
    }
    rebuild();
}

QString SearchModel::titleAt(int row) const
{
    return data(index(row), Qt::UserRole + static_cast<int>(Role::Title)).toString();
}

std::optional<SearchModel::Target> SearchModel::at(int row) const
{
    return row < 0 || row >= static_cast<int>(m_targets.size())
               ? std::nullopt
               : std::optional(m_targets[static_cast<std::size_t>(row)]);
}

void SearchModel::rebuild()
{
    std::vector<Line> lines;
    m_targets.clear();
    std::optional<Kind> before;
    for (const std::vector<Found> *part : {&m_own, &m_found}) {
        for (const Found &found : *part) {
            Line line = found.line;
            line.values[static_cast<std::size_t>(Role::Section)] = sectionOf(found.target.kind);
            line.values[static_cast<std::size_t>(Role::SectionStart)] = before != found.target.kind;
            before = found.target.kind;
            lines.push_back(std::move(line));
            m_targets.push_back(found.target);
        }
    }
    setLines(std::move(lines));
}

} // namespace sidelight::models
