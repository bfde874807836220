#include "core/jwt/algorithm.h"

namespace sidelight
{

namespace
{
constexpr Algorithm all[] = {Algorithm::Hs256, Algorithm::Rs256, Algorithm::Es256,
                             Algorithm::EdDsa};
} // namespace

std::string_view nameOf(Algorithm algorithm)
{
    switch (algorithm) {
    case Algorithm::Hs256:
        return "HS256";
    case Algorithm::Rs256:
        return "RS256";
    case Algorithm::Es256:
        return "ES256";
    case Algorithm::EdDsa:
        return "EdDSA";
    }
    return {};
}

std::optional<Algorithm> algorithmOf(std::string_view name)
{
    for (const Algorithm algorithm : all) {
        if (nameOf(algorithm) == name)
            return algorithm;
    }
    return std::nullopt;
}

} // namespace sidelight
