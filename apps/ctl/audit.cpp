// sidelightctl audit
#include <functional>

#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>
#include <boost/json/serialize.hpp>

#include "apps/ctl/command.h"
#include "apps/ctl/options.h"
#include "apps/ctl/output.h"
#include "apps/terminal/interrupt.h"
#include "core/http/httpclient.h"
#include "core/publication/auditpage.h"

namespace sidelight::ctl
{

namespace
{

using publication::AuditPage;

constexpr std::size_t pageSize = 500;
constexpr qint64 maxLine = 8192;

QString option(const char *name)
{
    return QString::fromLatin1(name);
}

std::string broken(std::uint64_t number)
{
    return "The chain is broken at record " + std::to_string(number) +
           ": it is not as it was written, or one before it is missing.";
}

// Newest first, a page at a time, each given away before the next is asked for.
class Pages
{
public:
    Pages(http::HttpClient &client, publication::AuditFilter filter, std::uint64_t most,
          std::function<bool(const audit::Record &)> take)
        : m_client(client)
        , m_filter(std::move(filter))
        , m_left(most)
        , m_take(std::move(take))
    {
    }

    // Ends the event loop with an exit code.
    void ask(std::optional<std::uint64_t> before)
    {
        const std::size_t limit = std::min<std::uint64_t>(pageSize, m_left);
        const std::string query = publication::queryOf(m_filter, before, limit);
        m_client.get(option("/v1/audit?") + QString::fromStdString(query), &m_client,
                     [this](const http::Reply &reply) { take(reply); });
    }

private:
    void take(const http::Reply &reply)
    {
        if (reply.status != 200) {
            complain(reply.status == 0 ? reply.problem.toStdString() : reply.body.toStdString());
            return QCoreApplication::exit(exitNotDone);
        }
        const auto page = publication::readAuditPage(
            {reply.body.constData(), static_cast<std::size_t>(reply.body.size())});
        if (!page) {
            complain("The hub's answer is no page of an audit.");
            return QCoreApplication::exit(exitNotDone);
        }
        for (const audit::Record &record : page->records) {
            if (!m_take(record)) {
                complain("The file cannot be written.");
                return QCoreApplication::exit(exitNotDone);
            }
            --m_left;
        }
        if (page->broken && !m_isBrokenSaid) {
            m_isBrokenSaid = true;
            complain(broken(*page->broken));
        }
        if (page->next && m_left > 0)
            return ask(page->next);
        QCoreApplication::exit(m_isBrokenSaid ? exitNotDone : exitFine);
    }

    http::HttpClient &m_client;
    publication::AuditFilter m_filter;
    std::uint64_t m_left;
    std::function<bool(const audit::Record &)> m_take;
    bool m_isBrokenSaid = false;
};

int checkFile(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly)) {
        complain("The file cannot be read.");
        return exitNotDone;
    }
    audit::ExportCheck check;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine(maxLine).trimmed();
        const auto taken = check.take({line.constData(), static_cast<std::size_t>(line.size())});
        if (taken)
            continue;
        complain("Line " + std::to_string(taken.error().line) +
                 " is not as the hub wrote it, or not in its place.");
        return exitNotDone;
    }
    printLine(boost::json::object{{"records", check.records()}, {"missing", check.missing()}});
    return exitFine;
}

void verify(http::HttpClient &client)
{
    client.get(option("/v1/audit?verify"), &client, [](const http::Reply &reply) {
        const auto state = publication::readAuditPage(
            {reply.body.constData(), static_cast<std::size_t>(reply.body.size())});
        if (reply.status == 0)
            complain(reply.problem.toStdString());
        else
            printLine(reply.body.toStdString());
        if (state && state->broken)
            complain(broken(*state->broken));
        const bool isFine = reply.status == 200 && state && !state->broken;
        QCoreApplication::exit(isFine ? exitFine : exitNotDone);
    });
}

} // namespace

int runAudit(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        option("sidelightctl audit: who published, rolled back, revealed, looked up, erased, and "
               "what was refused;\nnewest first, a record a line. Supervisors see their teams."));
    const HubOptions hub;
    hub.addTo(parser);
    parser.addOptions(
        {{option("what"), option("A kind or its beginning, as in config."), option("KIND")},
         {option("who"), option("Whose doing."), option("ID")},
         {option("text"), option("Words in it."), option("TEXT")},
         {option("customer"), option("What concerns the customer of this key."), option("KEY")},
         {option("since"), option("RFC 3339."), option("TIME")},
         {option("limit"), option("So many; 100 without, all with --export."), option("N")},
         {option("verify"), option("Have the hub go through its whole chain.")},
         {option("export"), option("Write all of them to this file."), option("FILE")},
         {option("check"), option("Go through an exported file; needs no hub."), option("FILE")}});
    process(parser, arguments);
    if (parser.isSet(option("check")))
        return checkFile(parser.value(option("check")));
    const auto since = parser.isSet(option("since"))
                           ? parseRfc3339(parser.value(option("since")).toStdString())
                           : std::optional<Timestamp>();
    bool isNumber = true;
    const std::uint64_t limit = parser.isSet(option("limit"))
                                    ? parser.value(option("limit")).toULongLong(&isNumber)
                                : parser.isSet(option("export")) ? UINT64_MAX
                                                                 : 100;
    if (!parser.positionalArguments().isEmpty() || !isNumber || limit == 0 ||
        (parser.isSet(option("since")) && !since)) {
        complain("--limit N is a number, --since a time as in 2026-11-26T10:00:00Z; nothing else "
                 "is taken.");
        return exitWrongCall;
    }
    const auto access = readAccess(parser, hub, "supervisor");
    if (!access) {
        complain(access.error());
        return exitNotDone;
    }
    http::HttpClient client(access->url, access->token);
    const terminal::Interrupt interrupt;
    QObject::connect(&interrupt, &terminal::Interrupt::interrupted, &client,
                     [] { QCoreApplication::exit(exitInterrupted); });
    if (parser.isSet(option("verify"))) {
        verify(client);
        return QCoreApplication::exec();
    }
    QSaveFile file(parser.value(option("export")));
    const bool isFile = parser.isSet(option("export"));
    if (isFile && !file.open(QIODevice::WriteOnly)) {
        complain("The file cannot be written.");
        return exitNotDone;
    }
    Pages pages(client,
                {parser.value(option("what")).toStdString(),
                 parser.value(option("who")).toStdString(),
                 parser.value(option("text")).toStdString(),
                 parser.value(option("customer")).toStdString(), since},
                limit, [&file, isFile](const audit::Record &record) {
                    if (!isFile) {
                        printLine(audit::jsonOf(record));
                        return true;
                    }
                    const std::string line = boost::json::serialize(audit::jsonOf(record)) + '\n';
                    const auto size = static_cast<qint64>(line.size());
                    return file.write(line.data(), size) == size;
                });
    pages.ask({});
    const int code = QCoreApplication::exec();
    if (isFile && code != exitInterrupted && !file.commit()) {
        complain("The file cannot be written.");
        return exitNotDone;
    }
    return code;
}

} // namespace sidelight::ctl
