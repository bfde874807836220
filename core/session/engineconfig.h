// Keeps a running engine configured: from a file that is looked at again when it changes, from the
// bundles that a hub publishes for the panel's team, or from whoever has a bundle at hand. Lives on
// the engine thread, with its event loop, and not longer than the engine.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include <QTimer>

#include "core/base/clock.h"
#include "core/base/log.h"
#include "core/session/configdesk.h"
#include "core/session/configfetcher.h"
#include "core/session/engine.h"
#include "core/session/publishedconfig.h"
#include "core/session/sessionsettings.h"

namespace sidelight::session
{

class EngineConfig
{
public:
    struct Sources {
        // Has the first say; empty: the starter configuration, until a hub's comes.
        std::string file;
        // Whose signature puts a hub's bundles in force; without keys none is asked for.
        config::TrustedKeys trusted;
        std::string keptAt; // the last good bundle of the hub; empty: it is kept nowhere
    };
    // `changed` is called after what comes by itself: a file's change, an answer of the hub.
    EngineConfig(Engine &engine, const SessionSettings &settings, Sources sources,
                 const Clock &clock, Logger &log, std::function<void()> changed);

    // Puts in force what is at hand. Before the engine starts, so that its first screen has it.
    void open();
    // From now on the file's changes are looked for.
    void follow();
    // The hub spoke of this version, or of none in particular.
    void ask(std::optional<std::int64_t> version);
    void setToken(const std::string &token);
    // In force until the next.
    void use(const config::Bundle &bundle, ConfigStatus status);

private:
    void look();
    void openPublished(const SessionSettings &settings, Sources sources);
    void arrived(const std::string &text);
    void refused(const std::string &text, config::BundleRefusal refusal);

    Engine &m_engine;
    const Clock &m_clock;
    Logger &m_log;
    std::function<void()> m_changed;
    ConfigDesk m_file;
    QTimer m_lookAgain;
    std::optional<PublishedConfig> m_published;
    std::unique_ptr<ConfigFetcher> m_fetcher;
    std::int64_t m_announced = 1; // the version the hub spoke of last
    std::string m_refused;        // the envelope that was refused last: said once
};

} // namespace sidelight::session
