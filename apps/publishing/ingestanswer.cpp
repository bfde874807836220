#include "apps/publishing/ingestanswer.h"

#include "core/domain/event.h"
#include "core/wire/json.h"

namespace sidelight::publishing
{

namespace
{

constexpr std::size_t maxAnswerBytes = std::size_t{8} * 1024 * 1024;

EventAnswer readOne(const boost::json::object &entry)
{
    EventAnswer answer;
    const auto *error = objectMember(entry, "error");
    answer.accepted = error == nullptr;
    answer.duplicate = boolMember(entry, "duplicate").value_or(false);
    if (error) {
        answer.retryable = boolMember(*error, "retryable").value_or(false);
        answer.code = textOrEmpty(*error, "code");
        answer.sentence = textOrEmpty(*error, "message");
    }
    return answer;
}

} // namespace

IngestAnswer readIngestAnswer(std::string_view body)
{
    IngestAnswer answer;
    const auto value = wire::parseJson(body, maxAnswerBytes);
    if (!value || !value->is_object())
        return answer;
    const boost::json::object &object = value->get_object();
    if (const auto *error = objectMember(object, "error")) {
        answer.code = textOrEmpty(*error, "code");
        answer.sentence = textOrEmpty(*error, "message");
    }
    if (const auto *results = arrayMember(object, "results")) {
        for (const boost::json::value &entry : *results) {
            if (const auto *one = entry.if_object())
                answer.results.push_back(readOne(*one));
        }
    }
    return answer;
}

} // namespace sidelight::publishing
