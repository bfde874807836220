// The page of mappings, and a mapping tried on a pasted body.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_all.hpp>

#include <QCoreApplication>
#include <boost/json/serialize.hpp>

#include "core/config/starter.h"
#include "plugin/console/mappingsviewmodel.h"

using namespace sidelight;
using namespace sidelight::console;

namespace
{

struct MappingsDesk {
    ManualClock clock{Timestamp{1'795'185'960'000}};
    DraftSession session{clock, {}, Worker::Mode::Inline};
    MappingsViewModel mappings{session};

    explicit MappingsDesk(const std::string &text = config::starterText())
    {
        REQUIRE(session.open(text, {}));
    }
    [[nodiscard]] bool chooseId(const char *id)
    {
        for (int i = 0; i < mappings.names().size(); ++i) {
            mappings.choose(i);
            if (mappings.id() == QLatin1String(id))
                return true;
        }
        return false;
    }
    void tryOn(const QString &body)
    {
        mappings.trial()->tryOn(body);
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
    }
    [[nodiscard]] std::string document() const
    {
        return boost::json::serialize(session.draft().document());
    }
};

const QString hangup = QStringLiteral(
    R"({"event":"hangup","callId":"7","direction":"in","from":"+12025550118","to":"100","cause":"normal"})");

QString valueOf(const MappedModel &lines, int row, MappedModel::Role role)
{
    REQUIRE(row < lines.count());
    return lines.line(row).values[static_cast<std::size_t>(role)].toString();
}

} // namespace

TEST_CASE("a pasted body becomes the events that a hub would make of it")
{
    MappingsDesk desk;
    REQUIRE(desk.chooseId("zammad-cti"));
    desk.tryOn(hangup);
    const MappingTrial &trial = *desk.mappings.trial();
    CHECK(trial.whole());
    REQUIRE(trial.lines()->count() == 1);
    CHECK(valueOf(*trial.lines(), 0, MappedModel::Role::Title)
              .contains(QLatin1String("sidelight.interaction.ended")));
    CHECK(valueOf(*trial.lines(), 0, MappedModel::Role::Text).contains(QLatin1String("normal")));
}

TEST_CASE("a body that was pasted is in no draft and no undo")
{
    MappingsDesk desk;
    REQUIRE(desk.chooseId("zammad-cti"));
    const std::string before = desk.document();
    desk.tryOn(hangup);
    CHECK(desk.document() == before);
    CHECK_FALSE(desk.session.draft().canUndo());
    CHECK_FALSE(desk.session.draft().isChanged());
    desk.tryOn({});
    CHECK(desk.mappings.trial()->lines()->count() == 0);
    CHECK(desk.mappings.trial()->verdict().isEmpty());
}

TEST_CASE("what is wrong with a body is a sentence, whatever somebody pastes")
{
    struct Row {
        const char *what;
        QString body;
        const char *says;
    };
    const auto row = GENERATE(values<Row>({
        {"no JSON", QStringLiteral("{\"event\":\n oops}"), "line 2"},
        {"a text", QStringLiteral("\"hello\""), "not of this mapping's kind"},
        {"another kind", QStringLiteral("{\"ticket\":1}"), "not of this mapping's kind"},
        {"a member twice", QStringLiteral(R"({"event":1,"event":2})"), ""},
        {"a number that no double holds", QStringLiteral(R"({"event":1e999})"), ""},
        {"nested without end", QString(100'000, u'['), ""},
        {"half a character", QString(QChar(0xD800)), ""},
        {"too much", QString(1024 * 1024 + 1, u'1'), "1 MiB"},
        {"too much in bytes", u'"' + QString(600'000, QChar(0x20AC)) + u'"', ""},
    }));
    INFO(row.what);
    MappingsDesk desk;
    REQUIRE(desk.chooseId("zammad-cti"));
    desk.tryOn(row.body);
    CHECK_FALSE(desk.mappings.trial()->whole());
    CHECK_FALSE(desk.mappings.trial()->verdict().isEmpty());
    CHECK(desk.mappings.trial()->verdict().contains(QLatin1String(row.says)));
    CHECK(desk.mappings.trial()->lines()->count() == 0);
}

TEST_CASE("the trial follows the mapping, and says when that is to be put right first")
{
    MappingsDesk desk;
    REQUIRE(desk.chooseId("zammad-cti"));
    desk.tryOn(hangup);
    REQUIRE(desk.mappings.trial()->whole());
    desk.mappings.setCondition(QStringLiteral("has(body.nothing)"));
    QCoreApplication::processEvents();
    CHECK(desk.mappings.trial()->verdict().contains(QLatin1String("not of this mapping's kind")));
    desk.mappings.setCondition(QStringLiteral("has(body"));
    QCoreApplication::processEvents();
    CHECK(desk.mappings.trial()->verdict().contains(QLatin1String("put right first")));
    CHECK_FALSE(desk.mappings.conditionError().isEmpty());
    desk.session.undo();
    QCoreApplication::processEvents();
    CHECK(desk.mappings.trial()->whole());
}

TEST_CASE("every mapping that comes with Sidelight is shown as written, and unchanged by it")
{
    MappingsDesk desk;
    const std::string before = desk.document();
    REQUIRE(desk.mappings.names().size() >= 10);
    for (int i = 0; i < desk.mappings.names().size(); ++i) {
        desk.mappings.choose(i);
        INFO(desk.mappings.id().toStdString());
        CHECK(desk.mappings.sourceError().isEmpty());
        const QString source = desk.mappings.source();
        desk.mappings.setSource(source + u'\n');
        CHECK(desk.mappings.source() == source + u'\n');
    }
    CHECK(desk.document() == before);
    CHECK_FALSE(desk.session.draft().canUndo());
}

TEST_CASE("what is typed stays as it is typed while it is no JSON, and the draft as it was")
{
    MappingsDesk desk;
    REQUIRE(desk.chooseId("zammad-cti"));
    const std::string before = desk.document();
    const QString broken = desk.mappings.source().chopped(1);
    desk.mappings.setSource(broken);
    CHECK(desk.mappings.source() == broken);
    CHECK(desk.mappings.sourceError().contains(QLatin1String("Line")));
    desk.mappings.setSource(QStringLiteral("[]"));
    CHECK_FALSE(desk.mappings.sourceError().isEmpty());
    CHECK(desk.document() == before);
    // That the draft is kept meanwhile takes nothing away.
    desk.session.keepNow();
    Q_EMIT desk.session.changed();
    CHECK(desk.mappings.source() == QLatin1String("[]"));
    desk.mappings.setSource(broken + u'}');
    CHECK(desk.mappings.sourceError().isEmpty());
}

TEST_CASE("what is wrong inside a mapping stands below it with its place")
{
    MappingsDesk desk;
    REQUIRE(desk.chooseId("zammad-cti"));
    QString source = desk.mappings.source();
    source.replace(QLatin1String("'sidelight.interaction.ended'"), QLatin1String("no such name"));
    desk.mappings.setSource(source);
    CHECK(desk.mappings.sourceError().contains(QLatin1String("/events/3/type: ")));
    CHECK(desk.mappings.idError().isEmpty());
    desk.mappings.setId(QStringLiteral("No Address"));
    CHECK_FALSE(desk.mappings.idError().isEmpty());
}

TEST_CASE("a mapping is added, tried, named and deleted, and all of it taken back")
{
    MappingsDesk desk(R"({"version":1})");
    CHECK(desk.mappings.current() == -1);
    desk.mappings.remove();
    desk.mappings.setName(QStringLiteral("nothing to name"));
    CHECK_FALSE(desk.session.draft().canUndo());
    desk.mappings.add();
    CHECK(desk.session.findings().empty());
    desk.mappings.add();
    CHECK(desk.session.findings().empty()); // another id
    REQUIRE(desk.mappings.current() == 1);
    CHECK(desk.mappings.address() == QLatin1String("/v1/ingest/new-mapping-2"));
    desk.tryOn(QStringLiteral(R"({"id":7})"));
    CHECK(desk.mappings.trial()->whole());
    desk.mappings.setName(QStringLiteral("Parcels"));
    CHECK(desk.mappings.names().value(1) == QLatin1String("Parcels"));
    desk.mappings.remove();
    CHECK(desk.mappings.current() == 0);
    desk.session.undo();
    desk.session.undo();
    desk.session.undo();
    desk.session.undo();
    CHECK(desk.mappings.current() == -1);
}
