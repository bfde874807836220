// The configuration a panel works with: a file, looked at again when it changes, or the starter
// bundle. A file that is refused changes nothing: the last good one stays, and it is said what is
// wrong and where. Engine thread; reads the disk, at most 4 MiB.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "core/config/bundle.h"
#include "core/session/panelstate.h"

namespace sidelight::session
{

class ConfigDesk
{
public:
    // Empty: the starter bundle.
    explicit ConfigDesk(std::string file)
        : m_file(std::move(file))
    {
    }

    struct News {
        std::shared_ptr<const config::Bundle> bundle; // null: what was in force stays
        ConfigStatus status;
    };
    // Nothing while nothing has changed; the first time there is always something.
    [[nodiscard]] std::optional<News> look();
    [[nodiscard]] bool watches() const { return !m_file.empty(); }

private:
    // Size and time of a file; nothing when it is not there.
    using Stamp = std::optional<std::pair<std::uintmax_t, std::filesystem::file_time_type>>;
    [[nodiscard]] Stamp stampOf() const;
    [[nodiscard]] News starter(ConfigStatus status);

    std::string m_file;
    bool m_looked = false;
    Stamp m_stamp;
    std::optional<std::int64_t> m_version; // in force
};

} // namespace sidelight::session
