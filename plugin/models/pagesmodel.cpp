#include "plugin/models/pagesmodel.h"

#include <utility>

#include "plugin/text/bidi.h"

namespace sidelight::models
{

PagesModel::PagesModel(text::TimeWords words, QObject *parent)
    : LinesModel(parent)
    , m_words(std::move(words))
{
}

QHash<int, QByteArray> PagesModel::roleNames() const
{
    return {{Qt::UserRole + static_cast<int>(Role::Page), "page"},
            {Qt::UserRole + static_cast<int>(Role::Title), "title"},
            {Qt::UserRole + static_cast<int>(Role::Detail), "detail"}};
}

void PagesModel::setPages(const std::vector<ConnectedPage> &pages)
{
    std::vector<Line> lines;
    for (const ConnectedPage &page : pages) {
        // The address is the browser's word, the name only the page's own.
        const QString detail =
            text::dotted({text::isolated(page.name), tr("since %1").arg(m_words.day(page.since))});
        lines.push_back({page.id, {text::textOf(page.id), text::textOf(page.origin), detail}});
    }
    setLines(std::move(lines));
}

} // namespace sidelight::models
