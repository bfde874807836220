#include "tests/quick/madeuppast.h"

#include <array>
#include <numeric>

#include <boost/json/parse.hpp>

#include "core/domain/eventtypes.h"
#include "tests/fixture/scenes.h"

namespace sidelight::test
{

namespace
{

// Of every so many travellers, how many on which day: some have more than others.
constexpr std::array perDay{3, 1, 0, 2, 1, 4, 0, 1, 2, 1, 0, 3, 1, 1, 2,
                            0, 1, 0, 1, 2, 1, 0, 0, 2, 1, 1, 3, 1, 2};
constexpr int some = std::accumulate(perDay.begin(), perDay.end(), 0);

int dayOf(int number, int travellers)
{
    int left = number * some / travellers;
    int day = 0;
    while (left >= perDay[static_cast<std::size_t>(day)])
        left -= perDay[static_cast<std::size_t>(day++)];
    return day;
}

// The same some again, unless they are very many: then each once.
std::string travellerOf(int number, int travellers)
{
    return "traveller-" + std::to_string(travellers > 1000 ? number : number % 31);
}

EventPtr touch(const std::string &traveller, int number, const char *what, Timestamp time,
               const char *kind, const char *place)
{
    Event event;
    event.id = std::string(what) + std::to_string(number);
    event.source = "/made-up";
    event.type = types::touchpointRecorded;
    event.subject = traveller;
    event.time = time;
    event.data = boost::json::parse(
        std::string(R"({"channel":"product","title":"Somewhere","present":true,"kind":")") + kind +
        R"(","place":)" + place + '}');
    return std::make_shared<const Event>(std::move(event));
}

EventPtr call(const std::string &traveller, int number, Timestamp time, std::string_view type)
{
    Event event;
    event.id = std::string(type) + std::to_string(number);
    event.source = "/made-up";
    event.type = type;
    event.subject = traveller;
    event.time = time;
    event.extensions["correlationid"] = "call-" + std::to_string(number);
    event.data = boost::json::object{{"channel", "voice"}, {"agent", "agent-1"}};
    return std::make_shared<const Event>(std::move(event));
}

class MadeUpTrial final : public trial::PastTrial
{
public:
    MadeUpTrial(const trial::PastTask &task, int travellers)
        : m_trial(task.draft, task.inForce, settingsOf(task))
        , m_travellers(travellers)
    {
    }

    Result<bool, std::string> goOn() override
    {
        const Timestamp until = fixture::now();
        const int number = m_done++;
        if (number >= m_travellers)
            return false;
        const std::int64_t ago = static_cast<int>(perDay.size()) - dayOf(number, m_travellers);
        const std::string who = travellerOf(number, m_travellers);
        const Timestamp at{until.ms - ago * dayMs + number};
        m_trial.take(touch(who, number, "in", at, "checkin",
                           R"({"name":"Lisbon","lat":38.72,"lon":-9.14})"));
        m_trial.take(touch(who, number, "paid", Timestamp{at.ms + 1'800'000}, "card.payment",
                           R"({"name":"Paris","lat":48.86,"lon":2.35})"));
        m_trial.take(call(who, number, at, types::interactionStarted));
        m_trial.take(call(who, number, Timestamp{at.ms + 600'000}, types::interactionEnded));
        return true;
    }
    Progress progress() const override
    {
        return {m_done, m_travellers, m_trial.eventsSoFar(), m_trial.alertsSoFar()};
    }
    rules::TrialReport finish(rules::Trial::End end) override { return m_trial.finish(end); }

private:
    static rules::Trial::Settings settingsOf(const trial::PastTask &task)
    {
        rules::Trial::Settings settings;
        settings.until = fixture::now();
        settings.from = Timestamp{settings.until.ms - task.days * dayMs};
        return settings;
    }

    rules::Trial m_trial;
    int m_travellers;
    int m_done = 0;
};

} // namespace

Result<std::unique_ptr<trial::PastTrial>, std::string> madeUpPast(const trial::PastTask &task)
{
    if (task.path == "in use")
        return failure(std::string("the profile is in use: end the panel that has it open, then "
                                   "ask again."));
    const int travellers = task.path == "quiet" ? 0 : task.path == "flood" ? 10'001 : some;
    return std::make_unique<MadeUpTrial>(task, travellers);
}

} // namespace sidelight::test
