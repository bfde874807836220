#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <map>

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include "core/base/random.h"
#include "plugin/models/historymodel.h"
#include "tests/unit/plugin/words.h"

using namespace sidelight;
using models::HistoryModel;
using session::HistoryDelta;
using session::HistoryRow;
using test::utf8;

namespace
{
constexpr std::int64_t hourMs = 3'600'000;

HistoryRow rowOf(std::int64_t row, std::int64_t hoursAgo, const std::string &caseId = {})
{
    HistoryRow result;
    result.row = row;
    result.key = {"/test", std::to_string(row)};
    result.kind = session::HistoryKind::Touchpoint;
    result.type = "sidelight.touchpoint.recorded";
    result.time = Timestamp{fixture::now().ms - hoursAgo * hourMs};
    result.title = "entry " + std::to_string(row);
    result.caseId = CaseId(caseId);
    return result;
}

QVariant at(const HistoryModel &model, int row, HistoryModel::Role role)
{
    return model.data(model.index(row), Qt::UserRole + static_cast<int>(role));
}

std::vector<qint64> rowsOf(const HistoryModel &model)
{
    std::vector<qint64> rows;
    for (int row = 0; row < model.count(); ++row)
        rows.push_back(at(model, row, HistoryModel::Role::Row).toLongLong());
    return rows;
}

struct LinesBench {
    test::Words words;
    HistoryModel model{words.time};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};

    void apply(std::vector<HistoryRow> upserts, std::vector<std::int64_t> removed = {})
    {
        HistoryDelta delta;
        delta.upserts = std::move(upserts);
        delta.removed = std::move(removed);
        model.apply(delta);
    }
};
} // namespace

TEST_CASE("history stands newest first, whatever order it comes in")
{
    LinesBench f;
    f.apply({rowOf(1, 5), rowOf(3, 1), rowOf(2, 3)});
    CHECK(rowsOf(f.model) == std::vector<qint64>{3, 2, 1});
    f.apply({rowOf(4, 2)});
    CHECK(rowsOf(f.model) == std::vector<qint64>{3, 4, 2, 1});
}

TEST_CASE("an entry that comes late is one insertion, and what one reads stays")
{
    LinesBench f;
    f.apply({rowOf(1, 5), rowOf(2, 3)});
    QSignalSpy inserted(&f.model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&f.model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy reset(&f.model, &QAbstractItemModel::modelReset);
    f.apply({rowOf(3, 4)});
    REQUIRE(inserted.size() == 1);
    CHECK(inserted[0][1].toInt() == 1);
    CHECK(removed.isEmpty());
    CHECK(reset.isEmpty());
}

TEST_CASE("neighbours come and go in one signal, and those that stay are not touched")
{
    LinesBench f;
    f.apply({rowOf(1, 50), rowOf(2, 49), rowOf(3, 48), rowOf(4, 40)});
    QSignalSpy inserted(&f.model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&f.model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy reset(&f.model, &QAbstractItemModel::modelReset);
    const auto span = [](const QSignalSpy &spy, qsizetype at) {
        return std::pair(spy[at][1].toInt(), spy[at][2].toInt());
    };
    f.apply({rowOf(5, 39), rowOf(6, 38), rowOf(7, 45)}, {1, 2});
    REQUIRE(removed.size() == 1);
    CHECK(span(removed, 0) == std::pair(2, 3));
    REQUIRE(inserted.size() == 2);
    CHECK(span(inserted, 0) == std::pair(0, 1));
    CHECK(span(inserted, 1) == std::pair(3, 3));
    SECTION("also when everything is told anew")
    {
        HistoryDelta again;
        again.reset = true;
        again.upserts = {rowOf(6, 38), rowOf(5, 39), rowOf(4, 40), rowOf(8, 60)};
        f.model.apply(again);
        CHECK(rowsOf(f.model) == std::vector<qint64>{6, 5, 4, 8});
        REQUIRE(removed.size() == 2);
        CHECK(span(removed, 1) == std::pair(3, 4));
        REQUIRE(inserted.size() == 3);
        CHECK(span(inserted, 2) == std::pair(3, 3));
    }
    CHECK(reset.isEmpty());
}

TEST_CASE("sections begin with a new day or another case")
{
    LinesBench f;
    f.apply({rowOf(1, 72, "88213"), rowOf(2, 73, "88213"), rowOf(3, 1), rowOf(4, 2)});
    const auto starts = [&](int row) {
        return at(f.model, row, HistoryModel::Role::SectionStart).toBool();
    };
    CHECK(starts(0));
    CHECK_FALSE(starts(1));
    CHECK(starts(2));
    CHECK_FALSE(starts(3));
    CHECK(at(f.model, 0, HistoryModel::Role::Section).toString() == utf8("Today"));
    CHECK(at(f.model, 2, HistoryModel::Role::Section).toString().contains(utf8("88213")));
    SECTION("the heading moves on when its first entry goes")
    {
        f.apply({}, {3});
        CHECK(starts(0));
        CHECK(starts(1));
    }
    SECTION("the heading moves to an entry that comes before")
    {
        f.apply({rowOf(9, 0)});
        CHECK(starts(0));
        CHECK_FALSE(starts(1));
    }
}

TEST_CASE("the same row again is a change and no second row")
{
    LinesBench f;
    f.apply({rowOf(1, 1), rowOf(2, 2)});
    QSignalSpy changed(&f.model, &QAbstractItemModel::dataChanged);
    HistoryRow again = rowOf(2, 2);
    again.waiting = true;
    f.apply({again});
    CHECK(f.model.count() == 2);
    REQUIRE(changed.size() == 1);
    CHECK(changed[0][2].value<QList<int>>() ==
          QList<int>{Qt::UserRole + static_cast<int>(HistoryModel::Role::Waiting)});
    SECTION("with another time it moves")
    {
        f.apply({rowOf(2, 0)});
        CHECK(rowsOf(f.model) == std::vector<qint64>{2, 1});
    }
}

TEST_CASE("the window is bounded, and the oldest fall off")
{
    LinesBench f;
    std::vector<HistoryRow> many;
    for (int i = 0; i < HistoryModel::maxRows + 40; ++i)
        many.push_back(rowOf(i + 1, i));
    HistoryDelta delta;
    delta.upserts = many;
    CHECK(f.model.apply(delta));
    CHECK(f.model.count() == HistoryModel::maxRows);
    CHECK(rowsOf(f.model).front() == 1);
}

TEST_CASE("any mix of upserts and removals gives the sorted set")
{
    const std::uint64_t seed = 7;
    INFO("seed " << seed);
    SeededRandom random(seed);
    LinesBench f;
    std::map<std::int64_t, HistoryRow> oracle;
    for (int round = 0; round < 400; ++round) {
        std::vector<std::int64_t> going;
        std::vector<HistoryRow> coming;
        for (std::uint64_t left = 1 + random.below(4); left > 0; --left) {
            const auto id = static_cast<std::int64_t>(random.below(40));
            if (random.below(4) == 0) {
                going.push_back(id);
                oracle.erase(id);
            } else {
                coming.push_back(rowOf(id, static_cast<std::int64_t>(random.below(200)),
                                       random.below(2) == 0 ? "" : "88213"));
            }
        }
        for (const HistoryRow &row : coming)
            oracle[row.row] = row;
        f.apply(coming, going);
        std::vector<HistoryRow> sorted;
        for (const auto &[key, row] : oracle)
            sorted.push_back(row);
        std::sort(sorted.begin(), sorted.end(), [](const HistoryRow &a, const HistoryRow &b) {
            return std::pair(a.time, a.row) > std::pair(b.time, b.row);
        });
        std::vector<qint64> expected;
        for (const HistoryRow &row : sorted)
            expected.push_back(row.row);
        REQUIRE(rowsOf(f.model) == expected);
        for (std::size_t i = 0; i < sorted.size(); ++i) {
            const auto day = [&](std::size_t n) { return f.words.time.dayNumber(sorted[n].time); };
            const bool starts =
                i == 0 || sorted[i - 1].caseId != sorted[i].caseId || day(i - 1) != day(i);
            REQUIRE(at(f.model, static_cast<int>(i), HistoryModel::Role::SectionStart).toBool() ==
                    starts);
        }
    }
}

TEST_CASE("marking finds the newest of the events")
{
    LinesBench f;
    f.apply({rowOf(1, 5), rowOf(2, 3), rowOf(3, 1)});
    CHECK(f.model.mark({{"/test", "1"}, {"/test", "2"}}) == 1);
    CHECK_FALSE(at(f.model, 0, HistoryModel::Role::Marked).toBool());
    CHECK(at(f.model, 1, HistoryModel::Role::Marked).toBool());
    CHECK(at(f.model, 2, HistoryModel::Role::Marked).toBool());
    CHECK(f.model.mark({{"/elsewhere", "1"}}) == -1);
    CHECK_FALSE(at(f.model, 1, HistoryModel::Role::Marked).toBool());
}

TEST_CASE("an event without a title is told by its kind")
{
    LinesBench f;
    HistoryRow unknown = rowOf(1, 1);
    unknown.title.clear();
    unknown.kind = session::HistoryKind::Other;
    unknown.type = "com.example.device.restarted";
    HistoryRow note = rowOf(2, 2);
    note.title.clear();
    note.kind = session::HistoryKind::Note;
    f.apply({unknown, note});
    CHECK(at(f.model, 0, HistoryModel::Role::Title).toString() ==
          utf8("com.example.device.restarted"));
    CHECK(at(f.model, 1, HistoryModel::Role::Title).toString() == utf8("Note"));
}

TEST_CASE("a call without a title says what it did, and with whom")
{
    LinesBench f;
    HistoryRow began = rowOf(1, 1);
    began.title.clear();
    began.kind = session::HistoryKind::Interaction;
    began.type = "sidelight.interaction.started";
    began.channel = Channel::Voice;
    began.agent = "dev";
    began.own = true;
    HistoryRow ended = began;
    ended.row = 2;
    ended.type = "sidelight.interaction.ended";
    ended.agent = "Lena K.";
    ended.own = false;
    HistoryRow titled = ended;
    titled.row = 3;
    titled.title = "Called about a charge";
    f.apply({began, ended, titled});
    const auto words = [&](int row) {
        QString text = at(f.model, row, HistoryModel::Role::Title).toString() + u'|' +
                       at(f.model, row, HistoryModel::Role::Detail).toString();
        return text.remove(QChar(0x2068)).remove(QChar(0x2069));
    };
    CHECK(words(0) == utf8("Called about a charge|Lena K."));
    CHECK(words(1) == utf8("Call ended|with Lena K."));
    CHECK(words(2) == utf8("Call began|with you"));
}

TEST_CASE("headings follow midnight")
{
    LinesBench f;
    f.apply({rowOf(1, 1)});
    f.words.clock.advanceMs(24 * hourMs);
    f.model.tick();
    CHECK(at(f.model, 0, HistoryModel::Role::Section).toString() == utf8("Yesterday"));
}
