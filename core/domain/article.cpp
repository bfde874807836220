#include "core/domain/article.h"

#include "core/base/hex.h"
#include "core/base/sha256.h"
#include "core/domain/eventtypes.h"

namespace sidelight
{

namespace
{
constexpr std::size_t maxTags = 32;
}

std::optional<Article> readArticle(const Event &event)
{
    const boost::json::object *data = event.dataObject();
    if (event.type != types::knowledgeUpdated || !data)
        return std::nullopt;
    Article article;
    article.id = textOrEmpty(*data, "article");
    article.title = textOrEmpty(*data, "title");
    if (article.id.empty() || article.title.empty())
        return std::nullopt;
    article.text = textOrEmpty(*data, "text");
    article.language = textOrEmpty(*data, "language");
    if (const boost::json::array *tags = arrayMember(*data, "tags")) {
        for (const boost::json::value &tag : *tags) {
            const boost::json::string *text = tag.if_string();
            if (text && article.tags.size() < maxTags)
                article.tags.emplace_back(text->data(), text->size());
        }
    }
    article.updated = event.time;
    return article;
}

std::string actionOfArticle(const std::string &id)
{
    constexpr std::string_view before = "article/";
    constexpr std::size_t most = 128;
    if (before.size() + id.size() <= most)
        return std::string(before) + id;
    return std::string(before) + toHex(sha256({id})).substr(0, 32);
}

} // namespace sidelight
