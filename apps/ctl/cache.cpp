// sidelightctl cache: looks into a panel's encrypted cache while no panel has it open.
#include <QCommandLineParser>

#include "apps/ctl/besideeventloop.h"
#include "apps/ctl/command.h"
#include "apps/ctl/options.h"
#include "apps/ctl/output.h"
#include "apps/past/opencache.h"
#include "core/wire/json.h"

namespace sidelight::ctl
{

namespace
{

struct CacheJob {
    std::string action; // verify, dump, search
    std::string folder;
    std::optional<std::string> passphraseFile;
    std::string query;
    std::optional<StreamId> customer;
    std::size_t limit = 50;
};

int fail(const store::Error &error)
{
    complain(past::sentenceOf(error));
    return exitNotDone;
}

void printEvent(const store::StoredEvent &event)
{
    printLine("{\"row\":" + std::to_string(event.row) + ",\"event\":" + event.body + '}');
}

int verify(store::CacheReader &reader)
{
    const auto verified = reader.verify();
    if (!verified)
        return fail(verified.error());
    printLine(boost::json::object{{"sound", verified->sound()},
                                  {"events", verified->events},
                                  {"entries", verified->entries},
                                  {"lostEntries", verified->lostEntries},
                                  {"beyondPosition", verified->beyondPosition}});
    return verified->sound() ? exitFine : exitNotDone;
}

int dump(store::CacheReader &reader)
{
    constexpr std::size_t page = 500;
    for (std::int64_t row = 0;;) {
        const auto events = reader.queries().eventsAfter(row, page);
        if (!events)
            return fail(events.error());
        for (const store::StoredEvent &event : *events)
            printEvent(event);
        if (events->size() < page)
            return exitFine;
        row = events->back().row;
    }
}

int search(store::CacheReader &reader, const CacheJob &job)
{
    store::SearchQuery query;
    query.text = job.query;
    query.owner = job.customer;
    query.limit = job.limit;
    query.atMostMs = 60'000;
    const auto page = reader.search(query);
    if (!page)
        return fail(page.error());
    for (const store::SearchHit &hit : page->hits)
        printEvent(hit.entry.event);
    tell(std::to_string(page->hits.size()) + " found" + (page->more ? ", there are more" : ""));
    return exitFine;
}

int run(const CacheJob &job)
{
    const auto cache =
        past::OpenCache::open(job.folder, job.passphraseFile, past::OpenCache::Company::Alone);
    if (!cache) {
        complain(cache.error());
        return exitNotDone;
    }
    store::CacheReader &reader = (*cache)->reader();
    if (job.action == "verify")
        return verify(reader);
    return job.action == "dump" ? dump(reader) : search(reader, job);
}

} // namespace

int runCache(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "sidelightctl cache verify|dump|search: looks into a panel's encrypted cache, while no "
        "panel has it open.\n"
        "  verify         checks every page, the structure, and that positions and events agree\n"
        "  dump           prints every event, oldest first (personal data: mind where it goes)\n"
        "  search QUERY   prints the events that match, newest first"));
    const QCommandLineOption folder(QStringLiteral("profile"), QStringLiteral("Its folder."),
                                    QStringLiteral("DIR"));
    const QCommandLineOption passphrase(
        QStringLiteral("passphrase-file"),
        QStringLiteral("Its passphrase, where it is not in the keychain."), QStringLiteral("FILE"));
    const QCommandLineOption customer(QStringLiteral("customer"),
                                      QStringLiteral("search: this customer's alone."),
                                      QStringLiteral("KEY"));
    const QCommandLineOption limit(QStringLiteral("limit"),
                                   QStringLiteral("search: at most so many (default 50)."),
                                   QStringLiteral("N"), QStringLiteral("50"));
    parser.addOptions({folder, passphrase, customer, limit});
    parser.addPositionalArgument(QStringLiteral("action"), QStringLiteral("What to do."),
                                 QStringLiteral("verify|dump|search [QUERY]"));
    process(parser, arguments);

    CacheJob job;
    const QStringList words = parser.positionalArguments();
    job.action = words.value(0).toStdString();
    job.query = words.mid(1).join(QLatin1Char(' ')).toStdString();
    job.folder = parser.value(folder).toStdString();
    if (parser.isSet(passphrase))
        job.passphraseFile = parser.value(passphrase).toStdString();
    bool fine = job.action == "verify" || job.action == "dump" ||
                (job.action == "search" && !job.query.empty());
    if (parser.isSet(customer)) {
        job.customer = StreamId::parse("customer/" + parser.value(customer).toStdString());
        fine = fine && job.customer;
    }
    bool limitFine = false;
    job.limit = parser.value(limit).toUInt(&limitFine);
    if (!fine || !limitFine || job.limit == 0 || job.folder.empty()) {
        complain("cache needs verify, dump or search QUERY, and --profile DIR; see --help.");
        return exitWrongCall;
    }
    return besideEventLoop([&job] { return run(job); });
}

} // namespace sidelight::ctl
