#include "hub/http/insightsapi.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "hub/http/answers.h"
#include "hub/insights/insightstext.h"

namespace sidelight::hub
{

namespace
{

constexpr int usualDays = 30;

struct Query {
    int days = usualDays;
    bool isTable = false;
};

// Nothing when there is something in it that is not known.
std::optional<Query> queryOf(std::string_view target)
{
    static constexpr std::string_view days = "days=";
    Query query;
    const std::size_t at = target.find('?');
    std::string_view rest = at == std::string_view::npos ? "" : target.substr(at + 1);
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('&'), rest.size());
        const std::string_view part = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (part == "csv") {
            query.isTable = true;
            continue;
        }
        if (!part.starts_with(days))
            return std::nullopt;
        const char *last = part.data() + part.size();
        const auto [stop, error] = std::from_chars(part.data() + days.size(), last, query.days);
        if (error != std::errc{} || stop != last || query.days < 1 ||
            query.days > InsightsReader::mostDays)
            return std::nullopt;
    }
    return query;
}

} // namespace

void InsightsApi::handle(const HttpRequest &request, const Principal &who, std::string_view team,
                         const Respond &respond)
{
    if (request.method != "GET" && request.method != "HEAD") {
        HttpResponse response = refused(405, "method_not_allowed", "Insights are read.");
        response.headers.emplace_back("Allow", "GET, HEAD");
        return respond(std::move(response));
    }
    if (!StreamId::isValidName(team))
        return respond(refused(400, "bad_team", "This cannot be a team's name."));
    const TeamId id{std::string(team)};
    if (const Decision decision = m_authoriser.maySeeInsights(who, id); !decision.allowed())
        return respond(
            refused(403, decision.reason, "The token may not see this team's insights."));
    const auto query = queryOf(request.target);
    if (!query)
        return respond(refused(400, "bad_query", "Ask for ?days=1 to 90, and &csv for a table."));
    m_reader.read(id, query->days, [this, respond, isTable = query->isTable](auto found) {
        if (!found)
            return respond(errorAnswer(found.error()));
        HttpResponse response;
        if (isTable)
            response.contentType = "text/csv; charset=utf-8; header=present";
        response.body =
            isTable ? writeCsv(**found) : writeJson(**found, m_clock.now(), m_facts(**found));
        respond(std::move(response));
    });
}

} // namespace sidelight::hub
