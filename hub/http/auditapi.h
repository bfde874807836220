// GET /v1/audit: who published, revealed, looked up, erased, and what was refused. Requests to
// answers, no sockets. Network thread.
#pragma once

#include <functional>

#include "hub/audit/auditdesk.h"
#include "hub/auth/authoriser.h"
#include "hub/http/httpmessage.h"

namespace sidelight::hub
{

class AuditApi
{
public:
    static constexpr std::string_view path = "/v1/audit";

    // All outlive it.
    AuditApi(const Authoriser &authoriser, AuditLog &log, AuditDesk &desk, AuditBounds bounds)
        : m_authoriser(authoriser)
        , m_log(log)
        , m_desk(desk)
        , m_bounds(bounds)
    {
    }

    using Respond = std::function<void(HttpResponse)>;
    //   GET ?before=N&limit=N         a page, newest first; 1 to 500, 100 without
    //       &what=config.&who=ana     a kind or its beginning; a person
    //       &text=pilot&since=…&until=…   RFC 3339
    //       &customer=KEY             what concerns that customer
    //   GET ?verify                   goes through the whole chain, and says how it is
    // Supervisors are given what is of their teams. Answered exactly once.
    void handle(const HttpRequest &request, const Principal &who, const Respond &respond);

private:
    const Authoriser &m_authoriser;
    AuditLog &m_log;
    AuditDesk &m_desk;
    AuditBounds m_bounds;
};

} // namespace sidelight::hub
