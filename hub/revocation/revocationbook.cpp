#include "hub/revocation/revocationbook.h"

#include "core/keys/durablefile.h"

namespace sidelight::hub
{

namespace
{
bool writeList(const std::string &path, const std::string &text)
{
    return keys::writeDurably(path,
                              {reinterpret_cast<const std::uint8_t *>(text.data()), text.size()})
        .has_value();
}
} // namespace

RevocationBook::RevocationBook(std::string path, Executor &executor, Revocations::MarkOf markOf,
                               Changed changed)
    : m_path(std::move(path))
    , m_executor(executor)
    , m_markOf(std::move(markOf))
    , m_changed(std::move(changed))
    , m_thread([this] {
        for (auto jobs = m_jobs.take(); !jobs.empty(); jobs = m_jobs.take()) {
            for (const auto &job : jobs)
                job();
            letGoOn(m_executor, std::move(jobs));
        }
    })
{
}

RevocationBook::~RevocationBook()
{
    *m_alive = false;
    m_jobs.close();
    m_thread.join();
}

Result<void, std::string> RevocationBook::load()
{
    auto read = Revocations::readFile(m_path);
    if (!read)
        return failure("The hub's list of revocations cannot be used: " + read.error() + ".");
    m_next = read->marked(m_markOf);
    if (m_next != *read && !writeList(m_path, m_next.text()))
        return failure(std::string("The hub's list of revocations cannot be written."));
    m_changed(m_next);
    return {};
}

void RevocationBook::change(const std::vector<Revocation> &revocations, Done done)
{
    Revocations next = m_next;
    for (Revocation revocation : revocations) {
        if (!revocation.customer.empty())
            revocation.customer = m_markOf(revocation.customer);
        next.add(revocation);
    }
    std::string text = next.text();
    if (text.size() > Revocations::maxBytes)
        return done(failure(RevokeErrc::Full));
    m_next = next;
    m_jobs.push([this, alive = m_alive, next = std::move(next), text = std::move(text),
                 done = std::move(done)] {
        const bool written = writeList(m_path, text);
        m_executor.post([this, alive, written, next, done] {
            if (!*alive)
                return;
            // In force all the same: who asked meant it, and is told that a restart may undo it.
            m_changed(next);
            done(written ? Result<void, RevokeErrc>() : failure(RevokeErrc::Disk));
        });
    });
}

} // namespace sidelight::hub
