// /v1/config/<team>: bundles in and out. Requests to answers, no sockets. Network thread.
#pragma once

#include <functional>
#include <optional>
#include <string_view>

#include "hub/audit/auditdesk.h"
#include "hub/auth/authoriser.h"
#include "hub/config/bundlepublisher.h"
#include "hub/http/httpmessage.h"

namespace sidelight::hub
{

class ConfigApi
{
public:
    static constexpr std::string_view path = "/v1/config/";
    static constexpr std::string_view name = "config"; // in the audit
    // Of a PUT: an envelope around the largest bundle.
    static constexpr std::size_t bodyBytes = std::size_t{6} * 1024 * 1024;

    // All outlive it.
    ConfigApi(const Authoriser &authoriser, BundleShelf &shelf, BundlePublisher &publisher,
              AuditDesk &audit)
        : m_authoriser(authoriser)
        , m_shelf(shelf)
        , m_publisher(publisher)
        , m_audit(audit)
    {
    }

    using Respond = std::function<void(HttpResponse)>;
    // Before the body of a PUT is read: why it is not wanted; nothing when it may be put.
    [[nodiscard]] std::optional<HttpResponse> refusedPut(const Principal &who,
                                                         std::string_view team);
    //   PUT <team>               the next bundle: {"version","sha256"}
    //   GET <team>               the newest, with an ETag; 304 when If-None-Match names it
    //   GET <team>?version=N     that one        (who may publish)
    //   GET <team>?versions      [{"version","bytes"}, …]  (who may publish)
    // Answered exactly once.
    void handle(const HttpRequest &request, const Principal &who, std::string_view team,
                Respond respond);

private:
    void put(const HttpRequest &request, const Principal &who, const TeamId &team,
             const Respond &respond);
    void get(const HttpRequest &request, const TeamId &team, bool publisher,
             const Respond &respond);

    const Authoriser &m_authoriser;
    BundleShelf &m_shelf;
    BundlePublisher &m_publisher;
    AuditDesk &m_audit;
};

} // namespace sidelight::hub
