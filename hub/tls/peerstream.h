// The bytes of one connection, plain or under TLS: what Beast and Asio call an AsyncStream. One
// type, so that what reads HTTP and WebSockets is compiled, and tested, once. Deadlines are those
// of the socket below (next_layer()).
#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <memory>
#include <utility>
#include <variant>

#include <boost/asio/buffer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/basic_stream.hpp>
#include <boost/beast/core/role.hpp>
#include <boost/beast/ssl/ssl_stream.hpp>
#include <boost/beast/websocket/teardown.hpp>

namespace sidelight::hub
{

// The first of several buffers, as many as one write takes. Asio gathers up to 64 of them and
// copies all 64 into each operation, which is then more than its cache of operations, or the
// allocator's, holds: a message here is a head and a body.
class FewBuffers
{
public:
    using value_type = boost::asio::const_buffer;
    using const_iterator = const value_type *;

    template<class Buffers>
    explicit FewBuffers(const Buffers &all)
    {
        const auto end = boost::asio::buffer_sequence_end(all);
        for (auto at = boost::asio::buffer_sequence_begin(all); at != end && m_count < most; ++at)
            m_buffers[m_count++] = *at;
    }
    [[nodiscard]] const_iterator begin() const { return m_buffers.data(); }
    [[nodiscard]] const_iterator end() const { return m_buffers.data() + m_count; }

private:
    static constexpr std::size_t most = 4;
    std::array<value_type, most> m_buffers;
    std::size_t m_count = 0;
};

class PeerStream
{
public:
    // Named, not any_io_executor: what is done by ten thousand sockets is then called and not
    // wrapped, allocated and dispatched.
    using Executor = boost::asio::io_context::executor_type;
    using Socket = boost::asio::basic_stream_socket<boost::asio::ip::tcp, Executor>;
    using Tcp = boost::beast::basic_stream<boost::asio::ip::tcp, Executor>;
    using Tls = boost::beast::ssl_stream<Tcp>;
    using next_layer_type = Tcp;
    using executor_type = Tcp::executor_type;

    explicit PeerStream(Socket socket)
        : m_stream(std::in_place_type<Tcp>, std::move(socket))
    {
        boost::beast::error_code ignored;
        next_layer().socket().non_blocking(true, ignored); // for writeNow()
    }
    PeerStream(Socket socket, boost::asio::ssl::context &tls)
        : m_stream(std::in_place_type<Tls>, std::move(socket), tls)
    {
    }

    // Null where it is plain.
    [[nodiscard]] Tls *tls() { return std::get_if<Tls>(&m_stream); }
    [[nodiscard]] Tcp &next_layer()
    {
        Tls *under = tls();
        return under ? under->next_layer() : *std::get_if<Tcp>(&m_stream);
    }
    [[nodiscard]] const Tcp &next_layer() const
    {
        return const_cast<PeerStream *>(this)->next_layer();
    }
    [[nodiscard]] executor_type get_executor() { return next_layer().get_executor(); }
    // Who is above keeps the deadlines from now on: a plain stream then reads and writes its socket
    // itself, without what would watch over each of them.
    void leaveDeadlines()
    {
        next_layer().expires_never();
        m_watched = false;
        if (!tls())
            m_writes = std::make_shared<Writes>();
    }

    // Hands the socket what it takes of these at once, without an operation that is waited for, and
    // says how much that was. Nothing under TLS, while somebody else's write is under way, and
    // where the socket is full or broken: what is then written the usual way is told.
    template<class Buffers>
    [[nodiscard]] std::size_t writeNow(const Buffers &buffers)
    {
        if (tls() || (m_writes && m_writes->isUnderWay))
            return 0;
        boost::beast::error_code ignored;
        return next_layer().socket().send(buffers, 0, ignored);
    }
    // After leaveDeadlines() and a writeNow() that was taken in part: the rest goes before whatever
    // the library above writes meanwhile. `rest` lives until `handler` is called.
    template<class Handler>
    void writeRest(boost::asio::const_buffer rest, Handler handler)
    {
        m_writes->isUnderWay = true;
        boost::asio::async_write(next_layer().socket(), rest,
                                 [writes = m_writes, handler = std::move(handler)](
                                     boost::beast::error_code error, std::size_t) mutable {
                                     writes->isUnderWay = false;
                                     if (const auto next = std::exchange(writes->next, nullptr))
                                         next();
                                     handler(error);
                                 });
    }
    // What waits for a rest is let go of; nothing is written any more.
    void end()
    {
        if (m_writes)
            m_writes->next = nullptr;
    }

    template<class Buffers, class Handler>
    void async_read_some(const Buffers &buffers, Handler &&handler)
    {
        if (Tls *under = tls())
            under->async_read_some(buffers, std::forward<Handler>(handler));
        else if (!m_watched)
            next_layer().socket().async_read_some(buffers, std::forward<Handler>(handler));
        else
            next_layer().async_read_some(buffers, std::forward<Handler>(handler));
    }
    template<class Buffers, class Handler>
    void async_write_some(const Buffers &buffers, Handler &&handler)
    {
        if (Tls *under = tls())
            under->async_write_some(buffers, std::forward<Handler>(handler));
        else if (!m_watched)
            writeInTurn(FewBuffers(buffers), std::forward<Handler>(handler));
        else
            next_layer().async_write_some(FewBuffers(buffers), std::forward<Handler>(handler));
    }

private:
    // Who writes a plain stream whose deadlines are above: so that writeNow() cuts into no message.
    struct Writes {
        bool isUnderWay = false;
        std::function<void()> next; // waits for a rest; at most one, as libraries write
    };

    template<class Handler>
    void writeInTurn(const FewBuffers &buffers, Handler &&handler)
    {
        auto done = [writes = m_writes, handler = std::forward<Handler>(handler)](
                        boost::beast::error_code error, std::size_t bytes) mutable {
            writes->isUnderWay = false;
            handler(error, bytes);
        };
        if (!std::exchange(m_writes->isUnderWay, true))
            return next_layer().socket().async_write_some(buffers, std::move(done));
        m_writes->next = [this, buffers, held = std::make_shared<decltype(done)>(std::move(done))] {
            m_writes->isUnderWay = true;
            next_layer().socket().async_write_some(buffers, std::move(*held));
        };
    }

    std::variant<Tcp, Tls> m_stream;
    std::shared_ptr<Writes> m_writes; // null while the deadlines are here, and under TLS
    bool m_watched = true;
};

// After the last word of a WebSocket: what Beast asks for by name.
void teardown(boost::beast::role_type role, PeerStream &stream, boost::beast::error_code &error);

template<class Handler>
void async_teardown(boost::beast::role_type role, PeerStream &stream, Handler &&handler)
{
    if (PeerStream::Tls *under = stream.tls()) {
        under->async_shutdown(std::forward<Handler>(handler));
        return;
    }
    async_teardown(role, stream.next_layer(), std::forward<Handler>(handler));
}

} // namespace sidelight::hub
