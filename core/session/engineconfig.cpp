#include "core/session/engineconfig.h"

#include <chrono>

namespace sidelight::session
{

namespace
{
constexpr std::chrono::milliseconds lookEvery{1000};

ConfigStatus statusOf(const config::SignedBundle &bundle)
{
    ConfigStatus status{bundle.bundle.version, {}, {}};
    if (bundle.expired)
        status.problems.emplace_back("The configuration in force is past its time. Your supervisor "
                                     "has to publish a new one.");
    return status;
}
} // namespace

EngineConfig::EngineConfig(Engine &engine, const SessionSettings &settings, Sources sources,
                           const Clock &clock, Logger &log, std::function<void()> changed)
    : m_engine(engine)
    , m_clock(clock)
    , m_log(log)
    , m_changed(std::move(changed))
    , m_file(sources.file)
{
    QObject::connect(&m_lookAgain, &QTimer::timeout, &m_lookAgain, [this] {
        look();
        m_changed();
    });
    if (!m_file.watches() && !sources.trusted.empty() && !settings.teams.empty())
        openPublished(settings, std::move(sources));
}

void EngineConfig::openPublished(const SessionSettings &settings, Sources sources)
{
    m_published.emplace(std::move(sources.trusted), settings.teams.front(),
                        PublishedConfig::Panel{settings.agent, settings.seat, settings.teams},
                        std::move(sources.keptAt));
    if (!settings.hubUrl.empty())
        m_fetcher = std::make_unique<ConfigFetcher>(settings.hubUrl, settings.token,
                                                    m_published->team(), [this](std::string text) {
                                                        arrived(text);
                                                        m_changed();
                                                    });
}

void EngineConfig::open()
{
    look();
    if (!m_published)
        return;
    if (const auto kept = m_published->open(m_clock.now())) // the last good one of the hub
        use(kept->bundle, statusOf(*kept));
}

void EngineConfig::follow()
{
    // Editors replace files, which a watch on the old one does not see.
    if (m_file.watches())
        m_lookAgain.start(lookEvery);
}

void EngineConfig::look()
{
    std::optional<ConfigDesk::News> news = m_file.look();
    if (!news)
        return;
    if (!news->status.problems.empty())
        m_log.write(LogLevel::Warning, "config.refused",
                    {{"problems", static_cast<std::int64_t>(news->status.problems.size())}});
    if (!news->bundle) {
        m_engine.configRefused(std::move(news->status));
        return;
    }
    use(*news->bundle, std::move(news->status));
}

void EngineConfig::use(const config::Bundle &bundle, ConfigStatus status)
{
    status.unknownCards = bundle.layout->cards.unknown;
    m_engine.useLayout(bundle.layout);
    m_engine.useNextAction(bundle.nextAction);
    if (!bundle.nextAction->modelRefused.empty())
        m_log.write(LogLevel::Warning, "model.refused",
                    {{"detail", bundle.nextAction->modelRefused}});
    m_engine.configure(bundle.rules, static_cast<int>(bundle.budget.visible), std::move(status));
    m_engine.configure(bundle.experience);
    m_engine.useLevers(bundle.suggestions);
    m_engine.useArticles(bundle.articles);
    m_engine.use(bundle.masks);
    m_engine.use(bundle.retention);
    m_engine.use(bundle.theme);
}

void EngineConfig::ask(std::optional<std::int64_t> version)
{
    if (version)
        m_announced = *version;
    if (m_fetcher)
        m_fetcher->ask(m_published->tag());
}

void EngineConfig::setToken(const std::string &token)
{
    if (m_fetcher)
        m_fetcher->setToken(token);
}

void EngineConfig::arrived(const std::string &text)
{
    auto taken = m_published->take(text, m_clock.now());
    if (!taken)
        return refused(text, std::move(taken.error()));
    if (*taken) {
        const config::SignedBundle &good = **taken;
        use(good.bundle, statusOf(good));
        m_log.write(LogLevel::Info, "config.applied", {{"version", good.bundle.version}});
        m_engine.report({m_published->team(), good.bundle.version, {}, {}});
    } else if (!m_published->version()) { // a pilot of others
        m_fetcher->askForAll();
    }
}

// A bundle that is refused changes nothing; the hub hears of it once.
void EngineConfig::refused(const std::string &text, config::BundleRefusal refusal)
{
    if (m_refused == text || refusal.code == config::RefusalCode::NotNewer)
        return;
    m_refused = text;
    const std::string code(config::nameOf(refusal.code));
    m_log.write(LogLevel::Warning, "config.refused", {{"code", code}});
    ConfigStatus status{m_published->version().value_or(0), {}, std::move(refusal.problems)};
    status.problems.insert(status.problems.begin(), refusal.sentence);
    m_engine.configRefused(std::move(status));
    m_engine.report({m_published->team(), m_announced, code, refusal.sentence});
}

} // namespace sidelight::session
