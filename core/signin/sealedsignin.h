// The sign-in of a profile in a sealed file. A sign-in that has ended is written under a fresh key,
// so that no copy of the file before gives its token away.
#pragma once

#include <memory>

#include "core/base/log.h"
#include "core/keys/sealedfile.h"
#include "core/signin/keptsignin.h"

namespace sidelight::signin
{

class SealedSignIn final : public SignInStore
{
public:
    // The logger outlives it.
    SealedSignIn(std::string path, std::unique_ptr<keys::KeyVault> vault, Logger &log);

    [[nodiscard]] std::optional<KeptSignIn> load() override;
    [[nodiscard]] bool keep(const KeptSignIn &kept) override;

private:
    void complain(std::string_view event, const keys::Error &error);

    std::unique_ptr<keys::KeyVault> m_vault;
    keys::SealedFile m_file;
    Logger &m_log;
};

} // namespace sidelight::signin
