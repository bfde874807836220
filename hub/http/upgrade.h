// A request to become a WebSocket, with its connection.
#pragma once

#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/string_body.hpp>

namespace sidelight::hub
{

struct Upgrade {
    boost::beast::tcp_stream stream;
    boost::beast::http::request<boost::beast::http::string_body> request;
};

} // namespace sidelight::hub
