#include "hub/http/vendorbodies.h"

#include <boost/json/array.hpp>
#include <boost/json/serialize.hpp>

#include "core/wire/json.h"
#include "hub/http/eventbodies.h"
#include "hub/http/formbody.h"
#include "hub/http/mediatype.h"

namespace sidelight::hub
{

namespace
{

// Of an event's levels the envelope, its data and the member around the body.
constexpr std::size_t maxDepth = limits::maxJsonDepth - 3;
constexpr std::size_t maxHeaders = 64;

// Expressions may read them, so nothing that opens doors.
bool isSecret(std::string_view name)
{
    return name == "authorization" || name == "cookie" || name == "proxy-authorization";
}

} // namespace

Result<VendorBody, Refusal> readVendorBody(const HttpRequest &request, std::size_t maxBytes)
{
    VendorBody body;
    const MediaType type = mediaTypeOf(request.header("content-type"));
    if (!type.utf8)
        return failure(Refusal{415, "unsupported_charset", "Bodies are UTF-8.", false, {}});
    if (request.body.size() > maxBytes)
        return failure(Refusal{413, "too_large", "The body is too large.", false, {}});
    if (type.name == "application/x-www-form-urlencoded") {
        auto form = readForm(request.body);
        if (!form)
            return failure(std::move(form.error()));
        body.value = *std::move(form);
    } else if (type.name.empty() || type.name == "text/plain" || isJson(type)) {
        auto value = wire::parseJson(request.body, maxBytes, maxDepth);
        if (!value)
            return failure(refusalOf(value.error()));
        body.value = *std::move(value);
    } else {
        return failure(Refusal{415,
                               "unsupported_media_type",
                               "Send application/json or application/x-www-form-urlencoded.",
                               false,
                               {}});
    }
    body.text = request.body;
    body.contentType = type.name.empty() ? "application/json" : type.name;
    for (const auto &[name, value] : request.headers) {
        std::string small = lower(name);
        if (!isSecret(small) && body.headers.size() < maxHeaders)
            body.headers.emplace_back(std::move(small), value);
    }
    return body;
}

std::string rawMember(const VendorReceipt &receipt)
{
    if (receipt.rawReason.empty())
        return {};
    boost::json::array troubles;
    for (const mapping::Trouble &trouble : receipt.troubles)
        troubles.push_back({{"pointer", trouble.pointer}, {"sentence", trouble.sentence}});
    const boost::json::object raw{{"reason", receipt.rawReason}, {"troubles", std::move(troubles)}};
    return ",\"raw\":" + boost::json::serialize(raw);
}

} // namespace sidelight::hub
