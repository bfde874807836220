// POST /v1/revocations: takes back what somebody may do before their token ends. Requests to
// answers, no sockets. Network thread.
//   {"subject": "eva"}                      signed out: every token issued up to now
//   {"token": "<jti>"}                      this token
//   {"subject": "eva", "customer": "anna"}  sees this customer no more, whatever they hold; their
//                                           stream ends and the panel drops what it keeps of it
// "lifted": true with any of them gives it back.
#pragma once

#include <functional>

#include "hub/audit/auditdesk.h"
#include "hub/auth/authoriser.h"
#include "hub/auth/keys/revocations.h"
#include "hub/http/httpmessage.h"
#include "hub/ingest/refusal.h"

namespace sidelight::hub
{

class RevocationApi
{
public:
    static constexpr std::string_view path = "/v1/revocations";
    static constexpr std::size_t maxBodyBytes = 4096;

    using Done = std::function<void(Result<void, Refusal>)>;
    using Revoke = std::function<void(const Revocation &, Done)>;
    // All outlive it. `revoke`: durable, and in force when it is done.
    RevocationApi(const Authoriser &authoriser, AuditDesk &audit, const Clock &clock, Revoke revoke)
        : m_authoriser(authoriser)
        , m_audit(audit)
        , m_clock(clock)
        , m_revoke(std::move(revoke))
    {
    }

    using Respond = std::function<void(HttpResponse)>;
    // Answered exactly once.
    void handle(const HttpRequest &request, const Principal &who, const Respond &respond);

private:
    const Authoriser &m_authoriser;
    AuditDesk &m_audit;
    const Clock &m_clock;
    Revoke m_revoke;
};

} // namespace sidelight::hub
