// Asks one address for its set of keys: one GET over TLS 1.2 or newer, the certificate and its name
// checked, no redirects, with a deadline and a limit of size. Network thread, without waiting.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <boost/asio/io_context.hpp>

#include "hub/auth/keys/jwkscache.h"

namespace sidelight::hub
{

struct HttpsAddress {
    std::string host;
    std::string port = "443";
    std::string target = "/";
    // "https://host[:port][/path]"; nothing for any other, also with a user or a fragment in it.
    [[nodiscard]] static std::optional<HttpsAddress> parse(std::string_view url);
};

// "max-age" of a Cache-Control, in milliseconds; 0 where nothing is to be kept.
[[nodiscard]] std::optional<std::int64_t> maxAgeMsOf(std::string_view cacheControl);

class HttpsJwks final : public JwksFetcher
{
public:
    static constexpr std::int64_t deadlineMs = 10'000;

    // `caFile`: PEM; empty: whom the system trusts. The error is a sentence.
    [[nodiscard]] static Result<std::unique_ptr<HttpsJwks>, std::string>
    make(boost::asio::io_context &io, const std::string &url, const std::string &caFile);
    ~HttpsJwks() override;

    void fetch(Done done) override;

private:
    struct Parts;
    explicit HttpsJwks(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace sidelight::hub
