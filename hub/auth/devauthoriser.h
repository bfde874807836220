// For trials on one machine: four tokens made at start, and everybody may look everybody up.
#pragma once

#include <array>

#include "core/base/random.h"
#include "core/base/sha256.h"
#include "hub/auth/authoriser.h"

namespace sidelight::hub
{

struct DevTokens {
    std::string publisher;
    std::string agent;
    std::string supervisor;
    std::string admin;
    [[nodiscard]] static DevTokens make(Random &random);
};

class DevAuthoriser final : public Authoriser
{
public:
    explicit DevAuthoriser(const DevTokens &tokens);

    [[nodiscard]] std::optional<Principal> authenticate(std::string_view token) const override;
    [[nodiscard]] Decision mayPublish(const Principal &who) const override;
    [[nodiscard]] Decision mayFollow(const Principal &who, const StreamId &stream,
                                     const Standing &standing) const override;
    [[nodiscard]] Decision mayWrite(const Principal &who, const StreamId &stream,
                                    const Standing &standing) const override;
    [[nodiscard]] Decision mayErase(const Principal &who) const override;
    [[nodiscard]] Decision mayPublishConfig(const Principal &who,
                                            const TeamId &team) const override;
    [[nodiscard]] Decision mayReadConfig(const Principal &who, const TeamId &team) const override;
    [[nodiscard]] Decision maySeeInsights(const Principal &who, const TeamId &team) const override;
    [[nodiscard]] Decision mayReadAudit(const Principal &who) const override;

private:
    struct Entry {
        Digest digest; // of the token: equal lengths, so that comparing tells nothing
        Role role;
    };
    std::array<Entry, 4> m_entries;
};

} // namespace sidelight::hub
