// The hub's audit, a page at a time, asked through the connection that publishing has. What was
// answered stays while the next is on its way or fails. GUI thread; disk is the worker's.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <QObject>

#include "core/publication/auditpage.h"
#include "plugin/console/publishsession.h"

class QSaveFile;

namespace sidelight::console
{

class AuditSession : public QObject
{
    Q_OBJECT

public:
    static constexpr std::size_t pageSize = 50;
    static constexpr std::size_t exportSize = 500;

    // All outlive it.
    AuditSession(PublishSession &hub, const Clock &clock, Worker::Mode mode,
                 QObject *parent = nullptr);
    ~AuditSession() override;

    // Asks as soon as there is a hub, and not before somebody looks.
    void look();
    void setFilter(const publication::AuditFilter &filter);
    void refresh(); // the newest again
    void older();
    void newer();
    // Has the hub go through its whole chain.
    void verify();
    void cancel();
    // All that the filter lets through, a record a line, to that file; whole or not at all.
    void exportTo(const QString &file);

    enum class Busy { No, Asking, Verifying, Exporting };
    [[nodiscard]] Busy busy() const { return m_busy; }
    [[nodiscard]] bool isConnected() const { return m_hub.isConnected(); }
    [[nodiscard]] const publication::AuditFilter &filter() const { return m_filter; }
    [[nodiscard]] const std::optional<publication::AuditPage> &page() const { return m_page; }
    [[nodiscard]] bool hasNewer() const { return !m_newer.empty(); }
    [[nodiscard]] bool hasOlder() const { return m_page && m_page->next; }
    [[nodiscard]] Timestamp asOf() const { return m_asOf; }
    // What was found of the chain, by pages and by going through it.
    [[nodiscard]] const std::optional<publication::AuditPage> &chain() const { return m_chain; }
    [[nodiscard]] const std::string &failure() const { return m_failure; }
    [[nodiscard]] const QString &exported() const { return m_exported; }
    [[nodiscard]] std::uint64_t exportedRecords() const { return m_exportedRecords; }

Q_SIGNALS:
    void changed();

private:
    using Before = std::optional<std::uint64_t>;
    void hubChanged();
    [[nodiscard]] int begin(Busy what);
    void fail(const std::string &sentence);
    // The page below it; what is newer is remembered only as where it begins.
    void ask(Before before, std::vector<Before> newer);
    void take(const publication::Answer &answer, Before before, std::vector<Before> newer);
    void exportPage(Before before);
    void write(publication::AuditPage page);

    PublishSession &m_hub;
    const Clock &m_clock;
    const publication::BundleDesk *m_desk = nullptr; // asked last; only to be compared
    int m_run = 0;
    Busy m_busy = Busy::No;
    bool m_isLooked = false;
    publication::AuditFilter m_filter;
    std::optional<publication::AuditPage> m_page;
    Before m_before;             // of the page
    std::vector<Before> m_newer; // where the pages before it begin
    std::optional<publication::AuditPage> m_chain;
    Timestamp m_asOf;
    std::string m_failure;
    QString m_exported;
    std::uint64_t m_exportedRecords = 0;
    std::shared_ptr<QSaveFile> m_file; // of the export under way
    Worker m_worker;                   // last: it ends first
};

} // namespace sidelight::console
