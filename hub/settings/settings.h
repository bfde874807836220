// The configuration of a hub (docs/hub-config.schema.json describes the file). Durations in
// milliseconds.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "hub/log/retention.h"
#include "hub/settings/authsettings.h"
#include "hub/tls/tlsidentity.h"

namespace sidelight::hub
{

struct Settings {
    std::string node = "hub";
    std::string listenHost = "127.0.0.1";
    unsigned short listenPort = 8080; // 0 = any free one
    std::string dataFolder;           // empty: a folder of its own that goes with the process
    std::string keyFile; // 96 hex digits, mode 0600; empty: `log.key` in the data folder
    std::string engine = "embedded";   // or "nats://HOST:PORT", "tls://…"; several after commas
    std::string engineTenant = "main"; // whose log it is there
    std::string moveTo;                // where the log may be moved, as `engine`; empty: nowhere
    std::string engineKey;             // an NKey's public half; empty: nobody in particular
    std::string engineSeedFile;        // its seed, mode 0600
    std::string engineCaFile;          // whose certificates are believed
    std::string engineMonitor;         // "http://HOST:PORT", how the engine keeps; also several
    bool acceptEngineRisk = false;     // go on with an engine that may lose what it acknowledged
    std::int64_t engineReplicas = 3;   // of `engine init`
    std::int64_t engineMaxBytes = 0;   // of `engine init`; 0 = none
    // Of this hub's own copy of what the engine holds; 0 = none.
    std::int64_t engineCopyBytes = std::int64_t{4} * 1024 * 1024 * 1024;
    bool restored = false;     // the data folder was put back from a copy
    std::string region = "US"; // of phone numbers without a country, ISO 3166
    std::string defaultTeam = "default";
    std::string bundleFile;        // mappings and rules; empty: the starter bundle
    std::string trustFile;         // whose signature puts bundles in force; empty: nobody's
    std::string logLevel = "info"; // the least that is written: debug, info, warning, error
    std::vector<std::string> allowedOrigins;
    std::optional<AuthSettings> auth; // who may sign in; --dev has tokens of its own
    TlsFiles tls;                     // no files: plain
    bool tlsElsewhere = false;        // a proxy in front ends TLS; what comes here is plain
    LogRetention retention;           // of the log, by class; unless given everything stays
    std::int64_t duplicateWindowMs = std::int64_t{7} * 24 * 3600 * 1000;
    std::int64_t snapshotSpanMs = std::int64_t{24} * 3600 * 1000;
    std::int64_t graceMs = std::int64_t{15} * 60 * 1000;
    std::int64_t recheckMs = 5'000;
    std::int64_t outcomesMs = 60'000;
    std::int64_t pingIntervalMs = 10'000;
    std::int64_t slowReaderMs = 30'000;
    std::int64_t helloDeadlineMs = 2'000;
    std::int64_t goAwayMinMs = 0;
    std::int64_t goAwayMaxMs = 5'000;
    std::uint64_t windowEvents = 256;
    std::uint64_t windowBytes = std::uint64_t{1024} * 1024;
    std::int64_t maxConnections = 12'000;
    std::int64_t maxWaitingEvents = 10'000;
    std::int64_t requestsPerSecond = 10'000; // of one principal
    std::int64_t requestBurst = 20'000;
    std::int64_t bytesPerSecond = std::int64_t{64} * 1024 * 1024; // of one principal's bodies
    std::int64_t byteBurst = std::int64_t{256} * 1024 * 1024;
};

// The error is a sentence for the person at the terminal. Unknown members are mistakes.
[[nodiscard]] Result<Settings, std::string> readSettings(std::string_view json);
// Whether what stands in it agrees with itself.
[[nodiscard]] Result<void, std::string> judgeSettings(const Settings &settings);
// Whether a hub may run with it without --dev.
[[nodiscard]] Result<void, std::string> judgeForProduction(const Settings &settings);
[[nodiscard]] inline bool isEmbedded(const Settings &settings)
{
    return settings.engine == "embedded";
}
// What stands between commas, as in `engine`: at least one, which may be empty.
[[nodiscard]] std::vector<std::string> splitAtCommas(std::string_view list);
[[nodiscard]] bool isLogLevel(std::string_view name);
[[nodiscard]] bool isLoopback(std::string_view host);
// One number of the file by its name: "graceMs=60000".
[[nodiscard]] Result<void, std::string> setNumber(Settings &settings, std::string_view text);
// "127.0.0.1:8080", "[::1]:0".
[[nodiscard]] Result<void, std::string> setListen(Settings &settings, std::string_view text);

} // namespace sidelight::hub
