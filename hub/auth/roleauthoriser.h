// What follows from somebody's role and teams alone, the same in --dev and in production.
#pragma once

#include "hub/auth/authoriser.h"

namespace sidelight::hub
{

namespace reasons
{
inline constexpr std::string_view wrongRole = "wrong_role";
inline constexpr std::string_view notYours = "not_your_stream";
inline constexpr std::string_view notYourTeam = "not_your_team";
inline constexpr std::string_view notHeld = "not_held";
inline constexpr std::string_view revoked = "revoked";
inline constexpr std::string_view notYourSource = "not_your_source";
} // namespace reasons

class RoleAuthoriser : public Authoriser
{
public:
    [[nodiscard]] Decision mayErase(const Principal &who) const override;
    [[nodiscard]] Decision mayRevoke(const Principal &who) const override;
    [[nodiscard]] Decision mayOperate(const Principal &who) const override;
    [[nodiscard]] Decision mayPublishConfig(const Principal &who,
                                            const TeamId &team) const override;
    [[nodiscard]] Decision mayReadConfig(const Principal &who, const TeamId &team) const override;
    [[nodiscard]] Decision maySeeInsights(const Principal &who, const TeamId &team) const override;
    [[nodiscard]] Decision mayReadAudit(const Principal &who) const override;
};

// Agents and supervisors.
[[nodiscard]] bool isPerson(const Principal &who);
[[nodiscard]] bool isTheirs(const Principal &who, std::string_view team);

} // namespace sidelight::hub
