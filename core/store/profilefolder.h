// The folder of a profile: made for us alone, owned by one process, with a ballast file that is let
// go when the disk is full.
#pragma once

#include <cstdint>
#include <string>

#include "core/store/error.h"

namespace sidelight::store
{

// Whether it is a folder of ours and closed to others, so that what is in it may be read beside its
// owner. Makes and changes nothing. Folder when it is not.
[[nodiscard]] Result<void> checkFolder(const std::string &path);

class ProfileFolder
{
public:
    // Makes the folder (0700; its parent exists) and takes its lock. ProfileInUse when another
    // process has it, Folder when it is not ours or open to others.
    [[nodiscard]] static Result<ProfileFolder> open(const std::string &path);
    ProfileFolder(ProfileFolder &&other) noexcept;
    ProfileFolder &operator=(ProfileFolder &&) = delete;
    ~ProfileFolder();

    [[nodiscard]] std::string file(const std::string &name) const { return m_path + '/' + name; }
    // There and not empty.
    [[nodiscard]] bool has(const std::string &name) const;
    // An empty file of mode 0600 where there is none: what SQLite makes beside it inherits the
    // mode.
    [[nodiscard]] Result<void> prepare(const std::string &name) const;
    // Renames a database and what belongs to it to <name>.corrupt-<ms>; older ones of that name go.
    [[nodiscard]] Result<void> quarantine(const std::string &name, std::int64_t nowMs) const;
    // Removes what was quarantined before that time (ms).
    void removeQuarantined(const std::string &name, std::int64_t beforeMs) const;
    // Removes a database and what belongs to it.
    [[nodiscard]] Result<void> remove(const std::string &name) const;

    // 1 MiB that nobody needs until the disk is full. True when it is there (made, or there
    // already).
    bool keepBallast() const;
    // True when there was some: what failed may be tried again.
    [[nodiscard]] bool releaseBallast() const;

private:
    ProfileFolder(std::string path, int lock)
        : m_path(std::move(path))
        , m_lock(lock)
    {
    }
    std::string m_path;
    int m_lock;
};

} // namespace sidelight::store
