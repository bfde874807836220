#include "core/publication/signers.h"

#include "core/domain/event.h"

namespace sidelight::publication
{

namespace
{

namespace bj = boost::json;

// Null: the document does not name it.
const bj::object *keyOf(const std::string &keyId, const bj::object &inForce)
{
    const bj::array *keys = arrayMember(inForce, "keys");
    if (!keys)
        return nullptr;
    for (const bj::value &one : *keys) {
        const bj::object *object = one.if_object();
        const auto key =
            object ? config::PublicKey::fromHex(textOrEmpty(*object, "public")) : std::nullopt;
        if (key && key->id() == keyId)
            return object;
    }
    return nullptr;
}

} // namespace

Signer signerOf(const std::string &keyId, const bj::object &inForce)
{
    Signer signer{keyId, {}, {}};
    if (const bj::object *key = keyOf(keyId, inForce)) {
        signer.name = textOrEmpty(*key, "name");
        signer.role = textOrEmpty(*key, "role") == "editor" ? config::KeyRole::Editor
                                                            : config::KeyRole::Publisher;
    }
    return signer;
}

std::vector<Signer> signersOf(const std::string &envelope, const bj::object &inForce)
{
    std::vector<Signer> signers;
    const auto read = config::readEnvelope(envelope);
    if (!read)
        return signers;
    for (const config::Signature &signature : read->signatures) {
        Signer signer = signerOf(signature.keyId, inForce);
        if (const bj::object *key = keyOf(signature.keyId, inForce))
            signer.isGood = config::PublicKey::fromHex(textOrEmpty(*key, "public"))
                                ->signedThis(read->payload, signature);
        signers.push_back(std::move(signer));
    }
    return signers;
}

std::optional<std::string> countersigned(const std::string &envelope, const config::SigningKey &key)
{
    auto read = config::readEnvelope(envelope);
    if (!read)
        return std::nullopt;
    key.sign(*read);
    return config::writeEnvelope(*read);
}

} // namespace sidelight::publication
