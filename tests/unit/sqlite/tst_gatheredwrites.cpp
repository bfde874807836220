#include <algorithm>
#include <cstring>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "core/base/random.h"
#include "core/sqlite/gatheredwrites.h"

using namespace sidelight;
using namespace sidelight::sqlite;

namespace
{

// A file in memory that knows how it was written to.
struct MemoryFile {
    sqlite3_file base{&methods()};
    std::vector<unsigned char> bytes;
    int writes = 0;
    int answer = SQLITE_OK;

    static int write(sqlite3_file *f, const void *from, int n, sqlite3_int64 at)
    {
        auto &file = *reinterpret_cast<MemoryFile *>(f);
        ++file.writes;
        if (file.answer != SQLITE_OK)
            return file.answer;
        const auto begin = static_cast<std::size_t>(at);
        const auto size = static_cast<std::size_t>(n);
        file.bytes.resize(std::max(file.bytes.size(), begin + size));
        std::memcpy(file.bytes.data() + begin, from, size);
        return SQLITE_OK;
    }
    static const sqlite3_io_methods &methods()
    {
        static const sqlite3_io_methods all = [] {
            sqlite3_io_methods m{};
            m.iVersion = 1;
            m.xWrite = write;
            return m;
        }();
        return all;
    }
};

struct Gathered {
    MemoryFile file;
    std::unique_ptr<GatheredWrites> writes = GatheredWrites::create(file.base);

    [[nodiscard]] int write(const std::vector<unsigned char> &bytes, sqlite3_int64 at)
    {
        return writes->write(bytes.data(), static_cast<int>(bytes.size()), at);
    }
    [[nodiscard]] int write(const char *text, sqlite3_int64 at)
    {
        return write(std::vector<unsigned char>(text, text + std::strlen(text)), at);
    }
    [[nodiscard]] std::string text() const { return {file.bytes.begin(), file.bytes.end()}; }
};

} // namespace

TEST_CASE_METHOD(Gathered, "writes that follow one another are made as one, when asked for")
{
    CHECK(write("ab", 0) == SQLITE_OK);
    CHECK(write("cd", 2) == SQLITE_OK);
    CHECK(file.writes == 0);
    CHECK(writes->flush() == SQLITE_OK);
    CHECK(writes->flush() == SQLITE_OK);
    CHECK(file.writes == 1);
    CHECK(text() == "abcd");
}

TEST_CASE_METHOD(Gathered, "a write elsewhere comes after the ones that are held back")
{
    CHECK(write("abcd", 0) == SQLITE_OK);
    CHECK(write("X", 1) == SQLITE_OK);
    CHECK(text() == "abcd");
    CHECK(writes->flush() == SQLITE_OK);
    CHECK(text() == "aXcd");
}

TEST_CASE_METHOD(Gathered, "however it is written, the file becomes what it would have become")
{
    SeededRandom random(20261128);
    MemoryFile plain;
    sqlite3_int64 end = 0;
    for (int i = 0; i < 3000; ++i) {
        // Mostly on and on; sometimes back, sometimes more than is ever held back.
        const sqlite3_int64 at =
            random.below(10) == 0
                ? static_cast<sqlite3_int64>(random.below(static_cast<std::uint64_t>(end) + 1))
                : end;
        std::vector<unsigned char> bytes(1 + random.below(random.below(200) == 0 ? 600'000 : 5000));
        random.fill(bytes);
        end = at + static_cast<sqlite3_int64>(bytes.size());
        REQUIRE(write(bytes, at) == SQLITE_OK);
        MemoryFile::write(&plain.base, bytes.data(), static_cast<int>(bytes.size()), at);
        if (random.below(20) == 0) {
            REQUIRE(writes->flush() == SQLITE_OK);
            REQUIRE(file.bytes == plain.bytes);
        }
    }
    REQUIRE(writes->flush() == SQLITE_OK);
    CHECK(file.bytes == plain.bytes);
    CHECK(file.writes < plain.writes / 2);
}

TEST_CASE_METHOD(Gathered, "what could not be written is refused until it is abandoned")
{
    REQUIRE(write("good", 0) == SQLITE_OK);
    REQUIRE(writes->flush() == SQLITE_OK);
    REQUIRE(write("lost", 4) == SQLITE_OK);
    file.answer = SQLITE_FULL;
    SECTION("told by a flush")
    {
        CHECK(writes->flush() == SQLITE_FULL);
    }
    SECTION("told by a reading of it")
    {
        CHECK(writes->flushToRead(1, 7) == SQLITE_FULL);
    }
    SECTION("told by a write elsewhere")
    {
        CHECK(write("more", 20) == SQLITE_FULL);
    }
    file.answer = SQLITE_OK;
    const int made = file.writes;
    CHECK(writes->flush() == SQLITE_FULL);
    CHECK(write("more", 8) == SQLITE_FULL);
    CHECK(writes->flushToRead(4, 4) == SQLITE_FULL);
    CHECK(writes->flushToRead(4, 0) == SQLITE_OK); // lies before
    CHECK(file.writes == made);
    writes->abandon();
    CHECK(write("next", 4) == SQLITE_OK);
    CHECK(writes->flush() == SQLITE_OK);
    CHECK(text() == "goodnext");
}

TEST_CASE_METHOD(Gathered, "what is abandoned is never written")
{
    REQUIRE(write("stale", 0) == SQLITE_OK);
    writes->abandon();
    CHECK(writes->flush() == SQLITE_OK);
    CHECK(file.writes == 0);
}

TEST_CASE_METHOD(Gathered, "a failure that nobody could be told of is for good")
{
    REQUIRE(write("shown", 0) == SQLITE_OK);
    file.answer = SQLITE_IOERR_WRITE;
    writes->publish();
    file.answer = SQLITE_OK;
    writes->abandon();
    CHECK(write("next", 5) == SQLITE_IOERR_WRITE);
    CHECK(writes->flush() == SQLITE_IOERR_WRITE);
}
