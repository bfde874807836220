#include "hub/revocation/revocationbook.h"

namespace sidelight::hub
{

namespace
{
constexpr int mostRevokeTries = 10;
} // namespace

RevocationBook::RevocationBook(SharedState &shared, Revocations::MarkOf markOf, Changed changed)
    : m_shared(shared)
    , m_markOf(std::move(markOf))
    , m_changed(std::move(changed))
{
    m_shared.watch(key, [this, alive = m_alive](const std::string &what) {
        if (!*alive)
            return;
        if (what.empty())
            m_revision = 0;
        // What the engine lost stays revoked, even should it have been given back meanwhile.
        if (what.empty() && m_inForce != Revocations())
            return readAgain([this, before = m_inForce] {
                if (const Revocations both = m_inForce.joined(before); both != m_inForce)
                    m_shared.put(key, both.text(), m_revision,
                                 [this, alive = m_alive](const auto &) {
                                     if (*alive)
                                         readAgain({});
                                 });
            });
        if (m_changes.empty())
            readAgain({});
    });
}

Result<void, std::string> RevocationBook::load()
{
    const auto found = m_shared.readNow(key);
    if (!found)
        return failure(std::string("The hub's list of revocations cannot be read."));
    m_revision = found->revision;
    if (found->text) {
        auto read = Revocations::read(*found->text);
        if (!read)
            return failure("The hub's list of revocations cannot be used: " + read.error() + ".");
        m_inForce = *std::move(read);
    }
    // An older hub wrote keys where marks belong.
    if (const Revocations marked = m_inForce.marked(m_markOf); marked != m_inForce) {
        m_inForce = marked;
        m_changes.push_back({{}, {}, 0});
        next();
    }
    m_changed(m_inForce);
    return {};
}

void RevocationBook::use(const SharedState::Text &found)
{
    auto read = found.text ? Revocations::read(*found.text)
                           : Result<Revocations, std::string>(Revocations());
    if (!read || found.revision < m_revision)
        return; // what was in force stays so
    m_revision = found.revision;
    m_inForce = read->marked(m_markOf);
    m_changed(m_inForce);
}

void RevocationBook::readAgain(std::function<void()> then)
{
    m_shared.read(key, [this, alive = m_alive,
                        then = std::move(then)](Result<SharedState::Text, SharedErrc> found) {
        if (!*alive)
            return;
        if (found)
            use(*found);
        if (then)
            then();
    });
}

void RevocationBook::change(const std::vector<Revocation> &revocations, Done done)
{
    Change change{revocations, std::move(done), 0};
    for (Revocation &one : change.revocations) {
        if (!one.customer.empty())
            one.customer = m_markOf(one.customer);
    }
    m_changes.push_back(std::move(change));
    if (m_changes.size() == 1)
        next();
}

void RevocationBook::next()
{
    Revocations list = m_inForce;
    for (const Revocation &one : m_changes.front().revocations)
        list.add(one);
    if (list.text().size() > Revocations::maxBytes)
        return finish(failure(RevokeErrc::Full));
    put(list);
}

void RevocationBook::put(const Revocations &list)
{
    m_shared.put(key, list.text(), m_revision,
                 [this, alive = m_alive, list](Result<std::uint64_t, SharedErrc> kept) {
                     if (!*alive)
                         return;
                     const bool isLate = !kept && kept.error() == SharedErrc::Conflict;
                     if (isLate && ++m_changes.front().tries < mostRevokeTries)
                         return readAgain([this] { next(); });
                     // In force all the same: who asked meant it, and is told that a restart may
                     // undo it.
                     m_inForce = list;
                     if (kept)
                         m_revision = *kept;
                     m_changed(m_inForce);
                     finish(kept ? Result<void, RevokeErrc>() : failure(RevokeErrc::Disk));
                 });
}

void RevocationBook::finish(Result<void, RevokeErrc> answer)
{
    const Change change = std::move(m_changes.front());
    m_changes.pop_front();
    const std::shared_ptr<bool> alive = m_alive;
    if (change.done)
        change.done(std::move(answer));
    if (*alive && !m_changes.empty())
        next();
}

} // namespace sidelight::hub
