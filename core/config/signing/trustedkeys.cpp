#include "core/config/signing/trustedkeys.h"

#include <algorithm>
#include <utility>

#include "core/domain/event.h"
#include "core/json/json.h"

namespace sidelight::config
{

namespace
{

constexpr std::size_t maxTrustBytes = std::size_t{64} * 1024;
constexpr std::size_t maxTrustDepth = 6;
constexpr std::size_t maxProblemLines = 20;

bool isFor(const BundleKey &key, const TeamId &team)
{
    return key.teams.empty() ||
           std::find(key.teams.begin(), key.teams.end(), team) != key.teams.end();
}

BundleRefusal refusal(RefusalCode code, std::string sentence)
{
    return {code, std::move(sentence)};
}

BundleRefusal invalid(const std::vector<Problem> &problems, std::string_view payload)
{
    BundleRefusal out{RefusalCode::Invalid, "The bundle is signed, but it has mistakes."};
    for (const Problem &problem : problems) {
        if (out.problems.size() == maxProblemLines)
            break;
        out.problems.push_back(describe(problem, payload));
    }
    return out;
}

} // namespace

std::string_view nameOf(RefusalCode code)
{
    switch (code) {
    case RefusalCode::NotSigned:
        return "not_signed";
    case RefusalCode::UnknownKey:
        return "unknown_key";
    case RefusalCode::BadSignature:
        return "bad_signature";
    case RefusalCode::TooFewSignatures:
        return "too_few_signatures";
    case RefusalCode::WrongTeam:
        return "wrong_team";
    case RefusalCode::NotNewer:
        return "not_newer";
    case RefusalCode::Invalid:
        break;
    }
    return "invalid";
}

Result<TrustedKeys, std::string> TrustedKeys::read(std::string_view text)
{
    const auto document = json::parse(text, maxTrustBytes, maxTrustDepth);
    if (!document)
        return failure(json::sentenceOf(document.error()));
    const boost::json::object *object = document->if_object();
    const boost::json::value *list = object ? object->if_contains("keys") : nullptr;
    if (!list)
        return failure(std::string("The trusted keys are an object with \"keys\"."));
    TrustedKeys trusted;
    std::vector<Problem> problems;
    trusted.m_installed = readKeys(*list, "/keys", problems);
    if (object->contains("signatures")) {
        const auto wanted = integerMember(*object, "signatures");
        if (!wanted || *wanted < 1 || *wanted > 2)
            problems.push_back({"/signatures", "One or two signatures can be asked for.", 0, 0});
        else
            trusted.m_signatures = static_cast<std::size_t>(*wanted);
    }
    for (std::size_t i = 0; i < trusted.m_installed.size() && problems.empty(); ++i) {
        if (!PublicKey::fromHex(trusted.m_installed[i].publicHex))
            problems.push_back(
                {"/keys/" + std::to_string(i) + "/public", "This is no Ed25519 key.", 0, 0});
    }
    if (problems.empty())
        return trusted;
    return failure(describe(problems.front(), text));
}

void TrustedKeys::introduce(std::vector<BundleKey> keys)
{
    m_introduced = std::move(keys);
}

const BundleKey *TrustedKeys::find(const std::string &id, const TeamId &team) const
{
    for (const auto *keys : {&m_installed, &m_introduced}) {
        for (const BundleKey &key : *keys) {
            const auto known = PublicKey::fromHex(key.publicHex);
            if (known && known->id() == id && isFor(key, team))
                return &key;
        }
    }
    return nullptr;
}

Result<std::vector<std::string>, BundleRefusal> TrustedKeys::signersOf(const Envelope &envelope,
                                                                       const TeamId &team) const
{
    std::vector<std::string> signers;
    bool publisher = false;
    for (const Signature &signature : envelope.signatures) {
        const BundleKey *key = find(signature.keyId, team);
        if (!key)
            continue;
        if (!PublicKey::fromHex(key->publicHex)->signedThis(envelope.payload, signature))
            return failure(
                refusal(RefusalCode::BadSignature, "The bundle was changed after it was signed."));
        if (std::find(signers.begin(), signers.end(), signature.keyId) != signers.end())
            continue;
        signers.push_back(signature.keyId);
        publisher = publisher || key->role == KeyRole::Publisher;
    }
    if (signers.empty())
        return failure(refusal(RefusalCode::UnknownKey,
                               "Nobody who may publish for this team has signed the bundle."));
    if (!publisher)
        return failure(refusal(RefusalCode::TooFewSignatures,
                               "An editor has signed the bundle; a publisher has to."));
    if (signers.size() < m_signatures)
        return failure(refusal(RefusalCode::TooFewSignatures,
                               "Two people have to sign a bundle here, and one has."));
    return signers;
}

Result<SignedBundle, BundleRefusal> TrustedKeys::judge(std::string_view text, const TeamId &team,
                                                       std::optional<std::int64_t> inForce,
                                                       Timestamp now) const
{
    auto envelope = readEnvelope(text);
    if (!envelope)
        return failure(refusal(RefusalCode::NotSigned, envelope.error()));
    if (envelope->signatures.empty())
        return failure(refusal(RefusalCode::NotSigned, "Nobody has signed the bundle."));
    auto signers = signersOf(*envelope, team);
    if (!signers)
        return failure(signers.error());
    auto bundle = readBundle(envelope->payload);
    if (!bundle)
        return failure(invalid(bundle.error(), envelope->payload));
    if (bundle->team != team)
        return failure(refusal(RefusalCode::WrongTeam, "The bundle was made for another team."));
    if (inForce && bundle->version <= *inForce)
        return failure(refusal(RefusalCode::NotNewer, "Version " + std::to_string(bundle->version) +
                                                          " is not above version " +
                                                          std::to_string(*inForce) +
                                                          ", which is in force."));
    SignedBundle out{std::move(envelope->payload), *std::move(bundle), *std::move(signers)};
    out.expired = out.bundle.expires && *out.bundle.expires <= now;
    return out;
}

} // namespace sidelight::config
