#include "core/session/workcodec.h"

#include <algorithm>

#include <boost/json/serialize.hpp>

#include "core/wire/json.h"

namespace sidelight::session
{

namespace
{

namespace bj = boost::json;

// A guide may be as long as the event that brought it, and marks beside it.
constexpr std::size_t maxBytes = 4 * limits::maxEventBytes;

std::optional<bj::object> objectOf(std::string_view text)
{
    wire::Result<bj::value> value = wire::parseJson(text, maxBytes);
    bj::object *object = value ? value->if_object() : nullptr;
    return object ? std::optional(std::move(*object)) : std::nullopt;
}

} // namespace

std::string textOf(const WrapUpForm &form)
{
    WrapUpForm blank;
    blank.interaction = form.interaction;
    if (form == blank)
        return {};
    bj::object object{{"open", form.open},
                      {"outcome", form.outcome},
                      {"drafted", form.drafted},
                      {"declined", form.declined}};
    bj::array promises;
    for (const Promise &promise : form.promises) {
        bj::object one{{"title", promise.title}};
        if (promise.due)
            one["due"] = promise.due->ms;
        promises.push_back(std::move(one));
    }
    object["promises"] = std::move(promises);
    return bj::serialize(object);
}

WrapUpForm wrapUpFormOf(const InteractionId &interaction, std::string_view text)
{
    WrapUpForm form;
    form.interaction = interaction;
    const auto object = objectOf(text);
    if (!object)
        return form;
    form.open = boolMember(*object, "open").value_or(false);
    form.outcome = textOrEmpty(*object, "outcome");
    form.drafted = boolMember(*object, "drafted").value_or(false);
    form.declined = boolMember(*object, "declined").value_or(false);
    const bj::array *promises = arrayMember(*object, "promises");
    for (std::size_t i = 0; promises && i < promises->size(); ++i) {
        const bj::object *one = (*promises)[i].if_object();
        if (!one || form.promises.size() == WrapUpForm::maxPromises)
            continue;
        Promise promise;
        promise.title = textOrEmpty(*one, "title");
        if (const auto due = integerMember(*one, "due"))
            promise.due = Timestamp{*due};
        form.promises.push_back(std::move(promise));
    }
    return form;
}

std::string textOf(const GuideRun &run)
{
    if (run.guide.steps.empty())
        return {};
    bj::array steps;
    for (std::size_t i = 0; i < run.guide.steps.size(); ++i) {
        const GuideStep &step = run.guide.steps[i];
        steps.push_back(bj::object{{"title", step.title},
                                   {"say", step.say},
                                   {"hint", step.hint},
                                   {"done", i < run.done.size() && run.done[i]}});
    }
    bj::array otherwise;
    for (const std::string &reason : run.guide.otherwise)
        otherwise.emplace_back(reason);
    return bj::serialize(bj::object{{"suggestion", run.suggestion.value},
                                    {"action", run.guide.action},
                                    {"title", run.guide.title},
                                    {"steps", std::move(steps)},
                                    {"otherwise", std::move(otherwise)},
                                    {"current", run.current},
                                    {"open", run.open}});
}

GuideRun guideRunOf(const InteractionId &interaction, std::string_view text)
{
    GuideRun run;
    run.interaction = interaction;
    const auto object = objectOf(text);
    if (!object)
        return run;
    run.guide = readGuide(*object);
    if (run.guide.steps.empty())
        return run;
    run.guide.action = textOrEmpty(*object, "action");
    run.guide.title = textOrEmpty(*object, "title");
    run.suggestion = SuggestionId{textOrEmpty(*object, "suggestion")};
    const bj::array *steps = arrayMember(*object, "steps");
    for (std::size_t i = 0; i < run.guide.steps.size(); ++i) {
        const bj::object *step = i < steps->size() ? (*steps)[i].if_object() : nullptr;
        run.done.push_back(step && boolMember(*step, "done").value_or(false));
    }
    const auto current = static_cast<std::size_t>(
        std::max<std::int64_t>(0, integerMember(*object, "current").value_or(0)));
    run.current = std::min(current, run.guide.steps.size());
    run.open = boolMember(*object, "open").value_or(true);
    return run;
}

} // namespace sidelight::session
