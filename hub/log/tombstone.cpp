#include "hub/log/tombstone.h"

#include "core/domain/eventtypes.h"

namespace sidelight::hub
{

namespace
{
constexpr std::string_view source = "/hub/tombstone";
}

std::string tombstoneBody(Offset offset)
{
    std::string body = R"({"specversion":"1.0","id":")";
    body += offset.toString();
    body += R"(","source":")";
    body += source;
    body += R"(","type":")";
    body += types::eventErased;
    body += "\"}";
    return body;
}

std::string mentionOf(const StreamId &stream)
{
    if (stream.kind != StreamKind::Customer)
        return {};
    return R"("customer":")" + stream.name + '"';
}

std::string tombstoneFence(Offset offset)
{
    return fenceOf(source, offset.toString());
}

} // namespace sidelight::hub
