// The SQL that reads the embedded log. Each function works on a connection of the calling thread:
// the writer's inside its transaction, the reader's on a picture of its own.
#pragma once

#include "core/sqlite/connection.h"
#include "hub/log/knownkey.h"
#include "hub/log/logstore.h"

namespace sidelight::hub
{

// Duplicate or Erased; nothing when it is not known, or only from before `since`.
[[nodiscard]] sqlite::Result<std::optional<Appended>>
findKnown(sqlite::Connection &db, const KnownKey &key, std::uint64_t digest, Timestamp since);
[[nodiscard]] sqlite::Result<ReadAnswer> readRecords(sqlite::Connection &db,
                                                     const ReadRequest &request);
[[nodiscard]] sqlite::Result<Head> readHead(sqlite::Connection &db, const StreamId &stream,
                                            Offset at);
[[nodiscard]] sqlite::Result<SnapshotAnswer> readSnapshot(sqlite::Connection &db,
                                                          const SnapshotRequest &request);
[[nodiscard]] sqlite::Result<std::vector<RecordPtr>>
readFormativeRecords(sqlite::Connection &db, Offset after, std::size_t maxRecords);
[[nodiscard]] sqlite::Result<std::vector<RecordPtr>>
readRecordsSince(sqlite::Connection &db, Timestamp since, Offset after, std::size_t maxRecords);
[[nodiscard]] sqlite::Result<std::uint64_t> readDevice(sqlite::Connection &db,
                                                       std::string_view device);
// Of the log's own hashes.
[[nodiscard]] sqlite::Result<std::vector<std::uint8_t>> readSecret(sqlite::Connection &db);
[[nodiscard]] sqlite::Result<Epoch> readEpoch(sqlite::Connection &db);

[[nodiscard]] LogError logErrorOf(const sqlite::Error &error);

} // namespace sidelight::hub
