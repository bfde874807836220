#include "apps/supervisor/teamear.h"

#include <QFile>
#include <QSaveFile>

#include "apps/profile/signingkeyfile.h"
#include "apps/terminal/tokenfile.h"
#include "core/config/bundle.h"
#include "core/config/signing/envelope.h"
#include "core/domain/eventtypes.h"
#include "core/publication/httpbundledesk.h"

namespace sidelight::supervisor
{

namespace
{

using Kind = console::PanelWord::Kind;

std::string socketOf(const QUrl &hub)
{
    QUrl url = hub;
    url.setScheme(hub.scheme() == QLatin1String("https") ? QStringLiteral("wss")
                                                         : QStringLiteral("ws"));
    url.setPath(QStringLiteral("/v1/ws"));
    return url.toString().toStdString();
}

std::optional<Kind> kindOf(const std::string &type)
{
    if (type == types::configPublished)
        return Kind::Published;
    if (type == types::configApplied)
        return Kind::Applied;
    if (type == types::configRefused)
        return Kind::Refused;
    return std::nullopt;
}

constexpr qint64 maxHandedInBytes = qint64{2} * config::maxBundleBytes;

Result<std::string, std::string> readHandedIn(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(std::string("The file cannot be read."));
    const QByteArray text = file.read(maxHandedInBytes + 1);
    if (text.size() > maxHandedInBytes)
        return failure(std::string("The file is larger than a bundle can be."));
    return text.toStdString();
}

Result<void, std::string> writeHandedIn(const QString &name, const std::string &text)
{
    // A path that is typed may be that of a key, or of the draft.
    if (QFile::exists(name)) {
        const auto there = readHandedIn(name);
        if (!there || !config::readEnvelope(*there))
            return failure(std::string("There is another file of that name."));
    }
    QSaveFile file(name); // all of it or none
    const bool isWritten = file.open(QIODevice::WriteOnly) &&
                           file.write(text.data(), static_cast<qint64>(text.size())) ==
                               static_cast<qint64>(text.size()) &&
                           file.commit();
    if (!isWritten)
        return failure(std::string("The file to hand in cannot be written."));
    return {};
}

} // namespace

TeamEar::TeamEar(const console::HubPlace &place, const QByteArray &token, Heard heard)
    : HubConversation({socketOf(place.hub), token.toStdString(), "sidelight-supervisor"})
    , m_heard(std::move(heard))
{
    if (const auto stream = StreamId::parse("team/" + place.team.toStdString()))
        follow(*stream);
    start();
}

void TeamEar::snapshotPart(wire::Snapshot part)
{
    std::uint64_t bytes = 0;
    for (const Delivery &delivery : part.events) {
        bytes += delivery.body.size();
        hear(*delivery.event);
    }
    if (part.part == part.parts && !part.events.empty())
        keep(part.events.back(), part.events.size(), bytes);
}

void TeamEar::delivered(Delivery delivery)
{
    hear(*delivery.event);
    keep(delivery, 1, delivery.body.size());
}

void TeamEar::hear(const Event &event)
{
    const auto kind = kindOf(event.type);
    const auto *data = event.dataObject();
    const auto version = kind && data ? integerMember(*data, "version") : std::nullopt;
    if (!version)
        return;
    m_heard({*kind, *version, event.source, textOrEmpty(*data, "code"),
             textOrEmpty(*data, "reason"), event.time.value_or(Timestamp{})});
}

void SignedInToken::set(const QByteArray &token)
{
    const std::lock_guard lock(m_mutex);
    m_token = token;
}

QByteArray SignedInToken::get() const
{
    const std::lock_guard lock(m_mutex);
    return m_token;
}

console::PublishParts publishParts(std::shared_ptr<const SignedInToken> signedIn)
{
    console::PublishParts parts;
    parts.readToken =
        [signedIn = std::move(signedIn)](const QString &file) -> Result<QByteArray, std::string> {
        if (file.isEmpty() && signedIn) {
            QByteArray token = signedIn->get();
            if (token.isEmpty())
                return failure(std::string("Nobody is signed in."));
            return token;
        }
        if (file == QLatin1String("-")) // nobody types into this program
            return failure(std::string("The token file cannot be read."));
        return terminal::readToken(file, "supervisor");
    };
    parts.openKey = [](const QString &file, const QString &passphraseFile) {
        return profile::readSigningKey(file.toStdString(), passphraseFile.toStdString());
    };
    parts.readHandedIn = readHandedIn;
    parts.writeHandedIn = writeHandedIn;
    parts.openDesk = [](const console::HubPlace &place,
                        const QByteArray &token) -> std::unique_ptr<publication::BundleDesk> {
        return std::make_unique<publication::HttpBundleDesk>(place.hub, token, place.team);
    };
    parts.watch = [](const console::HubPlace &place, const QByteArray &token,
                     TeamEar::Heard heard) -> std::unique_ptr<console::TeamWatch> {
        return std::make_unique<TeamEar>(place, token, std::move(heard));
    };
    return parts;
}

} // namespace sidelight::supervisor
