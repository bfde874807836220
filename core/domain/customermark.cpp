#include "core/domain/customermark.h"

#include "core/base/hex.h"
#include "core/base/sha256.h"

namespace sidelight
{

std::string customerMark(std::span<const std::uint8_t> key, const CustomerKey &customer)
{
    return toHex(hmacSha256(key, customer.value)).substr(0, markDigits);
}

} // namespace sidelight
