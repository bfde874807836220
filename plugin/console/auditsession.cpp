#include "plugin/console/auditsession.h"

#include <QSaveFile>
#include <boost/json/serialize.hpp>

namespace sidelight::console
{

using publication::Answer;
using publication::AuditPage;

AuditSession::AuditSession(PublishSession &hub, const Clock &clock, Worker::Mode mode,
                           QObject *parent)
    : QObject(parent)
    , m_hub(hub)
    , m_clock(clock)
    , m_worker(mode)
{
    connect(&hub, &PublishSession::changed, this, &AuditSession::hubChanged);
}

AuditSession::~AuditSession() = default;

void AuditSession::look()
{
    m_isLooked = true;
    hubChanged();
}

void AuditSession::hubChanged()
{
    if (m_desk == m_hub.desk()) {
        if (m_desk && m_isLooked && !m_page && m_busy == Busy::No && m_failure.empty())
            refresh();
        return;
    }
    m_desk = m_hub.desk();
    ++m_run; // who was asked does not answer any more
    m_busy = Busy::No;
    m_file.reset();
    if (m_desk) {
        m_page.reset(); // of another hub, perhaps
        m_chain.reset();
        m_failure.clear();
        if (m_isLooked)
            return refresh();
    }
    Q_EMIT changed();
}

int AuditSession::begin(Busy what)
{
    m_busy = what;
    m_failure.clear();
    m_exported.clear();
    m_file.reset();
    Q_EMIT changed();
    return ++m_run;
}

void AuditSession::fail(const std::string &sentence)
{
    m_busy = Busy::No;
    m_file.reset();
    m_failure = sentence;
    Q_EMIT changed();
}

void AuditSession::setFilter(const publication::AuditFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    refresh();
}

void AuditSession::refresh()
{
    ask({}, {});
}

void AuditSession::older()
{
    if (!hasOlder())
        return;
    std::vector<Before> newer = m_newer;
    newer.push_back(m_before);
    ask(m_page->next, std::move(newer));
}

void AuditSession::newer()
{
    if (!hasNewer())
        return;
    std::vector<Before> newer = m_newer;
    const Before before = newer.back();
    newer.pop_back();
    ask(before, std::move(newer));
}

void AuditSession::ask(Before before, std::vector<Before> newer)
{
    publication::BundleDesk *desk = m_hub.desk();
    if (!desk)
        return Q_EMIT changed();
    const int run = begin(Busy::Asking);
    desk->audit(publication::queryOf(m_filter, before, pageSize),
                [this, run, before, newer = std::move(newer)](const Answer &answer) mutable {
                    if (run == m_run)
                        take(answer, before, std::move(newer));
                });
}

void AuditSession::take(const Answer &answer, Before before, std::vector<Before> newer)
{
    if (!answer.isGood())
        return fail(answer.sentence());
    auto page = publication::readAuditPage(answer.body);
    if (!page)
        return fail("The hub's answer is no page of an audit.");
    m_busy = Busy::No;
    m_page = std::move(page);
    m_before = before;
    m_newer = std::move(newer);
    m_asOf = m_clock.now();
    // A page knows of no more than was gone through before.
    if (!m_chain || m_page->broken || m_page->checked >= m_chain->checked) {
        m_chain = *m_page;
        m_chain->records.clear();
    }
    Q_EMIT changed();
}

void AuditSession::verify()
{
    publication::BundleDesk *desk = m_hub.desk();
    if (!desk)
        return;
    const int run = begin(Busy::Verifying);
    desk->audit("verify", [this, run](const Answer &answer) {
        if (run != m_run)
            return;
        if (!answer.isGood())
            return fail(answer.sentence());
        auto state = publication::readAuditPage(answer.body);
        if (!state)
            return fail("The hub's answer says nothing about its chain.");
        m_busy = Busy::No;
        m_chain = std::move(state);
        Q_EMIT changed();
    });
}

void AuditSession::cancel()
{
    if (m_busy == Busy::No)
        return;
    ++m_run;
    if (m_page) {
        m_busy = Busy::No;
        m_file.reset();
        return Q_EMIT changed();
    }
    fail("It was cancelled.");
}

void AuditSession::exportTo(const QString &file)
{
    if (!m_hub.desk() || file.isEmpty())
        return;
    (void)begin(Busy::Exporting);
    m_exportedRecords = 0;
    m_file = std::make_shared<QSaveFile>(file);
    exportPage({});
}

void AuditSession::exportPage(Before before)
{
    m_hub.desk()->audit(publication::queryOf(m_filter, before, exportSize),
                        [this, run = m_run](const Answer &answer) {
                            if (run != m_run)
                                return;
                            if (!answer.isGood())
                                return fail(answer.sentence());
                            auto page = publication::readAuditPage(answer.body);
                            if (!page)
                                return fail("The hub's answer is no page of an audit.");
                            write(std::move(*page));
                        });
}

// One page in memory at a time; the next is asked for once it is on disk.
void AuditSession::write(AuditPage page)
{
    const Before next = page.next;
    const std::size_t count = page.records.size();
    m_worker.run(
        *this,
        [file = m_file, page = std::move(page)] {
            if (!file->isOpen() && !file->open(QIODevice::WriteOnly))
                return false;
            for (const audit::Record &record : page.records) {
                const std::string line = boost::json::serialize(audit::jsonOf(record)) + '\n';
                const auto size = static_cast<qint64>(line.size());
                if (file->write(line.data(), size) != size)
                    return false;
            }
            return page.next.has_value() || file->commit();
        },
        [this, run = m_run, next, count](bool isWritten) {
            if (run != m_run)
                return;
            if (!isWritten)
                return fail("The file cannot be written.");
            m_exportedRecords += count;
            if (next && m_hub.desk()) {
                Q_EMIT changed();
                return exportPage(next);
            }
            m_busy = Busy::No;
            m_exported = m_file->fileName();
            m_file.reset();
            Q_EMIT changed();
        });
}

} // namespace sidelight::console
