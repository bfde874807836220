#include "tests/support/provider/testprovider.h"

#include <QDateTime>
#include <QHostAddress>
#include <QTcpSocket>
#include <QTimer>

#include "core/base/base64.h"
#include "core/base/sha256.h"

namespace sidelight::test
{

using signin::fieldOf;
using signin::Fields;

namespace
{

constexpr qsizetype hugeBytes = qsizetype{9} * 1024 * 1024;

std::int64_t secondsNow()
{
    return QDateTime::currentSecsSinceEpoch();
}

std::string quoted(const std::string &name, const std::string &value)
{
    return ",\"" + name + "\":\"" + value + '"';
}

} // namespace

TestProvider::TestProvider(QObject *parent)
    : QObject(parent)
{
    connect(&m_server, &QTcpServer::newConnection, this, &TestProvider::welcome);
    m_server.listen(QHostAddress::LocalHost, 0);
}

std::string TestProvider::issuer() const
{
    return "http://127.0.0.1:" + std::to_string(m_server.serverPort());
}

void TestProvider::welcome()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(*socket); });
    }
}

void TestProvider::read(QTcpSocket &socket)
{
    const QByteArray text = socket.peek(64 * 1024);
    const auto end = text.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    const QByteArray head = text.left(end).toLower();
    const auto length = head.indexOf("content-length:");
    const qsizetype body =
        length < 0 ? 0 : head.mid(length + 15).split('\r').first().trimmed().toLongLong();
    if (text.size() < end + 4 + body)
        return;
    static_cast<void>(socket.readAll());
    const std::string target = text.split(' ').value(1).toStdString();
    const std::size_t question = std::min(target.find('?'), target.size());
    Request request;
    request.path = target.substr(0, question);
    const std::string form = body > 0 ? text.mid(end + 4, body).toStdString()
                                      : target.substr(std::min(question + 1, target.size()));
    request.fields = signin::readForm(form).value_or(Fields());
    ++asked[request.path];
    switch (fault) {
    case Fault::Silent:
        return;
    case Fault::Trickle: {
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
        auto *timer = new QTimer(&socket);
        connect(timer, &QTimer::timeout, &socket, [&socket] { socket.write(" "); });
        timer->start(20);
        return;
    }
    case Fault::HugeBody:
        return say(socket, {200, std::string(hugeBytes, ' '), {}});
    case Fault::RedirectLoop:
        return say(socket, {302, {}, issuer() + target});
    case Fault::Html:
        return say(socket, {200, "<html>", {}});
    case Fault::HoldsTokens:
        if (request.path != "/token")
            return say(socket, answerTo(request));
        m_held = &socket;
        m_heldRequest = std::move(request);
        return;
    case Fault::Error500:
        return say(socket, {500, "{}", {}});
    default:
        say(socket, answerTo(request));
    }
}

void TestProvider::say(QTcpSocket &socket, const Answer &answer)
{
    std::string text = "HTTP/1.1 " + std::to_string(answer.status) +
                       " X\r\nContent-Type: application/json\r\nContent-Length: " +
                       std::to_string(answer.body.size()) + "\r\nConnection: close\r\n";
    if (!answer.location.empty())
        text += "Location: " + answer.location + "\r\n";
    socket.write(QByteArray::fromStdString(text + "\r\n" + answer.body));
    socket.disconnectFromHost();
}

void TestProvider::letGo()
{
    fault = Fault::None;
    if (m_held)
        say(*m_held, answerTo(m_heldRequest));
}

TestProvider::Answer TestProvider::refused(const char *error)
{
    return {400, std::string(R"({"error":")") + error + "\"}", {}};
}

TestProvider::Answer TestProvider::answerTo(const Request &request)
{
    if (request.path == "/.well-known/openid-configuration")
        return {200, description(), {}};
    if (request.path == "/keys")
        return {200, R"({"keys":[)" + m_signer.jwk() + "]}", {}};
    if (request.path == "/authorize")
        return authorize(request.fields);
    if (request.path == "/token")
        return token(request.fields);
    if (request.path == "/device")
        return {200,
                R"({"device_code":"d1","user_code":"WDJB-MJHT","expires_in":60,"interval":1,)"
                R"("verification_uri":")" +
                    issuer() + "/go\"}",
                {}};
    if (request.path == "/revoke") {
        m_refresh.erase(fieldOf(request.fields, "token"));
        revoked.insert(fieldOf(request.fields, "token"));
        return {200, "{}", {}};
    }
    return {404, "{}", {}};
}

std::string TestProvider::description() const
{
    const std::string base = issuer();
    return R"({"issuer":")" + (fault == Fault::OtherIssuer ? base + "/" : base) + '"' +
           quoted("authorization_endpoint", base + "/authorize") +
           quoted("token_endpoint", base + "/token") + quoted("jwks_uri", base + "/keys") +
           quoted("device_authorization_endpoint", base + "/device") +
           quoted("revocation_endpoint", base + "/revoke") +
           R"(,"code_challenge_methods_supported":["S256"])" +
           R"(,"authorization_response_iss_parameter_supported":true})";
}

TestProvider::Answer TestProvider::authorize(const Fields &query)
{
    const std::string redirect = fieldOf(query, "redirect_uri");
    const bool isOurs = fieldOf(query, "client_id") == "panel" &&
                        redirect.starts_with("http://127.0.0.1:") &&
                        fieldOf(query, "response_type") == "code" &&
                        fieldOf(query, "code_challenge_method") == "S256" &&
                        !fieldOf(query, "code_challenge").empty() &&
                        !fieldOf(query, "state").empty() && !fieldOf(query, "nonce").empty();
    if (!isOurs)
        return refused("invalid_request");
    Fields back{{"state", fieldOf(query, "state")}, {"iss", issuer()}};
    if (fault == Fault::Denies) {
        back.emplace_back("error", "access_denied");
    } else {
        const std::string code = "code" + std::to_string(++m_count);
        m_codes[code] = {fieldOf(query, "code_challenge"), fieldOf(query, "nonce"), redirect};
        back.emplace_back("code", code);
    }
    return {302, {}, signin::withQuery(redirect, back)};
}

TestProvider::Answer TestProvider::token(const Fields &form)
{
    if (fieldOf(form, "client_id") != "panel")
        return refused("invalid_client");
    const std::string type = fieldOf(form, "grant_type");
    if (type == "authorization_code")
        return redeem(form);
    if (type == "refresh_token")
        return renew(form);
    if (type == "urn:ietf:params:oauth:grant-type:device_code")
        return poll(form);
    return refused("unsupported_grant_type");
}

TestProvider::Answer TestProvider::redeem(const Fields &form)
{
    auto attempt = m_codes.extract(fieldOf(form, "code")); // once
    const std::string verifier = fieldOf(form, "code_verifier");
    const Digest digest = sha256({verifier});
    if (attempt.empty() || attempt.mapped().redirect != fieldOf(form, "redirect_uri") ||
        attempt.mapped().challenge != toBase64Url(digest.data(), digest.size()))
        return refused("invalid_grant");
    return tokens(attempt.mapped().nonce);
}

TestProvider::Answer TestProvider::renew(const Fields &form)
{
    const std::string given = fieldOf(form, "refresh_token");
    if (m_spent.contains(given)) { // somebody has a copy: nobody keeps any
        ++reused;
        m_refresh.clear();
    }
    if (!m_refresh.contains(given))
        return refused("invalid_grant");
    if (rotates) {
        m_refresh.erase(given);
        m_spent.insert(given);
    }
    return tokens({});
}

TestProvider::Answer TestProvider::poll(const Fields &form)
{
    if (fieldOf(form, "device_code") != "d1")
        return refused("invalid_grant");
    if (fault == Fault::Denies)
        return refused("access_denied");
    if (!std::exchange(m_isApproved, false))
        return refused("authorization_pending");
    return tokens({});
}

TestProvider::Answer TestProvider::tokens(const std::string &nonce)
{
    const std::string refresh = "refresh-" + std::to_string(++m_count);
    if (rotates || m_refresh.empty())
        m_refresh.insert(refresh);
    lastAccess = accessToken();
    return {200,
            R"({"token_type":"Bearer","expires_in":)" + std::to_string(tokenLife) +
                quoted("access_token", lastAccess) + quoted("id_token", idToken(nonce)) +
                (m_refresh.contains(refresh) ? quoted("refresh_token", refresh) : "") + "}",
            {}};
}

std::string TestProvider::idToken(const std::string &nonce) const
{
    const std::int64_t life = fault == Fault::Expired ? -86'400 : 600;
    const std::string claims =
        R"({"exp":)" + std::to_string(secondsNow() + life) +
        quoted("iss", fault == Fault::WrongIssuer ? "https://other.example" : issuer()) +
        quoted("aud", fault == Fault::WrongClient ? "other" : "panel") + quoted("sub", who) +
        quoted("name", "Eva Example") + R"(,"teams":["cards"])" +
        (nonce.empty() ? "" : quoted("nonce", fault == Fault::WrongNonce ? nonce + "x" : nonce)) +
        "}";
    return fault == Fault::AlgNone ? compact(R"({"alg":"none"})", claims, "")
                                   : m_signer.sign(claims);
}

// Of tests/integration/hub/signedhub.h's shape: what a hub asks of a token.
std::string TestProvider::accessToken() const
{
    return tokenOf(who, quoted("jti", std::to_string(m_count)) +
                            R"(,"roles":["agent"],"teams":["cards"])");
}

std::string TestProvider::tokenOf(const std::string &subject, const std::string &claims) const
{
    return m_signer.sign(R"({"exp":)" + std::to_string(secondsNow() + tokenLife) +
                         quoted("iss", issuer()) + quoted("aud", "hub") + quoted("sub", subject) +
                         quoted("tenant", "acme") + claims + "}");
}

} // namespace sidelight::test
