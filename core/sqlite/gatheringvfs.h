// A file system for SQLite that writes a transaction to the write-ahead log (WAL) in one call.
// SQLite writes each page of a commit with two, a header of 24 bytes and the page, and where a
// system call is dear these cost a busy writer a quarter of its time. For the one who commits;
// readers and checkpoints gain nothing. Registered for as long as the object lives, which must be
// longer than every connection opened through it.
//
// No other connection can be pointed at something that is still held back:
// - Others read the WAL only as far as the header in the shared memory says. With synchronous=FULL,
//   which openKeyed() sets and reads back, a commit syncs the WAL before it changes that header,
//   and a sync writes what is held back first; one that fails fails the commit. Whatever the
//   setting, SQLite writes two copies of that header with a barrier in between and believes neither
//   while they differ, and the barrier writes what is held back, too. (Only it could tell nobody of
//   a failure, so everything later on that file is refused then. With FULL there is nothing left
//   for it to write, except that SQLite pads a commit behind the sync on a disk where a write may
//   spoil its neighbours: there nothing is gathered.)
// - Others write to the WAL or begin it anew only while they hold the lock of the one writer. When
//   ours is given back, what is still held back belongs to a transaction that was rolled back: it
//   is dropped, never to be written over something of theirs.
// - The connection itself (pages that no longer fitted into its cache, checksums that are made
//   again, sizes, cuts, its own checkpoints) has everything written before anything but a write.
//
// A write that fails late is told by the call that made it so, with the code of the file system
// below. The transaction cannot be committed any more, see GatheredWrites; the next one can.
#pragma once

#include <memory>
#include <string>

namespace sidelight::sqlite
{

class Library;

class GatheringVfs
{
public:
    // `below`: the name of a registered one; empty is the system's.
    explicit GatheringVfs(const Library &library, const std::string &below = {});
    GatheringVfs(const GatheringVfs &) = delete;
    GatheringVfs &operator=(const GatheringVfs &) = delete;
    ~GatheringVfs();

    // For OpenOptions::vfs; nobody else's.
    [[nodiscard]] const std::string &name() const;

private:
    class Layer;
    std::unique_ptr<Layer> m_layer;
};

} // namespace sidelight::sqlite
