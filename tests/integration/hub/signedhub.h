// A hub with real sign-in, and people with tokens: agents of two teams, their supervisors, an
// admin, publishers. A key file, a list of who was signed out, grace of half a second.
#pragma once

#include <catch2/catch_test_macros.hpp>

#include <chrono>
#include <cstdio>
#include <fstream>

#include "tests/integration/hub/hubclient.h"
#include "tests/support/scratchfolder.h"
#include "tests/support/tokens/tokensigner.h"

namespace sidelight::test
{

inline std::int64_t nowSeconds()
{
    return std::chrono::duration_cast<std::chrono::seconds>(
               std::chrono::system_clock::now().time_since_epoch())
        .count();
}

// Renamed into place, as one should.
inline void replaceFile(const std::string &path, const std::string &text)
{
    std::ofstream(path + ".new") << text;
    std::rename((path + ".new").c_str(), path.c_str());
}

struct SignedHub {
    static constexpr std::int64_t graceMs = 500;

    // `more`: members of the configuration, each with a comma behind.
    explicit SignedHub(const std::string &more = {})
    {
        replaceFile(keyFile, signer.jwk());
        configure(more);
        REQUIRE(hub.start());
    }
    // From the next start on.
    void configure(const std::string &more)
    {
        hub.configure(
            more +
            R"("graceMs":500,"recheckMs":100,"auth":{"issuer":"https://id.example","audience":"hub","tenant":"acme","leewayMs":0,"revokedFile":")" +
            revokedFile + R"(","keys":[{"file":")" + keyFile + R"("}]})");
    }

    ScratchFolder folder;
    std::string keyFile = folder.file("keys.json");
    std::string revokedFile = folder.file("revoked.json");
    TokenSigner signer = TokenSigner::edDsa("k1");
    HubProcess hub;

    // `more`: claims, each with a comma in front.
    [[nodiscard]] std::string token(const std::string &subject, const std::string &role,
                                    const std::string &more = {}, std::int64_t seconds = 600,
                                    const std::string &tenant = "acme") const
    {
        return signer.sign(R"({"iss":"https://id.example","aud":"hub","exp":)" +
                           std::to_string(nowSeconds() + seconds) + R"(,"iat":)" +
                           std::to_string(nowSeconds()) + R"(,"tenant":")" + tenant +
                           R"(","sub":")" + subject + R"(","roles":[")" + role + "\"]" + more +
                           "}");
    }
    [[nodiscard]] std::string eva(std::int64_t seconds = 600) const
    {
        return token("eva", "agent", R"(,"teams":["cards"])", seconds);
    }
    [[nodiscard]] std::string tom() const { return token("tom", "agent", R"(,"teams":["loans"])"); }
    [[nodiscard]] std::string publisher() const
    {
        return token("feed", "publisher", R"(,"sources":["/test","/pbx/*"])");
    }

    [[nodiscard]] Answer post(const std::string &body, const std::string &by)
    {
        HttpClient client(hub);
        return client.request("POST", "/v1/events", by,
                              {{"Content-Type", "application/cloudevents+json"}}, body);
    }
    // `rest`: further members, each with a comma in front.
    void tell(const std::string &type, const std::string &rest)
    {
        const Answer answer = post(event(type, rest), publisher());
        INFO(answer.body);
        REQUIRE(answer.status == 202);
    }
    [[nodiscard]] std::string event(const std::string &type, const std::string &rest,
                                    const std::string &source = "/test")
    {
        return R"({"specversion":"1.0","id":"e)" + std::to_string(++m_events) + R"(","source":")" +
               source + R"(","type":")" + type + "\"" + rest + "}";
    }
    void offer(const std::string &interaction, const std::string &customer,
               const std::string &agent)
    {
        tell("sidelight.interaction.offered",
             (customer.empty() ? "" : R"(,"subject":")" + customer + '"') +
                 R"(,"correlationid":")" + interaction + R"(","data":{"agent":")" + agent + "\"}");
    }
    void end(const std::string &interaction)
    {
        tell("sidelight.interaction.ended",
             R"(,"correlationid":")" + interaction + R"(","data":{})");
    }

    // Opens a panel for whose token that is.
    [[nodiscard]] bool open(PanelClient &panel, const std::string &whose)
    {
        hub.agent = whose;
        return panel.open(hub);
    }

private:
    int m_events = 0;
};

inline wire::Subscribe followAll(const std::vector<std::string> &streams)
{
    wire::Subscribe subscribe;
    for (const std::string &stream : streams)
        subscribe.subscriptions.push_back(
            {*StreamId::parse(stream), {wire::From::Kind::Start, {}}});
    return subscribe;
}

// The reason why it may not be followed; "" when it may.
inline std::string refusalOf(PanelClient &panel, const std::string &stream)
{
    panel.say(followAll({stream}));
    const auto answer = panel.receive<wire::Subscribed>();
    REQUIRE(answer);
    const wire::SubscribeResult &result = answer->results.at(0);
    return result.outcome == wire::SubscribeOutcome::Refused ? result.reason : std::string();
}

} // namespace sidelight::test
