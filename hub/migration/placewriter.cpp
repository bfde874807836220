#include "hub/migration/placewriter.h"

namespace sidelight::hub
{

PlaceWriter::PlaceWriter(std::string folder, Executor &executor)
    : m_folder(std::move(folder))
    , m_executor(executor)
    , m_disk([this] { run(); })
{
}

PlaceWriter::~PlaceWriter()
{
    *m_alive = false;
    m_jobs.close();
    m_disk.join();
}

void PlaceWriter::write(LogPlace place, Written written)
{
    m_jobs.push({std::move(place), std::move(written)});
}

void PlaceWriter::run()
{
    for (auto jobs = m_jobs.take(); !jobs.empty(); jobs = m_jobs.take()) {
        for (Job &job : jobs) {
            m_executor.post([alive = m_alive, said = writePlace(m_folder, job.place),
                             written = std::move(job.written)] {
                if (*alive)
                    written(said);
            });
        }
    }
}

} // namespace sidelight::hub
