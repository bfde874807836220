// Requests to a hub. One thread, with an event loop; answers come by callback, never from inside a
// call, and not at all once `context` is gone. Nothing is retried here.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <utility>

#include <QByteArray>
#include <QNetworkAccessManager>
#include <QObject>
#include <QUrl>

namespace sidelight::http
{

struct Reply {
    int status = 0;                           // 0: no answer
    QByteArray body;                          // as much as was allowed at most
    QString problem;                          // of status 0, a sentence
    std::optional<std::int64_t> retryAfterMs; // of the header Retry-After in seconds
};

class HttpClient : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 maxBodyBytes = qint64{8} * 1024 * 1024;
    static constexpr int usualPatienceMs = 15'000; // without a byte moving

    // `base` is https, or http to this machine: a token is not sent in the clear elsewhere.
    HttpClient(QUrl base, QByteArray token, QObject *parent = nullptr);

    // What an answer may hold, of requests from now on; more is no answer. At most maxBodyBytes.
    void allowBodies(qint64 bytes) { m_mostBytes = bytes; }
    // Of requests from now on.
    void setToken(QByteArray token) { m_token = std::move(token); }

    using Done = std::function<void(const Reply &)>;
    // Paths are percent-encoded where they need to be; a query may follow.
    void post(const QString &path, const QByteArray &contentType, const QByteArray &body,
              QObject *context, Done done, int patienceMs = usualPatienceMs);
    void put(const QString &path, const QByteArray &contentType, const QByteArray &body,
             QObject *context, Done done, int patienceMs = usualPatienceMs);
    // `tag`: of what is here already (If-None-Match, without its quotes); the answer may be 304.
    void get(const QString &path, QObject *context, Done done, const QByteArray &tag = {});

    void remove(const QString &path, QObject *context, Done done);

    [[nodiscard]] static bool isAllowed(const QUrl &base);

private:
    [[nodiscard]] QNetworkRequest requestFor(const QString &path) const;
    [[nodiscard]] QNetworkRequest requestFor(const QString &path, const QByteArray &contentType,
                                             int patienceMs) const;
    void follow(QNetworkReply *reply, QObject *context, Done done);

    QUrl m_base;
    QByteArray m_token;
    qint64 m_mostBytes = maxBodyBytes;
    QNetworkAccessManager m_network;
};

} // namespace sidelight::http
