// Frames of the panel protocol, as a hub and as a panel reads them.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/wire/framecodec.h"

using namespace sidelight;

namespace
{

void require(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    if (const auto frame = wire::decodeClientFrame(text)) {
        const std::string again = wire::encodeFrame(frame->envelope, frame->message);
        require(again.size() > limits::maxMessageBytes ||
                wire::decodeClientFrame(again).has_value());
    }
    if (const auto frame = wire::decodeServerFrame(text)) {
        const std::string again = wire::encodeFrame(frame->envelope, frame->message);
        require(again.size() > limits::maxMessageBytes ||
                wire::decodeServerFrame(again).has_value());
    }
    return 0;
}
