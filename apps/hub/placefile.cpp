#include "apps/hub/placefile.h"

#include "core/keys/durablefile.h"

namespace sidelight::hub
{

namespace
{
constexpr std::size_t maxPlaceFile = 4096;
}

PlaceFile::PlaceFile(const std::string &folder)
    : m_path(folder + "/engine.place")
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

std::string PlaceFile::read() const
{
    const auto bytes = keys::readSmallFile(m_path, maxPlaceFile);
    if (!bytes || !*bytes)
        return {};
    return {(*bytes)->begin(), (*bytes)->end()};
}

} // namespace sidelight::hub
