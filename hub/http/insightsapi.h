// GET /v1/insights/<team>: what became of its alerts and suggestions. Requests to answers, no
// sockets. Network thread.
#pragma once

#include <functional>
#include <string_view>

#include "hub/auth/authoriser.h"
#include "hub/http/httpmessage.h"
#include "hub/insights/insightsreader.h"
#include "hub/insights/insightstext.h"

namespace sidelight::hub
{

class InsightsApi
{
public:
    static constexpr std::string_view path = "/v1/insights/";
    static constexpr std::string_view name = "insights"; // in the audit

    // What the hub knows besides its log, of a team.
    using Facts = std::function<HubFacts(const TeamInsights &insights)>;
    // All outlive it.
    InsightsApi(const Authoriser &authoriser, InsightsReader &reader, const Clock &clock,
                Facts facts)
        : m_authoriser(authoriser)
        , m_reader(reader)
        , m_clock(clock)
        , m_facts(std::move(facts))
    {
    }

    using Respond = std::function<void(HttpResponse)>;
    //   GET <team>?days=N       N days, today among them, 1 to 90; 30 without
    //   GET <team>?days=N&csv   as a table
    // Answered exactly once.
    void handle(const HttpRequest &request, const Principal &who, std::string_view team,
                const Respond &respond);

private:
    const Authoriser &m_authoriser;
    InsightsReader &m_reader;
    const Clock &m_clock;
    Facts m_facts;
};

} // namespace sidelight::hub
