// What the hub says to a request, as HTTP.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "hub/http/httpmessage.h"
#include "hub/ingest/intake.h"

namespace sidelight::hub
{

// An event of a request and what became of it.
struct AnswerRow {
    std::string id; // empty when it could not be read
    std::string source;
    Verdict verdict;
};

[[nodiscard]] HttpResponse errorAnswer(const Refusal &refusal);
[[nodiscard]] inline HttpResponse refused(int status, std::string_view code,
                                          std::string_view sentence)
{
    return errorAnswer({status, std::string(code), std::string(sentence), false, {}});
}
// As it goes over the line (HTTP/1.1); of an answer to HEAD without the body it tells the length
// of.
[[nodiscard]] std::string answerText(const HttpResponse &response, bool keepAlive, bool isToHead);

// 202 when all are in the log; one that failed alone has its own status; else 207, and 400 when
// none was taken for reasons that differ. `more`: further members of the answer, each with a comma
// in front.
[[nodiscard]] HttpResponse eventsAnswer(const std::vector<AnswerRow> &rows,
                                        std::string_view more = {});

} // namespace sidelight::hub
