#include "core/signin/grant.h"

#include <algorithm>
#include <array>
#include <span>

#include "core/base/base64.h"
#include "core/base/sha256.h"
#include "core/signin/address.h"

namespace sidelight::signin
{

namespace
{

constexpr std::string_view redirectPath = "/signed-in";
constexpr std::size_t maxCodeBytes = 4096;

std::string secretText(Random &random)
{
    std::array<std::uint8_t, 32> bytes{};
    random.fill(bytes);
    return toBase64Url(bytes.data(), bytes.size());
}

std::string lowered(std::string_view text)
{
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return out;
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t begin = text.find_first_not_of(" \t");
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

// Nothing unless there is exactly one.
std::optional<std::string_view> hostLine(std::string_view headers)
{
    std::optional<std::string_view> host;
    while (!headers.empty()) {
        const std::size_t end = std::min(headers.find("\r\n"), headers.size());
        const std::string_view line = headers.substr(0, end);
        headers.remove_prefix(std::min(end + 2, headers.size()));
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos || lowered(line.substr(0, colon)) != "host")
            continue;
        if (host)
            return std::nullopt;
        host = trimmed(line.substr(colon + 1));
    }
    return host;
}

// In time that does not depend on where they differ.
bool isSame(std::string_view given, std::string_view wanted)
{
    const Digest a = sha256({given});
    const Digest b = sha256({wanted});
    unsigned difference = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        difference |= static_cast<unsigned>(a[i] ^ b[i]);
    return difference == 0;
}

Redirect redirectOf(const Fields &fields, const Grant &grant)
{
    if (!isSame(fieldOf(fields, "state"), grant.state))
        return {};
    const std::string issuer = fieldOf(fields, "iss");
    if ((grant.issuerNamed || !issuer.empty()) && issuer != grant.issuer)
        return {};
    const std::string error = fieldOf(fields, "error");
    if (!error.empty())
        return {Redirect::Kind::Error, error};
    const std::string code = fieldOf(fields, "code");
    if (code.empty() || code.size() > maxCodeBytes)
        return {};
    return {Redirect::Kind::Code, code};
}

} // namespace

Grant Grant::make(const Provider &provider, std::uint16_t port, Random &random)
{
    return {secretText(random), secretText(random),  secretText(random), port,
            provider.issuer,    provider.namesItself};
}

std::string Grant::redirect() const
{
    return "http://127.0.0.1:" + std::to_string(port) + std::string(redirectPath);
}

std::string Grant::challenge() const
{
    const Digest digest = sha256({verifier});
    return toBase64Url(digest.data(), digest.size());
}

std::string Grant::address(const Provider &provider, const Client &client) const
{
    Fields fields{{"response_type", "code"},
                  {"client_id", client.id},
                  {"redirect_uri", redirect()},
                  {"scope", client.scope},
                  {"state", state},
                  {"nonce", nonce},
                  {"code_challenge", challenge()},
                  {"code_challenge_method", "S256"}};
    if (!client.resource.empty())
        fields.emplace_back("resource", client.resource);
    return withQuery(provider.authorization, fields);
}

Redirect readRedirect(std::string_view head, const Grant &grant)
{
    const std::size_t end = head.find("\r\n");
    if (head.size() > maxRedirectBytes || end == std::string_view::npos)
        return {};
    const std::string_view line = head.substr(0, end);
    if (!line.starts_with("GET ") || !line.ends_with(" HTTP/1.1"))
        return {};
    const auto host = hostLine(head.substr(end + 2));
    if (!host || *host != "127.0.0.1:" + std::to_string(grant.port))
        return {};
    const std::string_view target = line.substr(4, line.size() - 4 - 9);
    const std::size_t question = std::min(target.find('?'), target.size());
    if (target.substr(0, question) != redirectPath)
        return {Redirect::Kind::NotFound, {}};
    const auto fields = readForm(target.substr(std::min(question + 1, target.size())));
    return fields ? redirectOf(*fields, grant) : Redirect{};
}

} // namespace sidelight::signin
