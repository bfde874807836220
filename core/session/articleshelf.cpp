#include "core/session/articleshelf.h"

#include <boost/json/array.hpp>

#include "core/base/hex.h"
#include "core/base/sha256.h"
#include "core/domain/eventtypes.h"
#include "core/json/canonical.h"
#include "core/wire/cloudevents.h"

namespace sidelight::session
{

namespace
{

namespace bj = boost::json;

constexpr std::size_t hashDigits = 32;

// Beside the hub's own team "@hub": no team is called so.
StreamId shelf()
{
    return {StreamKind::Team, "@bundle"};
}

bj::array listOf(const std::vector<std::string> &names)
{
    bj::array list;
    for (const std::string &name : names)
        list.emplace_back(name);
    return list;
}

bj::object dataOf(const Article &article)
{
    bj::object data{{"article", article.id}, {"title", article.title}, {"text", article.text}};
    if (!article.language.empty())
        data["language"] = article.language;
    if (!article.tags.empty())
        data["tags"] = listOf(article.tags);
    if (!article.queues.empty())
        data["queues"] = listOf(article.queues);
    return data;
}

std::string hashOf(const Article &article)
{
    return toHex(sha256({json::canonicalText(dataOf(article))})).substr(0, hashDigits);
}

Epoch epochOf(const std::vector<Article> &articles)
{
    std::string all;
    for (const Article &article : articles)
        all += hashOf(article);
    return Epoch{"bundle-" + toHex(sha256({all})).substr(0, hashDigits)};
}

} // namespace

store::Result<bool> ArticleShelf::put(std::shared_ptr<const std::vector<Article>> articles)
{
    m_articles = std::move(articles);
    store::CacheStore &cache = m_profile.cache();
    const auto known = cache.queries().stream(shelf());
    if (!known)
        return failure(known.error());
    const auto &position = *known ? (*known)->position : std::nullopt;
    const Epoch epoch = epochOf(*m_articles);
    if (position ? position->epoch == epoch : m_articles->empty())
        return false;
    if (position) {
        auto aside = cache.setAside(shelf());
        if (!aside)
            return failure(std::move(aside.error()));
    }
    auto written = write(epoch);
    if (!written)
        return failure(std::move(written.error()));
    return true;
}

store::Result<void> ArticleShelf::write(const Epoch &epoch) const
{
    std::vector<Delivery> deliveries;
    Offset before{0};
    for (const Article &article : *m_articles) {
        auto event = std::make_shared<Event>();
        event->source = "/bundle";
        event->id = article.id + '/' + hashOf(article);
        event->type = types::knowledgeUpdated;
        event->time = m_clock.now();
        event->data = dataOf(article);
        const Offset offset{before.value + 1};
        std::string body = wire::encodeEvent(*event);
        deliveries.push_back({std::move(event), shelf(), epoch, offset, before, std::move(body)});
        before = offset;
    }
    auto applied = m_profile.cache().applySnapshot({shelf(), epoch, before, deliveries, true});
    if (!applied)
        return failure(std::move(applied.error()));
    return {};
}

} // namespace sidelight::session
