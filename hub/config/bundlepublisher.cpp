#include "hub/config/bundlepublisher.h"

#include "core/domain/eventtypes.h"

namespace sidelight::hub
{

namespace
{

int statusOf(config::RefusalCode code)
{
    switch (code) {
    case config::RefusalCode::NotSigned:
        return 400;
    case config::RefusalCode::UnknownKey:
    case config::RefusalCode::BadSignature:
    case config::RefusalCode::TooFewSignatures:
        return 403;
    case config::RefusalCode::NotNewer:
        return 409;
    case config::RefusalCode::WrongTeam:
    case config::RefusalCode::Invalid:
        break;
    }
    return 422;
}

Refusal refusalOf(const config::BundleRefusal &judged)
{
    std::string message = judged.sentence;
    for (const std::string &problem : judged.problems)
        message += '\n' + problem;
    return {statusOf(judged.code),
            std::string(config::nameOf(judged.code)),
            std::move(message),
            false,
            {}};
}

} // namespace

BundlePublisher::BundlePublisher(BundleShelf &shelf, config::TrustedKeys trusted, Intake &intake,
                                 Clock &clock, std::string node,
                                 std::function<void(const TeamId &, const ShelvedBundle &)> inForce)
    : m_shelf(shelf)
    , m_trusted(std::move(trusted))
    , m_intake(intake)
    , m_clock(clock)
    , m_node(std::move(node))
    , m_inForce(std::move(inForce))
{
}

BundlePublisher::~BundlePublisher()
{
    *m_alive = false;
}

void BundlePublisher::publish(const TeamId &team, std::string text, Done done)
{
    if (m_trusted.empty())
        return done(failure(Refusal{403,
                                    "no_trusted_keys",
                                    "This hub was given no keys whose signature it trusts.",
                                    false,
                                    {}}));
    if (m_underWay.contains(team))
        return done(failure(
            Refusal{409, "busy", "Another bundle of this team is being published.", true, 1000}));
    const ShelvedBundle *newest = m_shelf.newest(team);
    if (newest && *newest->text == text)
        return tell(team, {newest->bundle->version, newest->sha256, true}, std::move(done));
    config::TrustedKeys trusted = m_trusted;
    // A pilot is not the team's word: the panels outside of it would not know its keys.
    if (const ShelvedBundle *forAll = m_shelf.newestForAll(team))
        trusted.introduce(forAll->bundle->keys);
    const auto inForce = newest ? std::optional(newest->bundle->version) : std::nullopt;
    auto judged = trusted.judge(text, team, inForce, m_clock.now());
    if (!judged)
        return done(failure(refusalOf(judged.error())));
    auto next = shelvedBundle(std::move(text));
    if (!next)
        return done(failure(Refusal{422, "invalid", "The bundle cannot be read.", false, {}}));
    m_underWay.insert(team);
    m_shelf.put(team, *next,
                [this, alive = m_alive, team, next = *next,
                 done = std::move(done)](Result<void, Refusal> stored) {
                    if (!*alive)
                        return;
                    m_underWay.erase(team);
                    if (!stored)
                        return done(failure(stored.error()));
                    m_inForce(team, next);
                    tell(team, {next.bundle->version, next.sha256, false}, done);
                });
}

// A panel that misses the word asks when it connects.
void BundlePublisher::tell(const TeamId &team, const Published &published, Done done)
{
    Submission word;
    Event &event = word.event;
    // The same again is known as a repeat, so a publisher may ask twice.
    event.id = "config/" + team.value + '/' + std::to_string(published.version);
    event.source = "/hub/" + m_node;
    event.type = types::configPublished;
    event.time = m_clock.now();
    event.data = {
        {"team", team.value}, {"version", published.version}, {"sha256", published.sha256}};
    std::vector<Submission> words;
    words.push_back(std::move(word));
    m_intake.submit(std::move(words),
                    [published, done = std::move(done)](const std::vector<Verdict> &verdicts) {
                        if (const auto *refusal = std::get_if<Refusal>(&verdicts.front()))
                            return done(failure(*refusal));
                        done(published);
                    });
}

} // namespace sidelight::hub
