// A request to become a WebSocket, with its connection.
#pragma once

#include <boost/beast/http/message.hpp>
#include <boost/beast/http/string_body.hpp>

#include "hub/tls/peerstream.h"

namespace sidelight::hub
{

struct Upgrade {
    PeerStream stream;
    boost::beast::http::request<boost::beast::http::string_body> request;
};

} // namespace sidelight::hub
