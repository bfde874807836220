// What one asks of a hub about a team, its bundles first, and what it answers.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace sidelight::publication
{

// What the hub said to a request, as it said it.
struct Answer {
    int status = 0;      // 0: none
    std::string body;    // of an error: {"error":{…}}
    std::string problem; // of status 0, a sentence

    [[nodiscard]] bool isGood() const { return status == 200; }
    // Of an answer that is not good: the hub's code ("no_config") and its sentence.
    [[nodiscard]] std::string code() const;
    [[nodiscard]] std::string sentence() const;
};

// Of insights: the days, today among them, 1 to 90, as JSON (see teamfigures.h) or as a table.
struct InsightsQuestion {
    std::string team;
    int days = 14;
    bool isTable = false;
};

// The hub's desk for a team: its bundles (/v1/config/<team>), and what the hub tells supervisors of
// teams. One thread, with an event loop; answers
// come by callback, and not at all once this is gone. Nothing is retried.
class BundleDesk
{
public:
    virtual ~BundleDesk() = default;

    // Of the same person: what is asked from now on is asked with it.
    virtual void setToken(const std::string &token) { static_cast<void>(token); }

    using Then = std::function<void(const Answer &)>;
    // Envelopes. 404 with "no_config": nothing was published yet.
    virtual void newest(Then then) = 0;
    virtual void newestForAll(Then then) = 0;
    virtual void version(std::int64_t number, Then then) = 0;
    // [{"version","bytes"}], rising.
    virtual void versions(Then then) = 0;
    // {"version","sha256","repeat"}; 409 when somebody else was faster.
    virtual void put(const std::string &envelope, Then then) = 0;
    virtual void insights(const InsightsQuestion &question, Then then) = 0;
    // A page (see auditpage.h), or "verify".
    virtual void audit(const std::string &query, Then then) = 0;
};

// Of versions(); empty when it is none.
[[nodiscard]] std::vector<std::int64_t> versionsIn(const Answer &answer);

} // namespace sidelight::publication
