// The guide that is being followed, as the session keeps it and tells it to the screen. Values; no
// words for people.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/base/timestamp.h"
#include "core/domain/guidepath.h"
#include "core/domain/identity.h"
#include "core/domain/ids.h"

namespace sidelight::session
{

// What is known of a field of a guide.
struct FieldValue {
    enum class From { Nobody, Context, Agent };
    std::string value; // empty: nobody knows
    From from = From::Nobody;
    // Never shown whole; it is hidden as a value of that kind is.
    std::optional<IdentityKind> hidden;
    bool isSilent = false; // nothing of it is shown
    bool operator==(const FieldValue &) const = default;
};

// A guide on its way; no steps when there is none.
struct GuideRun {
    static constexpr std::size_t maxAside = 3;
    static constexpr std::size_t maxTypedBytes = 1000; // of a field

    InteractionId interaction;
    SuggestionId suggestion;
    Guide guide;             // as it was begun, whatever the configuration says by now
    std::vector<bool> done;  // as long as the steps; those of branches not taken keep their marks
    std::size_t current = 0; // of the steps; their number when all on the way are done
    bool open = true;        // false: left, to be gone on with
    ChosenBranches chosen;
    std::set<std::size_t> byHand; // steps where the agent decides what would decide itself
    std::map<std::string, std::string> typed; // by field
    bool isConfigured = false;                // the guide is the configuration's
    std::optional<Timestamp> since;           // when it came to the current step
    std::vector<GuideRun> aside;              // others that were begun before, the last one first

    // Made from these and the context, for the screen.
    std::map<std::string, FieldValue> values; // by field
    bool isUndecided = false;                 // the conditions of the current step say nothing
    bool hasChanged = false;                  // the configuration has another by now

    // The agent has to say which way it goes on from the current step.
    [[nodiscard]] bool asks() const
    {
        if (current >= guide.steps.size() || guide.steps[current].branches.empty())
            return false;
        return guide.steps[current].isQuestion() || isUndecided || byHand.contains(current);
    }
    // A field of the current step is not known.
    [[nodiscard]] bool lacksField() const;
    bool operator==(const GuideRun &) const = default;
};

} // namespace sidelight::session
