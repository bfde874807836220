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
    // by their keys.
    void change(const std::vector<Revocation> &revocations, Done done);

private:
    struct Change {
        std::vector<Revocation> revocations; // customers by their marks
        Done done;
        int tries = 0;
    };
    void next();
    void put(const Revocations &list);
    void finish(Result<void, RevokeErrc> answer);
    void readAgain(std::function<void()> then);
    void use(const SharedState::Text &found);

    SharedState &m_shared;
    Revocations::MarkOf m_markOf;
    Changed m_changed;
    Revocations m_inForce;
    std::uint64_t m_revision = 0;
    std::deque<Change> m_changes; // the first is under way
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace sidelight::hub
