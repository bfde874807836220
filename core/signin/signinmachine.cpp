#include "core/signin/signinmachine.h"

#include <algorithm>

#include "core/signin/address.h"

namespace sidelight::signin
{

SignInMachine::SignInMachine(SignInSettings settings, SignInSurroundings surroundings)
    : m_settings(std::move(settings))
    , m_around(surroundings)
{
    m_retryMs = m_settings.firstRetryMs;
}

void SignInMachine::resume(std::optional<KeptSignIn> kept)
{
    m_kept = std::move(kept);
    const bool isOurs = m_kept && m_kept->issuer == m_settings.issuer &&
                        m_kept->client == m_settings.client.id && !m_kept->refresh.empty() &&
                        (m_settings.agent.empty() || m_settings.agent == m_kept->agent);
    if (!isOurs) {
        if (m_kept)
            m_kept->refresh.wipe(); // another service never sees it
        tell();
        return;
    }
    m_state.name = m_kept->name;
    const std::int64_t away = m_around.clock.now().ms - m_kept->lastSeen.ms;
    if (away >= 0 && away <= m_settings.leaseMs) {
        beginLease(m_settings.leaseMs - away);
        m_around.ports.recognised({{}, m_kept->agent, m_kept->teams});
    } else {
        m_state.locked = m_settings.leaseMs > 0;
    }
    setStage(Stage::SignedIn);
    renew();
}

// ---- wishes

void SignInMachine::signIn()
{
    begin(Way::Browser);
}

void SignInMachine::useDevice()
{
    begin(Way::Device);
}

void SignInMachine::openAgain()
{
    if (m_state.stage == Stage::WaitingForBrowser && m_grant && m_provider)
        m_around.ports.openBrowser(m_grant->address(*m_provider, m_settings.client));
}

void SignInMachine::cancel()
{
    if (isAttempt())
        fail(Problem::None);
}

void SignInMachine::begin(Way way)
{
    if (!isAttempt()) {
        if (m_state.stage == Stage::SignedIn)
            return;
        m_before = m_state.stage;
    }
    endAttempt();
    m_renewAtMs.reset();
    m_way = way;
    setStage(Stage::Asking);
    // Anew for each attempt: what was said yesterday may have been put right since.
    ask(Step::Discovery, discoveryAddress(m_settings.issuer));
}

void SignInMachine::go()
{
    switch (m_way) {
    case Way::Browser:
        openBrowser();
        return;
    case Way::Device:
        if (m_provider->device.empty())
            return fail(Problem::NoDevice);
        ask(Step::DeviceCode, m_provider->device,
            formOf({{"client_id", m_settings.client.id}, {"scope", m_settings.client.scope}}));
        return;
    case Way::Renew:
        askForToken(Step::Renew, {{"grant_type", "refresh_token"},
                                  {"refresh_token", std::string(m_kept->refresh.text())}});
        return;
    case Way::None:
        return;
    }
}

void SignInMachine::openBrowser()
{
    const auto port = m_around.ports.listen();
    if (!port)
        return fail(Problem::NoListener);
    m_grant = Grant::make(*m_provider, *port, m_around.random);
    m_attemptEndsMs = now() + m_settings.browserDeadlineMs;
    setStage(Stage::WaitingForBrowser);
    openAgain();
}

void SignInMachine::askForToken(Step step, Fields fields)
{
    fields.emplace_back("client_id", m_settings.client.id);
    if (!m_settings.client.resource.empty())
        fields.emplace_back("resource", m_settings.client.resource);
    ask(step, m_provider->token, formOf(fields));
}

void SignInMachine::ask(Step step, std::string address, std::string form)
{
    m_waiting = {++m_lastNumber, step, now() + m_settings.answerDeadlineMs};
    m_around.ports.ask(m_lastNumber, {std::move(address), std::move(form)});
}

// ---- inputs

Redirect::Kind SignInMachine::redirected(std::string_view head)
{
    if (!m_grant || m_state.stage != Stage::WaitingForBrowser)
        return Redirect::Kind::Refused;
    const Redirect redirect = readRedirect(head, *m_grant);
    if (redirect.kind == Redirect::Kind::Error) {
        m_around.log.write(LogLevel::Info, "signin.browser_refused");
        fail(problemOf(refusalOf(redirect.code)));
    }
    if (redirect.kind != Redirect::Kind::Code)
        return redirect.kind;
    m_around.ports.stopListening();
    m_attemptEndsMs.reset();
    setStage(Stage::Asking);
    askForToken(Step::Code, {{"grant_type", "authorization_code"},
                             {"code", redirect.code},
                             {"redirect_uri", m_grant->redirect()},
                             {"code_verifier", m_grant->verifier}});
    return redirect.kind;
}

void SignInMachine::tick()
{
    const std::int64_t time = now();
    if (m_leaseEndsMs && time >= *m_leaseEndsMs)
        lock();
    if (m_attemptEndsMs && time >= *m_attemptEndsMs)
        return fail(Problem::TimedOut);
    if (m_waiting && time >= m_waiting->deadlineMs) {
        m_around.ports.dropAsks();
        return answered(m_waiting->number, {});
    }
    if (m_pollAtMs && time >= *m_pollAtMs && m_device) {
        m_pollAtMs.reset();
        return askForToken(Step::Poll,
                           {{"grant_type", "urn:ietf:params:oauth:grant-type:device_code"},
                            {"device_code", m_device->device}});
    }
    if (m_renewAtMs && time >= *m_renewAtMs)
        renew();
}

std::optional<std::int64_t> SignInMachine::nextDeadlineMs() const
{
    std::optional<std::int64_t> least;
    const auto consider = [&least](std::optional<std::int64_t> time) {
        if (time && (!least || *time < *least))
            least = time;
    };
    consider(m_attemptEndsMs);
    consider(m_pollAtMs);
    consider(m_renewAtMs);
    consider(m_leaseEndsMs);
    if (m_waiting)
        consider(m_waiting->deadlineMs);
    return least;
}

// ---- the end of an attempt

void SignInMachine::endAttempt()
{
    m_around.ports.stopListening();
    m_around.ports.dropAsks();
    m_waiting.reset();
    m_grant.reset();
    m_device.reset();
    m_tokens.reset();
    m_attemptEndsMs.reset();
    m_pollAtMs.reset();
    m_way = Way::None;
    m_state.code.clear();
    m_state.address.clear();
}

void SignInMachine::fail(Problem problem)
{
    if (m_way == Way::Renew) {
        endAttempt();
        return renewLater(problem);
    }
    endAttempt();
    if (problem != Problem::None)
        m_around.log.write(LogLevel::Warning, "signin.failed",
                           {{"problem", static_cast<std::int64_t>(problem)}});
    setStage(m_before, problem);
}

void SignInMachine::setStage(Stage stage, Problem problem)
{
    m_state.stage = stage;
    m_state.problem = problem;
    tell();
}

void SignInMachine::tell()
{
    m_around.ports.changed(m_state);
}

} // namespace sidelight::signin
