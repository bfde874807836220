// One proposal of what to do next, before anybody chose.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/domain/suggestion.h"

namespace sidelight::suggest
{

// Who proposes; a guide its next step, the knowledge base an article.
enum class Source { Rule, Engine, Policy, Model, Guide, Knowledge };
inline constexpr std::size_t sourceCount = 6;
enum class Kind { Action, Guide, Article, Reply }; // what is proposed
inline constexpr std::size_t kindCount = 4;

// "rule", "engine", …; "action", "guide", …: as in a bundle.
[[nodiscard]] std::string_view nameOf(Source source);
[[nodiscard]] std::string_view nameOf(Kind kind);

// What one source says for it.
struct Because {
    Source source = Source::Engine;
    SuggestionId id; // under which that source knows it
    Reason why;
};

struct Contender {
    // Its four factors as the source sees them, each at least 0. Those that name the same action
    // are one; without an action a suggestion stands for itself.
    Suggestion suggestion;
    Because because;
    Kind kind = Kind::Action;
    bool isCritical = false; // what it is about may not be missed, whatever was learned
    // 0 to 1: of those as sure as this, so many were right; measured, not believed.
    std::optional<double> precision;
    // The newest of what it rests on; when it was offered if nothing is said.
    std::optional<Timestamp> since;
    std::vector<SuggestionId> before; // other ids it had
};

[[nodiscard]] std::string keyOf(const Suggestion &suggestion);

} // namespace sidelight::suggest
