#include "plugin/bridge/pageconversation.h"

#include <utility>
#include <variant>

namespace sidelight::bridge
{

PageConversation::PageConversation(std::uint64_t id, std::string origin, Surroundings surroundings)
    : m_id(id)
    , m_origin(std::move(origin))
    , m_around(std::move(surroundings))
{
}

void PageConversation::open()
{
    greet();
}

void PageConversation::greet()
{
    m_step = Step::Greeted;
    m_challenge = m_around.desk.makeChallenge();
    m_firstUntil = m_around.clock.monotonicMs() + firstMessageMs;
    m_around.send(helloMessage(m_challenge));
}

bool PageConversation::isTooFast()
{
    const std::int64_t now = m_around.clock.monotonicMs();
    if (now >= m_secondSince + 1000) {
        m_secondSince = now;
        m_inSecond = 0;
    }
    return ++m_inSecond > messagesASecond;
}

void PageConversation::onText(std::string_view text)
{
    if (m_step == Step::Ended)
        return;
    if (isTooFast()) {
        end(CloseCode::TooMany);
        return;
    }
    const auto message = readPageMessage(text);
    if (!message) {
        end(CloseCode::BadMessage);
        return;
    }
    if (const auto *ask = std::get_if<AskPairing>(&*message))
        on(*ask);
    else if (const auto *known = std::get_if<Authenticate>(&*message))
        on(*known);
    else if (m_step == Step::Open)
        m_around.wish(*message);
    else
        end(CloseCode::NotPaired);
}

void PageConversation::on(const AskPairing &message)
{
    if (m_step != Step::Greeted) {
        end(CloseCode::BadMessage);
        return;
    }
    switch (m_around.desk.ask(m_id, m_origin, message.name)) {
    case PairingDesk::Refusal::Busy:
        end(CloseCode::Busy);
        return;
    case PairingDesk::Refusal::TooMany:
        end(CloseCode::TooMany);
        return;
    case PairingDesk::Refusal::None:
        break;
    }
    m_step = Step::Asking;
    m_around.send(codeMessage(m_around.desk.asking()->code, PairingDesk::codeLifeMs));
    m_around.askingChanged();
}

void PageConversation::on(const Authenticate &message)
{
    if (m_step != Step::Greeted) {
        end(CloseCode::BadMessage);
        return;
    }
    const PairingDesk::Proof proof{m_origin, m_challenge, message.challenge, message.proof};
    switch (m_around.desk.check(message.pairing, proof)) {
    case PairingDesk::ProofResult::Wrong:
        end(CloseCode::NotPaired);
        return;
    case PairingDesk::ProofResult::TooMany:
        end(CloseCode::TooMany);
        return;
    case PairingDesk::ProofResult::Right:
        break;
    }
    m_step = Step::Open;
    m_pairing = message.pairing;
    m_around.send(welcomeMessage(m_around.desk.answerTo(message.pairing, proof), m_around.state()));
}

void PageConversation::tick()
{
    const std::int64_t now = m_around.clock.monotonicMs();
    if (m_step == Step::Greeted && now >= m_firstUntil)
        end(CloseCode::TooLate);
    else if (m_step == Step::Asking && m_around.desk.isOver())
        end(CloseCode::TooLate);
}

void PageConversation::paired(const PairingDesk::Token &token)
{
    if (m_step != Step::Asking)
        return;
    m_around.send(pairedMessage(token.pairing, token.token));
    greet();
}

void PageConversation::end(CloseCode code)
{
    if (m_step == Step::Ended)
        return;
    const bool asked = m_step == Step::Asking;
    m_step = Step::Ended;
    if (asked && m_around.desk.asking() && m_around.desk.asking()->connection == m_id) {
        // A page that was only loaded anew may ask again at once.
        const bool guessed = m_around.desk.asking()->triesLeft < PairingDesk::maxCodeTries;
        m_around.desk.endAsking(guessed || code == CloseCode::Refused);
        m_around.askingChanged();
    }
    m_around.close(code);
}

void PageConversation::tell(const std::string &message)
{
    if (m_step == Step::Open)
        m_around.send(message);
}

} // namespace sidelight::bridge
