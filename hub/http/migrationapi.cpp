#include "hub/http/migrationapi.h"

#include "core/domain/event.h"
#include "core/wire/json.h"
#include "hub/http/answers.h"

namespace sidelight::hub
{

namespace
{

constexpr std::size_t maxMigrationDepth = 2;
constexpr std::int64_t pauseMs = 2'000;

Refusal badMigration()
{
    return {
        400,
        "bad_migration",
        "Send {\"do\": \"begin\", \"to\": \"engine\", \"rate\": 5000}, {\"do\": \"cutOver\"} or "
        "{\"do\": \"cancel\"}; \"to\" is engine or file, a rate from 100 to 1000000 records a "
        "second.",
        false,
        {}};
}

} // namespace

std::optional<Refusal> MigrationApi::refusal(const HttpRequest &head, const std::string &at) const
{
    const bool reads = head.method == "GET" || head.method == "HEAD";
    if (reads || at == path || !m_desk.pauses())
        return std::nullopt;
    return Refusal{503, "log_moves", "The log is being moved to another place; send it again.",
                   true, pauseMs};
}

void MigrationApi::carryOut(const std::string &body, const Principal &who,
                            MigrationDesk::Answer answer)
{
    const auto value = wire::parseJson(body, maxBodyBytes, maxMigrationDepth);
    if (!value || !value->is_object())
        return answer(failure(badMigration()));
    const boost::json::object &object = value->get_object();
    const std::string_view what = textMember(object, "do").value_or(std::string_view());
    if (what == "cutOver" && object.size() == 1)
        return m_desk.cutOver(who, std::move(answer));
    if (what == "cancel" && object.size() == 1)
        return m_desk.cancel(who, std::move(answer));
    const boost::json::value *rate = object.if_contains("rate");
    const std::int64_t asked = !rate              ? MigrationDesk::usualRate
                               : rate->is_int64() ? rate->get_int64()
                                                  : 0;
    const std::string_view to = textMember(object, "to").value_or(std::string_view());
    if (what != "begin" || object.size() != (rate ? 3U : 2U) || (to != "engine" && to != "file") ||
        asked < MigrationDesk::leastRate || asked > MigrationDesk::mostRate)
        return answer(failure(badMigration()));
    m_desk.begin(who, to == "file", asked, std::move(answer));
}

void MigrationApi::handle(const HttpRequest &request, const Principal &who, const Respond &respond)
{
    const bool reads = request.method == "GET" || request.method == "HEAD";
    if (!reads && request.method != "POST") {
        HttpResponse answer =
            refused(405, "method_not_allowed", "A move of the log is read, or posted.");
        answer.headers.emplace_back("Allow", "GET, HEAD, POST");
        return respond(std::move(answer));
    }
    if (const Decision decision = m_authoriser.mayOperate(who); !decision.allowed()) {
        m_audit.denied(who, "migration", "");
        return respond(refused(403, decision.reason, "The token may not move the log."));
    }
    if (request.body.size() > maxBodyBytes)
        return respond(refused(413, "too_large", "What is to become of a move is at most 4 KiB."));
    if (reads)
        return respond({200, "application/json", m_desk.standing(), {}});
    carryOut(request.body, who, [this, respond](const MigrationDesk::Said &said) {
        respond(said ? HttpResponse{202, "application/json", m_desk.standing(), {}}
                     : errorAnswer(said.error()));
    });
}

} // namespace sidelight::hub
