#include "core/config/signing/envelope.h"

#include <optional>

#include <sodium.h>

#include "core/base/base64.h"
#include "core/config/bundle.h"
#include "core/domain/event.h"
#include "core/json/json.h"

namespace sidelight::config
{

namespace
{

namespace bj = boost::json;

// The payload grows by a third, and the rest is small.
constexpr std::size_t maxEnvelopeBytes = maxBundleBytes / 3 * 4 + 8192;
constexpr std::size_t maxEnvelopeDepth = 4;

std::optional<std::string> decodedMember(const bj::object &object, std::string_view name)
{
    const bj::value *member = object.if_contains(name);
    const bj::string *text = member ? member->if_string() : nullptr;
    return text ? fromBase64({text->data(), text->size()}) : std::nullopt;
}

std::optional<Signature> readSignature(const bj::value &value)
{
    const bj::object *object = value.if_object();
    if (!object)
        return std::nullopt;
    const auto bytes = decodedMember(*object, "sig");
    if (!bytes || bytes->size() != crypto_sign_BYTES)
        return std::nullopt;
    return Signature{textOrEmpty(*object, "keyid"), {bytes->begin(), bytes->end()}};
}

} // namespace

std::string signedBytes(std::string_view payload)
{
    std::string out = "DSSEv1 " + std::to_string(bundlePayloadType.size()) + ' ';
    out += bundlePayloadType;
    out += ' ' + std::to_string(payload.size()) + ' ';
    out += payload;
    return out;
}

std::string writeEnvelope(const Envelope &envelope)
{
    std::string out = R"({"payload":")" +
                      toBase64(envelope.payload.data(), envelope.payload.size()) +
                      R"(","payloadType":")";
    out += bundlePayloadType;
    out += R"(","signatures":[)";
    for (std::size_t i = 0; i < envelope.signatures.size(); ++i) {
        const Signature &signature = envelope.signatures[i];
        out += i > 0 ? R"(,{"keyid":)" : R"({"keyid":)";
        json::appendString(out, signature.keyId);
        out += R"(,"sig":")" + toBase64(signature.bytes.data(), signature.bytes.size()) + "\"}";
    }
    out += "]}";
    return out;
}

Result<Envelope, std::string> readEnvelope(std::string_view text)
{
    const auto document = json::parse(text, maxEnvelopeBytes, maxEnvelopeDepth);
    const bj::object *object = document ? document->if_object() : nullptr;
    if (!object || textOrEmpty(*object, "payloadType") != bundlePayloadType)
        return failure(std::string("This is not a signed bundle."));
    Envelope envelope;
    const auto payload = decodedMember(*object, "payload");
    const bj::array *signatures = arrayMember(*object, "signatures");
    if (!payload || !signatures || signatures->size() > maxSignatures)
        return failure(std::string("The signed bundle is damaged."));
    envelope.payload = *payload;
    for (const bj::value &value : *signatures) {
        auto signature = readSignature(value);
        if (!signature)
            return failure(std::string("The signed bundle is damaged."));
        envelope.signatures.push_back(*std::move(signature));
    }
    if (writeEnvelope(envelope) != text)
        return failure(std::string("The signed bundle is not in the form in which it was signed."));
    return envelope;
}

} // namespace sidelight::config
