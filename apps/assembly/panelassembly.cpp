#include "apps/assembly/panelassembly.h"

#include <filesystem>

#include <QFile>
#include <QSslSocket>
#include <QUrl>

#include "apps/profile/profilevault.h"
#include "apps/terminal/tokenfile.h"
#include "core/http/trustedca.h"
#include "core/session/enginethread.h"

namespace sidelight::assembly
{

namespace
{

QString option(const char *name)
{
    return QString::fromLatin1(name);
}

QString dottedVersion(int number)
{
    return QStringLiteral("%1.%2.%3")
        .arg(number / 1'000'000)
        .arg(number / 1000 % 1000)
        .arg(number % 1000);
}

QStringList versionsOf(const sqlite::Library &library)
{
    const QString openSsl = QSslSocket::sslLibraryVersionString();
    return {QStringLiteral("Sidelight " SIDELIGHT_VERSION),
            QStringLiteral("Qt %1 (built with %2)")
                .arg(QString::fromLatin1(qVersion()), QStringLiteral(QT_VERSION_STR)),
            QStringLiteral("SQLCipher on SQLite %1").arg(dottedVersion(library.sqliteVersion())),
            openSsl.isEmpty() ? QStringLiteral("no OpenSSL: wss is not to be had") : openSsl};
}

Result<config::TrustedKeys, std::string> trustedKeys(const QString &path)
{
    constexpr qint64 maxBytes = qint64{64} * 1024;
    if (path.isEmpty())
        return config::TrustedKeys();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(std::string("The file of trusted keys cannot be read."));
    auto keys = config::TrustedKeys::read(file.read(maxBytes + 1).toStdString());
    if (!keys)
        return failure("The trusted keys: " + keys.error());
    return keys;
}

} // namespace

void addPanelOptions(QCommandLineParser &parser)
{
    parser.addOptions(
        {{option("hub"), option("The hub, as http(s)://HOST:PORT."), option("URL")},
         {option("token-file"), option("The agent's token; \"-\" reads standard input."),
          option("FILE")},
         {option("ca-file"), option("Whose certificates to trust, PEM; else the system's."),
          option("FILE")},
         {option("profile"), option("Folder of the encrypted cache; without it nothing is kept."),
          option("DIR")},
         {option("passphrase-file"), option("Passphrase of the profile, instead of a keychain."),
          option("FILE")},
         {option("agent"), option("Who is signed in."), option("ID"), option("dev")},
         {option("team"), option("A team of the agent's; may repeat."), option("ID")},
         {option("config"), option("A configuration bundle, read again when it changes."),
          option("FILE")},
         {option("trust"), option("Whose signature puts the hub's bundles in force."),
          option("FILE")},
         {option("offline"), option("Start from the cache, without the hub.")}});
    signin::addSignInOptions(parser);
}

Result<PanelOptions, std::string> panelOptions(const QCommandLineParser &parser)
{
    PanelOptions options;
    auto signIn = signin::signInSettings(parser);
    if (!signIn)
        return failure(signIn.error());
    options.signIn = *std::move(signIn);
    options.agentGiven = parser.isSet(option("agent"));
    options.hub = parser.value(option("hub"));
    options.tokenFile = parser.value(option("token-file"));
    options.caFile = parser.value(option("ca-file"));
    options.profile = parser.value(option("profile"));
    options.passphraseFile = parser.value(option("passphrase-file"));
    options.agent = parser.value(option("agent"));
    options.teams = parser.values(option("team"));
    options.config = parser.value(option("config"));
    options.trust = parser.value(option("trust"));
    options.offline = parser.isSet(option("offline"));
    return options;
}

QString hubSocketUrl(const QString &hub)
{
    QUrl url(hub, QUrl::StrictMode);
    if (url.scheme() == QLatin1String("http"))
        url.setScheme(QStringLiteral("ws"));
    else if (url.scheme() == QLatin1String("https"))
        url.setScheme(QStringLiteral("wss"));
    const bool socket = url.scheme() == QLatin1String("ws") || url.scheme() == QLatin1String("wss");
    if (!url.isValid() || !socket || url.host().isEmpty() || !url.userInfo().isEmpty())
        return {};
    if (url.path().isEmpty() || url.path() == QLatin1String("/"))
        url.setPath(QStringLiteral("/v1/ws"));
    return url.toString(QUrl::RemoveQuery | QUrl::RemoveFragment);
}

// In the order in which they are needed; destroyed from the last to the first.
struct PanelAssembly::Parts {
    SystemClock clock;
    SystemRandom random;
    StderrLogger log;
    sqlite::Library library;
    std::optional<keys::SecretBytes> passphrase; // the engine thread takes copies
    std::unique_ptr<session::EngineThread> engine;
    std::unique_ptr<viewmodels::PanelViewModel> panel;
    std::vector<TeamId> teams; // where the sign-in says nothing about them
    std::unique_ptr<signin::SignInThread> signIn;
    bool isOpen = false; // the engine has been started
    bool isLocked = false;

    void follow(); // the sign-in
    void open(const signin::HubToken &whose);

    explicit Parts(sqlite::Library loaded)
        : library(std::move(loaded))
    {
    }
};

Result<std::unique_ptr<PanelAssembly>, std::string> PanelAssembly::make(const PanelOptions &options)
{
    if (!options.caFile.isEmpty()) {
        if (auto mistake = http::trustOnly(options.caFile))
            return failure(*std::move(mistake));
    }
    auto library = sqlite::Library::load();
    if (!library)
        return failure(std::string("SQLCipher is missing or too old: " + library.error().detail));
    auto parts = std::make_unique<Parts>(std::move(*library));

    session::SessionSettings settings;
    settings.agent = AgentId(options.agent.toStdString());
    for (const QString &team : options.teams)
        settings.teams.push_back(TeamId(team.toStdString()));
    settings.language = QLocale().bcp47Name().toStdString();
    settings.clientVersion = SIDELIGHT_VERSION;
    settings.reconnect = options.reconnect;
    settings.startOffline = options.offline || options.hub.isEmpty();
    if (!options.hub.isEmpty()) {
        settings.hubUrl = hubSocketUrl(options.hub).toStdString();
        if (settings.hubUrl.empty())
            return failure(std::string("--hub wants an address as http://HOST:PORT."));
    }
    if (!options.tokenFile.isEmpty()) {
        const auto token = terminal::readToken(options.tokenFile, "agent");
        if (!token)
            return failure(token.error());
        settings.token = token->toStdString();
    }
    if (!options.passphraseFile.isEmpty()) {
        auto passphrase = profile::readPassphrase(options.passphraseFile.toStdString());
        if (!passphrase)
            return failure(passphrase.error());
        parts->passphrase = std::move(*passphrase);
    }

    auto trusted = trustedKeys(options.trust);
    if (!trusted)
        return failure(trusted.error());

    const std::string folder = options.profile.toStdString();
    std::optional<keys::SecretBytes> signInPassphrase;
    if (parts->passphrase)
        signInPassphrase = parts->passphrase->clone();
    parts->teams = settings.teams;
    std::function<std::unique_ptr<keys::KeyVault>()> vault;
    if (!folder.empty())
        vault = [folder, made = parts.get()] {
            std::optional<keys::SecretBytes> passphrase; // it stays: a lock opens the files again
            if (made->passphrase)
                passphrase = made->passphrase->clone();
            return profile::vaultOf(folder, std::move(passphrase));
        };
    const QStringList versions = versionsOf(parts->library);
    parts->engine = std::make_unique<session::EngineThread>(
        std::move(settings), session::EngineThreadParts{parts->clock,
                                                        parts->random,
                                                        parts->log,
                                                        parts->library,
                                                        vault,
                                                        folder,
                                                        {},
                                                        options.config.toStdString(),
                                                        *std::move(trusted)});
    parts->panel = std::make_unique<viewmodels::PanelViewModel>(
        *parts->engine, text::TimeWords(parts->clock, QLocale(), QTimeZone::systemTimeZone()),
        versions);
    if (options.signIn) {
        signin::SignInSettings signIn = *options.signIn;
        if (options.agentGiven)
            signIn.agent = options.agent.toStdString();
        parts->signIn = signin::makeSignIn(
            std::move(signIn), {folder, std::move(signInPassphrase)}, parts->clock, parts->random,
            parts->log, *parts->panel->signIn(), viewmodels::SignInViewModel::AfterSignOut::Closes,
            options.openAddress);
        parts->follow();
    }
    return std::unique_ptr<PanelAssembly>(new PanelAssembly(std::move(parts)));
}

PanelAssembly::PanelAssembly(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{
}

PanelAssembly::~PanelAssembly()
{
    if (m_parts->signIn)
        m_parts->signIn->finish();
    m_parts->engine->shutDown();
    if (m_parts->signIn)
        m_parts->signIn->shutDown();
}

void PanelAssembly::start()
{
    if (m_parts->signIn)
        m_parts->signIn->start();
    else
        m_parts->engine->start();
}

void PanelAssembly::Parts::follow()
{
    using signin::SignInSession;
    QObject::connect(signIn.get(), &SignInSession::recognised, engine.get(),
                     [this](const signin::HubToken &whose) { open(whose); });
    QObject::connect(signIn.get(), &SignInSession::tokenReady, engine.get(),
                     [this](const signin::HubToken &token) { open(token); });
    QObject::connect(engine.get(), &session::EngineThread::tokenWanted, signIn.get(),
                     &signin::SignInThread::tokenWanted);
    QObject::connect(signIn.get(), &SignInSession::leaseEnded, engine.get(), [this] {
        isLocked = isOpen;
        engine->lock();
        panel->takeNews(); // not at the next frame
        panel->search()->clear();
    });
    // What is on the screen is of customers: it goes with whoever may see it.
    QObject::connect(signIn.get(), &SignInSession::signedOut, engine.get(),
                     [] { QCoreApplication::quit(); });
}

// The first time: whose panel it is. From then on a newer token, on a live link too.
void PanelAssembly::Parts::open(const signin::HubToken &whose)
{
    if (isOpen) {
        if (std::exchange(isLocked, false))
            engine->unlock(whose.token);
        else
            engine->setToken(whose.token);
        return;
    }
    isOpen = true;
    std::vector<TeamId> named;
    for (const std::string &team : whose.teams)
        named.emplace_back(team);
    engine->belongTo(AgentId(whose.agent), named.empty() ? teams : std::move(named), whose.token);
    engine->start();
}

viewmodels::PanelViewModel &PanelAssembly::panel()
{
    return *m_parts->panel;
}

QStringList PanelAssembly::versions() const
{
    return versionsOf(m_parts->library);
}

} // namespace sidelight::assembly
