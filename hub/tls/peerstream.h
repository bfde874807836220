// The bytes of one connection, plain or under TLS: what Beast and Asio call an AsyncStream. One
// type, so that what reads HTTP and WebSockets is compiled, and tested, once. Deadlines are those
// of the socket below (next_layer()).
#pragma once

#include <memory>
#include <utility>
#include <variant>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/beast/core/basic_stream.hpp>
#include <boost/beast/core/role.hpp>
#include <boost/beast/ssl/ssl_stream.hpp>
#include <boost/beast/websocket/teardown.hpp>

namespace sidelight::hub
{

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
            next_layer().socket().async_write_some(buffers, std::forward<Handler>(handler));
        else
            next_layer().async_write_some(buffers, std::forward<Handler>(handler));
    }

private:
    std::variant<Tcp, Tls> m_stream;
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
