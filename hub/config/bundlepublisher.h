// Takes a team's next bundle in: judged, kept, and told on the team's stream. Network thread.
#pragma once

#include <functional>
#include <memory>
#include <set>
#include <string>

#include "hub/config/bundleshelf.h"
#include "hub/ingest/intake.h"

namespace sidelight::hub
{

class BundlePublisher
{
public:
    struct Published {
        std::int64_t version = 0;
        std::string sha256;
        bool repeat = false; // it was in force already
    };
    using Done = std::function<void(Result<Published, Refusal>)>;
    // `inForce` is told of every new bundle once it is durable.
    BundlePublisher(BundleShelf &shelf, config::TrustedKeys trusted, Intake &intake, Clock &clock,
                    std::string node,
                    std::function<void(const TeamId &, const ShelvedBundle &)> inForce);
    ~BundlePublisher();

    // Answered when the bundle and the word to the panels are durable. The same bytes again give
    // the same answer. 403 for what trusted people have not signed, 409 for what is not newer, 422
    // for mistakes in it.
    void publish(const TeamId &team, std::string text, Done done);

private:
    void tell(const TeamId &team, const Published &published, Done done);

    BundleShelf &m_shelf;
    config::TrustedKeys m_trusted;
    Intake &m_intake;
    Clock &m_clock;
    std::string m_node;
    std::function<void(const TeamId &, const ShelvedBundle &)> m_inForce;
    std::set<TeamId> m_underWay;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace sidelight::hub
