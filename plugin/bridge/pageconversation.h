// One connection of a page, as a state machine without a socket: who it is first, what it wants
// after. Ends, with a code of CloseCode, at the first thing that is not as it should be. The
// bridge's thread.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "plugin/bridge/messages.h"
#include "plugin/bridge/pairingdesk.h"

namespace sidelight::bridge
{

enum class CloseCode : std::uint16_t {
    GoingAway = 1001, // the panel ends
    TooBig = 1009,
    BadMessage = 4400,
    NotPaired = 4401, // no such pairing, or a wrong proof
    Refused = 4403,   // by the agent, now or by revoking
    TooLate = 4408,   // no first message in time, or the code was not typed in time
    Busy = 4409,      // another page is being paired
    TooMany = 4429,   // messages, codes or proofs
};

class PageConversation
{
public:
    static constexpr std::int64_t firstMessageMs = 2'000;
    static constexpr int messagesASecond = 20;

    struct Surroundings { // all outlive the conversation
        PairingDesk &desk;
        Clock &clock;
        std::function<void(const std::string &text)> send;
        std::function<void(CloseCode code)> close; // nothing is sent after it
        std::function<void(const PageMessage &wish)> wish;
        std::function<void()> askingChanged;
        std::function<State()> state;
    };
    PageConversation(std::uint64_t id, std::string origin, Surroundings surroundings);

    void open();
    void onText(std::string_view text);
    void onBinary() { end(CloseCode::BadMessage); }
    void tick();

    // The code was typed.
    void paired(const PairingDesk::Token &token);
    void end(CloseCode code);

    // Told to a page that has proved itself, else to nobody.
    void tell(const std::string &message);
    [[nodiscard]] bool isOpen() const { return m_step == Step::Open; }
    [[nodiscard]] bool isEnded() const { return m_step == Step::Ended; }
    [[nodiscard]] const std::string &pairing() const { return m_pairing; }

private:
    enum class Step { Greeted, Asking, Open, Ended };
    void on(const AskPairing &message);
    void on(const Authenticate &message);
    void greet();
    [[nodiscard]] bool isTooFast();

    const std::uint64_t m_id;
    const std::string m_origin;
    Surroundings m_around;
    Step m_step = Step::Greeted;
    std::string m_challenge;
    std::string m_pairing;
    std::int64_t m_firstUntil = 0; // monotonic
    std::int64_t m_secondSince = 0;
    int m_inSecond = 0;
};

} // namespace sidelight::bridge
