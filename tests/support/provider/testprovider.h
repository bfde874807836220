// A sign-in service in a test, and what can be wrong with one. Lives on the thread it is made on,
// with an event loop. Everybody who comes to its page is `who`, and agrees.
#pragma once

#include <map>
#include <set>
#include <string>

#include <QPointer>
#include <QTcpServer>

#include "core/signin/address.h"
#include "tests/support/tokens/tokensigner.h"

class QTcpSocket;

namespace sidelight::test
{

class TestProvider : public QObject
{
    Q_OBJECT

public:
    enum class Fault {
        None,
        OtherIssuer,  // its description is of somebody else
        WrongNonce,   // in the id token
        WrongIssuer,  // in the id token
        WrongClient,  // in the id token
        AlgNone,      // the id token is signed by nobody
        Expired,      // the id token is of yesterday
        HugeBody,     // 9 MiB at every address
        Silent,       // takes requests and never answers
        Trickle,      // a byte now and then
        RedirectLoop, // every address leads to itself
        Html,         // a page instead of JSON
        Error500,
        Denies,      // the person says no
        HoldsTokens, // answers at /token only after letGo()
    };

    explicit TestProvider(QObject *parent = nullptr);

    [[nodiscard]] std::string issuer() const;
    [[nodiscard]] std::string jwk() const { return m_signer.jwk(); }
    // Refresh tokens that were given are void from now on.
    void forgetEverybody() { m_refresh.clear(); }
    // What is held is answered, as if nothing were wrong.
    void letGo();
    // Of somebody else at the same service.
    [[nodiscard]] std::string tokenOf(const std::string &subject, const std::string &claims) const;
    // What the person on the other device does.
    void approve() { m_isApproved = true; }

    Fault fault = Fault::None;
    std::string who = "eva";
    int tokenLife = 600; // seconds
    bool rotates = true;
    // What was asked how often, by path; and refused.
    std::map<std::string, int> asked;
    std::set<std::string> revoked;
    std::string lastAccess; // token
    int reused = 0;         // refresh tokens that had been spent

private:
    struct Request {
        std::string path;
        signin::Fields fields; // of the query or the form
    };
    struct Answer {
        int status = 200;
        std::string body;
        std::string location;
    };
    struct Attempt { // a code that was given
        std::string challenge;
        std::string nonce;
        std::string redirect;
    };

    void welcome();
    void read(QTcpSocket &socket);
    void say(QTcpSocket &socket, const Answer &answer);
    [[nodiscard]] Answer answerTo(const Request &request);
    [[nodiscard]] std::string description() const;
    [[nodiscard]] Answer authorize(const signin::Fields &query);
    [[nodiscard]] Answer token(const signin::Fields &form);
    [[nodiscard]] Answer redeem(const signin::Fields &form);
    [[nodiscard]] Answer renew(const signin::Fields &form);
    [[nodiscard]] Answer poll(const signin::Fields &form);
    [[nodiscard]] Answer tokens(const std::string &nonce);
    [[nodiscard]] std::string idToken(const std::string &nonce) const;
    [[nodiscard]] std::string accessToken() const;
    [[nodiscard]] static Answer refused(const char *error);

    TokenSigner m_signer = TokenSigner::es256("k1");
    QTcpServer m_server;
    std::map<std::string, Attempt> m_codes;
    std::set<std::string> m_refresh;
    std::set<std::string> m_spent;
    QPointer<QTcpSocket> m_held;
    Request m_heldRequest;
    bool m_isApproved = false;
    int m_count = 0;
};

} // namespace sidelight::test
