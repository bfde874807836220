// The hubs' own list of revocations: durable in what they share, in force afterwards, at all of
// them. Of two hubs that change it at once the second adds to what the first wrote. Network thread.
#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "hub/auth/keys/revocations.h"
#include "hub/shared/sharedstate.h"

namespace sidelight::hub
{

enum class RevokeErrc { Full, Disk };

class RevocationBook
{
public:
    using Changed = std::function<void(const Revocations &)>;
    using Done = std::function<void(Result<void, RevokeErrc>)>;

    static constexpr const char *key = "revoked.json";

    // `markOf`: how customers are named in it. `changed`: what is in force, each time. The state
    // outlives it.
    RevocationBook(SharedState &shared, Revocations::MarkOf markOf, Changed changed);
    ~RevocationBook() { *m_alive = false; }
    RevocationBook(const RevocationBook &) = delete;
    RevocationBook &operator=(const RevocationBook &) = delete;

    // At start. The error is a sentence: a list that cannot be read is not taken for empty.
    [[nodiscard]] Result<void, std::string> load();
    // Adds them, or takes them out, and answers once when that is durable and in force. Customers
    // by their keys. Disk: in force, and tried again until it is durable.
    void change(const std::vector<Revocation> &revocations, Done done);
    // Adds all of a list that a hub had to itself: in force at once, answered only when durable.
    void join(const Revocations &others, Done done);
    // Puts again what could not be put, asks again for what could not be read; about once a second.
    void tick();

private:
    enum class Doing { Nothing, Reading, Putting };
    struct Change {
        Revocations joined; // customers by their marks, in both
        std::vector<Revocation> revocations;
        Done done;
        bool isInForce = false; // before it is durable
    };
    void heard(const std::string &what);
    void goOn();
    void read();
    void use(const SharedState::Text &found);
    void put();
    void wasPut(std::size_t count, const Revocations &list);
    void wasNotPut(std::size_t count, SharedErrc why);
    void putInForce(std::size_t count);
    [[nodiscard]] bool makeRoom();
    [[nodiscard]] Revocations withChanges(Revocations list, bool all) const;
    void enforce(Revocations list);

    SharedState &m_shared;
    Revocations::MarkOf m_markOf;
    Changed m_changed;
    Revocations m_inForce;
    Revocations m_kept;   // as it was read or put last
    Revocations m_wanted; // what m_kept has to become before the changes
    std::uint64_t m_revision = 0;
    std::deque<Change> m_changes;
    Doing m_doing = Doing::Nothing;
    int m_ticks = 0;          // since it reads
    bool m_isOwed = false;    // there is something to read
    bool m_isLost = false;    // the engine was put back: what is in force has to be joined
    int m_tries = 0;          // that another hub was before
    std::uint64_t m_turn = 0; // answers to a former one are void
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace sidelight::hub
