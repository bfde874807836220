#include "core/signin/answers.h"

#include <algorithm>
#include <map>

#include "core/json/json.h"
#include "core/json/members.h"
#include "core/jwt/jws.h"
#include "core/signin/address.h"
#include "core/signin/provider.h"

namespace sidelight::signin
{

namespace
{

namespace bj = boost::json;

constexpr std::size_t maxUserCodeBytes = 32;
constexpr std::size_t maxDeviceCodeBytes = 4096;
constexpr std::int64_t longestLifeMs = std::int64_t{366} * 24 * 3600 * 1000;
constexpr std::int64_t longestCodeMs = std::int64_t{3600} * 1000;
constexpr std::int64_t longestIntervalMs = 60'000;

std::optional<bj::object> objectIn(std::string_view json)
{
    auto value = json::parse(json, maxAnswerBytes, maxAnswerDepth);
    if (!value || !value->is_object())
        return std::nullopt;
    return std::move(value->get_object());
}

bool isVisible(std::string_view text, std::size_t most)
{
    return text.size() <= most &&
           std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < '\x7f'; });
}

// Nothing when it is no number of seconds between 1 and `most`. Some write it as text.
std::optional<std::int64_t> millisecondsAt(const bj::object &object, const char *name,
                                           std::int64_t most)
{
    const auto *value = object.if_contains(name);
    if (!value)
        return std::nullopt;
    double seconds = 0;
    if (value->is_number()) {
        seconds = value->to_number<double>();
    } else if (const auto *text = value->if_string(); text && text->size() <= 9) {
        for (const char c : *text) {
            if (c < '0' || c > '9')
                return std::nullopt;
            seconds = seconds * 10 + (c - '0');
        }
    }
    if (!(seconds >= 1))
        return std::nullopt;
    return static_cast<std::int64_t>(std::min(seconds * 1000, static_cast<double>(most)));
}

} // namespace

Refusal refusalOf(std::string_view error)
{
    static const std::map<std::string_view, Refusal> known{
        {"authorization_pending", Refusal::Pending},
        {"slow_down", Refusal::SlowDown},
        {"access_denied", Refusal::Denied},
        {"login_required", Refusal::Denied},
        {"interaction_required", Refusal::Denied},
        {"consent_required", Refusal::Denied},
        {"expired_token", Refusal::Expired},
        {"invalid_grant", Refusal::InvalidGrant},
        {"invalid_client", Refusal::Misconfigured},
        {"unauthorized_client", Refusal::Misconfigured},
        {"unsupported_grant_type", Refusal::Misconfigured},
        {"unsupported_response_type", Refusal::Misconfigured},
        {"invalid_scope", Refusal::Misconfigured},
        {"invalid_target", Refusal::Misconfigured},
        {"invalid_request", Refusal::Misconfigured},
        {"temporarily_unavailable", Refusal::Later},
        {"server_error", Refusal::Later}};
    const auto found = known.find(error);
    return found == known.end() ? Refusal::Odd : found->second;
}

Refusal refusalOf(const Answer &answer)
{
    if (answer.status == 0 || answer.status == 429 || answer.status >= 500)
        return Refusal::Later;
    const auto object = objectIn(answer.body);
    return object ? refusalOf(json::textAt(*object, "error")) : Refusal::Odd;
}

Problem problemOf(Refusal refusal)
{
    switch (refusal) {
    case Refusal::Later:
        return Problem::Unreachable;
    case Refusal::Denied:
        return Problem::Denied;
    case Refusal::Expired:
        return Problem::TimedOut;
    case Refusal::Misconfigured:
        return Problem::Misconfigured;
    case Refusal::Pending:
    case Refusal::SlowDown:
    case Refusal::InvalidGrant:
    case Refusal::Odd:
        break;
    }
    return Problem::BadProvider;
}

Result<Tokens> readTokens(std::string_view json)
{
    const auto object = objectIn(json);
    if (!object)
        return failure(Problem::BadProvider);
    std::string type = json::textAt(*object, "token_type");
    std::transform(type.begin(), type.end(), type.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    Tokens tokens;
    tokens.access = json::textAt(*object, "access_token");
    tokens.id = json::textAt(*object, "id_token");
    std::string refresh = json::textAt(*object, "refresh_token");
    if (type != "bearer" || tokens.access.empty() || !isVisible(tokens.access, maxTokenBytes) ||
        !isVisible(tokens.id, maxTokenBytes) || !isVisible(refresh, maxRefreshTokenBytes))
        return failure(Problem::BadProvider);
    tokens.refresh = keys::SecretBytes::copyOf(
        {reinterpret_cast<const std::uint8_t *>(refresh.data()), refresh.size()});
    std::fill(refresh.begin(), refresh.end(), '\0');
    tokens.expiresMs = millisecondsAt(*object, "expires_in", longestLifeMs);
    return tokens;
}

Result<DeviceCode> readDeviceCode(std::string_view json)
{
    const auto object = objectIn(json);
    if (!object)
        return failure(Problem::BadProvider);
    DeviceCode code;
    code.device = json::textAt(*object, "device_code");
    code.user = json::textAt(*object, "user_code");
    code.address = json::textAt(*object, "verification_uri");
    if (code.address.empty())
        code.address = json::textAt(*object, "verification_url"); // before it was a standard
    code.complete = json::textAt(*object, "verification_uri_complete");
    const auto expires = millisecondsAt(*object, "expires_in", longestCodeMs);
    if (code.device.empty() || !isVisible(code.device, maxDeviceCodeBytes) || code.user.empty() ||
        !isVisible(code.user, maxUserCodeBytes) || !isSafeAddress(code.address) || !expires ||
        (!code.complete.empty() && !isSafeAddress(code.complete)))
        return failure(Problem::BadProvider);
    code.expiresMs = *expires;
    code.intervalMs = millisecondsAt(*object, "interval", longestIntervalMs).value_or(5000);
    return code;
}

} // namespace sidelight::signin
