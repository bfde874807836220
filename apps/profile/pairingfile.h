// The pages the agent has connected, in a file of the profile: hashes of tokens, no token. Readable
// by the person only; a file that is damaged counts as none, and the pages are connected anew.
#pragma once

#include <string>

#include "plugin/bridge/pairingdesk.h"

namespace sidelight::profile
{

class PairingFile final : public bridge::PairingStore
{
public:
    explicit PairingFile(const std::string &folder)
        : m_path(folder + "/pages.json")
    {
    }
    [[nodiscard]] std::vector<bridge::PairedPage> load() override;
    bool save(const std::vector<bridge::PairedPage> &pages) override;

private:
    std::string m_path;
};

} // namespace sidelight::profile
