// A sign-in's state machine between hands: what it asks is looked at and answered by the test.
#pragma once

#include <catch2/catch_test_macros.hpp>

#include "core/signin/address.h"
#include "core/signin/signinmachine.h"
#include "tests/support/tokens/tokensigner.h"

namespace sidelight::test
{

constexpr Timestamp signInStart{1'700'000'000'000};

inline const std::string provider =
    R"({"issuer":"https://id.example","authorization_endpoint":"https://id.example/authorize",)"
    R"("token_endpoint":"https://id.example/token","jwks_uri":"https://id.example/keys",)"
    R"("device_authorization_endpoint":"https://id.example/device",)"
    R"("revocation_endpoint":"https://id.example/revoke"})";

class LineLogger final : public Logger
{
public:
    void write(LogLevel, std::string_view event, std::initializer_list<LogField> fields) override
    {
        text += std::string(event);
        for (const LogField &field : fields)
            text += ' ' + std::string(field.key) + '=' + field.value;
        text += '\n';
    }
    std::string text;
};

class SignInBench final : private signin::SignInPorts
{
public:
    explicit SignInBench(signin::SignInSettings given = {})
        : settings(std::move(given))
    {
        if (settings.issuer.empty())
            settings.issuer = "https://id.example";
        if (settings.client.id.empty())
            settings.client.id = "panel";
        machine = std::make_unique<signin::SignInMachine>(
            settings, signin::SignInSurroundings{clock, random, *this, log});
    }

    // The ask that is to be answered next.
    [[nodiscard]] std::string asked() const { return m_asks.empty() ? "" : m_asks.back().address; }
    [[nodiscard]] signin::Fields form() const
    {
        REQUIRE_FALSE(m_asks.empty());
        return signin::readForm(m_asks.back().form).value_or(signin::Fields());
    }
    void answer(const std::string &body, int status = 200)
    {
        REQUIRE_FALSE(m_asks.empty());
        m_asks.clear();
        machine->answered(m_number, {status, body});
    }
    void pass(std::int64_t ms)
    {
        clock.advanceMs(ms);
        machine->tick();
    }

    // Of what the browser was sent to.
    [[nodiscard]] signin::Fields browserFields() const
    {
        REQUIRE_FALSE(opened.empty());
        return *signin::readForm(opened.back().substr(opened.back().find('?') + 1));
    }
    signin::Redirect::Kind comeBack(const std::string &query)
    {
        return machine->redirected("GET /signed-in?" + query +
                                   " HTTP/1.1\r\nHost: 127.0.0.1:4711\r\n\r\n");
    }
    // `more`: claims, each with a comma in front.
    [[nodiscard]] std::string idToken(const std::string &more, std::int64_t lifeMs = 600'000) const
    {
        return signer.sign(
            R"({"iss":"https://id.example","aud":"panel","sub":"eva","name":"Eva E",)"
            R"("exp":)" +
            std::to_string((clock.now().ms + lifeMs) / 1000) + more + "}");
    }
    [[nodiscard]] static std::string tokens(const std::string &access, const std::string &id,
                                            const std::string &refresh, int expires = 600)
    {
        return R"({"token_type":"Bearer","access_token":")" + access + R"(","expires_in":)" +
               std::to_string(expires) + (id.empty() ? "" : R"(,"id_token":")" + id + '"') +
               (refresh.empty() ? "" : R"(,"refresh_token":")" + refresh + '"') + "}";
    }
    [[nodiscard]] std::string keys() const { return R"({"keys":[)" + signer.jwk() + "]}"; }

    // Until the browser is open.
    void toBrowser()
    {
        machine->signIn();
        answer(provider);
        REQUIRE(machine->state().stage == signin::Stage::WaitingForBrowser);
    }
    // The whole way in the browser.
    void signIn(const std::string &refresh = "r1", const std::string &more = {})
    {
        toBrowser();
        const signin::Fields fields = browserFields();
        REQUIRE(comeBack("code=c1&state=" + signin::fieldOf(fields, "state")) ==
                signin::Redirect::Kind::Code);
        answer(tokens("a1",
                      idToken(R"(,"nonce":")" + signin::fieldOf(fields, "nonce") + '"' + more),
                      refresh));
        answer(keys());
    }

    ManualClock clock{signInStart};
    SeededRandom random{7};
    LineLogger log;
    TokenSigner signer = TokenSigner::edDsa("k1");
    signin::SignInSettings settings;
    std::unique_ptr<signin::SignInMachine> machine;
    std::vector<std::string> opened;         // addresses in the browser
    std::vector<signin::Ask> aside;          // asked without waiting
    std::vector<signin::HubToken> delivered; // to the link
    std::vector<std::string> known;          // agents that were recognised
    std::vector<std::string> kept;           // refresh tokens, "" for none
    std::optional<std::uint16_t> port = 4711;
    bool listening = false;
    bool keeps = true;
    int ended = 0;
    int locked = 0;

private:
    void ask(std::uint64_t number, const signin::Ask &one) override
    {
        CHECK(m_asks.empty());
        m_number = number;
        m_asks.push_back(one);
    }
    void dropAsks() override { m_asks.clear(); }
    void askAside(const signin::Ask &one) override { aside.push_back(one); }
    std::optional<std::uint16_t> listen() override
    {
        listening = port.has_value();
        return port;
    }
    void stopListening() override { listening = false; }
    void openBrowser(const std::string &address) override { opened.push_back(address); }
    bool keep(const signin::KeptSignIn &one) override
    {
        kept.emplace_back(one.refresh.text());
        return keeps;
    }
    void changed(const signin::SignInState &) override {}
    void recognised(const signin::HubToken &whose) override { known.push_back(whose.agent); }
    void tokenReady(const signin::HubToken &token) override { delivered.push_back(token); }
    void leaseEnded() override { ++locked; }
    void signedOut() override { ++ended; }

    std::vector<signin::Ask> m_asks;
    std::uint64_t m_number = 0;
};

} // namespace sidelight::test
