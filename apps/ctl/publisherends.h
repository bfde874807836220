#pragma once

#include <functional>

#include "apps/publishing/eventpublisher.h"
#include "apps/terminal/interrupt.h"

namespace sidelight::ctl
{

// How a command that publishes tells that it waits, and by what it ends before its work is done:
// the hub gave it up (said), or somebody interrupted it. `end` gets the exit code, as long as
// `owner` lives.
void endAlongWith(publishing::EventPublisher &publisher, terminal::Interrupt &interrupt,
                  QObject &owner, const std::function<void(int)> &end);

} // namespace sidelight::ctl
