// sidelightctl import
#include <cstdio>
#include <deque>

#include <unistd.h>

#include <QCoreApplication>
#include <QTimer>

#include "apps/bulk/importmark.h"
#include "apps/bulk/profilerecords.h"
#include "apps/ctl/command.h"
#include "apps/ctl/files.h"
#include "apps/ctl/options.h"
#include "apps/ctl/output.h"
#include "apps/ctl/publisherends.h"
#include "apps/publishing/eventpublisher.h"
#include "apps/terminal/interrupt.h"

namespace sidelight::ctl
{

namespace
{

constexpr std::uint64_t importAhead = 2000; // events given and not settled
constexpr std::size_t importMappingBytes = std::size_t{64} * 1024;

struct ImportPlan {
    std::string markFile;
    std::string source;
    std::optional<bulk::ProfileMapping> mapping;
    bulk::RecordForm form = bulk::RecordForm::Lines;
};

// One import from its first record to its exit code.
class ImportRun : public QObject
{
public:
    ImportRun(const HubAccess &access, bulk::RecordFile file, ImportPlan plan,
              bulk::ImportMark mark)
        : m_client(access.url, access.token)
        , m_publisher({}, m_client, m_random)
        , m_file(std::move(file))
        , m_plan(std::move(plan))
        , m_mark(std::move(mark))
    {
        using publishing::EventPublisher;
        connect(&m_publisher, &EventPublisher::refused, this,
                [this](quint64 index, const QString &code, const QString &sentence) {
                    refuse(numberOf(index), code.toStdString(), sentence.toStdString());
                });
        endAlongWith(m_publisher, m_interrupt, *this, [this](int code) { end(code); });
        connect(&m_feed, &QTimer::timeout, this, &ImportRun::goOn);
        m_feed.start(5);
    }

private:
    struct Given {
        std::uint64_t number = 0;
        std::uint64_t end = 0;
        bool sent = false; // else refused here
    };

    [[nodiscard]] std::uint64_t numberOf(std::uint64_t index) const
    {
        std::uint64_t at = m_settledEvents;
        for (const Given &given : m_given) {
            if (given.sent && at++ == index)
                return given.number;
        }
        return 0;
    }
    void refuse(std::uint64_t number, const std::string &code, const std::string &sentence)
    {
        ++m_mark.refused;
        printLine(boost::json::object{{"record", number}, {"code", code}, {"message", sentence}});
    }
    void goOn()
    {
        feed();
        settle();
        showProgress();
        if (m_atEnd && m_given.empty())
            end(m_mark.refused == 0 ? exitFine : exitNotDone);
    }
    void feed()
    {
        while (!m_atEnd && m_given.size() < importAhead) {
            auto record = m_file.next();
            if (!record) {
                m_atEnd = true;
                return;
            }
            auto event = eventOf(*record);
            m_given.push_back({record->number, record->end, static_cast<bool>(event)});
            if (event)
                m_publisher.publish(std::move(*event));
            else
                refuse(record->number, "bad_record", event.error());
        }
    }
    Result<std::string, std::string> eventOf(const bulk::RawRecord &record) const
    {
        if (!record.mistake.empty())
            return failure(record.mistake);
        if (m_plan.form == bulk::RecordForm::Csv)
            return bulk::eventOfRow(*m_plan.mapping, m_file.head(), record.cells, m_plan.source);
        return bulk::eventOfLine(m_plan.mapping ? &*m_plan.mapping : nullptr, record.text,
                                 m_plan.source);
    }
    // The mark never runs ahead of what the hub has answered.
    void settle()
    {
        const publishing::Counts &counts = m_publisher.counts();
        const std::uint64_t before = m_mark.records;
        while (!m_given.empty()) {
            const Given &first = m_given.front();
            if (first.sent && m_settledEvents == counts.settled())
                break;
            m_settledEvents += first.sent ? 1 : 0;
            m_mark.records = first.number;
            m_mark.bytes = first.end;
            m_given.pop_front();
        }
        m_mark.accepted += counts.accepted - std::exchange(m_accepted, counts.accepted);
        if (m_mark.records != before)
            keepMark();
    }
    void keepMark()
    {
        if (bulk::writeMark(m_plan.markFile, m_mark) || m_markTold)
            return;
        m_markTold = true;
        complain("the mark beside the file cannot be written; a resume would begin earlier.");
    }
    void showProgress()
    {
        const std::uint64_t percent = m_file.size() ? m_mark.bytes * 100 / m_file.size() : 100;
        if (m_isTerminal)
            std::fprintf(stderr, "\r%llu records, %llu %% ",
                         static_cast<unsigned long long>(m_mark.records),
                         static_cast<unsigned long long>(percent));
        else if (percent / 10 > m_toldTenths)
            tell(std::to_string(m_mark.records) + " records, " + std::to_string(percent) + " %");
        m_toldTenths = std::max(m_toldTenths, percent / 10);
    }
    void end(int code)
    {
        if (m_over)
            return;
        m_over = true;
        m_feed.stop();
        settle();
        const bool whole = m_atEnd && m_given.empty();
        if (whole)
            std::remove(m_plan.markFile.c_str());
        printLine(boost::json::object{{"records", m_mark.records},
                                      {"accepted", m_mark.accepted},
                                      {"duplicates", m_publisher.counts().duplicates},
                                      {"refused", m_mark.refused},
                                      {"complete", whole}});
        if (!whole)
            tell("Left after record " + std::to_string(m_mark.records) +
                 "; the same command goes on there.");
        QCoreApplication::exit(code);
    }

    SystemRandom m_random;
    http::HttpClient m_client;
    publishing::EventPublisher m_publisher;
    bulk::RecordFile m_file;
    ImportPlan m_plan;
    bulk::ImportMark m_mark;
    std::deque<Given> m_given;
    std::uint64_t m_settledEvents = 0;
    std::uint64_t m_accepted = 0;
    std::uint64_t m_toldTenths = 0;
    QTimer m_feed;
    terminal::Interrupt m_interrupt;
    bool m_isTerminal = isatty(STDERR_FILENO) == 1;
    bool m_atEnd = false;
    bool m_markTold = false;
    bool m_over = false;
};

} // namespace

int runImport(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "sidelightctl import: a CRM's export into a hub, in order, each record once.\n"
        "FILE is NDJSON (CloudEvents, or with --mapping any objects) or, when it ends with .csv, "
        "CSV "
        "with a\nline of column names and --mapping. Ctrl-C ends it; the same command goes on "
        "where "
        "it was left\n(FILE.import holds the place). Prints a line for each refused record and one "
        "with the counts."));
    const HubOptions hub;
    hub.addTo(parser);
    const QCommandLineOption mapping(
        QStringLiteral("mapping"),
        QStringLiteral("Which column is what: {\"key\":…,\"data\":{…},\"identities\":{…}}."),
        QStringLiteral("FILE"));
    const QCommandLineOption source(QStringLiteral("source"),
                                    QStringLiteral("The events' source (default /import)."),
                                    QStringLiteral("SOURCE"), QStringLiteral("/import"));
    const QCommandLineOption separator(QStringLiteral("separator"),
                                       QStringLiteral("Between cells (default a comma)."),
                                       QStringLiteral("C"), QStringLiteral(","));
    const QCommandLineOption restart(QStringLiteral("restart"),
                                     QStringLiteral("From the first record, whatever was left."));
    parser.addOptions({mapping, source, separator, restart});
    parser.addPositionalArgument(QStringLiteral("file"), QStringLiteral("The records."),
                                 QStringLiteral("FILE"));
    process(parser, arguments);

    const QStringList files = parser.positionalArguments();
    const QByteArray between = parser.value(separator).toUtf8();
    ImportPlan plan;
    if (files.size() == 1 && files[0].endsWith(QLatin1String(".csv"), Qt::CaseInsensitive))
        plan.form = bulk::RecordForm::Csv;
    if (files.size() != 1 || between.size() != 1 || between == "\"" ||
        (plan.form == bulk::RecordForm::Csv && !parser.isSet(mapping))) {
        complain("import needs one FILE, of CSV also --mapping, and one character between cells.");
        return exitWrongCall;
    }
    if (parser.isSet(mapping)) {
        const auto text = readText(parser.value(mapping), importMappingBytes);
        auto read = text ? bulk::readProfileMapping(*text)
                         : Result<bulk::ProfileMapping, std::string>(failure(std::string()));
        if (!read) {
            complain(read.error());
            return exitWrongCall;
        }
        plan.mapping = *std::move(read);
    }
    const auto access = readAccess(parser, hub, "publisher");
    if (!access) {
        complain(access.error());
        return exitWrongCall;
    }
    const std::string path = files[0].toStdString();
    auto file = bulk::RecordFile::open(path, plan.form, between[0]);
    if (!file) {
        complain(file.error());
        return exitWrongCall;
    }
    plan.markFile = path + ".import";
    plan.source = parser.value(source).toStdString();
    bulk::ImportMark mark;
    mark.fingerprint = file->fingerprint();
    const auto left = bulk::readMark(plan.markFile);
    if (left && !parser.isSet(restart)) {
        if (left->fingerprint != mark.fingerprint || !file->goOn(left->bytes, left->records)) {
            complain("the mark beside the file is of another file; --restart begins anew.");
            return exitWrongCall;
        }
        mark = *left;
        tell("Going on after record " + std::to_string(mark.records) + ".");
    }
    const ImportRun run(*access, std::move(*file), std::move(plan), std::move(mark));
    return QCoreApplication::exec();
}

} // namespace sidelight::ctl
