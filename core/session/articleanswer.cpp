#include "core/session/articleanswer.h"

#include <boost/json/serialize.hpp>

#include "core/base/hex.h"
#include "core/base/sha256.h"
#include "core/domain/event.h"
#include "core/wire/json.h"

namespace sidelight::session
{

std::string textOf(const AnswerDraft &answer)
{
    return boost::json::serialize(
        boost::json::object{{"article", answer.article}, {"helped", answer.helped}});
}

AnswerDraft answerOf(std::string_view text)
{
    const wire::Result<boost::json::value> value = wire::parseJson(text);
    const boost::json::object *object = value ? value->if_object() : nullptr;
    const auto helped = object ? boolMember(*object, "helped") : std::nullopt;
    if (!helped)
        return {};
    return {textOrEmpty(*object, "article"), *helped};
}

SuggestionId suggestionOfArticle(const std::string &article, const InteractionId &interaction)
{
    return SuggestionId{"article-" + toHex(sha256({article, interaction.value})).substr(0, 32)};
}

} // namespace sidelight::session
