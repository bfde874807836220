// The sign-in's state machine: staying signed in, and signing out.
#include <algorithm>

#include "core/signin/address.h"
#include "core/signin/signinmachine.h"

namespace sidelight::signin
{

namespace
{
// When of its life a token is renewed: spread, so that a shift that signed in together does not
// come together.
constexpr double earliestShare = 0.7;
constexpr double latestShare = 0.85;
constexpr std::int64_t wantedAgainMs = 60'000;
} // namespace

void SignInMachine::planRenewal(std::int64_t lifeMs)
{
    m_tokenSinceMs = now();
    m_tokenLifeMs = std::max<std::int64_t>(lifeMs, 1000);
    m_tokenEnds = Timestamp{m_around.clock.now().ms + m_tokenLifeMs};
    if (m_kept->refresh.empty()) { // there is nothing to renew it with: its end is the end
        m_renewAtMs = now() + m_tokenLifeMs;
        return;
    }
    // And before the lease ends, however long a token lives.
    const std::int64_t heldMs =
        m_settings.leaseMs > 0 ? std::min(m_tokenLifeMs, m_settings.leaseMs) : m_tokenLifeMs;
    const double share = earliestShare + (latestShare - earliestShare) * m_around.random.unit();
    m_renewAtMs = now() + static_cast<std::int64_t>(static_cast<double>(heldMs) * share);
}

// A hub that refuses a token that was just made would refuse the next one too, and one whose
// margin is longer than a token's life would ask for ever: not at once, then.
void SignInMachine::tokenWanted()
{
    if (m_state.stage != Stage::SignedIn || m_way == Way::Renew)
        return;
    if (m_kept->refresh.empty())
        return;
    const bool isOver = m_around.clock.now() >= m_tokenEnds;
    const std::int64_t earliest =
        isOver ? now() : m_tokenSinceMs + std::min(m_tokenLifeMs / 2, wantedAgainMs);
    if (!m_renewAtMs || earliest < *m_renewAtMs)
        m_renewAtMs = std::max(now(), earliest);
}

void SignInMachine::renew()
{
    m_renewAtMs.reset();
    if (!m_kept || m_kept->refresh.empty())
        return refused(Problem::None);
    m_way = Way::Renew;
    if (m_provider)
        return go();
    ask(Step::Discovery, discoveryAddress(m_settings.issuer));
}

void SignInMachine::renewLater(Problem problem)
{
    m_provider.reset(); // it may have moved
    m_renewAtMs =
        now() + m_retryMs / 2 +
        static_cast<std::int64_t>(m_around.random.unit() * static_cast<double>(m_retryMs) / 2);
    m_retryMs = std::min(2 * m_retryMs, m_settings.longestRetryMs);
    m_around.log.write(LogLevel::Warning, "signin.renewal_failed",
                       {{"problem", static_cast<std::int64_t>(problem)}});
    setStage(Stage::SignedIn, problem);
}

void SignInMachine::refused(Problem problem)
{
    endAttempt();
    m_renewAtMs.reset();
    if (m_kept && m_kept->refresh.empty())
        keepNow();
    m_around.log.write(LogLevel::Warning, "signin.refused",
                       {{"problem", static_cast<std::int64_t>(problem)}});
    setStage(Stage::Expired, problem);
}

void SignInMachine::keepNow()
{
    m_state.isKept = m_around.ports.keep(*m_kept);
}

void SignInMachine::beginLease(std::int64_t leftMs)
{
    m_state.locked = false;
    m_leaseEndsMs.reset();
    if (m_settings.leaseMs > 0)
        m_leaseEndsMs = now() + leftMs;
}

// It is asked for on and on; the first yes opens again.
void SignInMachine::lock()
{
    m_leaseEndsMs.reset();
    m_state.locked = true;
    m_around.log.write(LogLevel::Warning, "signin.locked");
    m_around.ports.leaseEnded();
    tell();
}

void SignInMachine::signOut()
{
    if (m_state.stage != Stage::SignedIn && m_state.stage != Stage::Expired)
        return;
    endAttempt();
    m_renewAtMs.reset();
    if (m_kept && !m_kept->refresh.empty()) {
        // (RFC 7009. Whether it works or not, nothing of it is here any more.)
        if (m_provider && !m_provider->revocation.empty())
            m_around.ports.askAside(
                {m_provider->revocation, formOf({{"token", std::string(m_kept->refresh.text())},
                                                 {"token_type_hint", "refresh_token"},
                                                 {"client_id", m_settings.client.id}})});
        m_kept->refresh.wipe();
    }
    if (m_kept) {
        m_kept->name.clear();
        keepNow();
    }
    m_state.name.clear();
    m_state.locked = false;
    m_leaseEndsMs.reset();
    m_around.ports.signedOut();
    setStage(Stage::SignedOut);
}

} // namespace sidelight::signin
