#include "core/session/guidecodec.h"

#include <algorithm>

#include <boost/json/serialize.hpp>

#include "core/base/utf8.h"
#include "core/wire/json.h"

namespace sidelight::session
{

namespace
{

namespace bj = boost::json;

// Guides as long as the events that may bring them, with what was typed, and those set aside.
constexpr std::size_t maxBytes = 8 * limits::maxEventBytes;

bj::object objectOf(const GuideRun &run, bool withAside)
{
    bj::object object = jsonOf(run.guide);
    object["suggestion"] = run.suggestion.value;
    object["action"] = run.guide.action;
    object["title"] = run.guide.title;
    object["current"] = run.current;
    object["open"] = run.open;
    object["configured"] = run.isConfigured;
    if (run.since)
        object["since"] = run.since->ms;
    bj::array &steps = object["steps"].as_array();
    for (std::size_t i = 0; i < steps.size(); ++i) {
        bj::object &step = steps[i].as_object();
        step["done"] = i < run.done.size() && run.done[i];
        if (const auto chosen = run.chosen.find(i); chosen != run.chosen.end())
            step["chosen"] = chosen->second;
        if (run.byHand.contains(i))
            step["byhand"] = true;
    }
    bj::object typed;
    for (const auto &[field, text] : run.typed)
        typed[field] = text;
    object["typed"] = std::move(typed);
    bj::array aside;
    for (std::size_t i = 0; withAside && i < std::min(run.aside.size(), GuideRun::maxAside); ++i)
        aside.push_back(objectOf(run.aside[i], false));
    if (!aside.empty())
        object["aside"] = std::move(aside);
    return object;
}

void readMarks(GuideRun &run, const bj::object &object)
{
    const bj::array *steps = arrayMember(object, "steps");
    for (std::size_t i = 0; i < run.guide.steps.size(); ++i) {
        const bj::object *step = steps && i < steps->size() ? (*steps)[i].if_object() : nullptr;
        run.done.push_back(step && boolMember(*step, "done").value_or(false));
        const auto chosen = step ? integerMember(*step, "chosen") : std::nullopt;
        const auto branches = static_cast<std::int64_t>(run.guide.steps[i].branches.size());
        // As many as there are: none of the conditions held.
        if (chosen && branches > 0 && *chosen >= 0 && *chosen <= branches)
            run.chosen[i] = static_cast<std::size_t>(*chosen);
        if (step && boolMember(*step, "byhand").value_or(false))
            run.byHand.insert(i);
    }
}

void readTyped(GuideRun &run, const bj::object &object)
{
    const bj::object *typed = objectMember(object, "typed");
    if (!typed)
        return;
    for (const GuideStep &step : run.guide.steps) {
        for (const GuideField &field : step.fields) {
            std::string text = textOrEmpty(*typed, field.id);
            if (!text.empty())
                run.typed[field.id] = truncateUtf8(text, GuideRun::maxTypedBytes);
        }
    }
}

GuideRun runOf(const InteractionId &interaction, const bj::object &object, bool withAside)
{
    GuideRun run;
    run.interaction = interaction;
    run.guide = readGuide(object);
    if (run.guide.steps.empty())
        return run;
    run.guide.action = textOrEmpty(object, "action");
    run.guide.title = textOrEmpty(object, "title");
    run.suggestion = SuggestionId{textOrEmpty(object, "suggestion")};
    run.isConfigured = boolMember(object, "configured").value_or(false);
    if (const auto since = integerMember(object, "since"))
        run.since = Timestamp{*since};
    readMarks(run, object);
    readTyped(run, object);
    const auto current = static_cast<std::size_t>(
        std::max<std::int64_t>(0, integerMember(object, "current").value_or(0)));
    run.current = std::min(current, run.guide.steps.size());
    run.open = boolMember(object, "open").value_or(true);
    const bj::array *aside = withAside ? arrayMember(object, "aside") : nullptr;
    for (std::size_t i = 0; aside && i < std::min(aside->size(), GuideRun::maxAside); ++i) {
        const bj::object *one = (*aside)[i].if_object();
        GuideRun other = one ? runOf(interaction, *one, false) : GuideRun();
        if (!other.guide.steps.empty())
            run.aside.push_back(std::move(other));
    }
    return run;
}

} // namespace

bool GuideRun::lacksField() const
{
    if (current >= guide.steps.size())
        return false;
    const auto &fields = guide.steps[current].fields;
    return std::any_of(fields.begin(), fields.end(), [this](const GuideField &field) {
        const auto known = values.find(field.id);
        return known == values.end() || known->second.value.empty();
    });
}

std::string textOf(const GuideRun &run)
{
    return run.guide.steps.empty() ? std::string() : bj::serialize(objectOf(run, true));
}

GuideRun guideRunOf(const InteractionId &interaction, std::string_view text)
{
    const wire::Result<bj::value> value = wire::parseJson(text, maxBytes);
    const bj::object *object = value ? value->if_object() : nullptr;
    if (object)
        return runOf(interaction, *object, true);
    GuideRun none;
    none.interaction = interaction;
    return none;
}

} // namespace sidelight::session
