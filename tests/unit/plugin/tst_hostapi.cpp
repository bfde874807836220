#include <catch2/catch_test_macros.hpp>

#include <optional>

#include <QSignalSpy>

#include "plugin/viewmodels/panelviewmodel.h"
#include "tests/fixture/fixturesession.h"
#include "tests/unit/plugin/words.h"

using namespace sidelight;
using viewmodels::AppearanceViewModel;
using viewmodels::HostApi;
using viewmodels::PanelViewModel;

namespace
{

session::TabRow tab(const char *id, bool lookedUp = false)
{
    session::TabRow row;
    row.id = InteractionId{id};
    row.lookedUp = lookedUp;
    return row;
}

struct HostBench {
    test::Words words;
    fixture::FixtureSession session;
    PanelViewModel panel{session, words.time, {}};
    HostApi &host = *panel.host();
};

} // namespace

TEST_CASE("a host's wishes are commands under rising numbers")
{
    HostBench f;
    CHECK(f.host.openInteraction(QStringLiteral("i1")) == 1);
    CHECK(f.host.popCustomer(QStringLiteral("c1")) == 2);
    CHECK(f.host.popIdentity(QStringLiteral("email"), QStringLiteral("a@example.com")) == 3);
    REQUIRE(f.session.posted.size() == 3);
    CHECK(f.session.all<session::OpenInteraction>().front().interaction == InteractionId{"i1"});
    CHECK(f.session.all<session::PopCustomer>().front().customer == CustomerKey{"c1"});
    const auto identity = f.session.all<session::PopIdentity>().front();
    CHECK(identity.request == 3);
    CHECK(identity.identity.kind == IdentityKind::Email);
    CHECK(identity.identity.value == "a@example.com");
}

TEST_CASE("a host hears each answer, when the panel already shows what it says")
{
    HostBench f;
    bool shown = false;
    QObject::connect(&f.host, &HostApi::answered, &f.host,
                     [&](qulonglong request, HostApi::Outcome outcome, const QString &at) {
                         shown = request == 4 && outcome == HostApi::Outcome::Shown &&
                                 at == QLatin1String("i1") && f.panel.hasInteraction();
                     });
    session::Delta delta;
    delta.tabs = {tab("i1")};
    delta.focus = InteractionId{"i1"};
    delta.pops = {{4, session::PopOutcome::Shown, InteractionId{"i1"}},
                  {0, session::PopOutcome::Failed, {}}};
    QSignalSpy answers(&f.host, &HostApi::answered);
    f.session.play(delta);
    CHECK(shown);
    CHECK(answers.size() == 1); // number 0 is nobody's
}

TEST_CASE("a host is told the interaction in front, but no customer's key of a look-up")
{
    HostBench f;
    QSignalSpy changes(&f.host, &HostApi::interactionChanged);
    session::Delta delta;
    delta.tabs = {tab("i1"), tab("lookup-c4", true)};
    delta.focus = InteractionId{"i1"};
    f.session.play(delta);
    CHECK(f.host.interaction() == QLatin1String("i1"));
    session::Delta next;
    next.focus = InteractionId{"lookup-c4"};
    f.session.play(next);
    CHECK(f.host.interaction().isEmpty());
    CHECK(changes.size() == 2);
}

TEST_CASE("a host hears of the panel's life: ready, the link, closed, and nothing after")
{
    test::Words words;
    fixture::FixtureSession session;
    std::optional<PanelViewModel> panel;
    panel.emplace(session, words.time, QStringList());
    HostApi *host = panel->host();
    QSignalSpy ready(host, &HostApi::readyChanged);
    QSignalSpy link(host, &HostApi::linkChanged);
    QSignalSpy closed(host, &HostApi::closed);
    CHECK_FALSE(host->ready());
    session::Delta delta;
    delta.link.emplace().phase = session::LinkPhase::Live;
    session.play(delta);
    CHECK(host->ready());
    CHECK(host->link() == HostApi::Link::Live);
    session.play(delta);
    CHECK(link.size() == 1);
    panel.reset();
    CHECK(closed.size() == 1);
    CHECK(ready.size() == 2);
    session.play(delta);
}

TEST_CASE("an accepted suggestion is an action for the host, and the theme is the host's to set")
{
    HostBench f;
    QSignalSpy actions(&f.host, &HostApi::actionRequested);
    Q_EMIT f.panel.actionRequested(QStringLiteral("i1"), QStringLiteral("verify-otp"));
    REQUIRE(actions.size() == 1);
    CHECK(actions.front().at(0).toString() == QLatin1String("verify-otp"));
    CHECK(actions.front().at(1).toString() == QLatin1String("i1"));
    f.host.setTheme(AppearanceViewModel::Mode::Dark);
    CHECK(f.panel.appearance()->mode() == AppearanceViewModel::Mode::Dark);
}
