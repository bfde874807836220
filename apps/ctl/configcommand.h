// The actions of `sidelightctl config`.
#pragma once

#include <optional>
#include <string>

#include <QCommandLineParser>

#include "apps/ctl/options.h"
#include "core/config/signing/signingkey.h"

namespace sidelight::ctl
{

struct ConfigOptions {
    HubOptions hub;
    QCommandLineOption config{QStringLiteral("config"),
                              QStringLiteral("The bundle, signed or not; - is standard input."),
                              QStringLiteral("FILE")};
    QCommandLineOption against{QStringLiteral("against"),
                               QStringLiteral("diff: the older bundle; the starter bundle without "
                                              "it."),
                               QStringLiteral("FILE")};
    QCommandLineOption out{QStringLiteral("out"),
                           QStringLiteral("Where to write (default: standard output)."),
                           QStringLiteral("FILE"), QStringLiteral("-")};
    QCommandLineOption key{QStringLiteral("key"),
                           QStringLiteral("The file of a signing key, made by keygen."),
                           QStringLiteral("FILE")};
    QCommandLineOption passphraseFile{QStringLiteral("passphrase-file"),
                                      QStringLiteral("Its first line protects the signing key."),
                                      QStringLiteral("FILE")};
    QCommandLineOption trust{QStringLiteral("trust"),
                             QStringLiteral("verify: whose signatures count."),
                             QStringLiteral("FILE")};
    QCommandLineOption team{
        QStringLiteral("team"),
        QStringLiteral("Whose bundle it is (default %1).").arg(QStringLiteral("default")),
        QStringLiteral("NAME"), QStringLiteral("default")};
    QCommandLineOption to{QStringLiteral("to"),
                          QStringLiteral("rollback: the version whose content comes back."),
                          QStringLiteral("N")};
    void addTo(QCommandLineParser &parser) const;
};

// Each gives an exit code.
int writeStarter(const QCommandLineParser &parser, const ConfigOptions &options);
int validateConfig(const QCommandLineParser &parser, const ConfigOptions &options);
int diffConfig(const QCommandLineParser &parser, const ConfigOptions &options);
int makeSigningKey(const QCommandLineParser &parser, const ConfigOptions &options);
int signConfig(const QCommandLineParser &parser, const ConfigOptions &options);
int verifyConfig(const QCommandLineParser &parser, const ConfigOptions &options);
// These talk to a hub.
int publishConfig(const QCommandLineParser &parser, const ConfigOptions &options);
int rollBackConfig(const QCommandLineParser &parser, const ConfigOptions &options);
int fetchConfig(const QCommandLineParser &parser, const ConfigOptions &options);

// The text of a bundle out of a file, out of its envelope when it is signed. Nothing, with a
// complaint, when it cannot be read.
[[nodiscard]] std::optional<std::string> bundleText(const QString &file);
// Of --key and --passphrase-file; nothing, with a complaint, when there is none.
[[nodiscard]] std::optional<config::SigningKey> signingKey(const QCommandLineParser &parser,
                                                           const ConfigOptions &options);

} // namespace sidelight::ctl
