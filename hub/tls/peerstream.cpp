#include "hub/tls/peerstream.h"

#include <boost/beast/websocket/teardown.hpp>

namespace sidelight::hub
{

void teardown(boost::beast::role_type role, PeerStream &stream, boost::beast::error_code &error)
{
    if (PeerStream::Tls *under = stream.tls()) {
        under->shutdown(error);
        return;
    }
    teardown(role, stream.next_layer(), error);
}

} // namespace sidelight::hub
