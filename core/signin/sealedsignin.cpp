#include "core/signin/sealedsignin.h"

namespace sidelight::signin
{

SealedSignIn::SealedSignIn(std::string path, std::unique_ptr<keys::KeyVault> vault, Logger &log)
    : m_vault(std::move(vault))
    , m_file(std::move(path), *m_vault)
    , m_log(log)
{
}

void SealedSignIn::complain(std::string_view event, const keys::Error &error)
{
    m_log.write(LogLevel::Warning, event,
                {{"code", static_cast<std::int64_t>(error.code)}, {"why", error.detail}});
}

std::optional<KeptSignIn> SealedSignIn::load()
{
    const auto content = m_file.load();
    if (!content) {
        complain("signin.not_read", content.error());
        return std::nullopt;
    }
    return *content ? KeptSignIn::decode(**content) : std::nullopt;
}

bool SealedSignIn::keep(const KeptSignIn &kept)
{
    if (kept.refresh.empty()) {
        if (const auto erased = m_file.erase(); !erased)
            complain("signin.not_erased", erased.error());
    }
    const auto stored = m_file.store(kept.encode());
    if (!stored)
        complain("signin.not_kept", stored.error());
    return stored.has_value();
}

} // namespace sidelight::signin
