#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include "core/base/random.h"
#include "plugin/models/linesmodel.h"

using namespace sidelight;
using models::Line;

namespace
{
class Lines : public models::LinesModel
{
public:
    using LinesModel::setLines;
};

std::vector<Line> linesOf(const std::vector<int> &keys, int value = 0)
{
    std::vector<Line> lines;
    for (const int key : keys)
        lines.push_back({std::to_string(key), {key, value}});
    return lines;
}

std::vector<int> keysOf(const Lines &model)
{
    std::vector<int> keys;
    for (int row = 0; row < model.count(); ++row)
        keys.push_back(model.data(model.index(row), Qt::UserRole).toInt());
    return keys;
}
} // namespace

TEST_CASE("lines go from any list to any other with signals that fit")
{
    const std::uint64_t seed = 20261122;
    INFO("seed " << seed);
    SeededRandom random(seed);
    Lines model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    for (int round = 0; round < 300; ++round) {
        std::vector<int> wanted;
        for (std::uint64_t n = random.below(12); n > 0; --n) {
            const int key = static_cast<int>(random.below(16));
            if (std::find(wanted.begin(), wanted.end(), key) == wanted.end())
                wanted.push_back(key);
        }
        model.setLines(linesOf(wanted, round));
        REQUIRE(keysOf(model) == wanted);
    }
}

TEST_CASE("only what changed is told")
{
    Lines model;
    model.setLines(linesOf({1, 2, 3}, 7));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    model.setLines(linesOf({1, 2, 3}, 7));
    CHECK(changed.isEmpty());
    std::vector<Line> next = linesOf({1, 2, 3}, 7);
    next[1].values[1] = 8;
    model.setLines(next);
    REQUIRE(changed.size() == 1);
    CHECK(changed[0][0].toModelIndex().row() == 1);
    CHECK(changed[0][2].value<QList<int>>() == QList<int>{Qt::UserRole + 1});
    CHECK(inserted.isEmpty());
}

TEST_CASE("a key that comes twice is taken once")
{
    Lines model;
    model.setLines(linesOf({1, 1, 2}));
    CHECK(keysOf(model) == std::vector<int>{1, 2});
}

TEST_CASE("roles and rows that are not there have no data")
{
    Lines model;
    model.setLines(linesOf({1}));
    CHECK_FALSE(model.data(model.index(0), Qt::UserRole + 9).isValid());
    CHECK_FALSE(model.data(model.index(5), Qt::UserRole).isValid());
    CHECK_FALSE(model.data(model.index(0), Qt::DisplayRole).isValid());
}
