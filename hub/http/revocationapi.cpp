#include "hub/http/revocationapi.h"

#include "core/domain/stream.h"
#include "core/wire/json.h"
#include "hub/http/answers.h"

namespace sidelight::hub
{

namespace
{

constexpr std::size_t maxRevocationDepth = 2;
constexpr std::size_t maxRevokedBytes = 256;

std::optional<Revocation> read(std::string_view body, Timestamp now)
{
    const auto value = wire::parseJson(body, RevocationApi::maxBodyBytes, maxRevocationDepth);
    if (!value || !value->is_object())
        return std::nullopt;
    Revocation revocation;
    revocation.until = now;
    for (const auto &member : value->get_object()) {
        if (member.key() == "lifted" && member.value().is_bool()) {
            revocation.lifted = member.value().get_bool();
            continue;
        }
        std::string *text = member.key() == "subject"    ? &revocation.subject
                            : member.key() == "token"    ? &revocation.tokenId
                            : member.key() == "customer" ? &revocation.customer
                                                         : nullptr;
        if (!text || !member.value().is_string())
            return std::nullopt;
        *text = std::string(member.value().get_string().c_str());
        if (text->empty() || text->size() > maxRevokedBytes)
            return std::nullopt;
    }
    // A token, or a subject with or without a customer.
    const bool isToken = !revocation.tokenId.empty();
    if (isToken != revocation.subject.empty() || (isToken && !revocation.customer.empty()))
        return std::nullopt;
    if (!revocation.customer.empty() && !StreamId::isValidName(revocation.customer))
        return std::nullopt;
    return revocation;
}

} // namespace

void RevocationApi::handle(const HttpRequest &request, const Principal &who, const Respond &respond)
{
    if (request.method != "POST") {
        HttpResponse answer = refused(405, "method_not_allowed", "Revocations are posted.");
        answer.headers.emplace_back("Allow", "POST");
        return respond(std::move(answer));
    }
    if (const Decision decision = m_authoriser.mayRevoke(who); !decision.allowed()) {
        m_audit.denied(who, "revocation", "");
        return respond(refused(403, decision.reason, "The token may not revoke anything."));
    }
    if (request.body.size() > maxBodyBytes)
        return respond(refused(413, "too_large", "A revocation is at most 4 KiB."));
    const auto revocation = read(request.body, m_clock.now());
    if (!revocation)
        return respond(refused(400, "bad_revocation",
                               "Send {\"subject\"}, {\"token\"} or {\"subject\", \"customer\"}, "
                               "perhaps with \"lifted\"."));
    m_revoke(*revocation, [this, who, revocation = *revocation, respond](const auto &done) {
        if (!done)
            return respond(errorAnswer(done.error()));
        const AuditDesk::Revoked deed{revocation.subject, CustomerKey(revocation.customer),
                                      revocation.lifted};
        m_audit.revoked(who, deed, [respond, lifted = revocation.lifted] {
            respond({200,
                     "application/json",
                     lifted ? R"({"lifted":true})" : R"({"revoked":true})",
                     {}});
        });
    });
}

} // namespace sidelight::hub
