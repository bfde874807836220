// The file of an embedded log while it is moved: read beside the hub that writes it, or filled from
// a log in an engine. A connection of its own; one thread. Every function waits for the disk.
#pragma once

#include <memory>
#include <string>
#include <unordered_map>

#include "core/base/random.h"
#include "core/keys/keyspec.h"
#include "core/sqlite/connection.h"
#include "core/sqlite/library.h"
#include "hub/log/carriedrecord.h"

namespace sidelight::hub
{

// What a file says of itself.
struct FileStanding {
    enum class Kind {
        Missing,
        Ready,
        Filling, // half a log: of the move `says`
        Left     // moved away, to `says`
    };
    Kind kind = Kind::Missing;
    std::string says;
};

class LogFile
{
public:
    [[nodiscard]] static LogResult<FileStanding>
    standing(const sqlite::Library &library, const keys::Keyspec &key, const std::string &path);
    // Of a hub that runs.
    [[nodiscard]] static LogResult<std::unique_ptr<LogFile>>
    openSource(const sqlite::Library &library, const keys::Keyspec &key, const std::string &path);
    // Made where there is none; one of the same move is filled further. Conflict: there is another.
    [[nodiscard]] static LogResult<std::unique_ptr<LogFile>>
    openTarget(const sqlite::Library &library, const keys::Keyspec &key, const std::string &path,
               const std::string &move, const std::vector<std::uint8_t> &secret, Random &random);
    // From now on a log like any other, with whoever opens it. Nothing to do for one that is.
    [[nodiscard]] static LogResult<void> takeIntoUse(const sqlite::Library &library,
                                                     const keys::Keyspec &key,
                                                     const std::string &path,
                                                     const std::string &move);

    [[nodiscard]] const std::vector<std::uint8_t> &secret() const { return m_secret; }
    [[nodiscard]] LogResult<std::vector<CarriedRecord>> page(Offset after, std::size_t most);
    [[nodiscard]] LogResult<Offset> end();
    [[nodiscard]] LogResult<std::uint64_t> count();
    // Of the record of this number, from 1; none: there are fewer.
    [[nodiscard]] LogResult<Offset> offsetOf(std::uint64_t number);
    [[nodiscard]] LogResult<SideFacts> sideFacts();

    // --- Of a source: events that are erased from now on, kept in the file until they are taken.
    [[nodiscard]] LogResult<void> noteBuried();
    [[nodiscard]] LogResult<std::vector<KnownKey>> buried(std::size_t most);
    [[nodiscard]] LogResult<void> forgetBuried(const std::vector<KnownKey> &events);
    [[nodiscard]] LogResult<void> stopNoting();
    // No hub opens it any more. `to`: where the log is now, in words.
    [[nodiscard]] LogResult<void> leave(const std::string &to);

    // --- Of a target: all of them, or none.
    [[nodiscard]] LogResult<void> write(const std::vector<CarriedRecord> &records);
    [[nodiscard]] LogResult<void> bury(const std::vector<Offset> &offsets);
    [[nodiscard]] LogResult<void> writeFacts(const SideFacts &facts);
    // Everything is in the file itself.
    [[nodiscard]] LogResult<void> settle();

private:
    LogFile(sqlite::Connection db, std::vector<std::uint8_t> secret)
        : m_db(std::move(db))
        , m_secret(std::move(secret))
    {
    }
    struct Stream {
        std::int64_t id = 0;
        std::int64_t top = 0;
        bool isNamed = false;
    };
    [[nodiscard]] sqlite::Result<Stream *> streamOf(const CarriedRecord &record);
    [[nodiscard]] sqlite::Result<void> insert(const CarriedRecord &record);
    [[nodiscard]] sqlite::Result<void> remember(const CarriedRecord &record);
    [[nodiscard]] sqlite::Result<void> readEvent(CarriedRecord &record, std::int64_t event,
                                                 std::int64_t known, std::int64_t count);
    [[nodiscard]] sqlite::Result<void> readFollows(SideFacts &facts);
    [[nodiscard]] sqlite::Result<void> eraseForEver(const KnownKey &key, std::int64_t event);
    [[nodiscard]] sqlite::Result<void> replaceFacts(const SideFacts &facts);

    sqlite::Connection m_db;
    std::vector<std::uint8_t> m_secret;
    std::unordered_map<std::string, Stream> m_streams;     // by token
    std::unordered_map<std::string, std::string> m_tokens; // by name
};

} // namespace sidelight::hub
