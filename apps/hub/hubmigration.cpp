#include "apps/hub/hubmigration.h"

#include <boost/json/serialize.hpp>

#include "core/base/random.h"
#include "hub/migration/movetoengine.h"
#include "hub/migration/movetofile.h"
#include "hub/revocation/revocationbook.h"

namespace sidelight::hub
{

namespace
{

std::vector<std::string> sharedPlaces()
{
    return {"config/", RevocationBook::key};
}

Refusal conflict(std::string_view code, std::string sentence)
{
    return {409, std::string(code), std::move(sentence), false, {}};
}

Refusal noMove()
{
    return conflict("no_move", "No move of the log is under way.");
}

boost::json::object objectOf(const LogAddress &address)
{
    boost::json::object object{{"engine", address.shownEngine()}};
    if (!address.isFile())
        object["tenant"] = address.tenant;
    return object;
}

boost::json::object objectOf(const Moved &moved)
{
    const MoveProof &proof = moved.proof;
    return {{"id", moved.id},
            {"from", objectOf(moved.from)},
            {"at", formatRfc3339(moved.at)},
            {"records", proof.records},
            {"tombstones", proof.tombstones},
            {"erased", proof.erased},
            {"follows", proof.follows},
            {"devices", proof.devices},
            {"digest", proof.digest},
            {"sealed", moved.isLeft}};
}

} // namespace

HubMigration::HubMigration(Parts parts)
    : m_parts(std::move(parts))
    , m_api(m_parts.authoriser, m_parts.storage.auditDesk(), *this)
    , m_place(m_parts.storage.place())
    , m_writer(m_parts.settings.dataFolder, m_parts.executor)
{
}

HubMigration::~HubMigration()
{
    *m_alive = false;
}

bool HubMigration::isUnderWay() const
{
    return m_migration && m_migration->status().phase != MovePhase::Cancelled;
}

void HubMigration::take(std::function<void()> order)
{
    m_orders.push_back(std::move(order));
    carryOutNext();
}

void HubMigration::carryOutNext()
{
    if (m_isOrdering || m_orders.empty())
        return;
    m_isOrdering = true;
    const std::function<void()> order = std::move(m_orders.front());
    m_orders.pop_front();
    order();
}

void HubMigration::done(const Answer &answer, Said said)
{
    m_isOrdering = false;
    if (answer)
        answer(std::move(said));
    carryOutNext();
}

void HubMigration::note(const Principal &who, std::string_view kind, const Moving &moving,
                        std::function<void()> then)
{
    m_parts.storage.auditDesk().ordered(
        who, kind, {moving.id, m_place.inForce.kindWords(), moving.to.kindWords()},
        [alive = m_alive, then = std::move(then)] {
            if (*alive)
                then();
        });
}

void HubMigration::start()
{
    if (m_place.moved && !m_place.moved->isNoted)
        return take([this] { noteMoved(); });
    goOn();
}

// Whoever ordered it may have been killed with the hub: it is noted until that is written down.
void HubMigration::noteMoved()
{
    const Moved &moved = *m_place.moved;
    m_parts.storage.auditDesk().moved(
        {moved.id, moved.from.kindWords(), m_place.inForce.kindWords()}, moved.proof.records,
        [this, alive = m_alive](bool isNoted) {
            if (!*alive)
                return;
            const auto end = [this] {
                goOn();
                done({}, {});
            };
            if (!isNoted)
                return end(); // the next start says it again
            m_place.moved->isNoted = true;
            m_writer.write(m_place, [this, end](const auto &written) {
                if (!written)
                    m_parts.logger.write(LogLevel::Warning, "log_place_not_written",
                                         {{"detail", written.error()}});
                end();
            });
        });
}

void HubMigration::goOn()
{
    if (!m_place.moving)
        return;
    if (m_place.moving->to != m_parts.storage.otherPlace()) {
        m_parts.logger.write(
            LogLevel::Warning, "log_migration",
            {{"phase", "waiting"},
             {"detail", "A move of the log was begun that the configuration does not name as "
                        "\"moveTo\" any more."}});
        return;
    }
    run(m_place);
}

void HubMigration::begin(const Principal &who, bool toFile, std::int64_t rate, Answer answer)
{
    take([this, who, toFile, rate, answer = std::move(answer)] {
        beginNow(who, toFile, rate, answer);
    });
}

std::optional<Refusal> HubMigration::whyNotBegun(bool toFile) const
{
    // Who repeats the order when all is done must not move it back.
    if (m_place.inForce.isFile() == toFile)
        return conflict("there_already", "The log is in " + m_place.inForce.words() + " already.");
    if (isUnderWay())
        return std::nullopt;
    if (m_parts.storage.isTrial())
        return conflict("no_data_folder", "The hub has no data folder that stays.");
    if (!m_parts.storage.otherPlace())
        return conflict("no_place", "The configuration does not say where the log may be moved: "
                                    "set \"moveTo\" and start the hub again.");
    if (m_place.moving && !m_migration)
        return conflict("other_move", "A move to another place was begun: name it as \"moveTo\" "
                                      "and cancel it first.");
    return std::nullopt;
}

void HubMigration::beginNow(const Principal &who, bool toFile, std::int64_t rate,
                            const Answer &answer)
{
    if (auto refusal = whyNotBegun(toFile))
        return done(answer, failure(*std::move(refusal)));
    if (isUnderWay())
        return done(answer, {}); // it goes on; who lost sight of it finds it again
    LogPlace next = m_place;
    next.moving = Moving{makeUuid(m_parts.random), *m_parts.storage.otherPlace(), rate, false};
    note(who, audit::kinds::moveBegun, *next.moving,
         [this, next, answer] { writeDown(next, answer, [this, next] { run(next); }); });
}

void HubMigration::writeDown(const LogPlace &next, const Answer &answer, std::function<void()> then)
{
    m_writer.write(next, [this, answer, then = std::move(then)](const auto &written) {
        if (!written)
            return done(answer, failure(Refusal{503, "disk_failed", written.error(), true, 5'000}));
        then();
        done(answer, {});
    });
}

void HubMigration::run(const LogPlace &place)
{
    m_migration.reset();
    m_place = place;
    m_parts.storage.log().keepAll(true);
    m_migration = std::make_unique<Migration>(
        Migration::Parts{m_parts.settings.dataFolder, place, m_parts.clock, m_parts.logger, host(),
                         [this, moving = *place.moving](MoveExecutor &executor) {
                             return moverTo(moving, executor);
                         }});
}

MoveHost HubMigration::host()
{
    Executor &executor = m_parts.executor;
    MoveHost host;
    host.pause = [this, &executor, alive = m_alive](std::function<void()> quiet) {
        executor.post([this, alive, quiet = std::move(quiet)]() mutable {
            if (!*alive)
                return;
            m_parts.storage.pause(std::move(quiet));
            m_parts.pausing();
        });
    };
    host.resume = [this, &executor, alive = m_alive] {
        executor.post([this, alive] {
            if (*alive)
                m_parts.storage.resume();
        });
    };
    host.ended = [this, &executor, alive = m_alive] {
        executor.post([this, alive] {
            if (*alive && !isUnderWay())
                m_parts.storage.log().keepAll(false);
        });
    };
    host.restart = [this, &executor, alive = m_alive] {
        executor.post([this, alive] {
            if (*alive)
                m_parts.restart();
        });
    };
    return host;
}

// A hub that is stopped does not wait for an engine that does not answer.
GivesUp HubMigration::givesUpWith(const MoveExecutor &executor)
{
    return [&executor] { return executor.isStopped(); };
}

std::unique_ptr<Mover> HubMigration::moverTo(const Moving &moving, MoveExecutor &executor)
{
    if (!moving.to.isFile())
        return moverToEngine(moving, executor);
    const Settings &settings = m_parts.settings;
    return std::make_unique<MoveToFile>(
        MoveToFile::Parts{m_parts.storage.library(), m_parts.storage.key(), m_ownRandom,
                          settings.dataFolder, settings.node, moving.id, moving.to.words(),
                          farPlaceOf(settings, settings.engine, givesUpWith(executor)),
                          sharedPlaces(), *m_parts.storage.farLog(), m_parts.executor,
                          settings.retention.shortestMs() > 0},
        executor);
}

std::unique_ptr<Mover> HubMigration::moverToEngine(const Moving &moving, MoveExecutor &executor)
{
    Settings there = m_parts.settings;
    there.engine = moving.to.engine;
    there.restored = false;
    const GivesUp givesUp = givesUpWith(executor);
    MoveToEngine::Parts parts{m_parts.storage.library(),
                              m_parts.storage.key(),
                              m_ownRandom,
                              there.dataFolder,
                              there.node,
                              moving.id,
                              moving.to.words(),
                              farPlaceOf(there, there.engine, givesUp),
                              sharedPlaces(),
                              {}};
    parts.openFar =
        [this, there, givesUp, id = moving.id](
            Executor &own,
            const std::vector<std::uint8_t> &secret) -> Result<MoveToEngine::FarLog, std::string> {
        auto opened = openEngine(there, m_parts.storage.key(), m_parts.isTrial, own, m_parts.clock,
                                 m_ownRandom, {}, {id, secret, {}, givesUp});
        if (!opened)
            return failure(opened.error());
        return MoveToEngine::FarLog{std::move(opened->log), std::move(opened->shared)};
    };
    if (m_parts.isTrial)
        parts.prepare = [there, givesUp] { return makeStreamsOf(there, givesUp); };
    return std::make_unique<MoveToEngine>(std::move(parts), executor);
}

std::optional<Refusal> HubMigration::whyNotCutOver() const
{
    if (!isUnderWay())
        return noMove();
    if (m_migration->isCancelled())
        return conflict("move_cancelled", "The move of the log is being cancelled.");
    return std::nullopt;
}

std::optional<Refusal> HubMigration::whyNotCancelled() const
{
    if (!isUnderWay() && (m_migration || !m_place.moving))
        return noMove();
    if (m_migration && m_migration->status().phase == MovePhase::Moved)
        return conflict("log_moved", "The log was moved; it can be moved back.");
    return std::nullopt;
}

void HubMigration::cutOver(const Principal &who, Answer answer)
{
    take([this, who, answer = std::move(answer)] { cutOverNow(who, answer); });
}

void HubMigration::cutOverNow(const Principal &who, const Answer &answer)
{
    if (auto refusal = whyNotCutOver())
        return done(answer, failure(*std::move(refusal)));
    note(who, audit::kinds::cutOver, *m_place.moving, [this, answer] {
        if (auto refusal = whyNotCutOver()) // by now
            return done(answer, failure(*std::move(refusal)));
        m_migration->cutOver();
        done(answer, {});
    });
}

void HubMigration::cancel(const Principal &who, Answer answer)
{
    take([this, who, answer = std::move(answer)] { cancelNow(who, answer); });
}

void HubMigration::cancelNow(const Principal &who, const Answer &answer)
{
    if (auto refusal = whyNotCancelled())
        return done(answer, failure(*std::move(refusal)));
    note(who, audit::kinds::moveCancelled, *m_place.moving, [this, answer] {
        if (auto refusal = whyNotCancelled()) // by now
            return done(answer, failure(*std::move(refusal)));
        if (m_migration) {
            m_migration->cancel();
            return done(answer, {});
        }
        // To an engine that nobody names any more: what is there is the operator's to remove.
        LogPlace next = m_place;
        const bool isKnown = next.moving->to.isFile();
        next.moving->isCancelled = true;
        if (!isKnown)
            next.moving.reset();
        writeDown(next, answer, [this, next, isKnown] {
            m_place = next;
            if (isKnown)
                run(next);
        });
    });
}

std::string HubMigration::standing() const
{
    boost::json::object object{{"place", objectOf(m_place.inForce)}, {"phase", "none"}};
    if (m_parts.storage.otherPlace())
        object["moveTo"] = objectOf(*m_parts.storage.otherPlace());
    if (m_place.moved)
        object["moved"] = objectOf(*m_place.moved);
    if (m_migration) {
        const MoveStatus now = m_migration->status();
        object["phase"] = nameOf(now.phase);
        object["id"] = m_place.moving->id;
        object["rate"] = m_place.moving->rate;
        object["copied"] = now.copied;
        object["compared"] = now.compared;
        object["records"] = now.records;
        object["problem"] = now.problem;
        object["pausedMs"] = now.pausedMs;
    }
    return boost::json::serialize(object);
}

void HubMigration::write(MetricsText &text) const
{
    const MoveStatus now = m_migration ? m_migration->status() : MoveStatus{};
    text.addEach("sidelight_migration_phase", "Where the move of the log is.", "phase",
                 {{m_migration ? std::string(nameOf(now.phase)) : std::string("none"), 1}});
    text.add("sidelight_migration_records", "Records of the log that is moved.", "gauge",
             now.records);
    text.add("sidelight_migration_copied", "Of these, in the other place.", "gauge", now.copied);
    text.add("sidelight_migration_compared", "Of these, found alike on both sides.", "gauge",
             now.compared);
    text.add("sidelight_migration_trouble", "1 while the move cannot go on.", "gauge",
             std::uint64_t{!now.problem.empty()});
}

} // namespace sidelight::hub
