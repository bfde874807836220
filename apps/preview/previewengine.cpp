#include "apps/preview/previewengine.h"

#include <variant>

#include <QFile>
#include <QTemporaryDir>

#include "apps/preview/samples.h"
#include "core/keys/memoryvault.h"
#include "core/session/enginethread.h"
#include "core/session/identityform.h"

namespace sidelight::preview
{

namespace
{

std::string resource(const char *name)
{
    QFile file(QLatin1String(":/sidelight/preview/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

session::SessionSettings settingsFor(const Seat &seat)
{
    session::SessionSettings settings; // no address, no token
    settings.agent = seat.agent;
    settings.teams = {seat.team};
    settings.startOffline = true;
    return settings;
}

// Between the panel and the engine: nothing goes online, nothing is said of being offline, and the
// looks are the console's.
class QuietSession final : public session::PanelSession
{
    Q_OBJECT

public:
    explicit QuietSession(session::EngineThread &engine)
        : m_engine(engine)
    {
        connect(&engine, &session::PanelSession::changed, this, &QuietSession::tell);
    }

    void post(session::Command command) override
    {
        const bool isKept = std::holds_alternative<session::GoOnline>(command) ||
                            std::holds_alternative<session::GoOffline>(command) ||
                            std::holds_alternative<session::ChangeSettings>(command);
        if (!isKept)
            m_engine.post(std::move(command));
    }

private:
    void tell(const session::DeltaPtr &delta)
    {
        session::Delta told = *delta;
        if (told.link)
            told.link = session::LinkStatus{session::LinkPhase::Live, {}, {}, 0, 0, {}};
        if (told.customer) {
            told.customer->live = true;
            told.customer->asOf.reset();
        }
        told.announced.reset(); // somebody is writing beside it
        // Nobody's fingers are on it.
        if (told.cards && told.cards->isWaiting)
            m_engine.post(session::ArrangeCards());
        told.store.reset();
        told.settings.reset();
        told.config.reset(); // the console says it better
        told.waiting.reset();
        Q_EMIT changed(std::make_shared<const session::Delta>(std::move(told)));
    }

    session::EngineThread &m_engine;
};

// What is in another vault, which outlives it.
class SharedVault final : public keys::KeyVault
{
public:
    explicit SharedVault(keys::KeyVault &vault)
        : m_vault(vault)
    {
    }
    [[nodiscard]] std::string_view backend() const override { return m_vault.backend(); }
    [[nodiscard]] keys::Result<std::optional<keys::SecretBytes>> load() override
    {
        return m_vault.load();
    }
    [[nodiscard]] keys::Result<void> store(const keys::SecretBytes &item) override
    {
        return m_vault.store(item);
    }
    [[nodiscard]] keys::Result<void> erase() override { return m_vault.erase(); }

private:
    keys::KeyVault &m_vault;
};

// Destroyed from the last to the first.
class Stage final : public console::PreviewStage
{
public:
    explicit Stage(sqlite::Library library)
        : m_library(std::move(library))
        , m_engine(settingsFor(m_seat), parts())
        , m_session(m_engine)
    {
    }

    [[nodiscard]] bool isGood() const { return m_folder.isValid(); }
    session::PanelSession &session() override { return m_session; }
    void start() override { m_engine.start(); }
    void show(std::shared_ptr<const config::Bundle> bundle) override
    {
        m_engine.use(std::move(bundle));
    }

private:
    session::EngineThreadParts parts()
    {
        session::EngineThreadParts parts{m_clock, m_random, m_log, m_library, {}, {}, {}};
        parts.profileFolder = m_folder.filePath(QStringLiteral("profile")).toStdString();
        parts.vault = [this, folder = parts.profileFolder]() -> std::unique_ptr<keys::KeyVault> {
            fill(folder);
            return std::make_unique<SharedVault>(m_vault);
        };
        return parts;
    }

    // Engine thread, before the engine opens it.
    void fill(const std::string &folder)
    {
        const auto deliveries = samples({resource("history.ndjson"), resource("morning.ndjson")},
                                        m_seat, m_clock.now());
        auto profile = store::Profile::open(
            folder, {m_library,
                     m_vault,
                     m_clock,
                     m_random,
                     {},
                     session::identityForm(session::SessionSettings().region)});
        if (!deliveries || !profile || !profile->cache().applyBatch(*deliveries))
            m_log.write(LogLevel::Warning, "preview.nosamples", {});
    }

    const Seat m_seat;
    SystemClock m_clock;
    SystemRandom m_random;
    StderrLogger m_log{LogLevel::Warning};
    QTemporaryDir m_folder;
    keys::MemoryVault m_vault; // the engine thread's
    sqlite::Library m_library;
    session::EngineThread m_engine;
    QuietSession m_session;
};

} // namespace

std::unique_ptr<console::PreviewStage> openPreview()
{
    auto library = sqlite::Library::load();
    if (!library)
        return nullptr;
    auto stage = std::make_unique<Stage>(std::move(*library));
    if (!stage->isGood())
        return nullptr;
    return stage;
}

} // namespace sidelight::preview

#include "previewengine.moc"
