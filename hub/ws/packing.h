// Records into pages and snapshot parts that fit a message. Pure.
#pragma once

#include <span>
#include <vector>

#include "core/domain/event.h"
#include "hub/log/record.h"

namespace sidelight::hub
{

[[nodiscard]] Delivery deliveryOf(const Record &record, const Epoch &epoch);
// How many of the records, from the front, fit one message; at least 1 when there is any.
[[nodiscard]] std::size_t fitting(std::span<const RecordPtr> records, const Epoch &epoch);
// All of them in as many parts as it takes; one empty part when there are none.
[[nodiscard]] std::vector<std::vector<Delivery>> partsOf(std::span<const RecordPtr> records,
                                                         const Epoch &epoch);

} // namespace sidelight::hub
