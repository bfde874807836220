// Guided steps: what to do and what to say, one after the other, with branches. From the
// configuration, or inside a suggestion. Which way they lead: guidepath.h.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/domain/event.h"

namespace sidelight
{

// Who does a step.
enum class Doer { Agent, Customer, System, BackOffice };

// "agent", "customer", "system", "back-office": as in a bundle.
[[nodiscard]] std::string_view nameOf(Doer doer);

// Something to know at a step: looked up in the context, or asked for and typed.
struct GuideField {
    std::string id;        // of its own within the guide
    std::string label;     // "Last four digits"
    std::string from;      // CEL over the context; empty: somebody has to say it
    bool isSecret = false; // never shown whole
    bool operator==(const GuideField &) const = default;
};

// A way out of a step.
struct GuideBranch {
    std::string text; // the answer; or why it is this way, as people say it (may be empty)
    std::string when; // CEL; empty: an answer, or what is left when no condition holds
    std::string to;   // a step's id, or "end"; empty: the next in the list
    bool operator==(const GuideBranch &) const = default;
};

struct GuideStep {
    std::string title;   // "Ask for the last four digits"
    std::string say;     // what to say to the customer, word for word; may be empty
    std::string hint;    // for the agent alone; may be empty
    std::string id = {}; // may be empty: nothing leads here by name
    Doer by = Doer::Agent;
    std::vector<GuideField> fields = {};
    std::string ask = {}; // the question that the branches answer; may be empty
    bool decides = false; // the branches are conditions: the first that holds
    std::vector<GuideBranch> branches = {};
    std::string then = {}; // where it leads without a branch: as GuideBranch::to
    // Nothing to do, only a way to be found.
    [[nodiscard]] bool isFork() const
    {
        return decides && say.empty() && hint.empty() && fields.empty();
    }
    // The agent has to say which way.
    [[nodiscard]] bool isQuestion() const { return !branches.empty() && !decides; }
    bool operator==(const GuideStep &) const = default;
};

struct Guide {
    static constexpr std::size_t maxSteps = 30;
    static constexpr std::size_t maxOtherwise = 6;
    static constexpr std::size_t maxTextBytes = 1000;
    static constexpr std::size_t maxIdBytes = 64;
    static constexpr std::size_t maxLabelBytes = 200; // of fields, answers, reasons
    static constexpr std::size_t maxBranches = 6;     // of a step
    static constexpr std::size_t maxStepFields = 6;
    static constexpr std::size_t maxFields = 30;
    static constexpr std::size_t maxExpressionBytes = 2000;
    static constexpr std::size_t maxBytes = 48 * 1024; // of all its texts
    static constexpr std::string_view end = "end";     // no step is called so

    std::string action; // "verify-otp": of suggestions that name it
    std::string title;  // may be empty
    std::vector<GuideStep> steps;
    // Why it may not work out, as the agent may say: "No phone at hand".
    std::vector<std::string> otherwise;
    [[nodiscard]] bool hasBranches() const;
    bool operator==(const Guide &) const = default;
};

// Of the members `steps` and `otherwise`. Of plain steps, what is not as it should be or beyond the
// bounds above is left out. Where steps branch, half of them would lead astray: with a fault in
// their ways (guidepath.h), or one left out, there are no steps.
[[nodiscard]] Guide readGuide(const boost::json::object &data);

struct WrittenGuide {
    Guide guide;         // its ways may have faults
    bool isWhole = true; // no step and no reason was left out
};
// The same for whoever wants to say what is wrong with it.
[[nodiscard]] WrittenGuide readWrittenGuide(const boost::json::object &data);

// Its steps and `otherwise`, as readGuide() takes them.
[[nodiscard]] boost::json::object jsonOf(const Guide &guide);

} // namespace sidelight
