#include "core/signin/desk/signindesk.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace sidelight::signin
{

namespace
{

constexpr int asidePatienceMs = 5'000;

// The client's path is without scheme and host, and with its query.
QString pathOf(const QUrl &url)
{
    const QString path = url.path(QUrl::FullyEncoded);
    return url.hasQuery() ? path + QLatin1Char('?') + url.query(QUrl::FullyEncoded) : path;
}

QUrl urlOf(const std::string &address)
{
    return QUrl(QString::fromStdString(address), QUrl::StrictMode);
}

Answer answerOf(const http::Reply &reply)
{
    return {reply.status, reply.body.toStdString()};
}

} // namespace

SignInDesk::SignInDesk(SignInSettings settings, SignInParts parts)
    : m_parts(std::move(parts))
    , m_closingMs(settings.closingMs)
    , m_machine(std::move(settings), {m_parts.clock, m_parts.random, *this, m_parts.log})
    , m_listener(
          m_parts.pages,
          [this](std::string_view head) {
              const auto kind = m_machine.redirected(head);
              after();
              return kind;
          },
          this)
    , m_timer(this)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_machine.tick();
        after();
    });
}

SignInDesk::~SignInDesk()
{
    for (QObject *client : findChildren<http::HttpClient *>(QString(), Qt::FindDirectChildrenOnly))
        disconnect(client, nullptr, this, nullptr);
}

void SignInDesk::start()
{
    if (m_parts.store)
        m_store = m_parts.store();
    m_machine.resume(m_store ? m_store->load() : std::nullopt);
    after();
}

void SignInDesk::wish(void (SignInMachine::*what)())
{
    (m_machine.*what)();
    after();
}

void SignInDesk::finish()
{
    m_finishes = true;
    QTimer::singleShot(std::chrono::milliseconds(m_closingMs), this, &SignInDesk::finished);
    after();
}

void SignInDesk::after()
{
    if (m_finishes && !m_machine.isOwedAToken())
        Q_EMIT finished();
    constexpr std::int64_t longest = 60'000;
    const auto deadline = m_machine.nextDeadlineMs();
    if (!deadline)
        return m_timer.stop();
    m_timer.start(static_cast<int>(
        std::clamp<std::int64_t>(*deadline - m_parts.clock.monotonicMs(), 0, longest)));
}

void SignInDesk::openBrowser(const std::string &address)
{
    Q_EMIT browserAsked(QString::fromStdString(address));
}

void SignInDesk::send(http::HttpClient &client, const Ask &ask, http::HttpClient::Done done)
{
    const QString path = pathOf(urlOf(ask.address));
    client.allowBodies(static_cast<qint64>(maxAnswerBytes));
    if (ask.form.empty())
        client.get(path, &client, std::move(done));
    else
        client.post(path, QByteArrayLiteral("application/x-www-form-urlencoded"),
                    QByteArray::fromStdString(ask.form), &client, std::move(done));
}

void SignInDesk::ask(std::uint64_t number, const Ask &ask)
{
    dropAsks();
    m_client = std::make_unique<http::HttpClient>(urlOf(ask.address), QByteArray());
    send(*m_client, ask, [this, number](const http::Reply &reply) {
        m_machine.answered(number, answerOf(reply));
        after();
    });
}

void SignInDesk::dropAsks()
{
    if (m_client) // it may be the one that is calling
        m_client.release()->deleteLater();
}

void SignInDesk::askAside(const Ask &ask)
{
    auto *client = new http::HttpClient(urlOf(ask.address), {}, this);
    ++m_aside;
    send(*client, ask, [client](const http::Reply &) { client->deleteLater(); });
    QTimer::singleShot(asidePatienceMs, client, [client] { client->deleteLater(); });
    connect(client, &QObject::destroyed, this, &SignInDesk::asideDone);
}

void SignInDesk::asideDone()
{
    if (--m_aside == 0 && std::exchange(m_ends, false))
        Q_EMIT ended();
}

// A program may end on it: what is given back has to be on its way by then.
void SignInDesk::signedOut()
{
    m_ends = m_aside > 0;
    if (!m_ends)
        Q_EMIT ended();
}

} // namespace sidelight::signin
