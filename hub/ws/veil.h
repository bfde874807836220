// What is left of an event for somebody who may not see its customer. Pure.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "core/domain/event.h"

namespace sidelight::hub
{

// Whether a customer is not to be seen; "": the one whom an event means that names nobody.
using IsHidden = std::function<bool(const std::string &customer)>;

// Of a hidden customer's event: where it belongs, the interaction's channel, queue and agent, and
// nothing else. Of an offer that names one among others: the others. Nothing: all of it may be
// seen.
[[nodiscard]] std::optional<std::string> veiled(const Event &event, const IsHidden &isHidden);

} // namespace sidelight::hub
