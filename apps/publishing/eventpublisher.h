// Posts events to a hub until each is accepted or refused for good. One thread, with an event loop.
#pragma once

#include <string>

#include <QTimer>

#include "apps/publishing/publishqueue.h"
#include "core/http/httpclient.h"

namespace sidelight::publishing
{

class EventPublisher : public QObject
{
    Q_OBJECT

public:
    // The hub answers when the events are on its disk. Asking again meanwhile would make it do the
    // same twice, so a busy one is given time.
    static constexpr int patienceMs = 60'000;

    // Client and random outlive the publisher.
    EventPublisher(PublishSettings settings, http::HttpClient &client, Random &random,
                   QObject *parent = nullptr);

    void publish(std::string event); // its JSON text
    [[nodiscard]] const Counts &counts() const { return m_queue.counts(); }
    [[nodiscard]] bool idle() const { return m_queue.idle(); }

Q_SIGNALS:
    void progressed();
    void refused(quint64 index, const QString &code, const QString &sentence);
    // Before the next try of the same request; why, as a sentence.
    void waiting(qint64 delayMs, const QString &reason);
    void drained(); // everything that was published is settled
    void gaveUp(const QString &sentence);

private:
    void sendNext();
    void hear(const http::Reply &reply);

    PublishQueue m_queue;
    http::HttpClient &m_client;
    QTimer m_pause;
    bool m_underWay = false;
    bool m_stopped = false;
};

} // namespace sidelight::publishing
