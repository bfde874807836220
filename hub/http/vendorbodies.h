// What a vendor posts to /v1/ingest/<mapping>, and the answer to it. Pure.
#pragma once

#include "hub/http/httpmessage.h"
#include "hub/ingest/vendorintake.h"

namespace sidelight::hub
{

// JSON (also without a content type, or as text/plain) and forms. Fails when the request as a whole
// cannot be read.
[[nodiscard]] Result<VendorBody, Refusal> readVendorBody(const HttpRequest &request,
                                                         std::size_t maxBytes);

// `,"raw":{"reason":…,"troubles":[…]}` when the body was kept as it came; else nothing.
[[nodiscard]] std::string rawMember(const VendorReceipt &receipt);

} // namespace sidelight::hub
