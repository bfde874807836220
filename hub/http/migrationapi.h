// GET and POST /v1/engine/migration: how the move of the hub's log stands, and what is to become of
// it. Requests to answers, no sockets. Network thread.
//   {"do": "begin", "to": "engine", "rate": 5000}   copies in the background, so many records a
//                                                   second; or to "file"
//   {"do": "cutOver"}                               as soon as both sides are alike
//   {"do": "cancel"}                                what was copied goes
#pragma once

#include <functional>
#include <string>

#include "hub/audit/auditdesk.h"
#include "hub/auth/authoriser.h"
#include "hub/http/httpmessage.h"
#include "hub/ingest/refusal.h"

namespace sidelight::hub
{

// What the API says to; on the network thread.
class MigrationDesk
{
public:
    using Said = Result<void, Refusal>;
    // Once: when it is on the disk, and in the audit.
    using Answer = std::function<void(Said)>;
    static constexpr std::int64_t leastRate = 100; // records a second
    static constexpr std::int64_t usualRate = 5'000;
    static constexpr std::int64_t mostRate = 1'000'000;

    virtual ~MigrationDesk() = default;
    // As JSON.
    [[nodiscard]] virtual std::string standing() const = 0;
    virtual void begin(const Principal &who, bool toFile, std::int64_t rate, Answer answer) = 0;
    virtual void cutOver(const Principal &who, Answer answer) = 0;
    virtual void cancel(const Principal &who, Answer answer) = 0;
    // Nothing is taken in at the moment.
    [[nodiscard]] virtual bool pauses() const = 0;
};

class MigrationApi
{
public:
    static constexpr std::string_view path = "/v1/engine/migration";
    static constexpr std::size_t maxBodyBytes = 4096;

    // All outlive it.
    MigrationApi(const Authoriser &authoriser, AuditDesk &audit, MigrationDesk &desk)
        : m_authoriser(authoriser)
        , m_audit(audit)
        , m_desk(desk)
    {
    }
    using Respond = std::function<void(HttpResponse)>;
    // Answered exactly once.
    void handle(const HttpRequest &request, const Principal &who, const Respond &respond);
    // Whether this one has to come again later.
    [[nodiscard]] std::optional<Refusal> refusal(const HttpRequest &head,
                                                 const std::string &path) const;

private:
    void carryOut(const std::string &body, const Principal &who, MigrationDesk::Answer answer);

    const Authoriser &m_authoriser;
    AuditDesk &m_audit;
    MigrationDesk &m_desk;
};

} // namespace sidelight::hub
