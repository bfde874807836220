// Who may come in, as the configuration says: keys, who was signed out early, the authoriser over
// both. Of --dev: its four tokens.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include <boost/asio/io_context.hpp>

#include "core/base/log.h"
#include "hub/auth/devauthoriser.h"
#include "hub/auth/keys/signingkeys.h"
#include "hub/http/metrics.h"
#include "hub/http/revocationapi.h"
#include "hub/revocation/revocationbook.h"
#include "hub/settings/settings.h"

namespace sidelight::hub
{

class HubSignIn
{
public:
    // All outlive it.
    HubSignIn(boost::asio::io_context &io, const Clock &clock, Logger &logger);
    ~HubSignIn();

    void allow(const DevTokens &tokens);
    // Reads keys and revocations. The error is a sentence.
    [[nodiscard]] Result<void, std::string> open(const AuthSettings &settings);
    // What was revoked by request, at any hub, from now on. The state outlives it. `ownFile`: of a
    // hub that was alone before; it goes once all of it is in the state. Empty: none.
    [[nodiscard]] Result<void, std::string>
    keepRevocations(SharedState &shared, Revocations::MarkOf markOf, const std::string &ownFile);
    // All at once; of one subject.
    void revoke(const std::vector<Revocation> &revocations, RevocationApi::Done done);
    [[nodiscard]] const Authoriser &authoriser() const { return *m_authoriser; }
    // Whether there is a key at all.
    [[nodiscard]] bool ready() const { return !m_keys || m_keys->keys().size() > 0; }
    // Takes up what changed in files, and asks for keys when it is time to: twice a second at most.
    void tick();
    void reload(); // the same at once
    void write(MetricsText &text) const;

private:
    [[nodiscard]] Result<void, std::string> readRevocations();
    void useRevocations();
    [[nodiscard]] Result<void, std::string> bringAlong(const std::string &ownFile);

    boost::asio::io_context &m_io;
    const Clock &m_clock;
    Logger &m_logger;
    std::unique_ptr<JwksFetcher> m_fetcher;
    std::optional<SigningKeys> m_keys;
    std::unique_ptr<Authoriser> m_authoriser;
    JwtAuthoriser *m_byTokens = nullptr;    // the same, of tokens
    std::unique_ptr<RevocationBook> m_book; // what was revoked by request
    Revocations m_ofBook;
    Revocations m_ofFile;
    std::string m_revokedFile;
    std::string m_revokedProblem; // said once
    std::int64_t m_reloadedAt = 0;
};

} // namespace sidelight::hub
