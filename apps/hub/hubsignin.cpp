#include "apps/hub/hubsignin.h"

#include "core/keys/durablefile.h"
#include "hub/auth/keys/httpsjwks.h"

namespace sidelight::hub
{

namespace
{
constexpr std::int64_t betweenReloadsMs = 500;
} // namespace

HubSignIn::HubSignIn(boost::asio::io_context &io, const Clock &clock, Logger &logger)
    : m_io(io)
    , m_clock(clock)
    , m_logger(logger)
{
}

HubSignIn::~HubSignIn() = default;

void HubSignIn::allow(const DevTokens &tokens)
{
    m_authoriser = std::make_unique<DevAuthoriser>(tokens);
}

Result<void, std::string> HubSignIn::open(const AuthSettings &settings)
{
    m_keys.emplace(KeyFiles(settings.keys), m_clock, m_logger);
    if (auto loaded = m_keys->load(); !loaded)
        return loaded;
    if (!settings.jwksUrl.empty()) {
        auto fetcher = HttpsJwks::make(m_io, settings.jwksUrl, settings.jwksCaFile);
        if (!fetcher)
            return failure(fetcher.error());
        m_fetcher = *std::move(fetcher);
        m_keys->follow(*m_fetcher, settings.jwksTimes);
    }
    auto authoriser = std::make_unique<JwtAuthoriser>(settings.rules, *m_keys, m_clock);
    m_byTokens = authoriser.get();
    m_authoriser = std::move(authoriser);
    m_revokedFile = settings.revokedFile;
    return readRevocations();
}

Result<void, std::string> HubSignIn::readRevocations()
{
    if (m_revokedFile.empty())
        return {};
    auto revocations = Revocations::readFile(m_revokedFile);
    if (!revocations)
        return failure("The file " + m_revokedFile + " cannot be used: " + revocations.error() +
                       ".");
    m_ofFile = *std::move(revocations);
    useRevocations();
    return {};
}

void HubSignIn::useRevocations()
{
    m_byTokens->revoke(m_ofFile.joined(m_ofBook));
}

Result<void, std::string> HubSignIn::keepRevocations(SharedState &shared,
                                                     Revocations::MarkOf markOf,
                                                     const std::string &ownFile)
{
    if (!m_byTokens)
        return {};
    m_byTokens->useMarks(markOf);
    m_book = std::make_unique<RevocationBook>(shared, std::move(markOf),
                                              [this](const Revocations &inForce) {
                                                  m_ofBook = inForce;
                                                  useRevocations();
                                              });
    if (auto loaded = m_book->load(); !loaded)
        return loaded;
    return bringAlong(ownFile);
}

// Were it to stay, what is given back later would be revoked again at the next start.
Result<void, std::string> HubSignIn::bringAlong(const std::string &ownFile)
{
    if (ownFile.empty())
        return {};
    const auto own = Revocations::readFile(ownFile);
    if (!own)
        return failure("The file " + ownFile + " cannot be used: " + own.error() + ".");
    if (*own == Revocations())
        return {};
    m_book->join(*own, [this, ownFile](const Result<void, RevokeErrc> &kept) {
        if (kept && keys::removeDurably(ownFile))
            m_logger.write(LogLevel::Info, "revocations_moved");
        else
            m_logger.write(LogLevel::Error, "revocations_not_moved");
    });
    return {};
}

void HubSignIn::revoke(const std::vector<Revocation> &revocations, RevocationApi::Done done)
{
    if (!m_book)
        return done(failure(
            Refusal{409, "no_sign_in", "The tokens of --dev cannot be taken back.", false, {}}));
    for (const Revocation &one : revocations) {
        const bool stays = !one.customer.empty()
                               ? m_ofFile.holdsCustomer(one.subject, one.customer, {})
                               : m_ofFile.holds(one.subject, std::nullopt, one.tokenId);
        if (one.lifted && stays)
            return done(failure(Refusal{409,
                                        "in_file",
                                        "It is in the file of revocations that the hub reads; take "
                                        "it out there.",
                                        false,
                                        {}}));
    }
    m_book->change(revocations, [done = std::move(done)](Result<void, RevokeErrc> added) {
        if (added)
            return done({});
        if (added.error() == RevokeErrc::Full)
            return done(
                failure(Refusal{409, "list_full", "There are too many revocations.", false, {}}));
        done(failure(Refusal{503, "disk_failed",
                             "It is in force, but could not be written down: a restart may undo "
                             "it. Send it again.",
                             true, 5000}));
    });
}

void HubSignIn::tick()
{
    if (m_clock.monotonicMs() - m_reloadedAt >= betweenReloadsMs)
        reload();
}

void HubSignIn::reload()
{
    m_reloadedAt = m_clock.monotonicMs();
    if (m_book)
        m_book->tick();
    if (!m_keys)
        return;
    m_keys->tick();
    const auto read = readRevocations();
    const std::string problem = read ? std::string() : read.error();
    if (!problem.empty() && problem != m_revokedProblem)
        m_logger.write(LogLevel::Error, "revocations_refused", {{"detail", problem}});
    m_revokedProblem = problem;
}

void HubSignIn::write(MetricsText &text) const
{
    if (!m_keys)
        return;
    text.add("sidelight_signing_keys", "Keys that judge tokens.", "gauge", m_keys->keys().size());
    std::vector<std::pair<std::string, std::uint64_t>> refusals;
    for (const auto &[reason, count] : m_byTokens->refusals())
        refusals.emplace_back(reason, count);
    text.addEach("sidelight_signin_refused_total", "Tokens that were not taken.", "reason",
                 refusals);
}

} // namespace sidelight::hub
