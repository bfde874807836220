#include "core/session/configdesk.h"

#include <fstream>
#include <system_error>
#include <utility>

#include "core/config/starter.h"

namespace sidelight::session
{

namespace
{
constexpr std::size_t maxProblems = 20;

std::optional<std::string> textOf(const std::string &path)
{
    std::ifstream in(path, std::ios::binary);
    if (!in)
        return std::nullopt;
    std::string text(config::maxBundleBytes + 1, '\0');
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(in.gcount()));
    return text;
}
} // namespace

ConfigDesk::Stamp ConfigDesk::stampOf() const
{
    std::error_code error;
    const auto size = std::filesystem::file_size(m_file, error);
    if (error)
        return std::nullopt;
    const auto time = std::filesystem::last_write_time(m_file, error);
    if (error)
        return std::nullopt;
    return std::pair(size, time);
}

ConfigDesk::News ConfigDesk::starter(ConfigStatus status)
{
    News news{nullptr, std::move(status)};
    auto bundle = config::starterBundle();
    if (!bundle) {
        news.status.problems.emplace_back(bundle.error().front().sentence);
        return news;
    }
    m_version = bundle->version;
    news.status.version = bundle->version;
    news.bundle = std::make_shared<const config::Bundle>(std::move(*bundle));
    return news;
}

std::optional<ConfigDesk::News> ConfigDesk::look()
{
    const bool first = !std::exchange(m_looked, true);
    if (m_file.empty())
        return first ? std::optional(starter({})) : std::nullopt;
    const Stamp stamp = stampOf();
    if (!first && stamp == m_stamp)
        return std::nullopt;
    m_stamp = stamp;
    ConfigStatus status;
    status.version = m_version.value_or(0);
    status.source = std::filesystem::path(m_file).filename().string();
    const auto text = textOf(m_file);
    if (!text) {
        status.problems.emplace_back("The file cannot be read.");
    } else if (auto bundle = config::readBundle(*text)) {
        m_version = bundle->version;
        status.version = bundle->version;
        return News{std::make_shared<const config::Bundle>(std::move(*bundle)), std::move(status)};
    } else {
        for (const Problem &problem : bundle.error()) {
            if (status.problems.size() == maxProblems)
                break;
            status.problems.push_back(config::describe(problem, *text));
        }
    }
    // Nothing good was in force before: better the starter rules than none.
    if (!m_version) {
        News news = starter(status);
        news.status.problems = std::move(status.problems);
        return news;
    }
    return News{nullptr, std::move(status)};
}

} // namespace sidelight::session
