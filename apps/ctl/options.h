// Options that several commands have.
#pragma once

#include <string>

#include <QCommandLineParser>
#include <QUrl>

#include "core/base/result.h"

namespace sidelight::ctl
{

// --hub, --token-file and --ca-file.
struct HubOptions {
    QCommandLineOption hub;
    QCommandLineOption tokenFile;
    QCommandLineOption caFile;
    HubOptions();
    void addTo(QCommandLineParser &parser) const;
};

struct HubAccess {
    QUrl url; // http or https
    QByteArray token;
    // The same hub's WebSocket.
    [[nodiscard]] QUrl panelUrl() const;
};

// The error is a sentence. `role` chooses among the tokens of a hub in --dev mode.
[[nodiscard]] Result<HubAccess, std::string>
readAccess(const QCommandLineParser &parser, const HubOptions &options, const char *role);

// Reads the arguments after the command; prints help and the like, and then ends the process.
void process(QCommandLineParser &parser, const QStringList &arguments);

} // namespace sidelight::ctl
