// The page of masks as a draft.
#include <catch2/catch_test_macros.hpp>

#include <boost/json/serialize.hpp>

#include "core/config/bundle.h"
#include "core/config/starter.h"
#include "plugin/console/masksviewmodel.h"

using namespace sidelight;
using namespace sidelight::console;

namespace
{

struct MasksDesk {
    ManualClock clock{Timestamp{1'795'185'960'000}};
    DraftSession session{clock, {}, Worker::Mode::Inline};
    MasksViewModel masks{session};

    explicit MasksDesk(const std::string &text = R"({"version":1})")
    {
        REQUIRE(session.open(text, {}));
    }
    [[nodiscard]] Masks inForce() const
    {
        const auto bundle = config::readBundle(boost::json::serialize(session.draft().document()));
        REQUIRE(bundle);
        return bundle->masks;
    }
};

int choiceOf(const MaskLinesModel &model, const char *name)
{
    const int row = model.rowOf(name);
    REQUIRE(row >= 0);
    return model.line(row).values[static_cast<std::size_t>(MaskLinesModel::Role::Choice)].toInt();
}

} // namespace

TEST_CASE("every field that panels show has a line, and every choice of it is one that panels take")
{
    MasksDesk desk;
    REQUIRE(desk.masks.fields()->count() == static_cast<int>(maskableFields().size()));
    for (const MaskableField &field : maskableFields()) {
        const QString name = QString::fromStdString(std::string(field.name));
        const int choices = field.parts ? 4 : 3;
        for (int choice = 1; choice <= choices; ++choice) {
            desk.masks.setField(name, choice);
            INFO(field.name << ' ' << choice);
            CHECK(desk.session.findings().empty());
            CHECK(choiceOf(*desk.masks.fields(), std::string(field.name).c_str()) == choice);
        }
        CHECK(desk.inForce().of(field.name) == Showing::Never);
        desk.masks.setField(name, choices + 1);
        desk.masks.setField(name, 0);
        CHECK(desk.inForce().of(field.name) == field.usual);
    }
}

TEST_CASE("a field goes by its own line, else by its class's")
{
    MasksDesk desk;
    desk.masks.setClass(QStringLiteral("personal"), 3); // hidden
    desk.masks.setField(QStringLiteral("name"), 1);     // shown
    CHECK(desk.inForce().of("locality") == Showing::Hidden);
    CHECK(desk.inForce().of("name") == Showing::Shown);
    CHECK(desk.inForce().of("tier") == Showing::Shown);
    desk.session.undo();
    CHECK(desk.inForce().of("name") == Showing::Hidden);
    desk.session.undo();
    CHECK_FALSE(desk.masks.own());
    desk.masks.setClass(QStringLiteral("no such class"), 1);
    desk.masks.setField(QStringLiteral("no such field"), 1);
    CHECK_FALSE(desk.masks.own());
}

TEST_CASE("how long something is shown is judged at its place")
{
    MasksDesk desk;
    desk.masks.setReveal(QStringLiteral("1s"));
    CHECK(desk.masks.revealError().contains(QLatin1String("5 seconds")));
    CHECK(desk.masks.error().isEmpty());
    desk.masks.setReveal(QStringLiteral("2m"));
    CHECK(desk.masks.revealError().isEmpty());
    CHECK(desk.inForce().revealMs == 120'000);
    desk.masks.setReveal({});
    CHECK(desk.inForce().revealMs == 30'000);
}

TEST_CASE("what no line stands for is said below them")
{
    const MasksDesk desk(R"({"version":1,"masks":{"fields":{"shoe size":"hidden"}}})");
    CHECK_FALSE(desk.masks.error().isEmpty());
    const MasksDesk none(R"({"version":1,"masks":7})");
    CHECK_FALSE(none.masks.error().isEmpty());
    CHECK(none.masks.fields()->count() > 0);
}
