// What the hub says to a request. No sockets: a request in, an answer out, perhaps later. Network
// thread.
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "hub/auth/authoriser.h"
#include "hub/http/answers.h"
#include "hub/http/auditapi.h"
#include "hub/http/configapi.h"
#include "hub/http/eventbodies.h"
#include "hub/http/insightsapi.h"
#include "hub/http/migrationapi.h"
#include "hub/http/requestrates.h"
#include "hub/http/revocationapi.h"
#include "hub/ingest/customereraser.h"
#include "hub/ingest/intake.h"
#include "hub/ingest/vendorintake.h"
#include "hub/operations/tally.h"

namespace sidelight::hub
{

class MetricsText;

struct ApiServices {
    const Authoriser &authoriser;
    RequestRates &rates;
    RequestRates &bytes;
    Intake &intake;
    VendorIntake &vendors;
    CustomerEraser &eraser;
    ConfigApi &config;
    InsightsApi &insights;
    AuditDesk &audit;
    AuditApi &auditApi;
    RevocationApi &revocations;
    MigrationApi &migration;
    EventLimits limits;
    std::function<std::vector<std::string_view>()> waitsFor; // empty: ready
    std::function<void(MetricsText &)> metrics;
    std::function<std::vector<std::string_view>()> warnings = {}; // served all the same
};

class HttpApi
{
public:
    using Respond = std::function<void(HttpResponse)>;

    explicit HttpApi(ApiServices services);

    // Of a request whose body was not read yet: the answer when it is refused whatever the body
    // holds, so that nobody makes the hub read who may not.
    [[nodiscard]] std::optional<HttpResponse> refusal(const HttpRequest &head);
    // Answered exactly once, on the network thread.
    void handle(const HttpRequest &request, Respond respond);

    // Whole requests, and single events of those that were taken; by code.
    [[nodiscard]] const Tally &refusals() const { return m_refusals; }
    [[nodiscard]] const Tally &eventRefusals() const { return m_eventRefusals; }

    // What the server below says when it cannot even read a request.
    [[nodiscard]] static HttpResponse errorResponse(const Refusal &refusal);

private:
    void postEvents(const HttpRequest &request, const Respond &respond);
    void postVendorBody(const HttpRequest &request, std::string_view name, const Respond &respond);
    void eraseCustomer(const HttpRequest &request, std::string_view key, const Respond &respond);
    // Of a team, by somebody whose token is good.
    template<class Api>
    void handleTeam(Api &api, const HttpRequest &request, const std::string &path,
                    const Respond &respond);
    // A request is counted when it is answered, and not when its body is still to be read.
    enum class Counted { No, Yes };
    [[nodiscard]] Result<Principal, Refusal> authenticated(const HttpRequest &request,
                                                           Counted counted = Counted::Yes) const;
    [[nodiscard]] Result<Principal, Refusal> publisher(const HttpRequest &request,
                                                       Counted counted = Counted::Yes) const;

    [[nodiscard]] std::optional<HttpResponse> refusalOfHead(const HttpRequest &head);
    void answer(const HttpRequest &request, const Respond &respond);
    void countRows(const std::vector<AnswerRow> &rows);

    ApiServices m_services;
    Tally m_refusals;
    Tally m_eventRefusals;
};

} // namespace sidelight::hub
