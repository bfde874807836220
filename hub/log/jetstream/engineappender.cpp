#include "hub/log/jetstream/engineappender.h"

#include <algorithm>
#include <chrono>
#include <cstring>

#include "core/base/hex.h"
#include "hub/log/recordfacts.h"

namespace sidelight::hub
{

namespace
{

std::uint64_t freshGroup(Random &random)
{
    std::array<std::uint8_t, 8> bytes{};
    random.fill(bytes);
    std::uint64_t group = 0;
    std::memcpy(&group, bytes.data(), bytes.size());
    return group;
}

std::string idOf(const RecordFacts &facts, std::size_t part)
{
    return toHex(facts.key) + "." + std::to_string(facts.group) + "." + std::to_string(part);
}

} // namespace

bool EngineAppender::append(std::vector<NewEvent> events, Done done)
{
    auto job = std::make_shared<Job>();
    job->slots.resize(events.size());
    job->events = std::move(events);
    job->done = std::move(done);
    m_jobs.push_back(job);
    for (std::size_t i = 0; i < job->slots.size(); ++i)
        m_toSend.push_back({job, i});
    pump();
    return isReady();
}

// A device's numbers go one after the other: should one fail, none above it is taken.
void EngineAppender::pump()
{
    std::deque<Item> kept;
    std::set<std::string> ahead;
    for (Item &item : std::exchange(m_toSend, {})) {
        const auto &device = item.job->events[item.slot].device;
        if (device && (m_devices.contains(device->device) || ahead.contains(device->device))) {
            ahead.insert(device->device);
            kept.push_back(std::move(item));
        } else {
            send(item);
        }
    }
    kept.insert(kept.end(), std::make_move_iterator(m_toSend.begin()),
                std::make_move_iterator(m_toSend.end()));
    m_toSend = std::move(kept);
}

void EngineAppender::send(const Item &item)
{
    const NewEvent &event = item.job->events[item.slot];
    Slot &slot = item.job->slots[item.slot];
    slot.sent = true;
    slot.before = m_parts.fold.folded();
    const LogIndex &index = m_parts.fold.index();
    const KnownKey key = knownKeyOf(index.secret(), event.key);
    slot.key = key;
    if (const auto half = index.unfinished(key, event.digest); half && !event.copy)
        return mend(item, *half);
    if (auto said = index.judge(event)) {
        slot.answer = *std::move(said);
        return;
    }
    if (event.device)
        m_devices.insert(event.device->device);
    slot.open = event.streams.size();
    slot.group = freshGroup(m_parts.random);
    m_groups.insert(slot.group);
    m_toSettle.push_back(item);
    for (std::size_t i = 0; i < event.streams.size(); ++i)
        publish(item, event, i);
}

// With the body that is there already, whatever the repeat says, and under its group, so that the
// fold takes it for the same writing; another hub's that comes late is void.
void EngineAppender::mend(const Item &item, const LogIndex::Unfinished &known)
{
    Slot &slot = item.job->slots[item.slot];
    slot.mended = true;
    slot.group = known.group;
    slot.open = known.missing.size();
    if (const auto &device = item.job->events[item.slot].device)
        m_devices.insert(device->device);
    m_groups.insert(slot.group);
    m_toSettle.push_back(item);
    m_parts.bodies.fetch({known.first}, [this, alive = m_alive, item,
                                         known](LogResult<EngineBodies::Bodies> bodies) {
        if (!*alive)
            return;
        Job &job = *item.job;
        if (!bodies || !bodies->front()) {
            job.slots[item.slot].open = 0;
            job.error = bodies ? LogError{LogErrc::Io, "half an event is gone"} : bodies.error();
            return;
        }
        NewEvent whole = job.events[item.slot];
        whole.streams = known.streams;
        whole.body = bodies->front();
        for (std::size_t i = 0; i < whole.streams.size(); ++i) {
            const auto &missing = known.missing;
            if (std::find(missing.begin(), missing.end(), whole.streams[i]) != missing.end())
                publish(item, whole, i, known.more);
        }
    });
}

void EngineAppender::publish(const Item &item, const NewEvent &event, std::size_t part,
                             const std::string &more)
{
    const LogIndex &index = m_parts.fold.index();
    RecordFacts facts = factsOf(event, part, index, m_parts.clock.now());
    facts.group = item.job->slots[item.slot].group;
    facts.more = more;
    if (event.streams.size() > 1 && !event.copy)
        facts.parts = event.streams;
    EnginePublisher::Message message;
    message.subject = m_parts.place.subjectOf(index.tokenOf(facts.stream));
    message.facts = factsText(facts);
    message.body = *event.body;
    message.id = idOf(facts, part);
    const auto began = std::chrono::steady_clock::now();
    m_parts.publisher.publish(
        std::move(message), [this, alive = m_alive, turn = m_turn, item, began](auto sequence) {
            if (!*alive || turn != m_turn)
                return;
            if (m_parts.committed && sequence)
                m_parts.committed(std::chrono::duration_cast<std::chrono::microseconds>(
                                      std::chrono::steady_clock::now() - began)
                                      .count());
            // Another hub that mends the same may have met its place already, but not before.
            const Offset before = item.job->slots[item.slot].before;
            if (sequence && Offset{*sequence} <= before) {
                m_parts.rewound(endsBeforeMet(m_parts.place.log(), before.value, *sequence - 1));
                sequence = failure(LogError{LogErrc::Io, "the engine was put back"});
            }
            kept(item, std::move(sequence));
        });
}

void EngineAppender::kept(const Item &item, LogResult<std::uint64_t> sequence)
{
    Slot &slot = item.job->slots[item.slot];
    --slot.open;
    if (sequence) {
        slot.offsets.push_back(Offset{*sequence});
        m_trouble.reset();
    } else {
        m_trouble = sequence.error().code;
        item.job->error = std::move(sequence.error());
    }
}

bool EngineAppender::settleOne(const Item &item, std::vector<Offset> &voids)
{
    Slot &slot = item.job->slots[item.slot];
    const Offset folded = m_parts.fold.folded();
    if (slot.open > 0 || std::any_of(slot.offsets.begin(), slot.offsets.end(),
                                     [folded](Offset at) { return at > folded; }))
        return false;
    const LogIndex &index = m_parts.fold.index();
    const NewEvent &event = item.job->events[item.slot];
    Appended answer;
    std::sort(slot.offsets.begin(), slot.offsets.end());
    for (const Offset offset : slot.offsets) {
        if (index.has(offset))
            answer.places.push_back(index.placeAt(offset));
        else
            voids.push_back(offset);
    }
    if (answer.places.empty() || slot.mended) {
        if (auto said = index.known(slot.key, event.digest))
            answer = *std::move(said);
        else
            answer.outcome = Appended::Outcome::SequenceUsed;
    }
    slot.answer = std::move(answer);
    leave(item);
    return true;
}

void EngineAppender::leave(const Item &item)
{
    m_groups.erase(item.job->slots[item.slot].group);
    if (const auto &device = item.job->events[item.slot].device)
        m_devices.erase(device->device);
}

void EngineAppender::abandon(const LogError &why)
{
    ++m_turn;
    const std::deque<JobPtr> jobs = std::exchange(m_jobs, {});
    m_toSend.clear();
    m_toSettle.clear();
    m_groups.clear();
    m_devices.clear();
    const std::shared_ptr<bool> alive = m_alive;
    for (const JobPtr &job : jobs) {
        if (*alive && job->done)
            job->done(failure(why));
    }
}

bool EngineAppender::isReady() const
{
    return !m_jobs.empty() &&
           std::all_of(m_jobs.front()->slots.begin(), m_jobs.front()->slots.end(),
                       [](const Slot &slot) { return slot.answer.has_value(); });
}

std::vector<Offset> EngineAppender::settle()
{
    std::vector<Offset> voids;
    const std::size_t before = m_toSettle.size();
    std::erase_if(m_toSettle, [&](const Item &item) { return settleOne(item, voids); });
    if (m_toSettle.size() != before || m_toSettle.empty())
        pump();
    const std::shared_ptr<bool> alive = m_alive;
    while (*alive && isReady()) {
        const JobPtr job = std::move(m_jobs.front());
        m_jobs.pop_front();
        if (!job->done)
            continue;
        if (job->error) {
            job->done(failure(*job->error));
            continue;
        }
        std::vector<Appended> answers;
        for (Slot &slot : job->slots)
            answers.push_back(*std::move(slot.answer));
        job->done(std::move(answers));
    }
    return voids;
}

} // namespace sidelight::hub
