// Where the keys come from that are in force now. Network thread.
#pragma once

#include <cstdint>

#include "core/jwt/keyset.h"

namespace sidelight::hub
{

class KeySource
{
public:
    virtual ~KeySource() = default;
    [[nodiscard]] virtual const KeySet &keys() const = 0;
    // Rises whenever they change.
    [[nodiscard]] virtual std::uint64_t revision() const = 0;
    // A token named a key that is not there. True when keys are being asked for, so that the same
    // token may be good in a moment.
    [[nodiscard]] virtual bool missed() = 0;
};

} // namespace sidelight::hub
