#include <catch2/catch_test_macros.hpp>

#include "core/domain/limits.h"
#include "core/link/outboxwindow.h"

using namespace sidelight::link;

namespace
{
struct Rows final : OutboxSource {
    std::vector<OutboxRow> rows;
    std::vector<OutboxRow> waitingRows(std::uint64_t after, std::size_t limit) override
    {
        std::vector<OutboxRow> found;
        for (const OutboxRow &row : rows) {
            if (row.sequence > after && found.size() < limit)
                found.push_back(row);
        }
        return found;
    }
};

std::vector<std::uint64_t> sequencesOf(const std::vector<OutboxRow> &rows)
{
    std::vector<std::uint64_t> found;
    for (const OutboxRow &row : rows)
        found.push_back(row.sequence);
    return found;
}
} // namespace

TEST_CASE("at most 32 rows are unanswered, and they go in order", "[link]")
{
    Rows source;
    for (std::uint64_t i = 1; i <= 100; ++i)
        source.rows.push_back({i * 3, "{}"});
    OutboxWindow window(source);
    CHECK(window.take(0).size() == sidelight::limits::maxUnansweredOutbox);
    CHECK(window.take(0).empty());
    CHECK(window.answered(3));
    CHECK(sequencesOf(window.take(0)) == std::vector<std::uint64_t>{33 * 3});
}

TEST_CASE("after a lost connection the unanswered go again from the oldest", "[link]")
{
    Rows source;
    source.rows = {{1, ""}, {2, ""}, {3, ""}};
    OutboxWindow window(source);
    (void)window.take(0);
    (void)window.answered(1);
    source.rows.erase(source.rows.begin());
    window.disconnected();
    CHECK(sequencesOf(window.take(0)) == std::vector<std::uint64_t>{2, 3});
}

TEST_CASE("a held row goes again in its place, once those behind it are answered", "[link]")
{
    Rows source;
    source.rows = {{1, ""}, {2, ""}};
    OutboxWindow window(source);
    (void)window.take(0);
    (void)window.answered(1); // refused for now
    window.hold(500);
    CHECK(window.take(600).empty());
    CHECK_FALSE(window.nextDeadlineMs());
    (void)window.answered(2); // refused for now as well
    CHECK(window.take(499).empty());
    CHECK(window.nextDeadlineMs() == 500);
    CHECK(sequencesOf(window.take(500)) == std::vector<std::uint64_t>{1, 2});
}

TEST_CASE("an answer to nothing is told apart", "[link]")
{
    Rows source;
    OutboxWindow window(source);
    CHECK_FALSE(window.answered(7));
}
