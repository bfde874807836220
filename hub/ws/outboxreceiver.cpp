#include "hub/ws/outboxreceiver.h"

#include "hub/ws/owntypes.h"

#include "core/domain/limits.h"

namespace sidelight::hub
{

OutboxReceiver::OutboxReceiver(LogStore &log, Intake &intake, PanelAnswers &answers,
                               MayWrite mayWrite)
    : m_log(log)
    , m_intake(intake)
    , m_answers(answers)
    , m_mayWrite(std::move(mayWrite))
{
}

OutboxReceiver::~OutboxReceiver()
{
    *m_alive = false;
}

void OutboxReceiver::open(std::string device, AgentId author)
{
    m_device = std::move(device);
    m_author = std::move(author);
}

bool OutboxReceiver::take(wire::OutboxEvent event, std::string frameId)
{
    if (m_waiting.size() >= limits::maxUnansweredOutbox)
        return false;
    m_waiting.push_back({std::move(event), std::move(frameId)});
    next();
    return true;
}

void OutboxReceiver::reject(std::uint64_t sequence, const std::string &frameId,
                            std::string_view code, std::string_view message)
{
    m_answers.answer(
        wire::Rejected{sequence, std::string(code), std::string(message), false, std::nullopt},
        frameId);
}

void OutboxReceiver::refuse(const Waiting &work, const Refusal &refusal)
{
    if (refusal.retryable && (!m_held || work.event.sequence < *m_held))
        m_held = work.event.sequence;
    m_answers.answer(wire::Rejected{work.event.sequence, refusal.code, refusal.message,
                                    refusal.retryable, refusal.retryAfterMs},
                     work.frameId);
}

void OutboxReceiver::next()
{
    while (!m_busy && !m_waiting.empty()) {
        const Waiting &work = m_waiting.front();
        Refusal refusal{403, {}, {}, false, std::nullopt};
        if (work.event.device != m_device) {
            refusal.code = "wrong_device";
            refusal.message = "The event names another device than the hello.";
        } else if (work.event.event.source != "/panel/" + m_device) {
            // Or it could stand in the way of somebody else's event of the same id.
            refusal.code = "wrong_source";
            refusal.message = "The event is in another name than the panel's.";
        } else if (work.event.event.type.starts_with("hub.")) {
            refusal.code = "bad_type";
            refusal.message = "Control messages cannot be kept.";
        } else if (!mayComeFromPanel(work.event.event.type)) {
            refusal.code = "not_yours_to_say";
            refusal.message = "Events of this type are not an agent's to write.";
        } else if (m_held && work.event.sequence > *m_held) {
            refusal.code = "earlier_first";
            refusal.message = "An event with a lower number has to be taken first.";
            refusal.retryable = true;
        } else if (std::string reason = m_mayWrite(work.event.event); !reason.empty()) {
            refusal.code = std::move(reason);
            refusal.message = "The agent may not write here.";
        }
        if (!refusal.code.empty()) {
            const Waiting done = std::move(m_waiting.front());
            m_waiting.pop_front();
            refuse(done, refusal);
            continue;
        }
        m_busy = true;
        Submission submission;
        submission.event = work.event.event;
        submission.author = m_author;
        submission.device = DeviceSequence{m_device, work.event.sequence};
        std::vector<Submission> one;
        one.push_back(std::move(submission));
        m_intake.submit(std::move(one), [this, alive = m_alive](std::vector<Verdict> verdicts) {
            if (!*alive)
                return;
            const Waiting done = std::move(m_waiting.front());
            m_waiting.pop_front();
            m_busy = false;
            answered(done, std::move(verdicts.front()));
            if (*alive)
                next();
        });
    }
}

void OutboxReceiver::answered(const Waiting &work, Verdict verdict)
{
    if (const auto *refusal = std::get_if<Refusal>(&verdict)) {
        refuse(work, *refusal);
        return;
    }
    if (m_held == work.event.sequence)
        m_held.reset();
    const Appended &appended = std::get<Appended>(verdict);
    wire::Accepted accepted;
    accepted.sequence = work.event.sequence;
    accepted.epoch = m_log.epoch();
    accepted.duplicate = appended.outcome == Appended::Outcome::Duplicate;
    if (!appended.places.empty()) {
        accepted.stream = appended.places.front().stream;
        accepted.offset = appended.places.front().offset;
    }
    m_answers.answer(accepted, work.frameId);
}

} // namespace sidelight::hub
