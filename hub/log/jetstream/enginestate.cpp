#include "hub/log/jetstream/enginestate.h"

#include <algorithm>

#include <boost/json/serialize.hpp>

#include "core/base/hex.h"
#include "core/base/random.h"
#include "core/base/sha256.h"
#include "core/domain/event.h"
#include "core/json/json.h"
#include "hub/log/jetstream/factstext.h"

namespace sidelight::hub
{

namespace
{

constexpr std::size_t partBytes = std::size_t{512} * 1024;
constexpr auto statePatience = std::chrono::milliseconds(2'000);
constexpr auto openPatience = std::chrono::seconds(60);
constexpr auto readAgainAfter = std::chrono::milliseconds(100);
constexpr int mostReads = 30; // a node may be behind what the reader has seen

struct StateFacts {
    std::string digest;
    std::uint64_t bytes = 0;
    std::size_t parts = 0; // messages before this one; 0: the text is in this one
};

std::string textOf(const StateFacts &facts)
{
    return boost::json::serialize(boost::json::object{
        {"v", ownFormat}, {"h", facts.digest}, {"b", facts.bytes}, {"n", facts.parts}});
}

std::optional<StateFacts> stateFactsIn(const std::string &text)
{
    const auto value = json::parse(text, maxFactsBytes, maxFactsDepth);
    if (!value || !value->is_object())
        return std::nullopt;
    const boost::json::object &object = value->get_object();
    const auto member = [&object](std::string_view name) {
        const boost::json::value *number = object.if_contains(name);
        return number && number->is_int64() ? number->get_int64() : -1;
    };
    const std::int64_t bytes = member("b");
    const std::int64_t parts = member("n");
    constexpr auto mostParts = static_cast<std::int64_t>(SharedState::maxTextBytes / partBytes);
    if (member("v") < 1 || member("v") > newestFormat || bytes < 0 || parts < 0 ||
        parts > mostParts)
        return std::nullopt;
    return StateFacts{std::string(textMember(object, "h").value_or(std::string_view())),
                      static_cast<std::uint64_t>(bytes), static_cast<std::size_t>(parts)};
}

std::size_t partsOf(std::size_t bytes)
{
    return bytes <= partBytes ? 0 : (bytes + partBytes - 1) / partBytes;
}

std::string digestOf(const std::string &text)
{
    return toHex(sha256({text}));
}

} // namespace

struct EngineState::Reading {
    std::string key;
    Read done;
    int tries = 0;
    std::chrono::steady_clock::time_point due; // of the next one
    StateFacts facts;
    std::uint64_t revision = 0;
    std::string text;
};

EngineState::EngineState(std::unique_ptr<EngineLink> link, Executor &executor,
                         const EnginePlace &place)
    : m_executor(executor)
    , m_place(place)
    , m_link(std::move(link))
    , m_publisher(*m_link)
    , m_guard(*m_link, m_publisher, {place.state(), place.stateSubject("probe")},
              [this](const EnginePutBack &) { m_isPutBack = true; })
    , m_reader(
          *m_link, place.state(),
          [this](std::uint64_t sequence, const EngineMessage &message) { take(sequence, message); })
{
    m_link->onBatch([this] { endBatch(); });
    m_link->onReconnect([this] { m_reader.restart(); });
    m_reader.onRestart([this] { m_guard.readerBeganAnew(); });
}

LogResult<std::unique_ptr<EngineState>>
EngineState::open(Executor &executor, const EngineAccess &access, const EnginePlace &place)
{
    auto link = EngineLink::connect(access, executor);
    if (!link)
        return failure(link.error());
    const auto there = isThere(**link, place.state());
    if (!there)
        return failure(there.error());
    if (!*there)
        return failure(LogError{LogErrc::Closed, "the engine has no shared state yet"});
    const auto end = endOf(**link, place.state());
    if (!end)
        return failure(end.error());
    std::unique_ptr<EngineState> state(new EngineState(*std::move(link), executor, place));
    state->m_reader.start(1, OrderedReader::Bodies::Without);
    EngineState &self = *state;
    const OrderedReader &reader = self.m_reader;
    const auto isOver = [&] { return reader.hasCome(end->newest) || reader.refusal(); };
    const bool isRead = self.m_link->runUntil(isOver, openPatience);
    if (reader.refusal())
        return failure(*reader.refusal());
    if (!isRead)
        return failure(LogError{LogErrc::Io, "the shared state cannot be read from the engine"});
    if (self.m_isTooNew)
        return failure(LogError{LogErrc::NewerSchema,
                                "it was written by hubs more than one version newer than this one; "
                                "upgrade this hub"});
    self.m_changed.clear();
    self.m_isOpen = true;
    return state;
}

template<class Answer, class Done>
void EngineState::answer(Done done, Answer value)
{
    m_executor.post([alive = m_alive, done = std::move(done), value = std::move(value)] {
        if (*alive)
            done(value);
    });
}

std::string EngineState::subjectOf(const std::string &key) const
{
    return m_place.stateSubject(
        toHex({reinterpret_cast<const std::uint8_t *>(key.data()), key.size()}));
}

std::string EngineState::partOf(const std::string &key, const std::string &digest,
                                std::size_t part) const
{
    constexpr std::size_t digits = 16;
    return subjectOf(key) + '.' + digest.substr(0, digits) + '.' + std::to_string(part);
}

void EngineState::note(const std::string &key, std::uint64_t sequence, std::uint64_t bytes)
{
    Entry &entry = m_entries[key];
    if (sequence > entry.revision)
        entry = {key, sequence, bytes};
}

void EngineState::take(std::uint64_t sequence, const EngineMessage &message)
{
    const std::string prefix = m_place.stateSubject({});
    const auto facts = stateFactsIn(message.facts);
    m_isTooNew = m_isTooNew || isTooNew(message.facts);
    if (!facts || !message.subject.starts_with(prefix))
        return; // a part, or something that we do not understand
    const auto name = fromHex(message.subject.substr(prefix.size()));
    if (!name)
        return;
    m_guard.met(sequence, message);
    std::string key(name->begin(), name->end());
    const auto known = m_entries.find(key);
    const bool isNews = known == m_entries.end() || known->second.revision < sequence;
    note(key, sequence, facts->bytes);
    if (isNews)
        m_changed.push_back(std::move(key));
}

void EngineState::endBatch()
{
    m_reader.tick();
    m_publisher.tick();
    askDue();
    if (!m_isOpen)
        return;
    m_guard.tick();
    if (m_isTooNew && m_newer)
        std::exchange(m_newer, {})();
    if (std::exchange(m_isPutBack, false)) {
        m_entries.clear();
        m_isRereading = true;
        m_reader.start(1, OrderedReader::Bodies::Without);
    }
    const std::vector<std::string> changed = std::exchange(m_changed, {});
    const std::shared_ptr<bool> alive = m_alive;
    for (const std::string &key : changed) {
        if (*alive && !m_isRereading)
            tell(key);
    }
    if (*alive && m_isRereading && m_reader.caughtUp()) {
        m_isRereading = false;
        tell({});
    }
}

std::vector<SharedState::Entry> EngineState::list(std::string_view prefix) const
{
    std::vector<Entry> found;
    for (auto it = m_entries.lower_bound(prefix);
         it != m_entries.end() && it->first.starts_with(prefix); ++it)
        found.push_back(it->second);
    return found;
}

Result<SharedState::Text, SharedErrc> EngineState::readNow(const std::string &key)
{
    std::optional<Result<Text, SharedErrc>> came;
    const auto reading = std::make_shared<Reading>();
    reading->key = key;
    reading->done = [&came](Result<Text, SharedErrc> text) { came = std::move(text); };
    ask(reading);
    if (!m_link->runUntil([&came] { return came.has_value(); }, openPatience)) {
        reading->done = [](const auto &) {};
        return failure(SharedErrc::Io);
    }
    return *std::move(came);
}

void EngineState::read(std::string key, Read done)
{
    const auto reading = std::make_shared<Reading>();
    reading->key = std::move(key);
    reading->done = [this, done = std::move(done)](Result<Text, SharedErrc> text) {
        answer(done, std::move(text));
    };
    ask(reading);
}

void EngineState::askAgain(const ReadingPtr &reading)
{
    reading->due = std::chrono::steady_clock::now() + readAgainAfter;
    if (++reading->tries < mostReads)
        m_again.push_back(reading);
    else
        reading->done(failure(SharedErrc::Io));
}

void EngineState::askDue()
{
    const auto now = std::chrono::steady_clock::now();
    for (const ReadingPtr &one : std::exchange(m_again, {})) {
        if (one->due > now)
            m_again.push_back(one);
        else
            ask(one);
    }
}

void EngineState::ask(const ReadingPtr &reading)
{
    const auto known = m_entries.find(reading->key);
    if (known == m_entries.end())
        return reading->done(Text{});
    const std::string body =
        boost::json::serialize(boost::json::object{{"last_by_subj", subjectOf(reading->key)}});
    m_link->request("$JS.API.DIRECT.GET." + m_place.state(), body, statePatience,
                    [this, alive = m_alive, reading,
                     least = known->second.revision](const LogResult<EngineMessage> &message) {
                        if (!*alive)
                            return;
                        const auto facts = message ? stateFactsIn(message->facts) : std::nullopt;
                        if (!facts || message->sequence < least)
                            return askAgain(reading);
                        reading->facts = *facts;
                        reading->revision = message->sequence;
                        reading->text = message->body;
                        note(reading->key, message->sequence, facts->bytes);
                        askPart(reading, 0);
                    });
}

void EngineState::askPart(const ReadingPtr &reading, std::size_t part)
{
    if (part == reading->facts.parts) {
        if (digestOf(reading->text) != reading->facts.digest)
            return askAgain(reading);
        return reading->done(
            Text{std::make_shared<const std::string>(std::move(reading->text)), reading->revision});
    }
    const std::string body = boost::json::serialize(
        boost::json::object{{"last_by_subj", partOf(reading->key, reading->facts.digest, part)}});
    m_link->request(
        "$JS.API.DIRECT.GET." + m_place.state(), body, statePatience,
        [this, alive = m_alive, reading, part](const LogResult<EngineMessage> &message) {
            if (!*alive)
                return;
            if (!message || message->sequence == 0)
                return askAgain(reading);
            reading->text += message->body;
            askPart(reading, part + 1);
        });
}

void EngineState::putParts(const std::string &key, const std::string &text,
                           const std::string &digest, std::function<void(bool)> done)
{
    struct Open {
        std::size_t parts = 0;
        bool isWhole = true;
    };
    const auto open = std::make_shared<Open>();
    open->parts = partsOf(text.size());
    for (std::size_t i = 0, all = open->parts; i < all; ++i) {
        EnginePublisher::Message message;
        message.subject = partOf(key, digest, i);
        message.body = text.substr(i * partBytes, partBytes);
        m_publisher.publish(std::move(message),
                            [alive = m_alive, open, done](const LogResult<std::uint64_t> &kept) {
                                open->isWhole = open->isWhole && kept;
                                if (--open->parts == 0 && *alive)
                                    done(open->isWhole);
                            });
    }
}

void EngineState::put(std::string key, std::string text, std::uint64_t expected, Put done)
{
    using Kept = Result<std::uint64_t, SharedErrc>;
    if (!isSharedKey(key))
        return answer(std::move(done), Kept(failure(SharedErrc::BadKey)));
    if (text.size() > maxTextBytes)
        return answer(std::move(done), Kept(failure(SharedErrc::TooLarge)));
    keep(key, text, expected, [this, done = std::move(done)](Kept kept) { answer(done, kept); });
}

void EngineState::keep(const std::string &key, const std::string &text, std::uint64_t expected,
                       Put done)
{
    SystemRandom random;
    const StateFacts facts{digestOf(text), text.size(), partsOf(text.size())};
    EnginePublisher::Message message;
    message.subject = subjectOf(key);
    message.facts = textOf(facts);
    message.body = facts.parts == 0 ? text : std::string();
    message.id = makeUuid(random);
    message.expectsOfSubject = expected;
    const auto last = [this, key, bytes = text.size(), done, message = std::move(message)] {
        m_publisher.publish(message, [this, alive = m_alive, key, bytes,
                                      done](const LogResult<std::uint64_t> &kept) {
            if (!*alive)
                return;
            if (kept) {
                note(key, *kept, bytes);
                return done(*kept);
            }
            const bool isLate = kept.error().code == LogErrc::Conflict;
            done(failure(isLate ? SharedErrc::Conflict : SharedErrc::Io));
        });
    };
    if (facts.parts == 0)
        return last();
    putParts(key, text, facts.digest, [last, done](bool isWhole) {
        if (isWhole)
            last();
        else
            done(failure(SharedErrc::Io));
    });
}

LogResult<void> EngineState::adopt(SharedState &files, std::string_view prefix)
{
    for (const Entry &entry : files.list(prefix)) {
        if (m_entries.contains(entry.key))
            continue;
        const auto found = files.readNow(entry.key);
        if (!found || !found->text)
            return failure(LogError{LogErrc::Io, entry.key + " cannot be read"});
        const auto kept = std::make_shared<std::optional<Result<std::uint64_t, SharedErrc>>>();
        keep(entry.key, *found->text, 0, [kept](auto answered) { *kept = answered; });
        const bool came = m_link->runUntil([kept] { return kept->has_value(); }, openPatience);
        if (!came || (!**kept && (*kept)->error() != SharedErrc::Conflict))
            return failure(LogError{LogErrc::Io, "the engine does not keep what hubs share"});
    }
    return {};
}

} // namespace sidelight::hub
