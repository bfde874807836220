// What the console needs of a program to publish: files with secrets, and the team's stream. Values
// and functions; the program fills them in.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include <QByteArray>
#include <QString>
#include <QUrl>

#include "core/base/timestamp.h"
#include "core/config/signing/signingkey.h"
#include "core/publication/bundledesk.h"

namespace sidelight::console
{

// Where a team's bundle lives. The token stays in its file until it is used.
struct HubPlace {
    QUrl hub;
    QString tokenFile; // empty: whoever is signed in
    QString team;
};

// What was said on the team's stream about bundles.
struct PanelWord {
    enum class Kind { Published, Applied, Refused };
    Kind kind = Kind::Published;
    std::int64_t version = 0;
    std::string panel; // the source of the event: tells panels apart
    std::string code;  // of Refused
    std::string reason;
    Timestamp time;
};

// Listens as long as it lives. GUI thread.
class TeamWatch
{
public:
    virtual ~TeamWatch() = default;
    virtual void renew(const QByteArray &token) { static_cast<void>(token); } // of the same person
};

struct PublishParts {
    // All but the last two are called on a thread of their own; their errors are sentences.
    std::function<Result<QByteArray, std::string>(const QString &file)> readToken;
    std::function<Result<config::SigningKey, std::string>(const QString &file,
                                                          const QString &passphraseFile)>
        openKey;
    // A bundle that somebody signs and somebody else has to sign, too.
    std::function<Result<std::string, std::string>(const QString &file)> readHandedIn;
    std::function<Result<void, std::string>(const QString &file, const std::string &text)>
        writeHandedIn;
    std::function<std::unique_ptr<publication::BundleDesk>(const HubPlace &place,
                                                           const QByteArray &token)>
        openDesk;
    // May be empty: then nobody hears what panels say.
    std::function<std::unique_ptr<TeamWatch>(const HubPlace &place, const QByteArray &token,
                                             std::function<void(const PanelWord &)> heard)>
        watch;
};

} // namespace sidelight::console
