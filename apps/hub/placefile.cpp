#include "apps/hub/placefile.h"

#include <filesystem>

#include "core/keys/durablefile.h"

namespace sidelight::hub
{

namespace
{
constexpr std::size_t maxPlaceFile = 4096;

std::string pathOfMet(const std::string &folder)
{
    return folder + "/engine.place";
}
} // namespace

PlaceFile::PlaceFile(const std::string &folder)
    : m_path(pathOfMet(folder))
    , m_disk([this] {
        for (auto texts = m_texts.take(); !texts.empty(); texts = m_texts.take()) {
            const std::string &last = texts.back();
            (void)keys::writeDurably(
                m_path, {reinterpret_cast<const std::uint8_t *>(last.data()), last.size()});
        }
    })
{
}

PlaceFile::~PlaceFile()
{
    m_texts.close();
    m_disk.join();
}

void PlaceFile::remove(const std::string &folder)
{
    std::error_code error;
    std::filesystem::remove(pathOfMet(folder), error);
}

std::string PlaceFile::read() const
{
    const auto bytes = keys::readSmallFile(m_path, maxPlaceFile);
    if (!bytes || !*bytes)
        return {};
    return {(*bytes)->begin(), (*bytes)->end()};
}

} // namespace sidelight::hub
