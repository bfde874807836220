// Takes in what an agent wrote or decided: in order, one at a time, each answered after the fsync
// (PROTOCOL.md, "Outbox"). Network thread.
#pragma once

#include <memory>

#include <boost/container/deque.hpp>

#include "core/wire/messages.h"
#include "hub/auth/authoriser.h"
#include "hub/ingest/intake.h"
#include "hub/ws/paneltransport.h"

namespace sidelight::hub
{

class OutboxReceiver
{
public:
    // Empty = allowed, else the machine code of the refusal.
    using MayWrite = std::function<std::string(const Event &)>;

    OutboxReceiver(LogStore &log, Intake &intake, PanelAnswers &answers, MayWrite mayWrite);
    ~OutboxReceiver();

    // Who writes; from the hello.
    void open(std::string device, AgentId author);
    // False when more than limits::maxUnansweredOutbox are unanswered.
    [[nodiscard]] bool take(wire::OutboxEvent event, std::string frameId);
    // An outbox event that could not be read, but whose number could.
    void reject(std::uint64_t sequence, const std::string &frameId, std::string_view code,
                std::string_view message);

private:
    struct Waiting {
        wire::OutboxEvent event;
        std::string frameId;
    };
    void next();
    void answered(const Waiting &work, Verdict verdict);
    void refuse(const Waiting &work, const Refusal &refusal);

    LogStore &m_log;
    Intake &m_intake;
    PanelAnswers &m_answers;
    MayWrite m_mayWrite;
    std::string m_device;
    AgentId m_author;
    boost::container::deque<Waiting> m_waiting;
    bool m_busy = false;
    // After one that may be tried again: the later ones have to wait for it, because a device's
    // numbers only rise.
    std::optional<std::uint64_t> m_held;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace sidelight::hub
