#include "core/session/guidedesk.h"

#include <algorithm>

#include "core/base/hex.h"
#include "core/base/sha256.h"
#include "core/base/utf8.h"
#include "core/session/guidecodec.h"

namespace sidelight::session
{

namespace
{

// Whoever has begun a guide mostly goes on with it; nobody has counted how often.
constexpr double likelyToGoOn = 0.7;
constexpr std::size_t mostOfAnAction = 128; // bytes

std::string actionOf(const GuideRun &run)
{
    const GuideStep &step = run.guide.steps[run.current];
    const std::string name = step.id.empty() ? std::to_string(run.current + 1) : step.id;
    std::string action = run.guide.action + '/' + name;
    return action.size() <= mostOfAnAction ? action : std::string();
}

SuggestionId idOf(const GuideRun &run)
{
    const Digest digest =
        sha256({"step", run.interaction.value, run.suggestion.value, std::to_string(run.current)});
    return SuggestionId{"step-" + toHex(digest).substr(0, 32)};
}

// What is hidden stays so, in a list of suggestions too.
std::string filledTitle(const GuideRun &run)
{
    std::string title = run.guide.steps[run.current].title;
    for (const auto &[field, value] : run.values) {
        const std::string place = '{' + field + '}';
        const std::string put = value.value.empty() || value.hidden ? "…" : value.value;
        for (auto at = title.find(place); at != std::string::npos;
             at = title.find(place, at + put.size()))
            title.replace(at, place.size(), put);
    }
    return title;
}

bool sameSteps(const Guide &a, const Guide &b)
{
    return a.steps == b.steps && a.otherwise == b.otherwise;
}

} // namespace

GuideRun GuideDesk::kept(const InteractionId &interaction) const
{
    return guideRunOf(interaction, m_from.drafts.state(interaction, std::string(guideKind)).text);
}

bool GuideDesk::has(const InteractionId &interaction) const
{
    return !m_from.drafts.state(interaction, std::string(guideKind)).text.empty();
}

void GuideDesk::keep(const GuideRun &run)
{
    const TabsProjection::Tab *tab = m_from.tabs.find(run.interaction);
    m_from.drafts.change(run.interaction, std::string(guideKind),
                         tab ? TabsProjection::customerOf(*tab) : std::nullopt, textOf(run));
}

GuideSurroundings GuideDesk::around(const InteractionId &interaction) const
{
    GuideSurroundings all;
    if (const TabsProjection::Tab *tab = m_from.tabs.find(interaction)) {
        const rules::Surroundings around = m_from.rules.around(*tab);
        all = {around.customer, around.interaction, around.agent, nullptr};
    }
    if (m_from.talk.state().interaction == interaction)
        all.conversation = m_from.talk.facts();
    return all;
}

// Compiling is dear next to reading; a step seldom changes the guide.
const GuideScope &GuideDesk::scopeOf(const Guide &guide)
{
    if (!m_scope || !(m_scope->guide() == guide))
        m_scope = std::make_unique<const GuideScope>(guide);
    return *m_scope;
}

bool GuideDesk::decideByItself(GuideRun &run)
{
    bool hasDecided = false;
    while (run.current < run.guide.steps.size() && run.guide.steps[run.current].isFork() &&
           !run.byHand.contains(run.current) && !run.done[run.current]) {
        const GuideSurroundings here = around(run.interaction);
        const GuideScope &scope = scopeOf(run.guide);
        const auto branch = scope.decide(run.current, here, scope.values(here, run.typed, m_masks));
        if (!branch)
            break;
        run.chosen[run.current] = *branch;
        run.done[run.current] = true;
        goOnFrom(run, run.current);
        hasDecided = true;
    }
    return hasDecided;
}

void GuideDesk::see(GuideRun &run)
{
    if (run.guide.steps.empty())
        return;
    const GuideSurroundings here = around(run.interaction);
    const GuideScope &scope = scopeOf(run.guide);
    run.values = scope.values(here, run.typed, m_masks);
    const bool decides =
        run.current < run.guide.steps.size() && run.guide.steps[run.current].decides;
    run.isUndecided = decides && !scope.decide(run.current, here, run.values);
    const Guide *configured = m_layout->guideFor(run.guide.action);
    run.hasChanged = run.isConfigured && configured && !sameSteps(*configured, run.guide);
}

GuideRun GuideDesk::run(const InteractionId &interaction)
{
    GuideRun run = kept(interaction);
    if (decideByItself(run))
        keep(run);
    see(run);
    return run;
}

// To the first from there on that is not done, else the first of all.
void GuideDesk::goOnFrom(GuideRun &run, std::size_t step) const
{
    const GuideRoute route = routeOf(run.guide, run.chosen);
    const auto isOpen = [&run](std::size_t one) { return !run.done[one]; };
    const auto from =
        route.steps.begin() + static_cast<std::ptrdiff_t>(route.placeOf(step).value_or(0));
    auto next = std::find_if(from, route.steps.end(), isOpen);
    if (next == route.steps.end())
        next = std::find_if(route.steps.begin(), route.steps.end(), isOpen);
    run.current = next == route.steps.end() ? run.guide.steps.size() : *next;
    run.since = m_from.clock.now();
}

void GuideDesk::begin(const InteractionId &interaction, const SuggestionId &suggestion, Guide guide,
                      bool isConfigured)
{
    GuideRun before = kept(interaction);
    GuideRun run;
    if (before.suggestion == suggestion && !before.guide.steps.empty()) {
        run = std::move(before);
    } else {
        std::vector<GuideRun> aside = std::exchange(before.aside, {});
        const auto known = std::find_if(aside.begin(), aside.end(), [&](const GuideRun &one) {
            return one.suggestion == suggestion;
        });
        if (known != aside.end()) {
            run = std::move(*known);
            aside.erase(known);
        } else {
            run.interaction = interaction;
            run.suggestion = suggestion;
            run.done.assign(guide.steps.size(), false);
            run.guide = std::move(guide);
            run.isConfigured = isConfigured;
            run.since = m_from.clock.now();
        }
        if (!before.guide.steps.empty())
            aside.insert(aside.begin(), std::move(before));
        aside.resize(std::min(aside.size(), GuideRun::maxAside));
        run.aside = std::move(aside);
    }
    run.open = true;
    keep(run);
}

void GuideDesk::mark(const InteractionId &interaction, std::size_t step, bool done)
{
    GuideRun run = this->run(interaction);
    if (!routeOf(run.guide, run.chosen).placeOf(step))
        return;
    const GuideStep &marked = run.guide.steps[step];
    if (done && !marked.branches.empty() && !run.chosen.contains(step)) {
        const bool decidesItself = marked.decides && !run.byHand.contains(step);
        const auto branch = decidesItself
                                ? scopeOf(run.guide).decide(step, around(interaction), run.values)
                                : std::nullopt;
        if (branch)
            run.chosen[step] = *branch;
    }
    const bool isAnswered = marked.branches.empty() || run.chosen.contains(step);
    if (done && isAnswered) {
        run.done[step] = true;
        goOnFrom(run, step);
    } else {
        // What chose by itself and is taken back is the agent's to choose.
        if (!done && run.chosen.erase(step) > 0 && marked.decides)
            run.byHand.insert(step);
        run.done[step] = false;
        run.current = step;
        run.since = m_from.clock.now();
    }
    keep(run);
}

void GuideDesk::choose(const InteractionId &interaction, std::size_t step, std::size_t branch)
{
    GuideRun run = this->run(interaction);
    if (!routeOf(run.guide, run.chosen).placeOf(step) ||
        branch >= run.guide.steps[step].branches.size())
        return;
    run.chosen[step] = branch;
    run.done[step] = true;
    if (run.guide.steps[step].decides)
        run.byHand.insert(step);
    goOnFrom(run, step);
    keep(run);
}

void GuideDesk::type(const InteractionId &interaction, const std::string &field,
                     const std::string &text)
{
    GuideRun run = kept(interaction);
    const bool isKnown =
        std::any_of(run.guide.steps.begin(), run.guide.steps.end(), [&](const GuideStep &step) {
            return std::any_of(step.fields.begin(), step.fields.end(),
                               [&](const GuideField &one) { return one.id == field; });
        });
    if (!isKnown)
        return;
    if (text.empty())
        run.typed.erase(field);
    else
        run.typed[field] = truncateUtf8(text, GuideRun::maxTypedBytes);
    keep(run);
}

void GuideDesk::setOpen(const InteractionId &interaction, bool open)
{
    GuideRun run = kept(interaction);
    if (run.guide.steps.empty() || run.open == open)
        return;
    run.open = open;
    keep(run);
}

void GuideDesk::renew(const InteractionId &interaction)
{
    const GuideRun old = kept(interaction);
    const Guide *configured = m_layout->guideFor(old.guide.action);
    if (!old.isConfigured || !configured)
        return;
    GuideRun run = old;
    run.guide.steps = configured->steps;
    run.guide.otherwise = configured->otherwise;
    run.done.assign(run.guide.steps.size(), false);
    run.chosen.clear();
    run.byHand.clear();
    run.typed.clear();
    for (std::size_t i = 0; i < run.guide.steps.size(); ++i) {
        const auto same =
            std::find(old.guide.steps.begin(), old.guide.steps.end(), run.guide.steps[i]);
        for (const GuideField &field : run.guide.steps[i].fields) {
            if (const auto typed = old.typed.find(field.id); typed != old.typed.end())
                run.typed.insert(*typed);
        }
        if (same == old.guide.steps.end())
            continue;
        const auto before = static_cast<std::size_t>(same - old.guide.steps.begin());
        run.done[i] = old.done[before];
        if (const auto chosen = old.chosen.find(before); chosen != old.chosen.end())
            run.chosen[i] = chosen->second;
        if (old.byHand.contains(before))
            run.byHand.insert(i);
    }
    goOnFrom(run, 0);
    keep(run);
}

std::optional<GuideRun> GuideDesk::after(const InteractionId &interaction) const
{
    GuideRun over = kept(interaction);
    if (over.aside.empty())
        return std::nullopt;
    GuideRun next = std::move(over.aside.front());
    over.aside.erase(over.aside.begin());
    next.aside = std::move(over.aside);
    next.open = false;
    return next;
}

std::optional<suggest::Contender> GuideDesk::nextStep(const InteractionId &interaction)
{
    if (!has(interaction))
        return std::nullopt;
    const GuideRun run = this->run(interaction);
    if (run.current >= run.guide.steps.size())
        return std::nullopt;
    Suggestion suggestion;
    suggestion.id = idOf(run);
    suggestion.title = filledTitle(run);
    suggestion.action = actionOf(run);
    suggestion.likely = likelyToGoOn;
    suggestion.interaction = interaction;
    suggestion.offered = run.since;
    suggestion.nextStep =
        NextStep{run.guide.title, run.guide.action, run.asks() || run.lacksField()};
    suggest::Contender contender;
    contender.kind = suggest::Kind::Guide;
    contender.because.source = suggest::Source::Guide;
    contender.because.id = suggestion.id;
    contender.since = suggestion.offered;
    contender.suggestion = std::move(suggestion);
    return contender;
}

bool GuideDesk::takeStep(const InteractionId &interaction, const SuggestionId &suggestion)
{
    const GuideRun run = this->run(interaction);
    if (run.current >= run.guide.steps.size() || idOf(run) != suggestion)
        return false;
    // An answer, or what is missing, has to be given where it is asked for.
    const bool isOpened = run.asks() || run.lacksField();
    if (!isOpened)
        mark(interaction, run.current, true);
    if (isOpened || kept(interaction).current >= run.guide.steps.size())
        setOpen(interaction, true);
    return true;
}

} // namespace sidelight::session
