#include "plugin/models/articlesmodel.h"

#include "plugin/models/trackwords.h"
#include "plugin/text/bidi.h"
#include "plugin/text/fieldwords.h"
#include "plugin/text/marks.h"

namespace sidelight::models
{

ArticlesModel::ArticlesModel(text::TimeWords words, QObject *parent)
    : LinesModel(parent)
    , m_words(std::move(words))
{
}

QHash<int, QByteArray> ArticlesModel::roleNames() const
{
    return {{Qt::UserRole + static_cast<int>(Role::Title), "title"},
            {Qt::UserRole + static_cast<int>(Role::TitleParts), "titleParts"},
            {Qt::UserRole + static_cast<int>(Role::Detail), "detail"},
            {Qt::UserRole + static_cast<int>(Role::DetailParts), "detailParts"}};
}

void ArticlesModel::setArticles(const std::vector<session::ArticleRow> &articles)
{
    m_articles = articles;
    std::vector<Line> lines;
    for (const session::ArticleRow &one : articles) {
        const QString copy = one.updated ? tr("offline copy of %1").arg(m_words.day(*one.updated))
                                         : tr("offline copy");
        const QString detail = text::dotted({helpedWords(one.helped, m_words.locale()),
                                             one.isByPart ? tr("fits in part") : QString(),
                                             text::FieldWords::language(one.language), copy});
        lines.push_back({one.id,
                         {text::textOf(one.title), text::partsOf(one.title, one.titleMarks), detail,
                          text::partsOf(detail, QString())}});
    }
    setLines(std::move(lines));
}

std::optional<EventKey> ArticlesModel::at(int row) const
{
    return row < 0 || row >= static_cast<int>(m_articles.size())
               ? std::nullopt
               : std::optional(m_articles[static_cast<std::size_t>(row)].key);
}

} // namespace sidelight::models
