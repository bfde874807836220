#include "core/domain/guidepath.h"

#include <algorithm>
#include <set>

namespace sidelight
{

namespace
{

constexpr std::size_t mostFaults = 20;

// The number of steps: the end. Nothing: no step is called so.
std::optional<std::size_t> targetOf(const Guide &guide, std::size_t step, const std::string &to)
{
    if (to.empty())
        return step + 1;
    if (to == Guide::end)
        return guide.steps.size();
    for (std::size_t i = 0; i < guide.steps.size(); ++i) {
        if (guide.steps[i].id == to)
            return i;
    }
    return std::nullopt;
}

// Every step that may come right after this one; one that is not there is left out.
std::vector<std::size_t> nextOf(const Guide &guide, std::size_t step)
{
    const GuideStep &one = guide.steps[step];
    std::vector<std::size_t> all;
    const auto add = [&](const std::string &to) {
        if (const auto target = targetOf(guide, step, to))
            all.push_back(*target);
    };
    for (const GuideBranch &branch : one.branches)
        add(branch.to);
    const bool mayFall = one.branches.empty() || (one.decides && !one.branches.back().when.empty());
    if (mayFall)
        add(one.then);
    return all;
}

// Steps from one to the end, by whichever way. Guides from elsewhere may go in circles: then what
// was begun counts nothing.
struct Lengths {
    const Guide &guide;
    std::vector<std::optional<std::pair<std::size_t, std::size_t>>> known;
    std::vector<bool> begun;

    explicit Lengths(const Guide &of)
        : guide(of)
        , known(of.steps.size())
        , begun(of.steps.size())
    {
    }
    // At least, at most.
    std::pair<std::size_t, std::size_t> from(std::size_t step)
    {
        if (step >= guide.steps.size() || begun[step])
            return {0, 0};
        if (known[step])
            return *known[step];
        begun[step] = true;
        std::optional<std::pair<std::size_t, std::size_t>> best;
        for (const std::size_t next : nextOf(guide, step)) {
            const auto rest = from(next);
            if (!best)
                best = rest;
            best = {std::min(best->first, rest.first), std::max(best->second, rest.second)};
        }
        begun[step] = false;
        const auto rest = best.value_or(std::pair<std::size_t, std::size_t>{0, 0});
        known[step] = {rest.first + 1, rest.second + 1};
        return *known[step];
    }
};

// Characters that are not seen, and those that turn what stands around them.
bool hides(std::string_view text)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if ((c < 0x20 && c != '\n' && c != '\t') || c == 0x7f)
            return true;
        if (c != 0xE2 || i + 2 >= text.size())
            continue;
        const auto second = static_cast<unsigned char>(text[i + 1]);
        const auto third = static_cast<unsigned char>(text[i + 2]);
        // U+202A to U+202E, U+2066 to U+2069
        if ((second == 0x80 && third >= 0xAA && third <= 0xAE) ||
            (second == 0x81 && third >= 0xA6 && third <= 0xA9))
            return true;
    }
    return false;
}

class FaultFinder
{
public:
    explicit FaultFinder(const Guide &guide)
        : m_guide(guide)
    {
    }

    std::vector<GuideFault> find()
    {
        checkLimits();
        if (m_faults.empty())
            checkNames();
        if (m_faults.empty())
            checkWays();
        return std::move(m_faults);
    }

private:
    void fault(std::string place, std::string sentence)
    {
        if (m_faults.size() < mostFaults)
            m_faults.push_back({std::move(place), std::move(sentence)});
    }

    static std::string placeOf(std::size_t step, std::string_view rest = {})
    {
        return "/steps/" + std::to_string(step) + std::string(rest);
    }

    void checkText(const std::string &place, const std::string &text, std::size_t most)
    {
        m_bytes += text.size();
        if (text.size() > most)
            fault(place, "This is longer than " + std::to_string(most) + " bytes.");
        else if (hides(text))
            fault(place, "This holds characters that are not seen or that turn the text around.");
    }

    void checkBranches(std::size_t i)
    {
        const GuideStep &step = m_guide.steps[i];
        const std::string list = placeOf(i, step.decides ? "/choose" : "/answers");
        if (step.branches.empty()) {
            if (step.decides)
                fault(list, "There is nothing to choose from.");
            return;
        }
        if (step.branches.size() > Guide::maxBranches ||
            (!step.decides && step.branches.size() < 2))
            return fault(list, step.decides ? "A step chooses among 1 to 6 ways."
                                            : "A question has 2 to 6 answers.");
        std::set<std::string> texts;
        for (std::size_t b = 0; b < step.branches.size(); ++b) {
            const GuideBranch &branch = step.branches[b];
            const std::string place = list + '/' + std::to_string(b);
            checkText(place + "/text", branch.text, Guide::maxLabelBytes);
            checkText(place + "/when", branch.when, Guide::maxExpressionBytes);
            const bool isLast = b + 1 == step.branches.size();
            if (!step.decides && (branch.text.empty() || !branch.when.empty()))
                fault(place, "An answer has a text and no condition.");
            else if (!step.decides && !texts.insert(branch.text).second)
                fault(place, "Another answer reads the same.");
            else if (step.decides && branch.when.empty() && !isLast)
                fault(place, "Only the last way may be without a condition: it is for whatever is "
                             "left.");
        }
    }

    void checkLimits()
    {
        if (m_guide.steps.empty() || m_guide.steps.size() > Guide::maxSteps)
            return fault("/steps", "A guide has 1 to 30 steps.");
        std::size_t fields = 0;
        for (std::size_t i = 0; i < m_guide.steps.size(); ++i) {
            const GuideStep &step = m_guide.steps[i];
            checkText(placeOf(i, "/title"), step.title, Guide::maxTextBytes);
            checkText(placeOf(i, "/say"), step.say, Guide::maxTextBytes);
            checkText(placeOf(i, "/hint"), step.hint, Guide::maxTextBytes);
            checkText(placeOf(i, "/ask"), step.ask, Guide::maxTextBytes);
            checkText(placeOf(i, "/id"), step.id, Guide::maxIdBytes);
            checkText(placeOf(i, "/then"), step.then, Guide::maxIdBytes);
            fields += step.fields.size();
            if (step.fields.size() > Guide::maxStepFields || fields > Guide::maxFields)
                fault(placeOf(i, "/fields"), "A step has at most 6 fields, a guide 30.");
            for (std::size_t f = 0; f < step.fields.size(); ++f) {
                const std::string place = placeOf(i, "/fields/") + std::to_string(f);
                checkText(place + "/label", step.fields[f].label, Guide::maxLabelBytes);
                checkText(place + "/from", step.fields[f].from, Guide::maxExpressionBytes);
                checkText(place + "/id", step.fields[f].id, Guide::maxIdBytes);
            }
            checkBranches(i);
        }
        if (m_bytes > Guide::maxBytes)
            fault("/steps", "The texts of a guide have at most 48 KiB.");
    }

    // Letters, digits, - and _, as expressions and conditions can name them.
    static bool isName(const std::string &id)
    {
        return !id.empty() && std::all_of(id.begin(), id.end(), [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                   c == '-' || c == '_';
        });
    }

    void checkNames()
    {
        std::set<std::string> steps;
        std::set<std::string> fields;
        for (std::size_t i = 0; i < m_guide.steps.size(); ++i) {
            const GuideStep &step = m_guide.steps[i];
            if (!step.id.empty() && (!isName(step.id) || step.id == Guide::end))
                fault(placeOf(i, "/id"), "A step is called by letters, digits, - and _, and not "
                                         "\"end\".");
            else if (!step.id.empty() && !steps.insert(step.id).second)
                fault(placeOf(i, "/id"), "Another step is called \"" + step.id + "\".");
            for (std::size_t f = 0; f < step.fields.size(); ++f) {
                const GuideField &field = step.fields[f];
                const std::string place = placeOf(i, "/fields/") + std::to_string(f);
                const bool isLetter = !field.id.empty() && (field.id.front() | 0x20) >= 'a';
                if (!isName(field.id) || !isLetter || field.id.find('-') != std::string::npos)
                    fault(place, "A field needs an \"id\" of letters, digits and _, a letter "
                                 "first.");
                else if (!fields.insert(field.id).second)
                    fault(place + "/id",
                          "Another field of the guide is called \"" + field.id + "\".");
                if (field.label.empty())
                    fault(place, "A field needs a \"label\".");
            }
        }
    }

    void checkTarget(std::size_t step, const std::string &to, const std::string &place)
    {
        if (!targetOf(m_guide, step, to))
            fault(place, "No step of this guide is called \"" + to + "\".");
    }

    void checkWays()
    {
        for (std::size_t i = 0; i < m_guide.steps.size(); ++i) {
            const GuideStep &step = m_guide.steps[i];
            checkTarget(i, step.then, placeOf(i, "/then"));
            const std::string list = placeOf(i, step.decides ? "/choose/" : "/answers/");
            for (std::size_t b = 0; b < step.branches.size(); ++b)
                checkTarget(i, step.branches[b].to, list + std::to_string(b) + "/then");
        }
        if (!m_faults.empty())
            return;
        m_state.assign(m_guide.steps.size(), State::New);
        visit(0);
        for (std::size_t i = 0; i < m_guide.steps.size(); ++i) {
            if (m_state[i] == State::New)
                fault(placeOf(i), "Nothing leads to this step.");
        }
    }

    void visit(std::size_t step)
    {
        m_state[step] = State::Open;
        for (const std::size_t next : nextOf(m_guide, step)) {
            if (next >= m_guide.steps.size())
                continue;
            if (m_state[next] == State::Open)
                fault(placeOf(step), "From here it goes back to step " + std::to_string(next + 1) +
                                         ": a guide may not go in circles.");
            else if (m_state[next] == State::New)
                visit(next);
        }
        m_state[step] = State::Done;
    }

    enum class State { New, Open, Done };

    const Guide &m_guide;
    std::size_t m_bytes = 0;
    std::vector<State> m_state;
    std::vector<GuideFault> m_faults;
};

} // namespace

std::optional<std::size_t> GuideRoute::placeOf(std::size_t step) const
{
    const auto found = std::find(steps.begin(), steps.end(), step);
    return found == steps.end() ? std::nullopt
                                : std::optional(static_cast<std::size_t>(found - steps.begin()));
}

GuideRoute routeOf(const Guide &guide, const ChosenBranches &chosen)
{
    GuideRoute route;
    std::size_t at = 0;
    while (at < guide.steps.size() && !route.placeOf(at)) {
        const GuideStep &step = guide.steps[at];
        route.steps.push_back(at);
        std::string to = step.then;
        if (!step.branches.empty()) {
            const auto taken = chosen.find(at);
            if (taken == chosen.end()) {
                const auto whole = Lengths(guide).from(at);
                route.isDecided = false;
                route.atLeast = route.steps.size() - 1 + whole.first;
                route.atMost = route.steps.size() - 1 + whole.second;
                return route;
            }
            if (taken->second < step.branches.size())
                to = step.branches[taken->second].to;
        }
        at = targetOf(guide, at, to).value_or(guide.steps.size());
    }
    route.atLeast = route.atMost = route.steps.size();
    return route;
}

std::vector<GuideFault> faultsOf(const Guide &guide)
{
    return FaultFinder(guide).find();
}

} // namespace sidelight
