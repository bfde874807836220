// sidelightctl config keygen, sign, verify
#include <QFile>

#include "apps/ctl/command.h"
#include "apps/ctl/configcommand.h"
#include "apps/ctl/files.h"
#include "apps/ctl/output.h"
#include "apps/profile/profilevault.h"
#include "apps/profile/signingkeyfile.h"
#include "core/base/clock.h"
#include "core/config/signing/trustedkeys.h"
#include "core/domain/limits.h"
#include "core/json/canonical.h"
#include "core/json/json.h"
#include "core/keys/passphrasevault.h"

namespace sidelight::ctl
{

namespace
{

constexpr std::size_t maxTrustBytes = std::size_t{64} * 1024;
constexpr std::string_view noPassphrase =
    "--passphrase-file is needed: a signing key is never kept bare.";

std::unique_ptr<keys::KeyVault> vaultAt(const QString &file, const QCommandLineParser &parser,
                                        const ConfigOptions &options)
{
    if (!parser.isSet(options.passphraseFile)) {
        complain(noPassphrase);
        return nullptr;
    }
    auto passphrase = profile::readPassphrase(parser.value(options.passphraseFile).toStdString());
    if (!passphrase) {
        complain(passphrase.error());
        return nullptr;
    }
    return std::make_unique<keys::PassphraseVault>(file.toStdString(), *std::move(passphrase));
}

// What is signed: the canonical form, so that one content has one text. A signed bundle keeps its
// bytes.
std::optional<config::Envelope> envelopeOf(const std::string &text)
{
    if (auto envelope = config::readEnvelope(text))
        return *std::move(envelope);
    const auto bundle = config::readBundle(text);
    if (!bundle) {
        for (const Problem &problem : bundle.error())
            complain(config::describe(problem, text));
        return std::nullopt;
    }
    if (!bundle->team) {
        complain("a bundle that is signed names its team.");
        return std::nullopt;
    }
    const auto value = json::parse(text, config::maxBundleBytes, limits::maxJsonDepth);
    return config::Envelope{json::canonicalText(*value), {}};
}

} // namespace

std::optional<config::SigningKey> signingKey(const QCommandLineParser &parser,
                                             const ConfigOptions &options)
{
    if (!parser.isSet(options.key)) {
        complain("--key is needed.");
        return std::nullopt;
    }
    if (!parser.isSet(options.passphraseFile)) {
        complain(noPassphrase);
        return std::nullopt;
    }
    auto key = profile::readSigningKey(parser.value(options.key).toStdString(),
                                       parser.value(options.passphraseFile).toStdString());
    if (key)
        return *std::move(key);
    complain(key.error());
    return std::nullopt;
}

int makeSigningKey(const QCommandLineParser &parser, const ConfigOptions &options)
{
    const QString file = parser.value(options.out);
    if (file == QLatin1String("-")) {
        complain("--out FILE is needed: a signing key is not printed.");
        return exitWrongCall;
    }
    if (QFile::exists(file)) {
        complain("the file is there already; a key is not written over.");
        return exitNotDone;
    }
    const auto vault = vaultAt(file, parser, options);
    if (!vault)
        return exitNotDone;
    SystemRandom random;
    const auto key = config::SigningKey::generate(random);
    if (!key.store(*vault)) {
        complain("the signing key cannot be written.");
        return exitNotDone;
    }
    // As it stands in a list of trusted keys.
    printLine(boost::json::object{{"public", key.publicKey().hex()}, {"role", "publisher"}});
    tell("Key " + key.publicKey().id() +
         ". Put the line into \"keys\" of the file that --trust "
         "names.");
    return exitFine;
}

int signConfig(const QCommandLineParser &parser, const ConfigOptions &options)
{
    const auto text = readText(parser.value(options.config), config::maxBundleBytes * 2);
    auto envelope = text ? envelopeOf(*text) : std::nullopt;
    const auto key = envelope ? signingKey(parser, options) : std::nullopt;
    if (!key)
        return exitNotDone;
    key->sign(*envelope);
    return writeText(parser.value(options.out), config::writeEnvelope(*envelope)) ? exitFine
                                                                                  : exitNotDone;
}

int verifyConfig(const QCommandLineParser &parser, const ConfigOptions &options)
{
    const auto text = readText(parser.value(options.config), config::maxBundleBytes * 2);
    const auto list = readText(parser.value(options.trust), maxTrustBytes);
    if (!text || !list)
        return exitNotDone;
    const auto trusted = config::TrustedKeys::read(*list);
    if (!trusted) {
        complain("--trust: " + trusted.error());
        return exitNotDone;
    }
    const SystemClock clock;
    const auto judged =
        trusted->judge(*text, TeamId(parser.value(options.team).toStdString()), {}, clock.now());
    if (!judged) {
        printLine(boost::json::object{{"refused", config::nameOf(judged.error().code)},
                                      {"sentence", judged.error().sentence}});
        for (const std::string &problem : judged.error().problems)
            printLine(boost::json::object{{"problem", problem}});
        return exitNotDone;
    }
    boost::json::array signers;
    for (const std::string &id : judged->signers)
        signers.emplace_back(id);
    printLine(boost::json::object{{"version", judged->bundle.version},
                                  {"signers", std::move(signers)},
                                  {"expired", judged->expired}});
    return exitFine;
}

} // namespace sidelight::ctl
