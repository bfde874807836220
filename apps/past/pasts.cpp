#include "apps/past/pasts.h"

#include <algorithm>
#include <thread>

#include "apps/past/eventsfile.h"
#include "apps/past/opencache.h"
#include "core/base/clock.h"
#include "core/trial/cachetrial.h"

namespace sidelight::past
{

namespace
{

constexpr int sliceEvents = 500;
constexpr std::int64_t sliceMs = 40;

// Reading and deciphering is most of the work; beyond some, the one that decides has too much to
// do.
std::size_t readersHere()
{
    constexpr unsigned most = 4;
    return std::clamp(std::thread::hardware_concurrency(), 1U, most);
}

rules::Trial::Settings settingsOf(const trial::PastTask &task, Timestamp until)
{
    rules::Trial::Settings settings;
    settings.until = until;
    settings.from = Timestamp{until.ms - task.days * dayMs};
    settings.site = task.site;
    settings.stops = task.stops;
    return settings;
}

class ProfileTrial final : public trial::PastTrial
{
public:
    ProfileTrial(std::unique_ptr<OpenCache> cache, const trial::PastTask &task, Timestamp until)
        : m_cache(std::move(cache))
        , m_trial(m_cache->events(), task.draft, task.inForce, settingsOf(task, until), m_clock)
    {
    }

    Result<bool, std::string> goOn() override
    {
        const auto more = m_trial.goOn();
        return more ? Result<bool, std::string>(*more)
                    : failure(std::string(sentenceOf(more.error())));
    }
    Progress progress() const override
    {
        const auto at = m_trial.progress();
        return {at.done, at.all, static_cast<std::uint64_t>(at.done), at.alerts};
    }
    rules::TrialReport finish(rules::Trial::End end) override { return m_trial.finish(end); }

private:
    SystemClock m_clock;
    std::unique_ptr<OpenCache> m_cache;
    trial::CacheTrial m_trial;
};

class FileTrial final : public trial::PastTrial
{
public:
    FileTrial(const trial::PastTask &task, Timestamp until, EventsFile::Refused refused)
        : m_events(task.path, std::move(refused))
        , m_trial(task.draft, task.inForce, settingsOf(task, until))
    {
    }
    [[nodiscard]] bool isOpen() const { return m_events.isOpen(); }

    Result<bool, std::string> goOn() override
    {
        const std::int64_t end = m_clock.monotonicMs() + sliceMs;
        for (int i = 0; i < sliceEvents && !m_trial.isStopped() && m_clock.monotonicMs() < end;
             ++i) {
            const EventPtr event = m_events.next();
            if (!event)
                return false;
            m_trial.take(event);
            ++m_taken;
        }
        return true;
    }
    Progress progress() const override
    {
        return {m_events.position(), m_events.size(), m_taken, m_trial.alertsSoFar()};
    }
    std::uint64_t refused() const override { return m_events.refused(); }
    rules::TrialReport finish(rules::Trial::End end) override { return m_trial.finish(end); }

private:
    SystemClock m_clock;
    EventsFile m_events;
    rules::Trial m_trial;
    std::uint64_t m_taken = 0;
};

} // namespace

Result<std::unique_ptr<trial::PastTrial>, std::string>
open(const trial::PastTask &task, std::function<void(std::uint64_t, const std::string &)> refused)
{
    const Timestamp now = SystemClock().now();
    if (task.kind == trial::PastTask::Kind::Profile) {
        auto cache = OpenCache::open(task.path, task.passphraseFile,
                                     OpenCache::Company::BesidePanel, readersHere());
        if (!cache)
            return failure(cache.error());
        return std::make_unique<ProfileTrial>(*std::move(cache), task, task.until.value_or(now));
    }
    const auto until = task.until ? task.until : EventsFile::newestIn(task.path);
    auto trial = std::make_unique<FileTrial>(task, until.value_or(now), std::move(refused));
    if (!trial->isOpen())
        return failure(std::string("cannot read the events."));
    return trial;
}

} // namespace sidelight::past
