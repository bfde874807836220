// Texts of strangers in every field of every delta: nothing is fetched, nothing is interpreted,
// nothing breaks (RELIABILITY R24).
#include <catch2/catch_test_macros.hpp>

#include <QQmlComponent>
#include <QTcpServer>
#include <QTest>

#include "plugin/embed/safeengine.h"
#include "tests/qml/panelundertest.h"

using namespace sidelight;
using test::PanelUnderTest;
using test::takeWarnings;

namespace
{
// `%1` is the address of a server that must hear nothing.
std::vector<std::string> corpus(quint16 port)
{
    const std::string at = "http://127.0.0.1:" + std::to_string(port) + "/";
    std::vector<std::string> seeds{
        "<img src=" + at + "a.png>",
        "<img src=\"" + at + "b.png\" width=1 height=1>",
        "<IMG SRC='" + at + "c.gif'/>",
        "<b>bold</b> <a href=\"" + at + "d\">link</a>",
        "<table background=\"" + at + "e\"><tr><td>x</td></tr></table>",
        "<style>@import url(" + at + "f.css)</style>",
        "<script src=\"" + at + "g.js\"></script>",
        "<iframe src=" + at + "h></iframe>",
        "<svg><image href=\"" + at + "i.svg\"/></svg>",
        "![picture](" + at + "j.png)",
        "[link](" + at + "k)",
        "# Heading\n\n* list\n* ![x](" + at + "l.png)",
        "<body background='" + at + "m'>",
        "<video src=" + at + "n poster=" + at + "o>",
        "url(" + at + "p)",
        at + "plain.png",
        "image://remote/" + at,
        "file:///etc/passwd",
        "<img src=\"file:///etc/passwd\">",
        "qrc:/qt/qml/Sidelight/Panel/Panel.qml",
        "javascript:Qt.openUrlExternally('" + at + "q')",
        "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>",
        "<!DOCTYPE html><html><head><base href='" + at + "'></head>",
        "&lt;img src=" + at + "r&gt;",
        "&#60;img src=" + at + "s&#62;",
        "\xE2\x80\xAE"
        "desrever\xE2\x80\xAC",
        "\xE2\x81\xA9\xE2\x81\xA9\xE2\x81\xA9 closed too often",
        "\xE2\x81\xA7\xE2\x81\xA6 left open",
        "\xE2\x80\xAB embedding \xE2\x80\xAD override",
        std::string("before\0after", 12),
        "\x1b[31mred\x1b[0m \x1b]0;title\x07",
        "\x01\x02\x03\x7f\xC2\x80\xC2\x9F",
        "%1 %2 %n %L1 {0} ${HOME} $(id)",
        "'; DROP TABLE events; --",
        "\"}],\"x\":[{\"",
        "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x92\xBB\xF0\x9F\x8F\xBD\xE2\x80\x8D\xE2\x99\x80",
        "e\xCC\x81\xCC\x82\xCC\x83\xCC\x84\xCC\x85\xCC\x86\xCC\x87\xCC\x88",
        "\xEF\xB7\xBD\xEF\xB7\xBA",
        "\xE1\x85\x9F\xE1\x85\xA0\xE3\x85\xA4",
        "line\r\nline\rline\xE2\x80\xA8line\xE2\x80\xA9line",
        "\t\t\ttabs",
        "&Mnemonic && a&mpersand",
        "\xFF\xFE no utf-8 \xC0\xAF",
        "call_end settings favorite"};
    std::string accented;
    while (accented.size() < 40'000)
        accented += "\xC3\xA9\xC3\xBC\xC3\xB1 ";
    std::string unbroken;
    while (unbroken.size() < 40'000)
        unbroken += "\xC3\x85";
    std::string zalgo = "z";
    for (int i = 0; i < 2000; ++i)
        zalgo += "\xCC\xBF";
    std::vector<std::string> result = seeds;
    for (const std::string &seed : seeds) {
        result.push_back("<html>" + seed + "</html>");
        result.push_back("<p style=\"background-image:url(" + at + "t)\">" + seed);
        result.push_back(seed + "<br/><img src='" + at + "u'>");
        result.push_back("\xE2\x80\xAE" + seed);
    }
    result.insert(result.end(), {accented, unbroken, zalgo, std::string(5000, '<'),
                                 std::string(3000, '\n'), std::string(1, '\0')});
    return result;
}

// Every text of the call, the match and the offline scene is `text`.
std::vector<session::Delta> poisoned(const std::string &text)
{
    session::Delta call = fixture::callDelta();
    for (session::TabRow &tab : *call.tabs) {
        tab.name = text;
        tab.identity = text;
    }
    session::CustomerState &customer = *call.customer;
    CustomerProfile &profile = *customer.profile;
    profile.name = profile.tier = profile.timezone = profile.language = profile.locality = text;
    profile.preferredChannel = text;
    profile.verification = Verification{text, fixture::now()};
    profile.consents = {{text, false}, {text, true}};
    profile.identities = {{IdentityKind::Phone, text, text, {}},
                          {IdentityKind::Email, text, text, {}},
                          {IdentityKind::Other, text, text, {}}};
    customer.openCases = {{CaseId(text), text, text, {}}};
    customer.openCommitments = {{text, text, text, fixture::now(), CaseId(text)}};
    customer.hereTo = {text, {{text, text, 3}}, 1000, text, text, 4};
    for (session::AlertRow &row : *call.alerts) {
        row.alert.title = row.alert.detail = text;
        row.alert.why = {text, text, text, 1, {{text, text}}};
    }
    for (Suggestion &suggestion : *call.suggestions) {
        suggestion.title = suggestion.detail = suggestion.verb = suggestion.action = text;
        suggestion.why = {text, text, text, 1, {{text, text}}};
    }
    for (session::HistoryRow &row : call.history->upserts) {
        row.title = row.detail = row.icon = row.type = row.agent = text;
        row.caseId = CaseId(text);
        if (row.amount)
            row.amount->currency = text;
    }
    for (session::JourneyMark &mark : call.journey->marks)
        mark.title = mark.type = text;
    for (session::OpenCase &open : call.journey->cases)
        open.matter = {CaseId(text), text, text, {}};
    for (session::OpenPromise &open : call.journey->promises)
        open.matter = {text, text, text, fixture::now(), CaseId(text)};
    for (session::WhyEvent &event : call.journey->evidence)
        event.title = event.type = text;
    session::WaitingRow refused;
    refused.sequence = 3;
    refused.state = session::WaitingState::Refused;
    refused.type = refused.problem = refused.sentence = text;
    call.waiting = std::vector<session::WaitingRow>{refused};
    session::DraftState draft;
    draft.interaction = *call.focus;
    draft.kind = "note";
    draft.text = text;
    call.drafts = {draft};
    session::LinkStatus link;
    link.phase = session::LinkPhase::Refused;
    link.problem = text;

    session::Delta match = call;
    match.link = link;
    match.customer->match = session::MatchState::Choose;
    match.customer->profile.reset();
    match.customer->card = CustomerCard{text, text, text, 2, fixture::now()};
    match.customer->candidates = {{CustomerKey(text), text, text, IdentityKind::Phone, 2, {}}};
    session::Delta card = match;
    card.customer->match = session::MatchState::CardOnly;
    return {call, match, card};
}
} // namespace

TEST_CASE("texts of strangers are shown as they came, and nobody hears of it")
{
    QTcpServer server;
    REQUIRE(server.listen(QHostAddress::LocalHost));
    int connections = 0;
    QObject::connect(&server, &QTcpServer::newConnection, &server, [&] { ++connections; });
    const std::vector<std::string> texts = corpus(server.serverPort());
    REQUIRE(texts.size() >= 200);
    (void)takeWarnings();
    PanelUnderTest test(420, 1200);
    test.panel.toggleAlertWhy(QStringLiteral("al-1"));
    test.panel.toggleSuggestionWhy(QStringLiteral("sg-1"));
    for (const std::string &text : texts) {
        INFO("text " << &text - texts.data());
        const QString expected = QString::fromStdString(text);
        session::Delta away;
        away.focus = InteractionId();
        test.session.play(away);
        for (const session::Delta &delta : poisoned(text)) {
            test.play(delta);
            if (delta.customer->match == session::MatchState::Matched) {
                CHECK(test.panel.customer()->name() == (text.empty() ? QString() : expected));
                CHECK(test.panel.note()->text() == expected);
                models::AlertsModel *alerts = test.panel.alerts();
                CHECK(alerts
                          ->data(alerts->index(0),
                                 Qt::UserRole + static_cast<int>(models::AlertsModel::Role::Title))
                          .toString() == expected);
            }
        }
        // Every text item of the window is plain, whatever it holds.
        QQuickItem *interpreted = test::findVisible(test.root(), [](QQuickItem *item) {
            return item->inherits("QQuickText") &&
                   item->property("textFormat").toInt() != Qt::PlainText;
        });
        CHECK(interpreted == nullptr);
    }
    QTest::qWait(200);
    CHECK(connections == 0);
    CHECK(takeWarnings() == QStringList());
}

TEST_CASE("the engine fetches nothing, even for QML that asks")
{
    QTcpServer server;
    REQUIRE(server.listen(QHostAddress::LocalHost));
    int connections = 0;
    QObject::connect(&server, &QTcpServer::newConnection, &server, [&] { ++connections; });
    const QString at = QStringLiteral("http://127.0.0.1:%1/").arg(server.serverPort());
    const std::unique_ptr<QQmlEngine> engine = embed::makeSafeEngine();
    QQmlComponent component(engine.get());
    component.setData(QStringLiteral("import QtQuick\n"
                                     "Item {\n"
                                     "  Text { textFormat: Text.RichText; text: '<img src=%1a>' }\n"
                                     "  Image { source: '%1b' }\n"
                                     "  Image { source: 'file:///etc/hostname' }\n"
                                     "  FontLoader { source: '%1c' }\n"
                                     "  Loader { source: '%1d.qml' }\n"
                                     "  Component.onCompleted: {\n"
                                     "    const r = new XMLHttpRequest();\n"
                                     "    r.open('GET', '%1e'); r.send();\n"
                                     "  }\n"
                                     "}\n")
                          .arg(at)
                          .toUtf8(),
                      QUrl(QStringLiteral("qrc:/test.qml")));
    const std::unique_ptr<QObject> object(component.create());
    REQUIRE(object != nullptr);
    QTest::qWait(300);
    CHECK(connections == 0);
    CHECK_FALSE(takeWarnings().isEmpty());
}
