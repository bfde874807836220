// The servers that are measured, as a panel and as a publisher meet them: our hub, a bare fan-out
// over Beast, nats-server. All carry the same events.
#pragma once

#include <utility>

#include "bench/hub/panelpeer.h"
#include "bench/hub/poster.h"

namespace sidelight::bench
{

// The events that all of them are sent: the n-th, for a customer.
[[nodiscard]] std::string loadEvent(std::int64_t n, const std::string &customer);

// The panel protocol: hello, follow one customer, acknowledge every 64 events or after a second, as
// panels do.
class HubDialect final : public Dialect
{
public:
    explicit HubDialect(std::string token);
    [[nodiscard]] std::string upgrade(const PanelPeer &peer) const override;
    void greet(PanelPeer &peer) const override;
    void take(PanelPeer &peer, std::string_view message,
              const PanelPeer::Arrived &arrived) const override;
    void acknowledge(PanelPeer &peer) const override;

private:
    std::string m_token;
};

// Nothing but the path, which names the customer; every message is an event.
class BareDialect final : public Dialect
{
public:
    [[nodiscard]] std::string upgrade(const PanelPeer &peer) const override;
    void greet(PanelPeer &peer) const override { peer.become(PanelPeer::State::Live); }
    void take(PanelPeer &peer, std::string_view message,
              const PanelPeer::Arrived &arrived) const override;
};

// The protocol of NATS inside the WebSocket; a subject for each customer.
class NatsDialect final : public Dialect
{
public:
    // `before`: how all subjects begin.
    explicit NatsDialect(std::string before = {})
        : m_before(std::move(before))
    {
    }
    [[nodiscard]] std::string upgrade(const PanelPeer &peer) const override;
    void greet(PanelPeer &peer) const override;
    void take(PanelPeer &peer, std::string_view message,
              const PanelPeer::Arrived &arrived) const override;

private:
    std::string m_before;
};

// PUB over TCP, each answered by +OK.
class NatsPosting final : public Posting
{
public:
    [[nodiscard]] std::string greeting(std::size_t) const override;
    [[nodiscard]] std::string request(std::string_view event, std::size_t) const override;
    [[nodiscard]] std::optional<int> answered(std::string &input) const override;
};

// PUB into a stream of JetStream, each answered when the server keeps it.
class JetStreamPosting final : public Posting
{
public:
    explicit JetStreamPosting(std::string before)
        : m_before(std::move(before))
    {
    }
    [[nodiscard]] std::string greeting(std::size_t connection) const override;
    [[nodiscard]] std::string request(std::string_view event,
                                      std::size_t connection) const override;
    [[nodiscard]] std::optional<int> answered(std::string &input) const override;

private:
    std::string m_before;
};

} // namespace sidelight::bench
