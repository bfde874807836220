// Whether an article helped, as the agent said while it was read: the text of a draft, and how it
// is told when it is sent. Pure; what is damaged says nothing.
#pragma once

#include <string>
#include <string_view>

#include "core/domain/article.h"
#include "core/domain/ids.h"

namespace sidelight::session
{

inline constexpr std::string_view answerKind = "article.answer"; // of the draft

struct AnswerDraft {
    std::string article; // its id; empty: nothing was said
    bool helped = false;
};

[[nodiscard]] std::string textOf(const AnswerDraft &answer);
[[nodiscard]] AnswerDraft answerOf(std::string_view text);

// Under which an article is suggested in an interaction, and decided about.
[[nodiscard]] SuggestionId suggestionOfArticle(const std::string &article,
                                               const InteractionId &interaction);

} // namespace sidelight::session
