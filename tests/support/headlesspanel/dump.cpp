#include "tests/support/headlesspanel/dump.h"

#include <cstdio>
#include <fstream>

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/sqlite/keyedopen.h"
#include "core/sqlite/library.h"
#include "core/store/profile.h"
#include "tests/support/headlesspanel/plainfilevault.h"

namespace sidelight::tests
{

namespace
{

void print(const boost::json::object &line)
{
    std::puts(boost::json::serialize(line).c_str());
}

int complain(const std::string &why)
{
    std::fprintf(stderr, "headlesspanel: %s\n", why.c_str());
    return 1;
}

boost::json::string textOf(std::string_view text)
{
    return boost::json::string(text.data(), text.size());
}

} // namespace

// Everything that a database can be made to show, shadow tables of its indexes included.
int exportPlain(sqlite::Connection &db, const std::string &to)
{
    std::remove(to.c_str());
    auto attach = db.prepare("ATTACH DATABASE ?1 AS plain KEY ''");
    if (!attach)
        return complain(attach.error().detail);
    if (auto done = attach->bind(1, to).run(); !done)
        return complain(done.error().detail);
    if (auto done = db.execute("SELECT sqlcipher_export('plain'); DETACH DATABASE plain"); !done)
        return complain(done.error().detail);
    return 0;
}

int exportProfile(const std::string &folder, const std::string &to)
{
    auto library = sqlite::Library::load();
    if (!library)
        return complain("no SQLCipher");
    PlainFileVault vault(folder + ".key");
    SystemClock clock;
    SystemRandom random;
    auto profile = store::Profile::open(folder, {*library, vault, clock, random, {}});
    if (!profile)
        return complain(profile.error().detail);
    const int cache = exportPlain(profile->cache().connection(), to + "cache.plain");
    return cache != 0 ? cache : exportPlain(profile->outbox().connection(), to + "outbox.plain");
}

int exportFile(const std::string &path, const std::string &keyFile, const std::string &to)
{
    auto library = sqlite::Library::load();
    if (!library)
        return complain("no SQLCipher");
    std::ifstream file(keyFile);
    std::string hex;
    std::getline(file, hex);
    auto db = sqlite::openKeyed(*library, path, hex, {});
    return db ? exportPlain(*db, to) : complain(db.error().detail);
}

int dumpProfile(const std::string &folder)
{
    auto library = sqlite::Library::load();
    if (!library)
        return complain("no SQLCipher");
    PlainFileVault vault(folder + ".key");
    SystemClock clock;
    SystemRandom random;
    auto profile = store::Profile::open(folder, {*library, vault, clock, random, {}});
    if (!profile)
        return complain(profile.error().detail);
    {
        auto select = profile->cache().connection().prepare(
            "SELECT s.name, n.offset, t.text, e.id FROM entry n JOIN stream s ON s.id=n.stream "
            "JOIN event e ON e.row=n.event JOIN term t ON t.id=e.source ORDER BY s.id, n.offset");
        if (!select)
            return complain(select.error().detail);
        for (;;) {
            auto row = select->step();
            if (!row)
                return complain(row.error().detail);
            if (!*row)
                break;
            print({{"entry",
                    {{"stream", textOf(select->text(0))},
                     {"offset", select->integer(1)},
                     {"source", textOf(select->text(2))},
                     {"id", textOf(select->text(3))}}}});
        }
    }
    auto waiting = profile->outbox().waiting();
    if (!waiting)
        return complain(waiting.error().detail);
    for (const store::OutboxRow &row : *waiting) {
        print({{"waiting", {{"type", row.event.type}, {"state", static_cast<int>(row.state)}}}});
    }
    auto drafts = profile->outbox().drafts(AgentId{"dev"});
    if (!drafts)
        return complain(drafts.error().detail);
    for (const store::Draft &draft : *drafts) {
        print({{"draft",
                {{"interaction", draft.key.interaction.value},
                 {"kind", draft.key.kind},
                 {"text", draft.text}}}});
    }
    auto reader = profile->reader();
    if (!reader)
        return complain(reader.error().detail);
    auto verified = reader->verify();
    if (!verified)
        return complain(verified.error().detail);
    print({{"verified",
            {{"sound", verified->sound()},
             {"events", verified->events},
             {"entries", verified->entries}}}});
    return 0;
}

} // namespace sidelight::tests
