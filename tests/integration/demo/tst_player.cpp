// The player, its publisher and its client against a hub of a few lines, on port 0.
#include <catch2/catch_session.hpp>
#include <catch2/catch_test_macros.hpp>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTcpSocket>

#include "apps/demo/player/player.h"

using namespace sidelight;
using namespace sidelight::demo;

namespace
{

// Answers each request with the next of `statuses`, then with 202; keeps the bodies.
class FakeHub : public QTcpServer
{
public:
    std::vector<int> statuses;
    std::vector<std::string> bodies;
    std::vector<std::string> tokens;

    FakeHub()
    {
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { read(*socket); });
        });
        REQUIRE(listen(QHostAddress::LocalHost));
    }

    QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(serverPort())); }

private:
    void read(QTcpSocket &socket)
    {
        const QByteArray all = socket.property("got").toByteArray() + socket.readAll();
        socket.setProperty("got", all);
        // Names of headers in any case: Qt from 6.8 on writes them in lower case.
        const QByteArray lower = all.toLower();
        const auto end = lower.indexOf("\r\n\r\n");
        const auto lengthAt = lower.indexOf("content-length: ");
        if (end < 0 || lengthAt < 0)
            return;
        const auto length =
            all.mid(lengthAt + 16, all.indexOf("\r\n", lengthAt) - lengthAt - 16).toLongLong();
        if (all.size() < end + 4 + length)
            return;
        socket.setProperty("got", QByteArray());
        bodies.push_back(all.mid(end + 4, length).toStdString());
        const auto tokenAt = lower.indexOf("authorization: ");
        tokens.push_back(
            all.mid(tokenAt + 15, all.indexOf("\r\n", tokenAt) - tokenAt - 15).toStdString());
        int status = 202;
        if (!statuses.empty()) {
            status = statuses.front();
            statuses.erase(statuses.begin());
        }
        if (status == 0) {
            socket.abort();
            return;
        }
        socket.write("HTTP/1.1 " + QByteArray::number(status) +
                     " X\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");
    }
};

template<class Done>
bool spinUntil(Done done)
{
    QElapsedTimer timer;
    timer.start();
    while (!done() && timer.elapsed() < 10'000)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 20);
    return done();
}

std::vector<Step> stepsOf(const char *text)
{
    auto steps = readScript(text);
    REQUIRE(steps.has_value());
    return std::move(*steps);
}

constexpr const char *smallScript = R"({"event":{"id":"1"}}
{"event":{"id":"2"}}
{"at":"+0:01","say":"now","event":{"id":"3-{{run}}"}}
)";

struct Fixture {
    FakeHub hub;
    SystemClock clock;
    SeededRandom random{1};
    http::HttpClient client{hub.url(), "secret"};
    publishing::PublishSettings settings = [] {
        publishing::PublishSettings fast;
        fast.firstDelayMs = 2;
        return fast;
    }();
    publishing::EventPublisher publisher{settings, client, random};
    Play play{clock.now(), 0, "r", 50};

    std::optional<bool> playThrough(Player &player, std::size_t from = 0)
    {
        std::optional<bool> ended;
        QObject::connect(&player, &Player::ended, &player, [&](bool well) { ended = well; });
        player.start(from);
        (void)spinUntil([&] { return ended.has_value(); });
        return ended;
    }
};

} // namespace

TEST_CASE("what was before goes in one batch, then each step at its time")
{
    Fixture f;
    Player player(stepsOf(smallScript), f.play, f.publisher, nullptr, f.clock);
    REQUIRE(f.playThrough(player) == true);
    REQUIRE(f.hub.bodies.size() == 2);
    CHECK(f.hub.bodies[0].starts_with(R"([{"id":"1","time":")"));
    CHECK(f.hub.bodies[0].find(R"({"id":"2")") != std::string::npos);
    CHECK(f.hub.bodies[1].find(R"("id":"3-r")") != std::string::npos);
    CHECK(f.hub.tokens[0] == "Bearer secret");
    CHECK(player.stepsDone() == 3);
}

TEST_CASE("the same bytes go again until the hub has them")
{
    Fixture f;
    f.hub.statuses = {503, 0, 429};
    Player player(stepsOf(smallScript), f.play, f.publisher, nullptr, f.clock);
    REQUIRE(f.playThrough(player) == true);
    REQUIRE(f.hub.bodies.size() >= 5);
    CHECK(f.hub.bodies[1] == f.hub.bodies[0]);
    CHECK(f.hub.bodies[3] == f.hub.bodies[0]);
    CHECK(f.publisher.counts().accepted == 3);
}

TEST_CASE("a play goes on from the step where an earlier one was")
{
    Fixture f;
    Player player(stepsOf(smallScript), f.play, f.publisher, nullptr, f.clock);
    REQUIRE(f.playThrough(player, 2) == true);
    REQUIRE(f.hub.bodies.size() == 1);
    CHECK(f.hub.bodies[0].find("3-r") != std::string::npos);
}

TEST_CASE("a token the hub does not know ends the play with a sentence")
{
    Fixture f;
    f.hub.statuses = {401};
    Player player(stepsOf(smallScript), f.play, f.publisher, nullptr, f.clock);
    QString said;
    QObject::connect(&player, &Player::said, &player, [&](const QString &line) { said = line; });
    CHECK(f.playThrough(player) == false);
    CHECK(said.contains(QStringLiteral("401")));
}

TEST_CASE("the gate relays both ways, cuts everybody off, and lets them back at the same port")
{
    QTcpServer echo;
    QObject::connect(&echo, &QTcpServer::newConnection, &echo, [&] {
        QTcpSocket *socket = echo.nextPendingConnection();
        QObject::connect(socket, &QTcpSocket::readyRead, socket,
                         [socket] { socket->write(socket->readAll()); });
    });
    REQUIRE(echo.listen(QHostAddress::LocalHost));
    PanelGate gate(QStringLiteral("127.0.0.1"), echo.serverPort());
    REQUIRE(gate.open(0));
    const quint16 port = gate.port();

    QTcpSocket panel;
    panel.connectToHost(QHostAddress::LocalHost, port);
    panel.write("ping");
    CHECK(spinUntil([&] { return panel.bytesAvailable() == 4; }));

    gate.shut();
    CHECK(spinUntil([&] { return panel.state() == QAbstractSocket::UnconnectedState; }));
    panel.connectToHost(QHostAddress::LocalHost, port);
    CHECK(spinUntil([&] { return panel.state() == QAbstractSocket::UnconnectedState; }));

    REQUIRE(gate.open(port));
    panel.connectToHost(QHostAddress::LocalHost, port);
    CHECK(spinUntil([&] { return panel.state() == QAbstractSocket::ConnectedState; }));
    panel.write("back");
    CHECK(spinUntil([&] { return panel.bytesAvailable() == 4; }));
    CHECK(panel.readAll() == "back");
}

TEST_CASE("a hub elsewhere is not reached without TLS")
{
    CHECK(http::HttpClient::isAllowed(QUrl(QStringLiteral("https://hub.example"))));
    CHECK(http::HttpClient::isAllowed(QUrl(QStringLiteral("http://127.0.0.1:1"))));
    CHECK(http::HttpClient::isAllowed(QUrl(QStringLiteral("http://[::1]:1"))));
    CHECK_FALSE(http::HttpClient::isAllowed(QUrl(QStringLiteral("http://hub.example"))));
    CHECK_FALSE(http::HttpClient::isAllowed(QUrl(QStringLiteral("http://127.0.0.1.example"))));
    CHECK_FALSE(http::HttpClient::isAllowed(QUrl(QStringLiteral("ftp://localhost"))));
    CHECK_FALSE(http::HttpClient::isAllowed(QUrl()));
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    return Catch::Session().run(argc, argv);
}
