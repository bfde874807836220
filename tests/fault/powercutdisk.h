// A disk whose power can be cut: writes are durable after a sync only; at the cut each unsynced one
// may be kept, lost, torn at sectors, or leave garbage. Works on files in a real folder and keeps
// the durable bytes beside.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/base/random.h"
#include "core/sqlite/passthroughvfs.h"

namespace sidelight::test
{

enum class CutMode {
    Lost,   // the unsynced writes after some point are gone
    Torn,   // each is kept, gone, or torn at 512-byte sectors
    Garbage // as Torn, and sectors may hold anything
};

class PowerCutDisk : public sqlite::PassThroughVfs
{
public:
    PowerCutDisk(const sqlite::Library &library, Random &random);

    // From now on the power goes at the n-th write, truncation or sync. 0: never.
    void cutAfter(std::int64_t operations);
    [[nodiscard]] bool isCut() const { return m_cut; }
    // What is on the disk when the power is back, put into the files. Everything is closed by then.
    void restore(CutMode mode);
    // Everything written so far is durable.
    void flush();

    int open(const char *name, File &file, int flags, int *outFlags) override;
    int write(File &file, const void *from, int bytes, sqlite3_int64 at) override;
    int truncate(File &file, sqlite3_int64 size) override;
    int sync(File &file, int flags) override;
    int remove(const char *name, int syncFolder) override;
    // No promise that a write past a sector leaves its neighbours alone.
    [[nodiscard]] int characteristics(File &) override { return 0; }

private:
    struct Write {
        sqlite3_int64 at = 0;
        std::vector<std::uint8_t> bytes;
        bool isTruncation = false;
    };
    struct Platter {
        std::vector<std::uint8_t> durable;
        std::vector<Write> pending;
        bool exists = true;
    };
    [[nodiscard]] bool tick();
    static void apply(Platter &platter, const Write &write);
    void tear(Platter &platter, const Write &write, bool garbage);

    Random &m_random;
    std::map<std::string, Platter> m_platters; // by path; addresses are kept by open files
    std::int64_t m_left = 0;
    bool m_cut = false;
};

} // namespace sidelight::test
