// What nodes of nats-server say at their monitoring ports, and what follows from it.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sidelight::test
{

// One node's view. Only the node that leads a stream knows how the copies at others are.
struct NodeView {
    struct Copy {
        std::string node;
        bool isCurrent = false;
        std::uint64_t lag = 0;
    };
    struct Stream {
        std::string leader; // empty: it knows none
        std::uint64_t last = 0;
        std::vector<Copy> copies; // at other nodes
    };
    bool hasMetaLeader = false;
    std::map<std::string, Stream> streams; // by name, those of which it has a copy
};

// By name; of those that run.
using NodeViews = std::map<std::string, NodeView>;

// Nothing when that is no answer to /jsz.
[[nodiscard]] std::optional<NodeView> readNodeView(std::string_view json);
// Nothing when nobody answers there.
[[nodiscard]] std::optional<NodeView> askForView(int port);
// What /healthz says; of a consumer whose hub has gone, 2.9.10 may say for ever that it is not
// current, so consumers are not looked at.
[[nodiscard]] bool saysItIsHealthy(std::string_view json);
[[nodiscard]] bool isHealthy(int port);

// Whether all nodes know who leads what, and each copy at one of them has all that its stream's
// leader had `before`, and had nothing then that the leader has not now. 2.9.10 calls a copy
// current that has received everything and not yet written it into the stream, so where the stream
// ends is compared as well.
[[nodiscard]] bool areCopiesWhole(const NodeViews &before, const NodeViews &now);

} // namespace sidelight::test
