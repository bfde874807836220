// Articles of the knowledge base that fit the interaction in front, best first.
#pragma once

#include "core/session/knowledgestate.h"
#include "plugin/models/linesmodel.h"
#include "plugin/text/timewords.h"

namespace sidelight::models
{

class ArticlesModel : public sidelight::models::LinesModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the panel")

public:
    enum class Role { Title, TitleParts, Detail, DetailParts };
    Q_ENUM(Role)

    explicit ArticlesModel(text::TimeWords words, QObject *parent = nullptr);
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void setArticles(const std::vector<session::ArticleRow> &articles);
    // Nothing when there is no such row.
    [[nodiscard]] std::optional<EventKey> at(int row) const;

private:
    text::TimeWords m_words;
    std::vector<session::ArticleRow> m_articles;
};

} // namespace sidelight::models
