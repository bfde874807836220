// Signing in, staying so and signing out, as a state machine: inputs are the person's wishes,
// answers, the browser and time; outputs are calls of SignInPorts. One thread. It fails by going
// back to SignedOut or Expired with a Problem; while renewing it tries again instead.
#pragma once

#include <cstdint>
#include <optional>

#include "core/base/clock.h"
#include "core/base/log.h"
#include "core/base/random.h"
#include "core/signin/address.h"
#include "core/signin/answers.h"
#include "core/signin/grant.h"
#include "core/signin/person.h"
#include "core/signin/signinports.h"

namespace sidelight::signin
{

struct SignInSettings {
    std::string issuer; // exactly as the service writes itself
    Client client;
    enum class Token { Access, Id } token = Token::Access; // which one the hub judges
    std::string agentClaim = "sub";
    std::string teamsClaim = "teams";
    std::string agent; // whose profile this is; empty: whoever signs in first
    // How long what is here may be seen without the service's word. From one start to the next by
    // the wall clock, while running by what passes; 0: there is nothing here that locks.
    std::int64_t leaseMs = std::int64_t{72} * 3600 * 1000;
    // Milliseconds, all monotonic.
    std::int64_t answerDeadlineMs = 20'000;
    std::int64_t closingMs = 3'000; // what a program that ends waits for a token under way
    std::int64_t browserDeadlineMs = 5 * 60'000;
    std::int64_t firstRetryMs = 2'000; // of renewing; doubles
    std::int64_t longestRetryMs = 5 * 60'000;
    std::int64_t usualLifeMs = 5 * 60'000; // of a token that does not say how long it lives
};

struct SignInSurroundings { // all outlive the machine
    const Clock &clock;
    Random &random;
    SignInPorts &ports;
    Logger &log;
};

class SignInMachine
{
public:
    // The issuer has to be a safe address (isSafeAddress).
    SignInMachine(SignInSettings settings, SignInSurroundings surroundings);

    // ---- wishes
    void resume(std::optional<KeptSignIn> kept); // once, at first
    void signIn();                               // in the browser; also out of ShowingCode
    void useDevice();                            // also out of WaitingForBrowser
    void openAgain();                            // the same page in the browser
    void cancel();
    void signOut();
    void tokenWanted(); // by the link: the hub's clock says that it ends, or the hub refuses it

    // ---- inputs
    void answered(std::uint64_t number, const Answer &answer);
    // A request's head to our port. What is said to the browser is the caller's.
    Redirect::Kind redirected(std::string_view head);
    void tick();
    [[nodiscard]] std::optional<std::int64_t> nextDeadlineMs() const;

    [[nodiscard]] const SignInState &state() const { return m_state; }
    // The answer may hold the only token that still renews: whoever ends now loses it.
    [[nodiscard]] bool isOwedAToken() const { return m_waiting && m_waiting->step == Step::Renew; }

private:
    enum class Way { None, Browser, Device, Renew };
    enum class Step { Discovery, Keys, Code, DeviceCode, Poll, Renew };
    struct Waiting {
        std::uint64_t number = 0;
        Step step = Step::Discovery;
        std::int64_t deadlineMs = 0;
    };

    // signinmachine.cpp: the life of an attempt
    void begin(Way way);
    void go(); // the service is known
    void ask(Step step, std::string address, std::string form = {});
    void openBrowser();
    void askForToken(Step step, Fields fields);
    void endAttempt();
    void fail(Problem problem);
    void setStage(Stage stage, Problem problem = Problem::None);
    void tell();
    [[nodiscard]] std::int64_t now() const { return m_around.clock.monotonicMs(); }
    [[nodiscard]] bool isAttempt() const { return m_way == Way::Browser || m_way == Way::Device; }

    // signinanswers.cpp: what the service says
    void discovered(const Answer &answer);
    void deviceCodeCame(const Answer &answer);
    void polled(const Answer &answer);
    void tokensCame(const Answer &answer);
    void keysCame(const Answer &answer);
    void renewed(const Answer &answer);
    void take(Tokens tokens);
    void accept(const std::optional<Person> &person);

    // signinrenewal.cpp: staying signed in
    void renew();
    void renewLater(Problem problem);
    void refused(Problem problem);
    void planRenewal(std::int64_t lifeMs);
    void keepNow();
    void beginLease(std::int64_t leftMs);
    void lock();

    SignInSettings m_settings;
    SignInSurroundings m_around;
    SignInState m_state;
    std::optional<Provider> m_provider;
    std::optional<Grant> m_grant;
    std::optional<DeviceCode> m_device;
    std::optional<Tokens> m_tokens; // until who they are of is known
    std::optional<KeptSignIn> m_kept;
    Way m_way = Way::None;
    Stage m_before = Stage::SignedOut; // an attempt
    std::optional<Waiting> m_waiting;
    std::uint64_t m_lastNumber = 0;
    std::optional<std::int64_t> m_attemptEndsMs;
    std::optional<std::int64_t> m_pollAtMs;
    std::optional<std::int64_t> m_renewAtMs;
    std::optional<std::int64_t> m_leaseEndsMs;
    std::int64_t m_retryMs = 0;
    std::int64_t m_tokenSinceMs = 0; // of the one the hub was given
    std::int64_t m_tokenLifeMs = 0;
    Timestamp m_tokenEnds;
};

} // namespace sidelight::signin
