// A panel's objects, put together in the order in which they need each other. GUI thread; made
// after the application. Environment that is missing (keys, disk, network) is no error here: the
// panel shows it.
#pragma once

#include <memory>

#include <QCommandLineParser>
#include <QString>
#include <QStringList>

#include "apps/signin/signinassembly.h"
#include "core/base/result.h"
#include "core/link/reconnectpolicy.h"
#include "plugin/viewmodels/panelviewmodel.h"

namespace sidelight::assembly
{

struct PanelOptions {
    QString hub;            // "http(s)://host:port" or "ws(s)://host:port/v1/ws"; empty = offline
    QString tokenFile;      // see apps/terminal; "-" is standard input
    QString caFile;         // whose certificates to trust, PEM; empty: whom the system trusts
    QString profile;        // folder of the encrypted cache; empty = nothing is kept
    QString passphraseFile; // where there is no system keychain
    QString agent = QStringLiteral("dev");
    QStringList teams;
    QString trust;           // whose signature puts the hub's bundles in force; empty: nobody's
    QString config;          // a bundle's file; empty: the starter configuration
    bool offline = false;    // start from the cache
    bool agentGiven = false; // else a sign-in says who it is
    std::optional<signin::SignInSettings> signIn; // instead of a token file
    link::ReconnectDelays reconnect = {};         // tests use none
    signin::OpenAddress openAddress = signin::systemBrowser();
};

void addPanelOptions(QCommandLineParser &parser);
// The error is a sentence for the terminal.
[[nodiscard]] Result<PanelOptions, std::string> panelOptions(const QCommandLineParser &parser);

// "ws://127.0.0.1:8080/v1/ws" for "http://127.0.0.1:8080"; empty for what is no address of a hub.
[[nodiscard]] QString hubSocketUrl(const QString &hub);

class PanelAssembly
{
public:
    // The error is a sentence for the terminal: a file that cannot be read, a library that is not
    // there or too old (RELIABILITY R31).
    [[nodiscard]] static Result<std::unique_ptr<PanelAssembly>, std::string>
    make(const PanelOptions &options);
    // Ends the engine: everything typed is on disk afterwards.
    ~PanelAssembly();
    PanelAssembly(const PanelAssembly &) = delete;
    PanelAssembly &operator=(const PanelAssembly &) = delete;

    // Paints from the cache, then goes to the hub. With a sign-in, as soon as it is known who it
    // is.
    void start();
    [[nodiscard]] viewmodels::PanelViewModel &panel();
    // "Qt 6.4.2", one line each.
    [[nodiscard]] QStringList versions() const;

private:
    struct Parts;
    explicit PanelAssembly(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace sidelight::assembly
