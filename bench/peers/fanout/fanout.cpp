// The yardstick of bench_hubload: the same shape as the hub and nothing of what it promises. What
// is posted goes to every WebSocket whose path names its subject, at once and from memory: no disk,
// no rights, no positions, no credit. Plain Beast as its examples write it.
#include <cstdio>
#include <deque>
#include <memory>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/websocket.hpp>
#include <sys/resource.h>

namespace
{

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using asio::ip::tcp;
using beast::error_code;
using Request = http::request<http::string_body>;
using Message = std::shared_ptr<const std::string>;

class Panel;
std::unordered_map<std::string, std::unordered_set<Panel *>> &panels()
{
    static std::unordered_map<std::string, std::unordered_set<Panel *>> all;
    return all;
}

class Panel : public std::enable_shared_from_this<Panel>
{
public:
    Panel(beast::tcp_stream stream, Request request)
        : m_stream(std::move(stream))
        , m_request(std::move(request))
        , m_subject(m_request.target().substr(1))
    {
    }
    ~Panel() { panels()[m_subject].erase(this); }
    Panel(const Panel &) = delete;
    Panel &operator=(const Panel &) = delete;

    void start()
    {
        beast::get_lowest_layer(m_stream).expires_never();
        m_stream.set_option(
            beast::websocket::stream_base::timeout::suggested(beast::role_type::server));
        m_stream.async_accept(m_request, [self = shared_from_this()](error_code error) {
            if (error)
                return;
            self->m_request = {};
            self->m_stream.text(true);
            panels()[self->m_subject].insert(self.get());
            self->read();
        });
    }
    void send(Message message)
    {
        m_queue.push_back(std::move(message));
        if (m_queue.size() == 1)
            write();
    }

private:
    void read()
    {
        m_stream.async_read(m_buffer, [self = shared_from_this()](error_code error, std::size_t) {
            if (error)
                return;
            self->m_buffer.clear();
            self->read();
        });
    }
    void write()
    {
        m_stream.async_write(asio::buffer(*m_queue.front()),
                             [self = shared_from_this()](error_code error, std::size_t) {
                                 if (error)
                                     return;
                                 self->m_queue.pop_front();
                                 if (!self->m_queue.empty())
                                     self->write();
                             });
    }

    beast::websocket::stream<beast::tcp_stream> m_stream;
    Request m_request;
    std::string m_subject;
    beast::flat_buffer m_buffer;
    std::deque<Message> m_queue;
};

void fanOut(const std::string &event)
{
    constexpr std::string_view before = "\"subject\":\"";
    const auto at = event.find(before);
    if (at == std::string::npos)
        return;
    const auto start = at + before.size();
    const auto found = panels().find(event.substr(start, event.find('"', start) - start));
    if (found == panels().end())
        return;
    const auto message = std::make_shared<const std::string>(event);
    for (Panel *panel : found->second)
        panel->send(message);
}

class Connection : public std::enable_shared_from_this<Connection>
{
public:
    explicit Connection(tcp::socket socket)
        : m_stream(std::move(socket))
    {
    }
    void read()
    {
        m_request = {};
        http::async_read(m_stream, m_buffer, m_request,
                         [self = shared_from_this()](error_code error, std::size_t) {
                             if (!error)
                                 self->answer();
                         });
    }

private:
    void answer()
    {
        if (beast::websocket::is_upgrade(m_request)) {
            std::make_shared<Panel>(std::move(m_stream), std::move(m_request))->start();
            return;
        }
        fanOut(m_request.body());
        m_response = {http::status::accepted, 11};
        m_response.body() = "{}";
        m_response.keep_alive(true);
        m_response.prepare_payload();
        http::async_write(m_stream, m_response,
                          [self = shared_from_this()](error_code error, std::size_t) {
                              if (!error)
                                  self->read();
                          });
    }

    beast::tcp_stream m_stream;
    beast::flat_buffer m_buffer;
    Request m_request;
    http::response<http::string_body> m_response;
};

void accept(tcp::acceptor &acceptor)
{
    acceptor.async_accept([&acceptor](error_code error, tcp::socket socket) {
        if (!error) {
            error_code ignored;
            socket.set_option(tcp::no_delay(true), ignored);
            std::make_shared<Connection>(std::move(socket))->read();
        }
        accept(acceptor);
    });
}

} // namespace

int main()
{
    rlimit files{};
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
    asio::io_context io(1);
    tcp::acceptor acceptor(io, {asio::ip::address_v4::loopback(), 0});
    acceptor.listen(4096);
    accept(acceptor);
    std::printf("listening on 127.0.0.1:%d\n", int{acceptor.local_endpoint().port()});
    std::fflush(stdout);
    io.run();
}
