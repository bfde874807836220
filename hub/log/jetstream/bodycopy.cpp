#include "hub/log/jetstream/bodycopy.h"

#include <algorithm>
#include <system_error>

namespace sidelight::hub
{

namespace
{

// A copy has some files, so that the oldest can go, and not too many.
constexpr std::uint64_t fewestFiles = 16;
constexpr std::uint64_t mostFiles = 256;
constexpr std::uint64_t commonFile = std::uint64_t{64} * 1024 * 1024;
constexpr std::uint64_t largestFile = std::uint64_t{2} * 1024 * 1024 * 1024;

std::uint64_t sizeOfFiles(std::uint64_t most)
{
    const std::uint64_t usual = std::max(commonFile, std::min(most / mostFiles, largestFile));
    return std::min(usual, most / fewestFiles);
}

constexpr std::uint64_t bytesAtOnce = std::uint64_t{256} * 1024;
// A disk that is too slow is not waited for: what does not fit in is left to the engine.
constexpr std::uint64_t mostQueuedBytes = std::uint64_t{64} * 1024 * 1024;
constexpr std::uint64_t longQueueBytes = std::uint64_t{4} * 1024 * 1024;

} // namespace

BodyCopy::BodyCopy(Executor &executor, Random &random, Options options)
    : m_executor(executor)
    , m_most(options.mostBytes)
    , m_mostOfFile(sizeOfFiles(m_most))
    , m_ended(std::move(options.ended))
    , m_files(std::move(options.folder), random, std::move(options.disk))
{
    if (m_most == 0)
        return;
    try {
        m_thread = std::thread([this] { work(); });
    } catch (const std::system_error &) {
        fail("the system gives no thread");
    }
}

BodyCopy::~BodyCopy()
{
    *m_alive = false;
    m_isEnding = true;
    m_jobs.close();
    if (m_thread.joinable())
        m_thread.join();
}

std::deque<BodyCopy::Kept>::const_iterator BodyCopy::find(Offset offset) const
{
    const auto found = std::lower_bound(m_kept.begin(), m_kept.end(), offset,
                                        [](const Kept &one, Offset at) { return one.offset < at; });
    const bool isThere = found != m_kept.end() && found->offset == offset && found->place.size > 0;
    return isThere ? found : m_kept.end();
}

bool BodyCopy::has(Offset offset) const
{
    return m_queuedBytes <= longQueueBytes && find(offset) != m_kept.end();
}

void BodyCopy::keep(Offset offset, const Body &body)
{
    const std::uint64_t sealed = body->size() + CopyFiles::sealBytes;
    if (m_most == 0 || body->empty() || offset <= m_last)
        return;
    if (!isWanted() || sealed > m_mostOfFile || m_queuedBytes > mostQueuedBytes) {
        ++m_left;
        return;
    }
    if (m_fills[m_file].bytes + sealed > m_mostOfFile) {
        flush();
        if (m_fills[m_file].bodies == 0)
            drop(m_file); // all was forgotten
        ++m_file;
    }
    Fill &fill = m_fills[m_file];
    const CopyFiles::Place place{m_file, static_cast<std::uint32_t>(fill.bytes),
                                 static_cast<std::uint32_t>(body->size())};
    fill.bytes += sealed;
    ++fill.bodies;
    m_bytes += sealed;
    ++m_records;
    m_kept.push_back({offset, place});
    m_last = offset;
    m_pending.places.push_back(place);
    m_pending.bodies.push_back(body);
    m_pendingBytes += sealed;
    if (m_pendingBytes >= bytesAtOnce)
        flush();
    while (m_bytes > m_most && m_fills.size() > 1)
        dropOldest();
}

void BodyCopy::flush()
{
    if (m_pending.bodies.empty())
        return;
    m_queuedBytes += std::exchange(m_pendingBytes, 0);
    m_jobs.push(std::exchange(m_pending, {}));
}

void BodyCopy::dropOldest()
{
    const std::uint32_t oldest = m_fills.begin()->first;
    while (!m_kept.empty() && m_kept.front().place.file <= oldest)
        m_kept.pop_front();
    m_left += m_fills[oldest].bodies;
    drop(oldest);
}

void BodyCopy::drop(std::uint32_t file)
{
    flush();
    m_bytes -= m_fills[file].bytes;
    m_records -= m_fills[file].bodies;
    m_fills.erase(file);
    Job job;
    job.kind = Job::Kind::Drop;
    job.places.push_back({file, 0, 0});
    m_jobs.push(std::move(job));
}

void BodyCopy::read(const std::vector<Offset> &offsets, Done done)
{
    flush(); // what is read may only just have come
    Job job;
    job.kind = Job::Kind::Read;
    job.done = std::move(done);
    for (const Offset offset : offsets) {
        const auto found = find(offset);
        // Nothing is in file 0 of size 0.
        job.places.push_back(found == m_kept.end() ? CopyFiles::Place() : found->place);
    }
    m_jobs.push(std::move(job));
}

void BodyCopy::forget(Offset offset)
{
    const auto found = find(offset);
    if (found == m_kept.end())
        return;
    flush();
    Job job;
    job.kind = Job::Kind::Blank;
    job.places.push_back(found->place);
    m_jobs.push(std::move(job));
    const std::uint32_t file = found->place.file;
    m_kept[static_cast<std::size_t>(found - m_kept.begin())].place.size = 0;
    --m_records;
    if (--m_fills[file].bodies == 0 && file != m_file)
        drop(file);
    while (!m_kept.empty() && m_kept.front().place.size == 0)
        m_kept.pop_front();
}

void BodyCopy::forgetBetween(Offset after, Offset upTo)
{
    std::vector<Offset> gone;
    auto one = std::upper_bound(m_kept.begin(), m_kept.end(), after,
                                [](Offset at, const Kept &kept) { return at < kept.offset; });
    for (; one != m_kept.end() && one->offset <= upTo; ++one)
        gone.push_back(one->offset); // to forget shortens what is gone through
    for (const Offset offset : gone)
        forget(offset);
}

void BodyCopy::clear()
{
    m_kept.clear();
    m_last = {};
    while (!m_fills.empty())
        drop(m_fills.begin()->first);
    ++m_file; // a place is written to once
}

void BodyCopy::end(const std::string &why)
{
    if (m_hasEnded)
        return;
    m_hasEnded = true;
    m_pending = {};
    m_left += m_records;
    clear();
    if (m_ended)
        m_ended(why);
}

void BodyCopy::fail(std::string why)
{
    m_hasFailed = true;
    m_executor.post([this, alive = m_alive, why = std::move(why)] {
        if (*alive)
            end(why);
    });
}

void BodyCopy::giveUp(std::string why)
{
    m_files.dropAll();
    fail(std::move(why));
}

void BodyCopy::work()
{
    for (auto jobs = m_jobs.take(); !jobs.empty(); jobs = m_jobs.take()) {
        for (Job &job : jobs)
            carryOut(job);
        letGoOn(m_executor, std::move(jobs));
    }
}

void BodyCopy::carryOut(Job &job)
{
    if (m_isEnding)
        return;
    switch (job.kind) {
    case Job::Kind::Write:
        for (std::size_t i = 0; i < job.places.size(); ++i) {
            m_queuedBytes -= job.places[i].size + CopyFiles::sealBytes;
            if (m_hasFailed)
                continue;
            if (auto written = m_files.write(job.places[i], *job.bodies[i]); !written)
                giveUp(std::move(written.error()));
        }
        job.bodies.clear(); // the executor may be long in coming
        break;
    case Job::Kind::Read: {
        std::vector<Body> bodies;
        for (const CopyFiles::Place &place : job.places) {
            auto piece = place.size > 0 ? m_files.read(place) : std::nullopt;
            bodies.push_back(piece ? std::make_shared<const std::string>(*std::move(piece))
                                   : nullptr);
        }
        m_executor.post([alive = m_alive, done = std::exchange(job.done, nullptr),
                         bodies = std::move(bodies)]() mutable {
            if (*alive)
                done(std::move(bodies));
        });
        break;
    }
    case Job::Kind::Blank:
        if (auto blanked = m_files.blank(job.places.front()); !blanked)
            giveUp(std::move(blanked.error()));
        break;
    case Job::Kind::Drop:
        m_files.drop(job.places.front().file);
        break;
    }
}

} // namespace sidelight::hub
