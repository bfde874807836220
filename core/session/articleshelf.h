// The articles of the bundle in the cache, as a stream of its own that no hub knows: found, read,
// suggested and rated as all others. Engine thread.
#pragma once

#include <memory>
#include <vector>

#include "core/base/clock.h"
#include "core/domain/article.h"
#include "core/store/profile.h"

namespace sidelight::session
{

class ArticleShelf
{
public:
    // The profile and the clock outlive it.
    ArticleShelf(store::Profile &profile, const Clock &clock)
        : m_profile(profile)
        , m_clock(clock)
    {
    }

    // These instead of those that were there; true when something changed. All or nothing.
    [[nodiscard]] store::Result<bool> put(std::shared_ptr<const std::vector<Article>> articles);
    // The cache was begun anew.
    [[nodiscard]] store::Result<bool> putAgain() { return put(m_articles); }

private:
    [[nodiscard]] store::Result<void> write(const Epoch &epoch) const;

    store::Profile &m_profile;
    const Clock &m_clock;
    std::shared_ptr<const std::vector<Article>> m_articles =
        std::make_shared<const std::vector<Article>>();
};

} // namespace sidelight::session
