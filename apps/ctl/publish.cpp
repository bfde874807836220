// sidelightctl publish
#include <cstdio>
#include <deque>

#include <unistd.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTimer>

#include "apps/ctl/command.h"
#include "apps/ctl/options.h"
#include "apps/ctl/output.h"
#include "apps/ctl/publisherends.h"
#include "apps/past/eventlines.h"
#include "apps/publishing/eventpublisher.h"
#include "apps/terminal/interrupt.h"

namespace sidelight::ctl
{

namespace
{

// Keeps the publisher fed from the file, at most so many events ahead of the hub.
class Feeder : public QObject
{
public:
    Feeder(int descriptor, publishing::EventPublisher &publisher, double perSecond)
        : m_lines(descriptor)
        , m_publisher(publisher)
        , m_perSecond(perSecond)
    {
        m_elapsed.start();
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(5);
        connect(&m_timer, &QTimer::timeout, this, &Feeder::feed);
        m_timer.start();
    }

    [[nodiscard]] bool atEnd() const { return m_atEnd; }
    [[nodiscard]] std::uint64_t unsendable() const { return m_unsendable; }
    // The line of the publisher's n-th event; told once and in order.
    [[nodiscard]] std::uint64_t lineOf(std::uint64_t index)
    {
        while (m_firstIndex < index && !m_sent.empty()) {
            m_sent.pop_front();
            ++m_firstIndex;
        }
        return m_sent.empty() ? 0 : m_sent.front();
    }
    void feed();

private:
    static constexpr std::uint64_t maxAhead = 2000;

    past::EventLines m_lines;
    publishing::EventPublisher &m_publisher;
    double m_perSecond;
    QElapsedTimer m_elapsed;
    QTimer m_timer;
    std::deque<std::uint64_t> m_sent;
    std::uint64_t m_firstIndex = 0;
    std::uint64_t m_given = 0;
    std::uint64_t m_unsendable = 0;
    bool m_atEnd = false;
};

void printRefusal(std::uint64_t line, const std::string &code, const std::string &sentence)
{
    printLine(boost::json::object{{"line", line}, {"code", code}, {"message", sentence}});
}

void Feeder::feed()
{
    std::uint64_t due = m_given + maxAhead;
    if (m_perSecond > 0)
        due = static_cast<std::uint64_t>(static_cast<double>(m_elapsed.elapsed()) / 1000 *
                                         m_perSecond) +
              1;
    while (!m_atEnd && m_given < due && m_given < m_publisher.counts().settled() + maxAhead) {
        auto line = m_lines.next();
        if (!line) {
            m_atEnd = m_lines.atEnd();
            return;
        }
        if (!line->code.empty()) {
            ++m_unsendable;
            printRefusal(line->number, line->code, line->sentence);
            continue;
        }
        m_sent.push_back(line->number);
        ++m_given;
        m_publisher.publish(std::move(line->text));
    }
}

struct PublishOptions {
    HubOptions hub;
    QCommandLineOption single{
        QStringLiteral("single"),
        QStringLiteral("One event a request (structured mode) instead of batches.")};
    QCommandLineOption rate{QStringLiteral("rate"),
                            QStringLiteral("At most so many events a second."), QStringLiteral("N"),
                            QStringLiteral("0")};
    QCommandLineOption maxTries{
        QStringLiteral("max-tries"),
        QStringLiteral(
            "Give up after so many tries in a row without an answer; 0 (default) is never."),
        QStringLiteral("N"), QStringLiteral("0")};
};

void report(const publishing::Counts &counts, std::uint64_t unsendable)
{
    printLine(boost::json::object{{"accepted", counts.accepted},
                                  {"duplicates", counts.duplicates},
                                  {"refused", counts.refused + unsendable},
                                  {"repeatedRequests", counts.repeats}});
}

// One publish from first line to exit code.
class PublishRun : public QObject
{
public:
    PublishRun(const HubAccess &access, const publishing::PublishSettings &settings, int descriptor,
               double perSecond)
        : m_client(access.url, access.token)
        , m_publisher(settings, m_client, m_random)
        , m_feeder(descriptor, m_publisher, perSecond)
    {
        using publishing::EventPublisher;
        connect(&m_publisher, &EventPublisher::refused, this,
                [this](quint64 index, const QString &code, const QString &sentence) {
                    printRefusal(m_feeder.lineOf(index), code.toStdString(),
                                 sentence.toStdString());
                });
        connect(&m_publisher, &EventPublisher::progressed, this, &PublishRun::showProgress);
        endAlongWith(m_publisher, m_interrupt, *this, [this](int code) { end(code); });
        // Not by signals alone: a file in which nothing can be sent makes no progress.
        connect(&m_check, &QTimer::timeout, this, &PublishRun::endIfDone);
        m_check.start(20);
    }

private:
    void showProgress()
    {
        if (m_isTerminal)
            std::fprintf(stderr, "\r%llu sent ",
                         static_cast<unsigned long long>(m_publisher.counts().settled()));
    }
    void endIfDone()
    {
        if (!m_feeder.atEnd() || !m_publisher.idle())
            return;
        const bool well = m_publisher.counts().refused + m_feeder.unsendable() == 0;
        end(well ? exitFine : exitNotDone);
    }
    void end(int code)
    {
        if (m_over)
            return;
        m_over = true;
        report(m_publisher.counts(), m_feeder.unsendable());
        QCoreApplication::exit(code);
    }

    SystemRandom m_random;
    http::HttpClient m_client;
    publishing::EventPublisher m_publisher;
    Feeder m_feeder;
    QTimer m_check;
    terminal::Interrupt m_interrupt;
    bool m_isTerminal = isatty(STDERR_FILENO) == 1;
    bool m_over = false;
};

} // namespace

int runPublish(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "sidelightctl publish: posts events to a hub, in order, until each is accepted or "
        "refused.\n"
        "FILE holds one CloudEvent (JSON) a line, or a JSON array of them; - is standard input.\n"
        "While the hub is away or busy the same bytes are sent again, so nothing counts twice.\n"
        "Prints a line for each refused event and one with the counts at the end."));
    const PublishOptions options;
    options.hub.addTo(parser);
    parser.addOptions({options.single, options.rate, options.maxTries});
    parser.addPositionalArgument(QStringLiteral("file"), QStringLiteral("The events."),
                                 QStringLiteral("FILE"));
    process(parser, arguments);

    bool rateOk = false;
    bool triesOk = false;
    const double rate = parser.value(options.rate).toDouble(&rateOk);
    publishing::PublishSettings settings;
    settings.batched = !parser.isSet(options.single);
    settings.maxTries = parser.value(options.maxTries).toInt(&triesOk);
    if (!rateOk || rate < 0 || !triesOk || settings.maxTries < 0 ||
        parser.positionalArguments().size() != 1) {
        complain("publish needs one FILE and numbers that are not negative; see --help.");
        return exitWrongCall;
    }
    const auto access = readAccess(parser, options.hub, "publisher");
    if (!access) {
        complain(access.error());
        return exitWrongCall;
    }
    const QString path = parser.positionalArguments().constFirst();
    QFile file(path);
    if (path != QLatin1String("-") && !file.open(QIODevice::ReadOnly)) {
        complain("the file cannot be read.");
        return exitWrongCall;
    }

    PublishRun run(*access, settings, file.isOpen() ? file.handle() : STDIN_FILENO, rate);
    return QCoreApplication::exec();
}

} // namespace sidelight::ctl
