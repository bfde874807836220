#include "hub/http/httpapi.h"

#include <algorithm>

#include "core/base/hex.h"
#include "core/domain/stream.h"
#include "core/wire/json.h"
#include "hub/auth/roleauthoriser.h"
#include "hub/http/answers.h"
#include "hub/http/metrics.h"
#include "hub/http/percentdecoded.h"
#include "hub/http/vendorbodies.h"

namespace sidelight::hub
{

namespace
{

constexpr std::string_view bearer = "bearer ";

std::string pathOf(const HttpRequest &request)
{
    return request.target.substr(0, request.target.find('?'));
}

constexpr std::string_view events = "/v1/events";
constexpr std::string_view ingest = "/v1/ingest/";

Refusal refusalOf(const SignInError &error)
{
    const std::string sentence(error.sentence);
    switch (error.code) {
    case SignInErrc::Expired:
        return {401, "token_expired", sentence, false, {}};
    case SignInErrc::Forbidden:
        return {403, std::string(error.reason), sentence, false, {}};
    case SignInErrc::Unavailable:
        return {503, std::string(error.reason), sentence, true, 1000};
    case SignInErrc::Invalid:
        break;
    }
    return {401, "invalid_token", sentence, false, {}};
}

Refusal notTheirSource()
{
    return {403, std::string(reasons::notYourSource),
            "The token may not publish in the name of this source.", false, std::nullopt};
}

std::string listOf(const std::vector<std::string_view> &codes)
{
    std::string list = "[";
    for (std::size_t i = 0; i < codes.size(); ++i)
        list.append(i > 0 ? ",\"" : "\"").append(codes[i]).append("\"");
    return list + "]";
}

HttpResponse readyWith(const std::vector<std::string_view> &warnings)
{
    const std::string more = warnings.empty() ? "" : ",\"warnings\":" + listOf(warnings);
    return {200, "application/json", "{\"status\":\"ok\"" + more + "}", {}};
}

HttpResponse notReady(const std::vector<std::string_view> &reasons)
{
    return {503,
            "application/json",
            R"({"status":"not_ready","reasons":)" + listOf(reasons) + "}",
            {{"Retry-After", "1"}}};
}

std::string teamOf(std::string_view path, std::string_view under)
{
    return percentDecoded(path.substr(under.size())).value_or("");
}

bool isBearer(std::string_view header)
{
    return header.size() > bearer.size() &&
           std::equal(bearer.begin(), bearer.end(), header.begin(), [](char a, char b) {
               return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b + 32) : b);
           });
}

} // namespace

HttpApi::HttpApi(ApiServices services)
    : m_services(std::move(services))
{
}

HttpResponse HttpApi::errorResponse(const Refusal &refusal)
{
    return errorAnswer(refusal);
}

Result<Principal, Refusal> HttpApi::authenticated(const HttpRequest &request, Counted counted) const
{
    const std::string_view header = request.header("authorization");
    if (!isBearer(header))
        return failure(Refusal{401, "no_token", "Send a bearer token.", false, {}});
    auto principal = m_services.authoriser.authenticate(header.substr(bearer.size()));
    if (!principal)
        return failure(refusalOf(principal.error()));
    const std::string &who = principal->subject;
    const auto waitMs =
        counted == Counted::Yes ? m_services.rates.take(who) : m_services.rates.waitMs(who);
    if (waitMs)
        return failure(Refusal{429, "too_many_requests",
                               "There were too many requests with this token's subject.", true,
                               waitMs});
    const auto bytesMs = counted == Counted::Yes && !request.body.empty()
                             ? m_services.bytes.take(who, static_cast<double>(request.body.size()))
                             : m_services.bytes.waitMs(who);
    if (bytesMs)
        return failure(Refusal{429, "too_many_bytes",
                               "Too much was sent with this token's subject.", true, bytesMs});
    return *std::move(principal);
}

std::optional<HttpResponse> HttpApi::refusal(const HttpRequest &head)
{
    auto refused = refusalOfHead(head);
    if (refused)
        m_refusals.add(refused->refusal);
    return refused;
}

void HttpApi::handle(const HttpRequest &request, Respond respond)
{
    answer(request, [this, respond = std::move(respond)](HttpResponse response) {
        if (!response.refusal.empty())
            m_refusals.add(response.refusal);
        respond(std::move(response));
    });
}

void HttpApi::countRows(const std::vector<AnswerRow> &rows)
{
    for (const AnswerRow &row : rows) {
        if (const auto *refused = std::get_if<Refusal>(&row.verdict))
            m_eventRefusals.add(refused->code);
    }
}

std::optional<HttpResponse> HttpApi::refusalOfHead(const HttpRequest &head)
{
    const std::string path = pathOf(head);
    if (const auto later = m_services.migration.refusal(head, path))
        return errorResponse(*later);
    Result<Principal, Refusal> who;
    if (head.method == "POST" && (path == events || path.starts_with(ingest)))
        who = publisher(head, Counted::No);
    // What else comes with a body comes from somebody who is known; the APIs judge the rest.
    else if (path.starts_with("/v1/"))
        who = authenticated(head, Counted::No);
    if (!who)
        return errorResponse(who.error());
    if (head.method == "PUT" && path.starts_with(ConfigApi::path))
        return m_services.config.refusedPut(*who, teamOf(path, ConfigApi::path));
    return std::nullopt;
}

void HttpApi::answer(const HttpRequest &request, const Respond &respond)
{
    static constexpr std::string_view customers = "/v1/customers/";
    const std::string path = pathOf(request);
    // Also of those whose head nobody judged, or before the pause.
    if (const auto later = m_services.migration.refusal(request, path))
        return respond(errorResponse(*later));
    const auto refuse = [&respond](int status, std::string_view code, std::string_view message,
                                   std::string_view allow = {}) {
        HttpResponse response =
            errorResponse({status, std::string(code), std::string(message), false, {}});
        if (!allow.empty())
            response.headers.emplace_back("Allow", std::string(allow));
        respond(std::move(response));
    };
    const bool get = request.method == "GET" || request.method == "HEAD";
    if (path == events) {
        if (request.method != "POST")
            return refuse(405, "method_not_allowed", "Events are posted.", "POST");
        return postEvents(request, respond);
    }
    if (path.starts_with(ingest)) {
        if (request.method != "POST")
            return refuse(405, "method_not_allowed", "Bodies are posted.", "POST");
        return postVendorBody(request, std::string_view(path).substr(ingest.size()), respond);
    }
    if (path.starts_with(ConfigApi::path))
        return handleTeam(m_services.config, request, path, respond);
    if (path.starts_with(InsightsApi::path))
        return handleTeam(m_services.insights, request, path, respond);
    if (path == AuditApi::path) {
        const auto who = authenticated(request);
        if (!who)
            return respond(errorResponse(who.error()));
        return m_services.auditApi.handle(request, *who, respond);
    }
    if (path == RevocationApi::path) {
        const auto who = authenticated(request);
        if (!who)
            return respond(errorResponse(who.error()));
        return m_services.revocations.handle(request, *who, respond);
    }
    if (path == MigrationApi::path) {
        const auto who = authenticated(request);
        if (!who)
            return respond(errorResponse(who.error()));
        return m_services.migration.handle(request, *who, respond);
    }
    if (path.starts_with(customers)) {
        if (request.method != "DELETE")
            return refuse(405, "method_not_allowed", "A customer can be erased.", "DELETE");
        return eraseCustomer(request, std::string_view(path).substr(customers.size()), respond);
    }
    if (path == "/healthz" || path == "/readyz" || path == "/metrics") {
        if (!get)
            return refuse(405, "method_not_allowed", "This can be read.", "GET, HEAD");
        if (path == "/metrics") {
            MetricsText text;
            m_services.metrics(text);
            return respond({200, "text/plain; version=0.0.4", text.text(), {}});
        }
        if (path == "/readyz") {
            if (const auto reasons = m_services.waitsFor(); !reasons.empty())
                return respond(notReady(reasons));
            if (m_services.warnings)
                return respond(readyWith(m_services.warnings()));
        }
        return respond({200, "application/json", R"({"status":"ok"})", {}});
    }
    if (path == "/v1/ws")
        return refuse(426, "upgrade_required", "This is a WebSocket.");
    refuse(404, "not_found", "There is nothing here.");
}

Result<Principal, Refusal> HttpApi::publisher(const HttpRequest &request, Counted counted) const
{
    auto who = authenticated(request, counted);
    if (!who)
        return who;
    if (const Decision decision = m_services.authoriser.mayPublish(*who); !decision.allowed())
        return failure(Refusal{
            403, std::string(decision.reason), "The token may not publish events.", false, {}});
    return who;
}

void HttpApi::postEvents(const HttpRequest &request, const Respond &respond)
{
    const auto who = publisher(request);
    if (!who)
        return respond(errorResponse(who.error()));
    auto bodies = readEventBodies(request, m_services.limits);
    if (!bodies)
        return respond(errorResponse(bodies.error()));

    auto rows = std::make_shared<std::vector<AnswerRow>>();
    std::vector<Submission> submissions;
    std::vector<std::size_t> rowOf;
    for (ReadEvent &read : bodies->events) {
        AnswerRow row;
        auto *event = std::get_if<Event>(&read);
        if (event) {
            row.id = event->id;
            row.source = event->source;
        }
        if (event && !m_services.authoriser.mayPublishFrom(*who, event->source).allowed()) {
            row.verdict = notTheirSource();
            m_services.audit.denied(*who, "a source", "");
        } else if (event) {
            rowOf.push_back(rows->size());
            Submission submission;
            submission.event = std::move(*event);
            submission.trace = request.header("traceparent");
            submissions.push_back(std::move(submission));
        } else {
            row.verdict = std::get<Refusal>(std::move(read));
        }
        rows->push_back(std::move(row));
    }
    const auto answerOf = [this](const std::vector<AnswerRow> &all, bool batch) {
        countRows(all);
        const auto *refusal = batch ? nullptr : std::get_if<Refusal>(&all.front().verdict);
        return refusal ? errorAnswer(*refusal) : eventsAnswer(all);
    };
    if (submissions.empty())
        return respond(answerOf(*rows, bodies->batch));
    m_services.intake.submit(std::move(submissions),
                             [rows, rowOf = std::move(rowOf), respond, answerOf,
                              batch = bodies->batch](std::vector<Verdict> verdicts) {
                                 for (std::size_t i = 0; i < rowOf.size(); ++i)
                                     (*rows)[rowOf[i]].verdict = std::move(verdicts[i]);
                                 respond(answerOf(*rows, batch));
                             });
}

void HttpApi::postVendorBody(const HttpRequest &request, std::string_view name,
                             const Respond &respond)
{
    const auto who = publisher(request);
    if (!who)
        return respond(errorResponse(who.error()));
    if (!m_services.authoriser.mayPublishFrom(*who, "/ingest/" + std::string(name)).allowed()) {
        m_services.audit.denied(*who, "a source", "");
        return respond(errorResponse(notTheirSource()));
    }
    if (!m_services.vendors.knows(name))
        return respond(
            errorResponse({404, "no_mapping", "There is no mapping of this name.", false, {}}));
    auto body = readVendorBody(request, m_services.limits.batchBytes);
    if (!body)
        return respond(errorResponse(body.error()));
    body->trace = request.header("traceparent");
    const auto maySend = [this, &who](std::string_view source) {
        return m_services.authoriser.mayPublishFrom(*who, source).allowed();
    };
    m_services.vendors.take(name, *std::move(body), maySend,
                            [this, respond](const VendorReceipt &receipt) {
                                std::vector<AnswerRow> rows;
                                for (const auto &[key, verdict] : receipt.events)
                                    rows.push_back({key.id, key.source, verdict});
                                countRows(rows);
                                respond(eventsAnswer(rows, rawMember(receipt)));
                            });
}

template<class Api>
void HttpApi::handleTeam(Api &api, const HttpRequest &request, const std::string &path,
                         const Respond &respond)
{
    const auto who = authenticated(request);
    if (!who)
        return respond(errorResponse(who.error()));
    const std::string team = teamOf(path, Api::path);
    // What was to be put is the API's own to note.
    const bool isRead = request.method != "PUT";
    api.handle(request, *who, team, [this, who = *who, team, isRead, respond](HttpResponse answer) {
        if (answer.status == 403 && isRead)
            m_services.audit.denied(who, Api::name, team);
        respond(std::move(answer));
    });
}

void HttpApi::eraseCustomer(const HttpRequest &request, std::string_view key,
                            const Respond &respond)
{
    const auto who = authenticated(request);
    if (!who)
        return respond(errorResponse(who.error()));
    if (const Decision decision = m_services.authoriser.mayErase(*who); !decision.allowed()) {
        m_services.audit.denied(*who, "erasure", "");
        return respond(errorResponse(
            {403, std::string(decision.reason), "The token may not erase customers.", false, {}}));
    }
    const auto name = percentDecoded(key);
    if (!name || !StreamId::isValidName(*name))
        return respond(
            errorResponse({400, "bad_key", "This cannot be a customer's key.", false, {}}));
    const CustomerKey customer(*name);
    m_services.eraser.erase(customer, [this, who = *who, customer,
                                       respond](Result<CustomerEraser::Receipt, Refusal> receipt) {
        if (!receipt)
            return respond(errorResponse(receipt.error()));
        HttpResponse response;
        response.status = 202;
        response.body = "{\"receipt\":";
        wire::appendJsonString(response.body, receipt->id);
        response.body += ",\"at\":\"" + formatRfc3339(receipt->at) + '"';
        response.body += ",\"keys\":" + std::to_string(receipt->keys);
        response.body += ",\"streams\":{\"customer\":" + std::to_string(receipt->customerStreams) +
                         ",\"agent\":" + std::to_string(receipt->agentStreams) +
                         ",\"unmatched\":" + std::to_string(receipt->unmatchedStreams) + "}";
        response.body += ",\"records\":" + std::to_string(receipt->records) + ",\"caches\":[";
        for (std::size_t i = 0; i < receipt->caches.size(); ++i) {
            if (i > 0)
                response.body += ",";
            wire::appendJsonString(response.body, receipt->caches[i].value);
        }
        response.body += "]}";
        const std::string facts = receipt->id + ", " + std::to_string(receipt->records) +
                                  " records, " + std::to_string(receipt->caches.size()) + " caches";
        m_services.audit.erased(who, customer, facts,
                                [respond, response = std::move(response)] { respond(response); });
    });
}

} // namespace sidelight::hub
