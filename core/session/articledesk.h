// Which articles of the knowledge base fit the interaction in front: found by their words in the
// cache, weighed by the language, by what they are tagged with and by whether they helped. Engine
// thread.
#pragma once

#include <optional>
#include <vector>

#include "core/session/articlecontext.h"
#include "core/session/knowledgestate.h"
#include "core/session/suggestiondesk.h"
#include "core/store/profile.h"

namespace sidelight::session
{

class ArticleDesk
{
public:
    static constexpr std::size_t most = 3;

    struct Sources { // all outlive it
        store::Profile &profile;
        const SuggestionDesk &suggestions;
        const SessionSettings &settings;
    };
    explicit ArticleDesk(Sources sources)
        : m_from(sources)
    {
    }

    struct Found {
        std::vector<ArticleRow> rows; // best first
        // The best, where it fits well enough to be suggested.
        std::optional<suggest::Contender> best;
    };
    // The same cache, context and outcomes give the same answer.
    [[nodiscard]] store::Result<Found> find(const ArticleContext &context,
                                            const TabsProjection::Tab &tab) const;

private:
    Sources m_from;
};

} // namespace sidelight::session
