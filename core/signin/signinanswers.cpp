// The sign-in's state machine: what the service says.
#include "core/jwt/jwk.h"
#include "core/signin/address.h"
#include "core/signin/signinmachine.h"

namespace sidelight::signin
{

namespace
{
constexpr std::int64_t slowerByMs = 5000; // RFC 8628, 3.5
constexpr std::int64_t leastIntervalMs = 1000;
} // namespace

void SignInMachine::answered(std::uint64_t number, const Answer &answer)
{
    if (!m_waiting || m_waiting->number != number)
        return;
    const Step step = m_waiting->step;
    m_waiting.reset();
    switch (step) {
    case Step::Discovery:
        return discovered(answer);
    case Step::Keys:
        return keysCame(answer);
    case Step::Code:
        return tokensCame(answer);
    case Step::DeviceCode:
        return deviceCodeCame(answer);
    case Step::Poll:
        return polled(answer);
    case Step::Renew:
        return renewed(answer);
    }
}

void SignInMachine::discovered(const Answer &answer)
{
    if (answer.status != 200)
        return fail(refusalOf(answer) == Refusal::Later ? Problem::Unreachable
                                                        : Problem::BadProvider);
    auto provider = readProvider(answer.body, m_settings.issuer);
    if (!provider)
        return fail(provider.error());
    m_provider = *std::move(provider);
    m_state.offersDevice = !m_provider->device.empty();
    go();
}

void SignInMachine::deviceCodeCame(const Answer &answer)
{
    if (answer.status != 200)
        return fail(problemOf(refusalOf(answer)));
    auto code = readDeviceCode(answer.body);
    if (!code)
        return fail(code.error());
    m_device = *std::move(code);
    m_attemptEndsMs = now() + m_device->expiresMs;
    m_pollAtMs = now() + m_device->intervalMs;
    m_state.code = m_device->user;
    m_state.address = m_device->address;
    m_state.codeEnds = Timestamp{m_around.clock.now().ms + m_device->expiresMs};
    setStage(Stage::ShowingCode);
}

void SignInMachine::polled(const Answer &answer)
{
    if (answer.status == 200)
        return tokensCame(answer);
    switch (refusalOf(answer)) {
    case Refusal::SlowDown:
        m_device->intervalMs += slowerByMs;
        break;
    case Refusal::Later: // a connection that was lost: less often, until the code ends
        m_device->intervalMs = std::max(leastIntervalMs, 2 * m_device->intervalMs);
        break;
    case Refusal::Pending:
        break;
    default:
        return fail(problemOf(refusalOf(answer)));
    }
    m_pollAtMs = now() + m_device->intervalMs;
}

void SignInMachine::tokensCame(const Answer &answer)
{
    if (answer.status != 200)
        return fail(problemOf(refusalOf(answer)));
    auto tokens = readTokens(answer.body);
    if (!tokens)
        return fail(tokens.error());
    if (tokens->id.empty())
        return fail(Problem::BadProvider);
    m_attemptEndsMs.reset();
    take(*std::move(tokens));
}

void SignInMachine::renewed(const Answer &answer)
{
    if (answer.status != 200) {
        const Refusal refusal = refusalOf(answer);
        if (refusal == Refusal::Later)
            return fail(Problem::Unreachable);
        if (refusal == Refusal::InvalidGrant && m_kept)
            m_kept->refresh.wipe();
        return refused(refusal == Refusal::InvalidGrant ? Problem::None : problemOf(refusal));
    }
    auto tokens = readTokens(answer.body);
    if (!tokens)
        return refused(tokens.error());
    // The one before may be void from now on, whatever becomes of the rest.
    if (!tokens->refresh.empty()) {
        m_kept->refresh = std::move(tokens->refresh);
        keepNow();
    }
    if (tokens->id.empty() && m_settings.token == SignInSettings::Token::Id)
        return refused(Problem::BadProvider);
    take(*std::move(tokens));
}

void SignInMachine::take(Tokens tokens)
{
    m_tokens = std::move(tokens);
    if (m_tokens->id.empty())
        return accept(std::nullopt);
    // Anew each time: keys change, and a token a quarter of an hour is no burden.
    ask(Step::Keys, m_provider->keys);
}

void SignInMachine::keysCame(const Answer &answer)
{
    const bool isRenewal = m_way == Way::Renew;
    if (answer.status != 200)
        return fail(refusalOf(answer) == Refusal::Later ? Problem::Unreachable
                                                        : Problem::BadProvider);
    if (answer.body.size() > maxAnswerBytes)
        return fail(Problem::BadProvider);
    auto keys = readJwks(answer.body, Secrets::Refused);
    auto set = keys ? KeySet::of(*std::move(keys)) : failure(keys.error());
    if (!set)
        return fail(Problem::BadProvider);
    const auto nonce = m_grant ? std::optional(m_grant->nonce) : std::nullopt;
    const IdTokenRules rules{m_settings.issuer, m_settings.client.id, m_settings.agentClaim,
                             m_settings.teamsClaim};
    const auto person = readPerson(m_tokens->id, *set, rules, nonce, m_around.clock.now());
    if (!person)
        return isRenewal ? refused(person.error()) : fail(person.error());
    accept(*person);
}

// Nothing: it is whoever it was.
void SignInMachine::accept(const std::optional<Person> &person)
{
    const bool isRenewal = m_way == Way::Renew;
    const bool isOther =
        person && ((m_kept && m_kept->agent != person->agent) ||
                   (!m_settings.agent.empty() && m_settings.agent != person->agent));
    if (isOther)
        return isRenewal ? refused(Problem::SomebodyElse) : fail(Problem::SomebodyElse);
    Tokens tokens = *std::move(m_tokens);
    endAttempt();
    if (!m_kept)
        m_kept.emplace();
    if (person) {
        m_kept->agent = person->agent;
        m_kept->teams = person->teams;
        m_kept->name = person->name;
    }
    if (!isRenewal) {
        m_kept->issuer = m_settings.issuer;
        m_kept->client = m_settings.client.id;
        m_kept->refresh = std::move(tokens.refresh);
    }
    m_kept->lastSeen = m_around.clock.now();
    keepNow();
    beginLease(m_settings.leaseMs);
    const bool isId = m_settings.token == SignInSettings::Token::Id;
    const std::int64_t now = m_around.clock.now().ms;
    const std::int64_t left = person ? person->expires.ms - now : m_settings.usualLifeMs;
    planRenewal(isId ? left : tokens.expiresMs.value_or(left));
    m_state.name = m_kept->name;
    m_retryMs = m_settings.firstRetryMs;
    m_around.ports.tokenReady(
        {isId ? std::move(tokens.id) : std::move(tokens.access), m_kept->agent, m_kept->teams});
    m_around.log.write(LogLevel::Info, isRenewal ? "signin.renewed" : "signin.done");
    setStage(Stage::SignedIn);
}

} // namespace sidelight::signin
