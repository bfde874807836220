#include "hub/config/bundleshelf.h"

#include <charconv>
#include <filesystem>
#include <system_error>

#include <sys/stat.h>

#include "core/base/hex.h"
#include "core/base/sha256.h"
#include "core/keys/durablefile.h"

namespace sidelight::hub
{

namespace
{

constexpr std::size_t maxFileBytes = config::maxBundleBytes / 3 * 4 + 8192;
constexpr std::string_view ending = ".json";

Refusal diskFailed()
{
    return {503, "config_store_failed", "The hub cannot reach its files.", true, 5000};
}

std::optional<std::int64_t> versionOf(const std::string &file)
{
    if (!file.ends_with(ending))
        return std::nullopt;
    const char *end = file.data() + file.size() - ending.size();
    std::int64_t version = 0;
    const auto [stopped, error] = std::from_chars(file.data(), end, version);
    if (error != std::errc{} || stopped != end || version < 1)
        return std::nullopt;
    return version;
}

std::optional<std::string> textOf(const std::string &path)
{
    const auto bytes = keys::readSmallFile(path, maxFileBytes);
    if (!bytes || !*bytes)
        return std::nullopt;
    return std::string((*bytes)->begin(), (*bytes)->end());
}

} // namespace

std::optional<ShelvedBundle> shelvedBundle(std::string text)
{
    const auto envelope = config::readEnvelope(text);
    if (!envelope)
        return std::nullopt;
    auto bundle = config::readBundle(envelope->payload);
    if (!bundle)
        return std::nullopt;
    ShelvedBundle shelved;
    shelved.sha256 = toHex(sha256({text}));
    shelved.text = std::make_shared<const std::string>(std::move(text));
    shelved.bundle = std::make_shared<const config::Bundle>(*std::move(bundle));
    return shelved;
}

BundleShelf::BundleShelf(std::string folder, Executor &executor)
    : m_folder(std::move(folder))
    , m_executor(executor)
{
    load();
    m_disk = std::thread([this] {
        for (auto jobs = m_jobs.take(); !jobs.empty(); jobs = m_jobs.take()) {
            for (const auto &job : jobs)
                job();
            letGoOn(m_executor, std::move(jobs));
        }
    });
}

BundleShelf::~BundleShelf()
{
    *m_alive = false;
    m_jobs.close();
    m_disk.join();
}

void BundleShelf::load()
{
    std::error_code error;
    for (const auto &entry : std::filesystem::directory_iterator(m_folder, error)) {
        const auto name = fromHex(entry.path().filename().string());
        if (!name)
            continue;
        const std::string team(name->begin(), name->end());
        if (StreamId::isValidName(team))
            loadTeam(TeamId(team), entry.path().string());
    }
}

void BundleShelf::loadTeam(const TeamId &team, const std::string &folder)
{
    Team &known = m_teams[team];
    std::error_code error;
    for (const auto &entry : std::filesystem::directory_iterator(folder, error)) {
        const auto version = versionOf(entry.path().filename().string());
        if (version && entry.is_regular_file(error))
            known.versions[*version] = entry.file_size(error);
    }
    // The newest that is a bundle: a later hub may have written what this one cannot read.
    for (auto it = known.versions.rbegin(); it != known.versions.rend() && !known.forAll; ++it) {
        auto text = textOf(pathOf(team, it->first));
        auto bundle = text ? shelvedBundle(*std::move(text)) : std::nullopt;
        if (bundle && !known.newest)
            known.newest = bundle;
        if (bundle && !bundle->bundle->pilot)
            known.forAll = std::move(bundle);
        else if (!bundle)
            m_passedOver.push_back("Version " + std::to_string(it->first) + " of team " +
                                   team.value + " cannot be read.");
    }
}

std::string BundleShelf::pathOf(const TeamId &team, std::int64_t version) const
{
    const std::string_view name = team.value;
    const std::span bytes(reinterpret_cast<const std::uint8_t *>(name.data()), name.size());
    return m_folder + '/' + toHex(bytes) + '/' + std::to_string(version) + std::string(ending);
}

const ShelvedBundle *BundleShelf::newest(const TeamId &team) const
{
    const auto found = m_teams.find(team);
    return found != m_teams.end() && found->second.newest ? &*found->second.newest : nullptr;
}

const ShelvedBundle *BundleShelf::newestForAll(const TeamId &team) const
{
    const auto found = m_teams.find(team);
    return found != m_teams.end() && found->second.forAll ? &*found->second.forAll : nullptr;
}

std::vector<BundleShelf::Version> BundleShelf::versions(const TeamId &team) const
{
    std::vector<Version> all;
    if (const auto found = m_teams.find(team); found != m_teams.end()) {
        for (const auto &[number, bytes] : found->second.versions)
            all.push_back({number, bytes});
    }
    return all;
}

void BundleShelf::read(const TeamId &team, std::int64_t version, Found found)
{
    const auto known = m_teams.find(team);
    if (known == m_teams.end() || !known->second.versions.contains(version))
        return found(failure(Refusal{404, "no_config", "There is no such version.", false, {}}));
    m_jobs.push([this, alive = m_alive, path = pathOf(team, version), found = std::move(found)] {
        auto text = textOf(path);
        m_executor.post([alive, text = std::move(text), found] {
            if (!*alive)
                return;
            if (!text)
                return found(failure(diskFailed()));
            found(std::make_shared<const std::string>(*text));
        });
    });
}

void BundleShelf::put(const TeamId &team, ShelvedBundle bundle, Stored stored)
{
    const std::int64_t version = bundle.bundle->version;
    m_jobs.push([this, alive = m_alive, team, version, bundle = std::move(bundle),
                 stored = std::move(stored)] {
        const std::string path = pathOf(team, version);
        std::error_code error;
        const auto folder = std::filesystem::path(path).parent_path();
        std::filesystem::create_directories(folder, error);
        const std::string &text = *bundle.text;
        bool written =
            !error && keys::writeDurably(
                          path, {reinterpret_cast<const std::uint8_t *>(text.data()), text.size()});
        // The folders are new with the first version: their own entries have to last, too.
        for (const auto &made : {folder.string(), m_folder})
            written = written && keys::syncDirectoryOf(made);
        m_executor.post([this, alive, team, version, bundle, written, stored] {
            if (!*alive)
                return;
            if (!written)
                return stored(failure(diskFailed()));
            Team &known = m_teams[team];
            known.versions[version] = bundle.text->size();
            known.newest = bundle;
            if (!bundle.bundle->pilot)
                known.forAll = bundle;
            stored({});
        });
    });
}

} // namespace sidelight::hub
