// CloudEvents in JSON format and in HTTP binary mode, and every view of an event's data.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/domain/alert.h"
#include "core/domain/casework.h"
#include "core/domain/interaction.h"
#include "core/domain/suggestion.h"
#include "core/domain/touchpoint.h"
#include "core/wire/cloudevents.h"
#include "core/wire/json.h"

using namespace sidelight;

namespace
{

void require(bool holds)
{
    if (!holds)
        std::abort();
}

// What was accepted once is accepted again, and means the same.
void checkRoundTrip(const Event &event)
{
    const std::string text = wire::encodeEvent(event);
    if (text.size() > limits::maxEventBytes)
        return; // escapes may take more room than they came with
    const auto again = wire::decodeEvent(text);
    require(again.has_value());
    require(wire::encodeEvent(*again) == text);
}

void readEveryView(const Event &event)
{
    (void)readCustomer(event);
    if (const auto interaction = readInteraction(event))
        (void)fold(*interaction, *interaction);
    (void)readTouchpoint(event);
    (void)readAlert(event);
    (void)readAlertId(event);
    (void)readSuggestion(event);
    (void)readSuggestionId(event);
    (void)readCase(event);
    (void)readCommitment(event);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    if (const auto event = wire::decodeEvent(text)) {
        checkRoundTrip(*event);
        readEveryView(*event);
    }
    if (const auto elements = wire::splitArray(text, limits::maxEventBytes, 100)) {
        for (const std::string_view element : *elements)
            (void)wire::decodeEvent(element);
    }
    const std::size_t half = size / 2;
    const std::vector<wire::Header> headers{{"ce-specversion", "1.0"},
                                            {"ce-id", "1"},
                                            {"ce-source", "/s"},
                                            {"ce-type", "t"},
                                            {"ce-subject", std::string(text.substr(0, half))}};
    if (const auto event = wire::decodeBinary(headers, "application/json", text.substr(half)))
        checkRoundTrip(*event);
    return 0;
}
