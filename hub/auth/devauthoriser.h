// For trials on one machine: four tokens made at start, and everybody may look everybody up.
#pragma once

#include <array>

#include "core/base/random.h"
#include "core/base/sha256.h"
#include "hub/auth/roleauthoriser.h"

namespace sidelight::hub
{

struct DevTokens {
    std::string publisher;
    std::string agent;
    std::string supervisor;
    std::string admin;
    [[nodiscard]] static DevTokens make(Random &random);
};

class DevAuthoriser final : public RoleAuthoriser
{
public:
    explicit DevAuthoriser(const DevTokens &tokens);

    [[nodiscard]] Result<Principal, SignInError>
    authenticate(std::string_view token) const override;
    [[nodiscard]] bool isRevoked(const Principal &) const override { return false; }
    [[nodiscard]] std::uint64_t revision() const override { return 0; }
    [[nodiscard]] Decision mayPublish(const Principal &who) const override;
    [[nodiscard]] Decision mayPublishFrom(const Principal &who,
                                          std::string_view source) const override;
    [[nodiscard]] Decision mayFollow(const Principal &who, const StreamId &stream,
                                     const Standing &standing) const override;
    [[nodiscard]] Decision mayWrite(const Principal &who, const StreamId &stream,
                                    const Standing &standing) const override;

private:
    struct Entry {
        Digest digest; // of the token: equal lengths, so that comparing tells nothing
        Role role;
    };
    std::array<Entry, 4> m_entries;
};

} // namespace sidelight::hub
