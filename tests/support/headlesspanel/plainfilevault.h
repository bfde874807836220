// The key of a scratch profile in a file as it is: opened and killed hundreds of times a minute,
// and worth nothing.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "core/keys/keyvault.h"

namespace sidelight::tests
{

class PlainFileVault final : public keys::KeyVault
{
public:
    explicit PlainFileVault(std::string path)
        : m_path(std::move(path))
    {
    }

    std::string_view backend() const override { return "memory"; }
    keys::Result<std::optional<keys::SecretBytes>> load() override
    {
        std::ifstream file(m_path, std::ios::binary);
        if (!file)
            return std::nullopt;
        const std::string text{std::istreambuf_iterator<char>(file), {}};
        return keys::SecretBytes::copyOf(
            {reinterpret_cast<const std::uint8_t *>(text.data()), text.size()});
    }
    keys::Result<void> store(const keys::SecretBytes &item) override
    {
        {
            std::ofstream file(m_path + ".new", std::ios::binary);
            file.write(item.text().data(), static_cast<std::streamsize>(item.text().size()));
        }
        std::filesystem::rename(m_path + ".new", m_path);
        return {};
    }
    keys::Result<void> erase() override
    {
        std::filesystem::remove(m_path);
        return {};
    }

private:
    std::string m_path;
};

} // namespace sidelight::tests
