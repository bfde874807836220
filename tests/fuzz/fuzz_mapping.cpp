// Bodies of vendors through every shipped mapping, and documents as mappings and bundles.
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "core/config/starter.h"
#include "core/domain/limits.h"
#include "core/json/json.h"
#include "core/wire/cloudevents.h"

using namespace sidelight;

namespace
{

void require(bool holds)
{
    if (!holds)
        std::abort();
}

const config::Bundle &starter()
{
    static const config::BundleResult bundle = config::starterBundle();
    require(bundle.has_value());
    return *bundle;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    const auto body = json::parse(text, limits::maxEventBytes, limits::maxJsonDepth - 3);
    if (!body)
        return 0;
    for (const auto &mapping : starter().mappings) {
        const mapping::Mapped mapped = mapping->apply({*body});
        require(mapped.fits || mapped.events.empty());
        require(mapped.events.size() <= mapping::MappingLimits{}.events);
        require(!mapped.fits || !mapped.events.empty() || !mapped.troubles.empty());
        for (const Event &event : mapped.events) {
            require(!event.id.empty() && !event.type.empty() && !event.source.empty());
            (void)wire::decodeEvent(wire::encodeEvent(event));
        }
    }
    if (const auto *object = body->if_object()) {
        if (const auto mapping = mapping::readMapping(*object))
            (void)(*mapping)->apply({*body});
    }
    (void)config::readBundle(text);
    return 0;
}
