#include "core/session/workcodec.h"

#include <boost/json/serialize.hpp>

#include "core/wire/json.h"

namespace sidelight::session
{

namespace
{

namespace bj = boost::json;

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

} // namespace sidelight::session
