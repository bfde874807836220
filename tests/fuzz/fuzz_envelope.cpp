// Signed bundles, lists of trusted keys and second signatures, as strangers might write them. The
// first byte says which: 'e' an envelope, 'k' a list of trusted keys, anything else a payload that
// is then signed as it should be, so that what lies behind the signature is reached.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "core/base/random.h"
#include "core/config/signing/trustedkeys.h"
#include "core/publication/signers.h"

using namespace sidelight;
using namespace sidelight::config;

namespace
{

constexpr Timestamp now{1'795'000'000'000};

void require(bool holds)
{
    if (!holds)
        std::abort();
}

const SigningKey &key()
{
    static const SigningKey made = [] {
        SeededRandom random(7);
        return SigningKey::generate(random);
    }();
    return made;
}

const TrustedKeys &trusted()
{
    static const TrustedKeys list = *TrustedKeys::read(
        R"({"keys":[{"public":")" + key().publicKey().hex() + R"(","role":"publisher"}]})");
    return list;
}

const boost::json::object &inForce()
{
    static const boost::json::object document{
        {"keys", boost::json::array{{{"public", key().publicKey().hex()}, {"role", "publisher"}}}}};
    return document;
}

// What nobody signed with the key that is trusted is never put in force.
void tryEnvelope(const std::string &text)
{
    const auto read = readEnvelope(text);
    require(!trusted().judge(text, TeamId("blue"), {}, now));
    for (const publication::Signer &signer : publication::signersOf(text, inForce()))
        require(!(signer.role && signer.isGood));
    if (!read)
        return;
    require(writeEnvelope(*read) == text); // one form alone
    const auto both = publication::countersigned(text, key());
    require(both && readEnvelope(*both)->payload == read->payload);
}

void trySigned(std::string payload)
{
    Envelope envelope{std::move(payload), {}};
    key().sign(envelope);
    const std::string text = writeEnvelope(envelope);
    const auto judged = trusted().judge(text, TeamId("blue"), {}, now);
    if (judged)
        require(judged->payload == envelope.payload && judged->bundle.team == TeamId("blue"));
    else
        require(!judged.error().sentence.empty());
    // One byte of the payload is another: nobody's any more.
    if (envelope.payload.empty())
        return;
    envelope.payload[envelope.payload.size() / 2] ^= 1;
    require(!trusted().judge(writeEnvelope(envelope), TeamId("blue"), {}, now));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    const std::string text(reinterpret_cast<const char *>(bytes), size);
    if (text.starts_with('e')) {
        tryEnvelope(text.substr(1));
    } else if (text.starts_with('k')) {
        if (const auto list = TrustedKeys::read(text.substr(1)); list && list->empty())
            require(!list->judge("{}", TeamId("blue"), {}, now));
    } else {
        trySigned(text);
    }
    return 0;
}
