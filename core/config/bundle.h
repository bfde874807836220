// A bundle: one JSON document of configuration, read and judged as a whole
// (schemas/bundle.json describes it).
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/base/timestamp.h"
#include "core/config/bundlekeys.h"
#include "core/config/nextaction.h"
#include "core/config/pilot.h"
#include "core/domain/article.h"
#include "core/domain/masks.h"
#include "core/domain/paneltheme.h"
#include "core/domain/problem.h"
#include "core/domain/retention.h"
#include "core/domain/worklayout.h"
#include "core/experience/settings.h"
#include "core/mapping/mapping.h"
#include "core/rules/rule.h"

namespace sidelight::suggest
{
struct Levers;
}

namespace sidelight::config
{

inline constexpr std::size_t maxBundleBytes = std::size_t{4} * 1024 * 1024;

// How much an agent is shown at a time.
struct AlertBudget {
    std::size_t visible = 3; // the rest is counted
    // How many an agent should be shown an hour: more is told to supervisors, none is kept back.
    std::optional<double> perHour;
};

// Immutable; shareable between threads.
struct Bundle {
    std::int64_t version = 1;
    std::optional<TeamId> team;       // whose it is; none in files that nobody signed
    std::optional<Timestamp> expires; // after it a bundle stays in force, with a word about it
    std::optional<Pilot> pilot;       // for a part of the team only
    std::vector<BundleKey> keys;      // who may sign the bundles after this one, too
    std::shared_ptr<const rules::RuleSet> rules; // never null
    std::vector<std::shared_ptr<const mapping::Mapping>> mappings;
    AlertBudget budget;
    experience::Settings experience;
    Masks masks;
    Retention retention;
    PanelTheme theme;
    std::shared_ptr<const std::vector<Article>> articles; // never null
    std::shared_ptr<const suggest::Levers> suggestions;   // never null
    std::shared_ptr<const NextAction> nextAction;         // never null
    std::shared_ptr<const WorkLayout> layout;             // never null

    // Null when there is none of that id.
    [[nodiscard]] std::shared_ptr<const mapping::Mapping> findMapping(std::string_view id) const;
};

using BundleResult = Result<Bundle, std::vector<Problem>>;

// All or nothing: with any problem there is no bundle, and the caller keeps the last good one. At
// most 100 problems, at least one; pointers lead into the document. Never throws.
[[nodiscard]] BundleResult readBundle(std::string_view text);

// The problem as one line for a person who has the text before them: "line 12, column 5
// (/mappings/0/events/1/type): …".
[[nodiscard]] std::string describe(const Problem &problem, std::string_view text);

// The JSON Schema of bundles, as published.
[[nodiscard]] std::string_view bundleSchema();

} // namespace sidelight::config
