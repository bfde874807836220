#include "apps/publishing/eventpublisher.h"

namespace sidelight::publishing
{

EventPublisher::EventPublisher(PublishSettings settings, http::HttpClient &client, Random &random,
                               QObject *parent)
    : QObject(parent)
    , m_queue(settings, random)
    , m_client(client)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &EventPublisher::sendNext);
}

void EventPublisher::publish(std::string event)
{
    m_queue.enqueue(std::move(event));
    // From the event loop, so that what is published together goes together.
    if (!m_underWay && !m_stopped && !m_pause.isActive())
        m_pause.start(0);
}

void EventPublisher::sendNext()
{
    const auto request = m_queue.next();
    if (!request || m_underWay || m_stopped)
        return;
    m_underWay = true;
    m_client.post(
        QStringLiteral("/v1/events"), QByteArray::fromStdString(request->contentType),
        QByteArray::fromStdString(request->body), this,
        [this](const http::Reply &reply) { hear(reply); }, patienceMs);
}

void EventPublisher::hear(const http::Reply &reply)
{
    m_underWay = false;
    const auto next = m_queue.answered(
        {reply.status, reply.body.toStdString(), reply.problem.toStdString(), reply.retryAfterMs});
    for (const Refusal &refusal : next.refusals)
        Q_EMIT refused(refusal.index, QString::fromStdString(refusal.code),
                       QString::fromStdString(refusal.sentence));
    Q_EMIT progressed();
    if (next.giveUp) {
        m_stopped = true;
        Q_EMIT gaveUp(QString::fromStdString(*next.giveUp));
        return;
    }
    if (next.delayMs > 0)
        Q_EMIT waiting(next.delayMs, QString::fromStdString(next.reason));
    if (m_queue.idle())
        Q_EMIT drained();
    else
        m_pause.start(static_cast<int>(next.delayMs));
}

} // namespace sidelight::publishing
