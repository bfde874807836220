#include "hub/settings/settings.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <variant>

#include "core/domain/event.h"
#include "core/domain/stream.h"
#include "core/wire/json.h"
#include "hub/log/jetstream/engineplace.h"
#include "hub/revocation/revocationbook.h"
#include "hub/settings/retentionsettings.h"

namespace sidelight::hub
{

namespace
{

constexpr std::size_t maxBytes = std::size_t{256} * 1024;
constexpr std::size_t maxDepth = 8;
constexpr std::int64_t yearMs = std::int64_t{366} * 24 * 3600 * 1000;

using Text = std::string Settings::*;
using Number = std::int64_t Settings::*;
using Count = std::uint64_t Settings::*;
using Flag = bool Settings::*;

struct Member {
    std::string_view name;
    std::variant<Text, Number, Count, Flag> field;
    std::int64_t least = 0;
    std::int64_t most = 0;
};

constexpr Member members[] = {
    {"node", &Settings::node},
    {"data", &Settings::dataFolder},
    {"keyFile", &Settings::keyFile},
    {"restored", &Settings::restored},
    {"engine", &Settings::engine},
    {"engineTenant", &Settings::engineTenant},
    {"moveTo", &Settings::moveTo},
    {"engineKey", &Settings::engineKey},
    {"engineSeedFile", &Settings::engineSeedFile},
    {"engineCaFile", &Settings::engineCaFile},
    {"engineMonitor", &Settings::engineMonitor},
    {"acceptEngineRisk", &Settings::acceptEngineRisk},
    {"engineReplicas", &Settings::engineReplicas, 1, 5},
    {"engineMaxBytes", &Settings::engineMaxBytes, 0, 1'000'000'000'000'000},
    {"engineCopyBytes", &Settings::engineCopyBytes, 0, 500'000'000'000},
    {"tlsElsewhere", &Settings::tlsElsewhere},
    {"region", &Settings::region},
    {"defaultTeam", &Settings::defaultTeam},
    {"bundle", &Settings::bundleFile},
    {"trust", &Settings::trustFile},
    {"logLevel", &Settings::logLevel},
    {"duplicateWindowMs", &Settings::duplicateWindowMs, 60'000, yearMs},
    {"snapshotSpanMs", &Settings::snapshotSpanMs, 0, yearMs},
    {"graceMs", &Settings::graceMs, 0, yearMs},
    {"recheckMs", &Settings::recheckMs, 100, 60'000},
    {"outcomesMs", &Settings::outcomesMs, 100, 3'600'000},
    {"pingIntervalMs", &Settings::pingIntervalMs, 100, 25'000},
    {"slowReaderMs", &Settings::slowReaderMs, 100, 600'000},
    {"helloDeadlineMs", &Settings::helloDeadlineMs, 100, 60'000},
    {"goAwayMinMs", &Settings::goAwayMinMs, 0, 600'000},
    {"goAwayMaxMs", &Settings::goAwayMaxMs, 0, 600'000},
    {"windowEvents", &Settings::windowEvents, 1, 256},
    {"windowBytes", &Settings::windowBytes, 81'920, 1'048'576},
    {"maxConnections", &Settings::maxConnections, 1, 1'000'000},
    {"maxWaitingEvents", &Settings::maxWaitingEvents, 1, 1'000'000},
    {"requestsPerSecond", &Settings::requestsPerSecond, 1, 1'000'000},
    {"requestBurst", &Settings::requestBurst, 1, 1'000'000},
    {"bytesPerSecond", &Settings::bytesPerSecond, 1'024, 100'000'000'000},
    {"byteBurst", &Settings::byteBurst, 1'024, 100'000'000'000},
};

std::string shapeMistake(std::string_view name, std::string_view shape)
{
    return "The member \"" + std::string(name) + "\" must be " + std::string(shape) + ".";
}

Result<void, std::string> takeMember(Settings &settings, const Member &member,
                                     const boost::json::value &value)
{
    if (const auto *text = std::get_if<Text>(&member.field)) {
        if (!value.is_string())
            return failure(shapeMistake(member.name, "a text"));
        settings.*(*text) = std::string(value.get_string().c_str());
        return {};
    }
    if (const auto *flag = std::get_if<Flag>(&member.field)) {
        if (!value.is_bool())
            return failure(shapeMistake(member.name, "true or false"));
        settings.*(*flag) = value.get_bool();
        return {};
    }
    const std::int64_t number = value.is_int64() ? value.get_int64() : -1;
    if (number < member.least || number > member.most)
        return failure(shapeMistake(member.name, "a whole number from " +
                                                     std::to_string(member.least) + " to " +
                                                     std::to_string(member.most)));
    if (const auto *count = std::get_if<Count>(&member.field))
        settings.*(*count) = static_cast<std::uint64_t>(number);
    else
        settings.*std::get<Number>(member.field) = number;
    return {};
}

const Member *find(std::string_view name)
{
    for (const Member &member : members) {
        if (member.name == name)
            return &member;
    }
    return nullptr;
}

std::string unknown(std::string_view name)
{
    return "The hub has no setting \"" + std::string(name) + "\".";
}

Result<void, std::string> takeOrigins(Settings &settings, const boost::json::value &value)
{
    if (!value.is_array())
        return failure(shapeMistake("allowedOrigins", "a list of texts"));
    for (const boost::json::value &origin : value.get_array()) {
        if (!origin.is_string())
            return failure(shapeMistake("allowedOrigins", "a list of texts"));
        settings.allowedOrigins.emplace_back(origin.get_string().c_str());
    }
    return {};
}

// True: by TLS.
Result<bool, std::string> judgeServers(const std::string &engine)
{
    bool hasPlain = false;
    bool hasTls = false;
    for (const std::string &one : splitAtCommas(engine)) {
        if (!one.starts_with("nats://") && !one.starts_with("tls://"))
            return failure(
                std::string("An engine is \"embedded\", or nats://HOST:PORT or tls://HOST:PORT, "
                            "several after commas."));
        (one.starts_with("tls://") ? hasTls : hasPlain) = true;
    }
    if (hasTls && hasPlain)
        return failure(
            std::string("The servers of an engine are all nats://HOST:PORT or all tls://HOST:PORT: "
                        "TLS is used with all of them or with none."));
    return hasTls;
}

Result<void, std::string> judgeEngine(const Settings &settings)
{
    if (!isTenant(settings.engineTenant))
        return failure(shapeMistake("engineTenant", "1 to 32 letters, digits and _"));
    bool hasTls = false;
    std::size_t engines = 0;
    for (const std::string &place : {settings.engine, settings.moveTo}) {
        if (place.empty() || place == "embedded")
            continue;
        const auto byTls = judgeServers(place);
        if (!byTls)
            return failure(byTls.error());
        hasTls = hasTls || *byTls;
        ++engines;
    }
    if (settings.moveTo == settings.engine || engines > 1)
        return failure(std::string("\"moveTo\" names the other kind of place: a log moves from "
                                   "\"embedded\" into an engine, or back."));
    if (engines == 0)
        return {};
    if (!settings.engineCaFile.empty() && !hasTls)
        return failure(
            std::string("\"engineCaFile\" needs servers of the engine with tls://HOST:PORT."));
    for (const std::string &one : splitAtCommas(settings.engineMonitor)) {
        if (!settings.engineMonitor.empty() && !one.starts_with("http://"))
            return failure(shapeMistake("engineMonitor", "http://HOST:PORT, several after commas"));
    }
    return {};
}

// The hub keeps a list of its own beside the log, and writes it anew with marks.
bool isHubsOwnList(const Settings &settings)
{
    namespace fs = std::filesystem;
    if (!settings.auth || settings.auth->revokedFile.empty() || settings.dataFolder.empty())
        return false;
    const fs::path own = fs::path(settings.dataFolder) / RevocationBook::key;
    const fs::path named = settings.auth->revokedFile;
    std::error_code error;
    return own.lexically_normal() == named.lexically_normal() || fs::equivalent(own, named, error);
}

Result<void, std::string> judge(const Settings &settings)
{
    if (auto judged = judgeEngine(settings); !judged)
        return judged;
    if (isHubsOwnList(settings))
        return failure(std::string("\"auth.revokedFile\" names the hub's own list in the data "
                                   "folder. Give your list a file elsewhere."));
    if (!StreamId::isValidName(settings.node) || !StreamId::isValidName(settings.defaultTeam))
        return failure(std::string("Names of nodes and teams have no spaces and no slashes."));
    if (!isLogLevel(settings.logLevel))
        return failure(shapeMistake("logLevel", "debug, info, warning or error"));
    if (settings.region.size() != 2)
        return failure(shapeMistake("region", "two letters, as \"US\""));
    if (settings.goAwayMaxMs < settings.goAwayMinMs)
        return failure(std::string("\"goAwayMaxMs\" is below \"goAwayMinMs\"."));
    if (settings.retention.shortestMs() > 0 &&
        settings.retention.shortestMs() < settings.duplicateWindowMs)
        return failure(std::string("\"retentionDays\" has less than \"duplicateWindowMs\": repeats "
                                   "could not be answered as the first time."));
    return {};
}

Result<void, std::string> takeTls(Settings &settings, const boost::json::value &value)
{
    if (!value.is_object())
        return failure(shapeMistake("tls", "an object"));
    for (const auto &entry : value.get_object()) {
        const bool isKey = entry.key() == "keyFile";
        if (!isKey && entry.key() != "certificateFile")
            return failure(unknown("tls." + std::string(entry.key())));
        if (!entry.value().is_string() || entry.value().get_string().empty())
            return failure(shapeMistake("tls." + std::string(entry.key()), "the name of a file"));
        (isKey ? settings.tls.keyFile : settings.tls.certificateFile) =
            std::string(entry.value().get_string().c_str());
    }
    if (settings.tls.keyFile.empty() || settings.tls.certificateFile.empty())
        return failure(
            std::string("In \"tls\", \"certificateFile\" and \"keyFile\" are both needed."));
    return {};
}

} // namespace

Result<void, std::string> setNumber(Settings &settings, std::string_view text)
{
    const std::size_t equals = std::min(text.find('='), text.size());
    const std::string_view name = text.substr(0, equals);
    const Member *known = find(name);
    if (!known)
        return failure(unknown(name));
    const std::string_view digits = text.substr(std::min(equals + 1, text.size()));
    std::int64_t number = -1;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc{} || end != digits.data() + digits.size())
        return failure(shapeMistake(name, "a whole number, as graceMs=60000"));
    if (auto taken = takeMember(settings, *known, number); !taken)
        return taken;
    return judge(settings);
}

Result<void, std::string> setListen(Settings &settings, std::string_view text)
{
    const std::size_t colon = text.rfind(':');
    const std::string mistake = "An address to listen on is HOST:PORT, as 127.0.0.1:8080.";
    if (colon == std::string_view::npos)
        return failure(mistake);
    std::string_view host = text.substr(0, colon);
    const std::string_view port = text.substr(colon + 1);
    if (host.starts_with('[') && host.ends_with(']'))
        host = host.substr(1, host.size() - 2);
    const auto [end, error] =
        std::from_chars(port.data(), port.data() + port.size(), settings.listenPort);
    if (error != std::errc{} || end != port.data() + port.size() || host.empty())
        return failure(mistake);
    settings.listenHost = host == "localhost" ? "127.0.0.1" : std::string(host);
    return {};
}

std::vector<std::string> splitAtCommas(std::string_view list)
{
    std::vector<std::string> parts;
    for (std::size_t comma = list.find(','); comma != std::string_view::npos;
         comma = list.find(',')) {
        parts.emplace_back(list.substr(0, comma));
        list.remove_prefix(comma + 1);
    }
    parts.emplace_back(list);
    return parts;
}

bool isLogLevel(std::string_view name)
{
    return name == "debug" || name == "info" || name == "warning" || name == "error";
}

bool isLoopback(std::string_view host)
{
    return host == "127.0.0.1" || host == "::1";
}

Result<void, std::string> judgeSettings(const Settings &settings)
{
    return judge(settings);
}

Result<void, std::string> judgeForProduction(const Settings &settings)
{
    if (!isEmbedded(settings) && settings.keyFile.empty())
        return failure(std::string("All hubs of an engine need the same key: name its file in "
                                   "\"keyFile\"."));
    if (!isEmbedded(settings) && settings.node == Settings().node)
        return failure(std::string("Each hub of an engine needs a name of its own: give it in "
                                   "\"node\"."));
    if (!settings.auth)
        return failure(std::string("Nobody could sign in: the configuration has no \"auth\"."));
    if (settings.dataFolder.empty())
        return failure(std::string("The configuration names no folder for the log (\"data\")."));
    if (settings.tls.keyFile.empty() && !settings.tlsElsewhere && !isLoopback(settings.listenHost))
        return failure(
            std::string("This hub speaks plain HTTP, and tokens would go over the network as they "
                        "are. Name a certificate and its key in \"tls\", say \"tlsElsewhere\": "
                        "true where a proxy in front of it ends TLS, or "
                        "listen on 127.0.0.1."));
    return {};
}

Result<Settings, std::string> readSettings(std::string_view json)
{
    const auto value = wire::parseJson(json, maxBytes, maxDepth);
    if (!value)
        return failure(wire::sentenceOf(value.error()));
    if (!value->is_object())
        return failure(std::string("The configuration must be a JSON object."));
    Settings settings;
    for (const auto &entry : value->get_object()) {
        const std::string_view name(entry.key().data(), entry.key().size());
        Result<void, std::string> taken;
        if (name == "listen") {
            const auto text = textMember(value->get_object(), name);
            taken = text ? setListen(settings, *text)
                         : Result<void, std::string>(failure(shapeMistake(name, "a text")));
        } else if (name == "auth") {
            auto read = readAuthSettings(entry.value());
            if (!read)
                return failure(read.error());
            settings.auth = *std::move(read);
        } else if (name == "tls") {
            taken = takeTls(settings, entry.value());
        } else if (name == "retentionDays") {
            auto read = readLogRetention(entry.value());
            if (!read)
                return failure(read.error());
            settings.retention = *read;
        } else if (name == "allowedOrigins") {
            taken = takeOrigins(settings, entry.value());
        } else {
            const Member *known = find(name);
            if (!known)
                return failure(unknown(name));
            taken = takeMember(settings, *known, entry.value());
        }
        if (!taken)
            return failure(taken.error());
    }
    if (auto judged = judge(settings); !judged)
        return failure(judged.error());
    return settings;
}

} // namespace sidelight::hub
