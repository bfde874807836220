#include "hub/shared/filestate.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <system_error>

#include "core/keys/durablefile.h"

namespace sidelight::hub
{

namespace
{

std::optional<std::string> textIn(const std::string &path)
{
    const auto bytes = keys::readSmallFile(path, SharedState::maxTextBytes);
    if (!bytes || !*bytes)
        return std::nullopt;
    return std::string((*bytes)->begin(), (*bytes)->end());
}

} // namespace

Result<std::unique_ptr<FileState>, std::string>
FileState::open(std::string folder, std::vector<std::string> places, Executor &executor)
{
    std::unique_ptr<FileState> state(new FileState(std::move(folder), std::move(places), executor));
    for (const std::string &place : state->m_places) {
        const std::error_code error =
            place.ends_with('/') ? state->lookThrough(place) : state->lookAt(place);
        if (error)
            return failure("What is kept in \"" + place +
                           "\" of the data folder cannot be looked at: " + error.message() + ".");
    }
    return state;
}

FileState::FileState(std::string folder, std::vector<std::string> places, Executor &executor)
    : m_folder(std::move(folder))
    , m_places(std::move(places))
    , m_executor(executor)
{
    m_disk = std::thread([this] {
        for (auto jobs = m_jobs.take(); !jobs.empty(); jobs = m_jobs.take()) {
            for (const auto &job : jobs)
                job();
            letGoOn(m_executor, std::move(jobs));
        }
    });
}

FileState::~FileState()
{
    *m_alive = false;
    m_jobs.close();
    m_disk.join();
}

template<class Answer, class Done>
void FileState::answer(Done done, Answer value)
{
    m_executor.post([alive = m_alive, done = std::move(done), value = std::move(value)] {
        if (*alive)
            done(value);
    });
}

// Not there is no error; there and no plain file is one.
std::error_code FileState::lookAt(const std::string &key)
{
    std::error_code error;
    const auto status = std::filesystem::status(pathOf(key), error);
    if (status.type() == std::filesystem::file_type::not_found)
        return {};
    const std::uint64_t bytes = error ? 0 : std::filesystem::file_size(pathOf(key), error);
    if (!error)
        m_entries[key] = {key, ++m_revisions, bytes};
    return error;
}

// Only there: what else is in the data folder ("lost+found", say) may be anybody's.
std::error_code FileState::lookThrough(const std::string &place)
{
    std::error_code error;
    std::filesystem::recursive_directory_iterator it(pathOf(place), error);
    if (error == std::errc::no_such_file_or_directory)
        return {};
    for (const std::filesystem::recursive_directory_iterator end; !error && it != end;
         it.increment(error)) {
        const std::string key = it->path().lexically_relative(m_folder).generic_string();
        if (!isSharedKey(key))
            continue;
        if (const std::error_code unknown = lookAt(key))
            return unknown;
    }
    return error;
}

bool FileState::isKept(const std::string &key) const
{
    return std::any_of(m_places.begin(), m_places.end(), [&key](const std::string &place) {
        return place.ends_with('/') ? key.starts_with(place) : key == place;
    });
}

std::string FileState::pathOf(const std::string &key) const
{
    return m_folder + '/' + key;
}

std::vector<SharedState::Entry> FileState::list(std::string_view prefix) const
{
    std::vector<Entry> found;
    for (auto it = m_entries.lower_bound(prefix);
         it != m_entries.end() && it->first.starts_with(prefix); ++it)
        found.push_back(it->second);
    return found;
}

Result<SharedState::Text, SharedErrc> FileState::readNow(const std::string &key)
{
    const auto known = m_entries.find(key);
    if (known == m_entries.end())
        return Text{};
    auto text = textIn(pathOf(key));
    if (!text)
        return failure(SharedErrc::Io);
    return Text{std::make_shared<const std::string>(*std::move(text)), known->second.revision};
}

void FileState::read(std::string key, Read done)
{
    using Found = Result<Text, SharedErrc>;
    const auto known = m_entries.find(key);
    if (known == m_entries.end())
        return answer(std::move(done), Found(Text{}));
    m_jobs.push([this, path = pathOf(key), revision = known->second.revision,
                 done = std::move(done)] {
        auto text = textIn(path);
        if (!text)
            return answer(done, Found(failure(SharedErrc::Io)));
        answer(done, Found(Text{std::make_shared<const std::string>(*std::move(text)), revision}));
    });
}

// The folders are new with the first text: their own entries have to last, too.
bool FileState::write(const std::string &key, const std::string &text) const
{
    const std::filesystem::path path = pathOf(key);
    std::error_code error;
    std::filesystem::create_directories(path.parent_path(), error);
    bool written =
        !error &&
        keys::writeDurably(path.string(),
                           {reinterpret_cast<const std::uint8_t *>(text.data()), text.size()});
    for (auto made = path.parent_path(); written && made.string().size() > m_folder.size();
         made = made.parent_path())
        written = keys::syncDirectoryOf(made.string()).has_value();
    return written;
}

void FileState::put(std::string key, std::string text, std::uint64_t expected, Put done)
{
    using Kept = Result<std::uint64_t, SharedErrc>;
    if (!isSharedKey(key) || !isKept(key))
        return answer(std::move(done), Kept(failure(SharedErrc::BadKey)));
    if (text.size() > maxTextBytes)
        return answer(std::move(done), Kept(failure(SharedErrc::TooLarge)));
    const auto known = m_entries.find(key);
    const std::uint64_t revision = known == m_entries.end() ? 0 : known->second.revision;
    if (revision != expected || m_busy.contains(key))
        return answer(std::move(done), Kept(failure(SharedErrc::Conflict)));
    m_busy.insert(key);
    m_jobs.push([this, alive = m_alive, key = std::move(key), text = std::move(text),
                 done = std::move(done)] {
        const bool written = write(key, text);
        m_executor.post([this, alive, key, bytes = text.size(), written, done] {
            if (!*alive)
                return;
            m_busy.erase(key);
            if (!written)
                return done(failure(SharedErrc::Io));
            m_entries[key] = {key, ++m_revisions, bytes};
            done(m_revisions);
        });
    });
}

} // namespace sidelight::hub
