#include "hub/http/configapi.h"

#include <charconv>

#include "hub/audit/formerbundle.h"
#include "hub/http/answers.h"

namespace sidelight::hub
{

namespace
{

constexpr std::string_view mediaType = "application/vnd.dsse.envelope.v1+json";

HttpResponse envelope(const std::string &text, const std::string &tag)
{
    HttpResponse response;
    response.contentType = mediaType;
    response.body = text;
    if (!tag.empty())
        response.headers.emplace_back("ETag", '"' + tag + '"');
    return response;
}

HttpResponse versionsAnswer(const std::vector<BundleShelf::Version> &versions)
{
    HttpResponse response;
    response.body = "[";
    for (const BundleShelf::Version &version : versions) {
        response.body += response.body.size() > 1 ? ",{\"version\":" : "{\"version\":";
        response.body +=
            std::to_string(version.number) + ",\"bytes\":" + std::to_string(version.bytes) + '}';
    }
    response.body += ']';
    return response;
}

std::string_view queryOf(const HttpRequest &request)
{
    const std::string_view target = request.target;
    const std::size_t at = target.find('?');
    return at == std::string_view::npos ? std::string_view() : target.substr(at + 1);
}

} // namespace

std::optional<HttpResponse> ConfigApi::refusedPut(const Principal &who, std::string_view team)
{
    if (!StreamId::isValidName(team))
        return refused(400, "bad_team", "This cannot be a team's name.");
    const Decision mayPublish = m_authoriser.mayPublishConfig(who, TeamId{std::string(team)});
    if (mayPublish.allowed())
        return std::nullopt;
    m_audit.denied(who, "publishing", team);
    return refused(403, mayPublish.reason, "The token may not publish for this team.");
}

void ConfigApi::handle(const HttpRequest &request, const Principal &who, std::string_view team,
                       Respond respond)
{
    if (request.method == "PUT") {
        if (auto refusal = refusedPut(who, team))
            return respond(*std::move(refusal));
        return put(request, who, TeamId{std::string(team)}, respond);
    }
    if (!StreamId::isValidName(team))
        return respond(refused(400, "bad_team", "This cannot be a team's name."));
    const TeamId id{std::string(team)};
    const Decision mayPublish = m_authoriser.mayPublishConfig(who, id);
    if (request.method != "GET" && request.method != "HEAD") {
        HttpResponse response = refused(405, "method_not_allowed", "Bundles are put and read.");
        response.headers.emplace_back("Allow", "GET, HEAD, PUT");
        return respond(std::move(response));
    }
    if (const Decision mayRead = m_authoriser.mayReadConfig(who, id); !mayRead.allowed())
        return respond(refused(403, mayRead.reason, "The token may not read this team's bundle."));
    get(request, id, mayPublish.allowed(), respond);
}

// Answered when the audit has it.
void ConfigApi::put(const HttpRequest &request, const Principal &who, const TeamId &team,
                    const Respond &respond)
{
    const ShelvedBundle *newest = m_shelf.newest(team);
    const auto before = newest ? std::make_shared<const ShelvedBundle>(*newest) : nullptr;
    m_publisher.publish(
        team, request.body,
        [this, who, team, before,
         respond](const Result<BundlePublisher::Published, Refusal> &done) {
            if (!done) {
                m_audit.refused(who, team, done.error().code);
                return respond(errorAnswer(done.error()));
            }
            HttpResponse response;
            response.body = "{\"version\":" + std::to_string(done->version) + ",\"sha256\":\"" +
                            done->sha256 + "\",\"repeat\":" + (done->repeat ? "true}" : "false}");
            const ShelvedBundle *now = m_shelf.newest(team);
            if (done->repeat || !now)
                return respond(std::move(response));
            auto answer = [respond, response = std::move(response)] { respond(response); };
            if (!before)
                return m_audit.published(who, team, *now, nullptr, 0, std::move(answer));
            findFormer(m_shelf, team, *now, *before,
                       [this, who, team, now = *now, before,
                        answer = std::move(answer)](std::int64_t former) {
                           m_audit.published(who, team, now, before.get(), former, answer);
                       });
        });
}

void ConfigApi::get(const HttpRequest &request, const TeamId &team, bool publisher,
                    const Respond &respond)
{
    static constexpr std::string_view version = "version=";
    const std::string_view query = queryOf(request);
    // "forall": what a panel outside of a pilot has, or a new one would have.
    if (query.empty() || query == "forall") {
        const ShelvedBundle *newest =
            query.empty() ? m_shelf.newest(team) : m_shelf.newestForAll(team);
        if (!newest)
            return respond(refused(404, "no_config", "Nothing was published for this team."));
        const std::string tag = '"' + newest->sha256 + '"';
        if (request.header("if-none-match") != tag)
            return respond(envelope(*newest->text, newest->sha256));
        HttpResponse response;
        response.status = 304;
        response.headers.emplace_back("ETag", tag);
        return respond(std::move(response));
    }
    if (!publisher)
        return respond(
            refused(403, "wrong_role", "Only who publishes may look at other versions."));
    if (query == "versions")
        return respond(versionsAnswer(m_shelf.versions(team)));
    std::int64_t wanted = 0;
    const std::string_view digits =
        query.starts_with(version) ? query.substr(version.size()) : std::string_view();
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), wanted);
    if (digits.empty() || error != std::errc{} || end != digits.data() + digits.size())
        return respond(refused(400, "bad_query", "Ask for ?versions, ?forall or ?version=N."));
    m_shelf.read(team, wanted, [respond](const auto &found) {
        respond(found ? envelope(**found, "") : errorAnswer(found.error()));
    });
}

} // namespace sidelight::hub
