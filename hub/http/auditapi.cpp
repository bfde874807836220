#include "hub/http/auditapi.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "hub/audit/audittext.h"
#include "hub/http/answers.h"
#include "hub/http/percentdecoded.h"

namespace sidelight::hub
{

namespace
{

constexpr std::size_t mostParts = 16;
constexpr std::size_t mostTextBytes = 256;

struct Question {
    AuditQuery query;
    std::string customer;
    bool verifies = false;
};

template<class Number>
bool readNumber(std::string_view text, Number least, Number most, Number &number)
{
    const char *end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    return error == std::errc{} && stop == end && number >= least && number <= most;
}

bool readTime(const std::string &text, std::optional<Timestamp> &time)
{
    time = parseRfc3339(text);
    return time.has_value();
}

bool readPart(std::string_view name, const std::string &value, Question &question)
{
    AuditQuery &query = question.query;
    if (value.size() > mostTextBytes)
        return false;
    if (name == "before") {
        std::uint64_t number = 0;
        if (!readNumber<std::uint64_t>(value, 1, UINT64_MAX, number))
            return false;
        query.before = number;
        return true;
    }
    if (name == "limit")
        return readNumber<std::size_t>(value, 1, AuditQuery::mostLimit, query.limit);
    if (name == "since")
        return readTime(value, query.since);
    if (name == "until")
        return readTime(value, query.until);
    const std::pair<std::string_view, std::string *> texts[] = {{"what", &query.what},
                                                                {"who", &query.who},
                                                                {"text", &query.text},
                                                                {"customer", &question.customer}};
    for (const auto &[known, text] : texts) {
        if (name == known) {
            *text = value;
            return true;
        }
    }
    return false;
}

// Nothing when there is something in it that is not known.
std::optional<Question> questionOf(std::string_view target)
{
    Question question;
    const std::size_t at = target.find('?');
    std::string_view rest = at == std::string_view::npos ? "" : target.substr(at + 1);
    for (std::size_t parts = 0; !rest.empty(); ++parts) {
        const std::size_t end = std::min(rest.find('&'), rest.size());
        const std::string_view part = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (parts == mostParts)
            return std::nullopt;
        if (part == "verify") {
            question.verifies = true;
            continue;
        }
        const std::size_t is = part.find('=');
        const auto value =
            is == std::string_view::npos ? std::nullopt : percentDecoded(part.substr(is + 1));
        if (!value || !readPart(part.substr(0, is), *value, question))
            return std::nullopt;
    }
    return question;
}

} // namespace

void AuditApi::handle(const HttpRequest &request, const Principal &who, const Respond &respond)
{
    if (request.method != "GET" && request.method != "HEAD") {
        HttpResponse response = refused(405, "method_not_allowed", "The audit is read.");
        response.headers.emplace_back("Allow", "GET, HEAD");
        return respond(std::move(response));
    }
    if (const Decision decision = m_authoriser.mayReadAudit(who); !decision.allowed()) {
        m_desk.denied(who, "audit", "");
        return respond(refused(403, decision.reason, "The token may not read the audit."));
    }
    auto question = questionOf(request.target);
    if (!question)
        return respond(refused(400, "bad_query",
                               "Ask for before, limit (1 to 500), what, who, text, customer, since "
                               "and until (RFC 3339), or for verify."));
    const auto unreadable = [respond] {
        respond(errorAnswer(
            {503, "audit_unreadable", "The hub cannot read its audit at the moment.", true, {}}));
    };
    if (question->verifies)
        return m_log.check([respond, unreadable, bounds = m_bounds](const auto &state) {
            if (!state)
                return unreadable();
            HttpResponse response;
            response.body = writeJson(*state, bounds);
            respond(std::move(response));
        });
    if (!question->customer.empty())
        question->query.subject = m_desk.subjectOf(question->customer);
    if (who.role != Role::Admin) {
        question->query.teams.emplace();
        for (const TeamId &team : who.teams)
            question->query.teams->push_back(team.value);
    }
    m_log.read(question->query, [respond, unreadable, bounds = m_bounds](const auto &page) {
        if (!page)
            return unreadable();
        HttpResponse response;
        response.body = writeJson(*page, bounds);
        respond(std::move(response));
    });
}

} // namespace sidelight::hub
