#include "core/domain/article.h"

#include "core/base/hex.h"
#include "core/base/sha256.h"
#include "core/domain/eventtypes.h"

namespace sidelight
{

namespace
{

constexpr std::size_t maxNames = 32;

std::vector<std::string> namesIn(const boost::json::object &data, std::string_view member)
{
    std::vector<std::string> names;
    const boost::json::array *list = arrayMember(data, member);
    for (const boost::json::value &one : list ? *list : boost::json::array()) {
        const boost::json::string *text = one.if_string();
        if (text && names.size() < maxNames)
            names.emplace_back(text->data(), text->size());
    }
    return names;
}

} // namespace

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
    article.tags = namesIn(*data, "tags");
    article.queues = namesIn(*data, "queues");
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
