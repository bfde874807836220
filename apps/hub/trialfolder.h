// A folder for this run only.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <string>

namespace sidelight::hub
{

// Goes with the object.
class TrialFolder
{
public:
    ~TrialFolder()
    {
        std::error_code ignored;
        if (!m_path.empty())
            std::filesystem::remove_all(m_path, ignored);
    }
    bool make()
    {
        std::error_code error;
        std::string pattern =
            (std::filesystem::temp_directory_path(error) / "sidelight-hub-XXXXXX").string();
        if (error || !::mkdtemp(pattern.data()))
            return false;
        m_path = pattern;
        return true;
    }
    [[nodiscard]] const std::string &path() const { return m_path; }

private:
    std::string m_path;
};

} // namespace sidelight::hub
