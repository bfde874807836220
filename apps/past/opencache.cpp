#include "apps/past/opencache.h"

#include <algorithm>
#include <filesystem>

#include "apps/profile/profilevault.h"
#include "core/keys/keycustodian.h"
#include "core/store/profilefolder.h"

namespace sidelight::past
{

std::string_view sentenceOf(const store::Error &error)
{
    switch (error.code) {
    case store::ErrorCode::ProfileInUse:
        return "the profile is in use: end the panel that has it open, then ask again.";
    case store::ErrorCode::Folder:
        return "the profile's folder is not ours, or open to others.";
    case store::ErrorCode::NoLibrary:
        return "SQLCipher is missing, or something else took its place.";
    case store::ErrorCode::Damaged:
        return "the cache is damaged; the panel sets it aside and fills a new one from the hub.";
    case store::ErrorCode::NewerSchema:
        return "the cache was written by a newer version.";
    case store::ErrorCode::Busy:
        return "the cache is being written.";
    case store::ErrorCode::Keys:
        break;
    default:
        return "the cache cannot be read.";
    }
    switch (error.keysCode) {
    case keys::ErrorCode::WrongPassphrase:
        return "the passphrase is wrong, or the profile's secret was changed.";
    case keys::ErrorCode::Denied:
        return "the keychain is locked.";
    case keys::ErrorCode::KeyLost:
        return "the vault has no key for this profile.";
    case keys::ErrorCode::Unavailable:
        return "there is no keychain here; --passphrase-file names a passphrase.";
    default:
        return "the profile's keys cannot be read.";
    }
}

struct OpenCache::State {
    sqlite::Library library;
    std::optional<store::ProfileFolder> folder; // nothing: beside its owner
    std::unique_ptr<SystemClock> clock;
    std::vector<store::CacheReader> readers;
};

OpenCache::OpenCache(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}

OpenCache::~OpenCache() = default;

store::CacheReader &OpenCache::reader()
{
    return m_state->readers.front();
}

std::vector<store::EventScan *> OpenCache::events()
{
    std::vector<store::EventScan *> all;
    for (store::CacheReader &reader : m_state->readers)
        all.push_back(&reader.events());
    return all;
}

Result<std::unique_ptr<OpenCache>, std::string>
OpenCache::open(const std::string &folder, const std::optional<std::string> &passphraseFile,
                Company company, std::size_t connections)
{
    const auto fail = [](const store::Error &error) {
        return failure(std::string(sentenceOf(error)));
    };
    std::error_code ignored;
    if (!std::filesystem::exists(folder + "/cache.db", ignored))
        return failure(std::string("there is no cache in this folder."));
    std::optional<keys::SecretBytes> passphrase;
    if (passphraseFile) {
        auto read = profile::readPassphrase(*passphraseFile);
        if (!read)
            return failure(std::string(read.error()));
        passphrase = std::move(*read);
    }
    auto library = sqlite::Library::load();
    if (!library)
        return fail(store::Error(library.error()));
    std::optional<store::ProfileFolder> owned;
    if (company == Company::BesidePanel) {
        if (const auto ours = store::checkFolder(folder); !ours)
            return fail(ours.error());
    } else {
        auto taken = store::ProfileFolder::open(folder);
        if (!taken)
            return fail(taken.error());
        owned.emplace(*std::move(taken));
    }
    SystemRandom random;
    auto clock = std::make_unique<SystemClock>();
    const auto vault = profile::vaultOf(folder, std::move(passphrase));
    keys::KeyCustodian custodian(*vault, folder + "/keys", random);
    if (const auto opened = owned ? custodian.open(true) : custodian.visit(); !opened)
        return fail(store::Error(opened.error()));
    const keys::KeySlots &slots = custodian.ring().slots(keys::Database::Cache);
    const std::string file = folder + "/cache.db";
    std::vector<store::CacheReader> readers;
    while (readers.size() < std::max<std::size_t>(connections, 1)) {
        auto reader = store::CacheReader::open(*library, file, slots.current, *clock);
        if (!reader && slots.pending)
            reader = store::CacheReader::open(*library, file, *slots.pending, *clock);
        if (!reader)
            return fail(reader.error());
        readers.push_back(*std::move(reader));
    }
    return std::unique_ptr<OpenCache>(new OpenCache(std::make_unique<State>(
        State{std::move(*library), std::move(owned), std::move(clock), std::move(readers)})));
}

} // namespace sidelight::past
