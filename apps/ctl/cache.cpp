// sidelightctl cache: looks into a panel's encrypted cache while no panel has it open.
#include <filesystem>
#include <thread>

#include <QCommandLineParser>
#include <QCoreApplication>

#include "apps/ctl/command.h"
#include "apps/ctl/options.h"
#include "apps/ctl/output.h"
#include "apps/profile/profilevault.h"
#include "core/keys/keycustodian.h"
#include "core/store/cachereader.h"
#include "core/store/profilefolder.h"
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

std::string_view sentenceOf(const store::Error &error)
{
    switch (error.code) {
    case store::ErrorCode::ProfileInUse:
        return "the profile is in use: end the panel that has it open, then ask again.";
    case store::ErrorCode::Folder:
        return "the profile's folder is not ours, or open to others.";
    case store::ErrorCode::NoLibrary:
        return "SQLCipher is missing, or something else took its place.";
    case store::ErrorCode::Damaged:
        return "the cache is damaged; the panel sets it aside and fills a new one from the hub.";
    case store::ErrorCode::NewerSchema:
        return "the cache was written by a newer version.";
    case store::ErrorCode::Busy:
        return "the cache is being written.";
    case store::ErrorCode::Keys:
        break;
    default:
        return "the cache cannot be read.";
    }
    switch (error.keysCode) {
    case keys::ErrorCode::WrongPassphrase:
        return "the passphrase is wrong, or the profile's secret was changed.";
    case keys::ErrorCode::Denied:
        return "the keychain is locked.";
    case keys::ErrorCode::KeyLost:
        return "the vault has no key for this profile.";
    case keys::ErrorCode::Unavailable:
        return "there is no keychain here; --passphrase-file names a passphrase.";
    default:
        return "the profile's keys cannot be read.";
    }
}

int fail(const store::Error &error)
{
    complain(sentenceOf(error));
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

// Nothing here makes, changes or sets aside a file: what a panel would repair is only told.
int run(const CacheJob &job)
{
    std::error_code ignored;
    if (!std::filesystem::exists(job.folder + "/cache.db", ignored)) {
        complain("there is no cache in this folder.");
        return exitNotDone;
    }
    std::optional<keys::SecretBytes> passphrase;
    if (job.passphraseFile) {
        auto read = profile::readPassphrase(*job.passphraseFile);
        if (!read) {
            complain(read.error());
            return exitNotDone;
        }
        passphrase = std::move(*read);
    }
    const auto library = sqlite::Library::load();
    if (!library)
        return fail(store::Error(library.error()));
    const auto folder = store::ProfileFolder::open(job.folder);
    if (!folder)
        return fail(folder.error());
    SystemRandom random;
    SystemClock clock;
    const auto vault = profile::vaultOf(job.folder, std::move(passphrase));
    keys::KeyCustodian custodian(*vault, folder->file("keys"), random);
    if (const auto opened = custodian.open(true); !opened)
        return fail(store::Error(opened.error()));
    const keys::KeySlots &slots = custodian.ring().slots(keys::Database::Cache);
    auto reader =
        store::CacheReader::open(*library, folder->file("cache.db"), slots.current, clock);
    if (!reader && slots.pending)
        reader =
            store::CacheReader::open(*library, folder->file("cache.db"), *slots.pending, clock);
    if (!reader)
        return fail(reader.error());
    if (job.action == "verify")
        return verify(*reader);
    return job.action == "dump" ? dump(*reader) : search(*reader, job);
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
    // A keychain answers through the application's event loop, to another thread than its own.
    std::thread worker([&job] {
        const int code = run(job);
        QMetaObject::invokeMethod(
            qApp, [code] { QCoreApplication::exit(code); }, Qt::QueuedConnection);
    });
    const int code = QCoreApplication::exec();
    worker.join();
    return code;
}

} // namespace sidelight::ctl
