#include "hub/http/answers.h"

#include <boost/beast/http/status.hpp>

#include "core/wire/json.h"

namespace sidelight::hub
{

namespace
{

void appendProblem(std::string &out, const Refusal &refusal)
{
    out += "{\"code\":";
    wire::appendJsonString(out, refusal.code);
    out += ",\"message\":";
    wire::appendJsonString(out, refusal.message);
    out += ",\"retryable\":";
    out += refusal.retryable ? "true}" : "false}";
}

void appendPlaces(std::string &out, const std::vector<Place> &places)
{
    out += "\"offsets\":[";
    for (std::size_t i = 0; i < places.size(); ++i) {
        out += i == 0 ? "{\"stream\":" : ",{\"stream\":";
        wire::appendJsonString(out, places[i].stream.toString());
        out += ",\"offset\":\"" + places[i].offset.toString() + "\"}";
    }
    out += "]";
}

void appendRow(std::string &out, const AnswerRow &row, std::size_t index)
{
    out += "{\"index\":" + std::to_string(index);
    if (!row.id.empty()) {
        out += ",\"id\":";
        wire::appendJsonString(out, row.id);
        out += ",\"source\":";
        wire::appendJsonString(out, row.source);
    }
    out += ",";
    if (const auto *refusal = std::get_if<Refusal>(&row.verdict)) {
        out += "\"error\":";
        appendProblem(out, *refusal);
    } else {
        const Appended &appended = std::get<Appended>(row.verdict);
        appendPlaces(out, appended.places);
        const bool repeat = appended.outcome == Appended::Outcome::Duplicate;
        out += repeat ? ",\"duplicate\":true" : ",\"duplicate\":false";
        if (appended.differs)
            out += ",\"differs\":true";
    }
    out += "}";
}

int statusOf(const std::vector<AnswerRow> &rows)
{
    std::size_t taken = 0;
    int refused = 0;
    bool same = true;
    for (const AnswerRow &row : rows) {
        const auto *refusal = std::get_if<Refusal>(&row.verdict);
        if (!refusal) {
            ++taken;
            continue;
        }
        same = same && (refused == 0 || refused == refusal->status);
        refused = refusal->status;
    }
    if (taken == rows.size())
        return 202;
    if (taken > 0)
        return 207;
    return same ? refused : 400;
}

} // namespace

std::string answerText(const HttpResponse &response, bool keepAlive, bool isToHead)
{
    namespace http = boost::beast::http;
    const auto reason = http::obsolete_reason(static_cast<http::status>(response.status));
    std::string text;
    text.reserve(256 + response.body.size());
    text.append("HTTP/1.1 ").append(std::to_string(response.status)).append(" ");
    text.append(reason.data(), reason.size()).append("\r\nContent-Type: ");
    text.append(response.contentType).append("\r\nCache-Control: no-store\r\n");
    for (const auto &[name, value] : response.headers)
        text.append(name).append(": ").append(value).append("\r\n");
    if (!keepAlive)
        text.append("Connection: close\r\n");
    text.append("Content-Length: ").append(std::to_string(response.body.size()));
    text.append("\r\n\r\n");
    if (!isToHead)
        text.append(response.body);
    return text;
}

HttpResponse errorAnswer(const Refusal &refusal)
{
    HttpResponse response;
    response.status = refusal.status;
    response.refusal = refusal.code;
    response.body = "{\"error\":";
    appendProblem(response.body, refusal);
    response.body += "}";
    if (refusal.status == 401)
        response.headers.emplace_back("WWW-Authenticate", "Bearer");
    if (refusal.retryAfterMs)
        response.headers.emplace_back("Retry-After",
                                      std::to_string((*refusal.retryAfterMs + 999) / 1000));
    return response;
}

HttpResponse eventsAnswer(const std::vector<AnswerRow> &rows, std::string_view more)
{
    HttpResponse response;
    response.status = statusOf(rows);
    response.body = "{\"results\":[";
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i > 0)
            response.body += ",";
        appendRow(response.body, rows[i], i);
    }
    response.body += "]";
    response.body += more;
    response.body += "}";
    if (response.status == 503 || response.status == 429)
        response.headers.emplace_back("Retry-After", "1");
    return response;
}

} // namespace sidelight::hub
