#include "hub/revocation/revocationbook.h"

#include <utility>

namespace sidelight::hub
{

namespace
{
constexpr int mostRevokeTries = 10;
constexpr int mostTicks = 5;
} // namespace

RevocationBook::RevocationBook(SharedState &shared, Revocations::MarkOf markOf, Changed changed)
    : m_shared(shared)
    , m_markOf(std::move(markOf))
    , m_changed(std::move(changed))
{
    m_shared.watch(key, [this, alive = m_alive](const std::string &what) {
        if (*alive)
            heard(what);
    });
}

Result<void, std::string> RevocationBook::load()
{
    const auto found = m_shared.readNow(key);
    if (!found)
        return failure(std::string("The hub's list of revocations cannot be read."));
    if (found->text) {
        if (const auto read = Revocations::read(*found->text, Revocations::Unknown::Kept); !read)
            return failure("The hub's list of revocations cannot be used: " + read.error() + ".");
    }
    use(*found);
    goOn();
    return {};
}

// What the engine lost stays revoked, even should it have been given back meanwhile.
void RevocationBook::heard(const std::string &what)
{
    if (what.empty()) {
        ++m_turn;
        m_revision = 0;
        m_doing = Doing::Nothing;
        m_isLost = true;
    }
    m_isOwed = true;
    goOn();
}

void RevocationBook::tick()
{
    // Nobody who is taken out stays in because the engine does not answer.
    if (m_doing == Doing::Reading && ++m_ticks >= mostTicks)
        putInForce(m_changes.size());
    goOn();
}

// One thing at a time; what failed waits for the next tick.
void RevocationBook::goOn()
{
    if (m_doing != Doing::Nothing)
        return;
    if (m_isOwed)
        read();
    else if (m_wanted != m_kept || !m_changes.empty())
        put();
}

void RevocationBook::read()
{
    m_doing = Doing::Reading;
    m_ticks = 0;
    m_isOwed = false;
    m_shared.read(key, [this, alive = m_alive,
                        turn = m_turn](const Result<SharedState::Text, SharedErrc> &found) {
        if (!*alive || turn != m_turn)
            return;
        m_doing = Doing::Nothing;
        if (!found) {
            m_isOwed = true;
            return putInForce(m_changes.size());
        }
        use(*found);
        goOn();
    });
}

void RevocationBook::use(const SharedState::Text &found)
{
    auto read = found.text ? Revocations::read(*found.text, Revocations::Unknown::Kept)
                           : Result<Revocations, std::string>(Revocations());
    if (!read || found.revision < m_revision)
        return; // what was in force stays so
    m_revision = found.revision;
    m_kept = *std::move(read);
    m_wanted = m_kept.marked(m_markOf); // an older hub wrote keys where marks belong
    if (m_isLost)
        m_wanted = m_wanted.joined(m_inForce);
    m_isLost = m_isLost && m_wanted != m_kept;
    enforce(withChanges(m_wanted, false));
}

Revocations RevocationBook::withChanges(Revocations list, bool all) const
{
    for (const Change &change : m_changes) {
        if (!all && !change.isInForce)
            continue;
        list = list.joined(change.joined);
        for (const Revocation &one : change.revocations)
            list.add(one);
    }
    return list;
}

void RevocationBook::enforce(Revocations list)
{
    m_inForce = std::move(list);
    m_changed(m_inForce);
}

void RevocationBook::change(const std::vector<Revocation> &revocations, Done done)
{
    Change change{{}, revocations, std::move(done), false};
    for (Revocation &one : change.revocations) {
        if (!one.customer.empty())
            one.customer = m_markOf(one.customer);
    }
    m_changes.push_back(std::move(change));
    goOn();
}

void RevocationBook::join(const Revocations &others, Done done)
{
    m_changes.push_back({others.marked(m_markOf), {}, std::move(done), true});
    enforce(withChanges(m_inForce, false));
    goOn();
}

// Without the changes that are one too many.
bool RevocationBook::makeRoom()
{
    while (withChanges(m_wanted, true).text().size() > Revocations::maxBytes) {
        if (m_changes.empty() || m_changes.back().isInForce)
            return false;
        const Done done = std::move(m_changes.back().done);
        m_changes.pop_back();
        const std::shared_ptr<bool> alive = m_alive;
        if (done)
            done(failure(RevokeErrc::Full));
        if (!*alive)
            return false;
    }
    return m_wanted != m_kept || !m_changes.empty();
}

void RevocationBook::put()
{
    m_doing = Doing::Putting;
    const std::shared_ptr<bool> isThere = m_alive;
    const bool hasRoom = makeRoom();
    if (!*isThere)
        return;
    if (!hasRoom) {
        m_doing = Doing::Nothing;
        return;
    }
    const Revocations list = withChanges(m_wanted, true);
    m_shared.put(key, list.text(), m_revision,
                 [this, alive = m_alive, turn = m_turn, count = m_changes.size(),
                  list](Result<std::uint64_t, SharedErrc> kept) {
                     // Of one that the engine lost nobody knows.
                     if (!*alive || turn != m_turn)
                         return;
                     m_doing = Doing::Nothing;
                     if (!kept)
                         return wasNotPut(count, kept.error());
                     m_revision = *kept;
                     wasPut(count, list);
                 });
}

void RevocationBook::wasPut(std::size_t count, const Revocations &list)
{
    m_tries = 0;
    m_isLost = false;
    m_kept = list;
    m_wanted = list;
    enforce(list);
    std::deque<Change> done;
    for (std::size_t i = 0; i < count; ++i) {
        done.push_back(std::move(m_changes.front()));
        m_changes.pop_front();
    }
    const std::shared_ptr<bool> alive = m_alive;
    for (const Change &change : done) {
        if (*alive && change.done)
            change.done({});
    }
    if (*alive)
        goOn();
}

// Nobody knows whether it was put, nor what others put meanwhile.
void RevocationBook::wasNotPut(std::size_t count, SharedErrc why)
{
    m_isOwed = true;
    if (why == SharedErrc::Conflict && ++m_tries < mostRevokeTries)
        return goOn();
    m_tries = 0;
    putInForce(count);
}

// All the same: who asked meant it, and is told that a restart may undo it.
void RevocationBook::putInForce(std::size_t count)
{
    std::vector<Done> asked;
    for (std::size_t i = 0; i < count; ++i) {
        if (std::exchange(m_changes[i].isInForce, true))
            continue;
        if (Done done = std::exchange(m_changes[i].done, {}))
            asked.push_back(std::move(done));
    }
    if (asked.empty())
        return;
    enforce(withChanges(m_inForce, false));
    const std::shared_ptr<bool> alive = m_alive;
    for (const Done &done : asked) {
        if (*alive)
            done(failure(RevokeErrc::Disk));
    }
}

} // namespace sidelight::hub
