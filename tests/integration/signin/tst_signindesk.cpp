// The sign-in's desk on its thread, with real sockets, against a service that plays foul.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <functional>
#include <memory>
#include <mutex>

#include <QTcpSocket>
#include <QTest>
#include <QUrlQuery>

#include "core/signin/desk/signinthread.h"
#include "tests/support/provider/testbrowser.h"
#include "tests/support/provider/testprovider.h"

using namespace sidelight;
using namespace sidelight::signin;
using test::TestBrowser;
using test::TestProvider;
using Fault = TestProvider::Fault;

namespace
{

constexpr int deskPatienceMs = 60'000; // a loaded machine is slow

class SafeLogger final : public Logger
{
public:
    void write(LogLevel, std::string_view event, std::initializer_list<LogField> fields) override
    {
        const std::lock_guard lock(m_mutex);
        m_text += std::string(event);
        for (const LogField &field : fields)
            m_text += ' ' + field.value;
        m_text += '\n';
    }
    std::string text()
    {
        const std::lock_guard lock(m_mutex);
        return m_text;
    }

private:
    std::mutex m_mutex;
    std::string m_text;
};

// What outlives a program.
class ShelfStore final : public SignInStore
{
public:
    using Shelf = std::shared_ptr<std::optional<keys::SecretBytes>>;
    explicit ShelfStore(Shelf shelf)
        : m_shelf(std::move(shelf))
    {
    }
    std::optional<KeptSignIn> load() override
    {
        return *m_shelf ? KeptSignIn::decode(**m_shelf) : std::nullopt;
    }
    bool keep(const KeptSignIn &kept) override
    {
        *m_shelf = kept.encode();
        return true;
    }

private:
    Shelf m_shelf;
};

// A person before a program that signs in, and what the program hears.
struct Desk {
    explicit Desk(std::int64_t answerDeadlineMs = 20'000)
    {
        settings.issuer = provider.issuer();
        settings.client.id = "panel";
        settings.answerDeadlineMs = answerDeadlineMs;
        begin();
    }
    // A program, the next one in the place of the one before.
    void begin()
    {
        BrowserPages pages{QStringLiteral("en"), false, QStringLiteral("You may <close> this."),
                           QStringLiteral("Not this."), QStringLiteral("Nothing here.")};
        thread = std::make_unique<SignInThread>(
            settings, SignInParts{clock, random, log,
                                  [shelf = shelf] { return std::make_unique<ShelfStore>(shelf); },
                                  std::move(pages)});
        QObject::connect(thread.get(), &SignInSession::changed, &context,
                         [this](const SignInState &now) {
                             state = now;
                             stages.push_back(now.stage);
                         });
        QObject::connect(thread.get(), &SignInSession::browserWanted, &context,
                         [this](const QString &address) { browser.open(QUrl(address)); });
        QObject::connect(thread.get(), &SignInSession::tokenReady, &context,
                         [this](const HubToken &token) { tokens.push_back(token); });
        QObject::connect(thread.get(), &SignInSession::signedOut, &context, [this] { ++ended; });
        thread->start();
    }
    [[nodiscard]] bool comesTo(Stage stage)
    {
        return QTest::qWaitFor([&] { return state.stage == stage; }, deskPatienceMs);
    }
    // In an attempt of its own, what it was that failed.
    [[nodiscard]] Problem triesInVain()
    {
        stages.clear();
        thread->signIn();
        // Behind another stage: the word of the start may still be on its way.
        static_cast<void>(QTest::qWaitFor(
            [&] {
                const bool hasTried = std::any_of(stages.begin(), stages.end(), [](Stage stage) {
                    return stage != Stage::SignedOut;
                });
                return hasTried && stages.back() == Stage::SignedOut;
            },
            deskPatienceMs));
        return state.problem;
    }
    // In the middle of a renewal, with the service thinking about it.
    void toRenewal()
    {
        provider.tokenLife = 1;
        thread->signIn();
        REQUIRE(comesTo(Stage::SignedIn));
        provider.fault = Fault::HoldsTokens;
        REQUIRE(QTest::qWaitFor([&] { return provider.asked["/token"] == 2; }, deskPatienceMs));
    }
    // Closes it as a program that ends does.
    [[nodiscard]] bool ends(const std::function<void()> &meanwhile)
    {
        bool isFinished = false;
        QObject::connect(thread.get(), &SignInThread::finished, &context,
                         [&isFinished] { isFinished = true; });
        thread->finish();
        meanwhile();
        return QTest::qWaitFor([&isFinished] { return isFinished; }, deskPatienceMs);
    }
    // The first line of what the port answers to these bytes.
    [[nodiscard]] QByteArray knock(const QByteArray &request) const
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost),
                             static_cast<quint16>(browser.back.port()));
        if (!socket.waitForConnected(deskPatienceMs))
            return {};
        socket.write(request);
        while (!socket.canReadLine() && socket.waitForReadyRead(deskPatienceMs)) {
        }
        return socket.readLine();
    }

    SystemClock clock;
    SystemRandom random;
    SafeLogger log;
    TestProvider provider;
    TestBrowser browser;
    SignInState state;
    std::vector<Stage> stages;
    std::vector<HubToken> tokens;
    int ended = 0;
    QObject context;
    SignInSettings settings;
    ShelfStore::Shelf shelf = std::make_shared<std::optional<keys::SecretBytes>>();
    std::unique_ptr<SignInThread> thread; // last: it ends first
};

} // namespace

TEST_CASE("a person signs in in the browser, is shown a plain page, and signs out")
{
    Desk desk;
    desk.thread->signIn();
    REQUIRE(desk.comesTo(Stage::SignedIn));
    REQUIRE(QTest::qWaitFor([&] { return desk.browser.status != 0; }, deskPatienceMs));
    CHECK(desk.browser.status == 200);
    CHECK(desk.browser.page.contains("You may &lt;close&gt; this."));
    CHECK(desk.browser.rules.startsWith("default-src 'none'"));
    REQUIRE(desk.tokens.size() == 1);
    CHECK(desk.tokens[0].token == desk.provider.lastAccess);
    CHECK(desk.tokens[0].agent == "eva");
    CHECK(desk.state.name == "Eva Example");
    CHECK(desk.state.isKept);

    // The port is shut, and the code is spent.
    QTcpSocket late;
    late.connectToHost(QHostAddress(QHostAddress::LocalHost),
                       static_cast<quint16>(desk.browser.back.port()));
    CHECK_FALSE(late.waitForConnected(2000));

    desk.thread->signOut();
    REQUIRE(desk.comesTo(Stage::SignedOut));
    REQUIRE(QTest::qWaitFor([&] { return desk.ended == 1; }, deskPatienceMs));
    CHECK(desk.provider.revoked.size() == 1);
    for (const char *secret : {"refresh-", "code1", "Eva", "eva"})
        CHECK(desk.log.text().find(secret) == std::string::npos);
}

TEST_CASE("requests of strangers to the port change nothing")
{
    Desk desk;
    desk.browser.comesBack = false;
    desk.thread->signIn();
    REQUIRE(QTest::qWaitFor([&] { return !desk.browser.back.isEmpty(); }, deskPatienceMs));
    const auto isAnswered = [&](const QUrl &address, int status) {
        desk.browser.status = 0;
        desk.browser.visit(address);
        return QTest::qWaitFor([&] { return desk.browser.status != 0; }, deskPatienceMs) &&
               desk.browser.status == status;
    };
    QUrl other = desk.browser.back;
    other.setPath(QStringLiteral("/favicon.ico"));
    CHECK(isAnswered(other, 404));
    other = desk.browser.back;
    QUrlQuery query(other);
    query.removeAllQueryItems(QStringLiteral("state"));
    query.addQueryItem(QStringLiteral("state"), QStringLiteral("guess"));
    other.setQuery(query);
    CHECK(isAnswered(other, 400));
    // A name that leads here may be somebody else's.
    const QByteArray target =
        desk.browser.back.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority);
    CHECK(desk.knock("GET " + target + " HTTP/1.1\r\nHost: evil.example\r\n\r\n").contains("400"));
    CHECK_FALSE(desk.knock("GET /" + QByteArray(20'000, 'a')).contains("200"));
    // Connections that say nothing hold nobody up.
    std::vector<std::unique_ptr<QTcpSocket>> silent;
    for (int i = 0; i < 4; ++i) {
        silent.push_back(std::make_unique<QTcpSocket>());
        silent.back()->connectToHost(QHostAddress(QHostAddress::LocalHost),
                                     static_cast<quint16>(desk.browser.back.port()));
        CHECK(silent.back()->waitForConnected(5000));
    }
    CHECK(desk.state.stage == Stage::WaitingForBrowser);
    CHECK(isAnswered(desk.browser.back, 200));
    CHECK(desk.comesTo(Stage::SignedIn));
    CHECK(desk.provider.asked["/token"] == 1);
}

TEST_CASE("a service that plays foul signs nobody in, and the next attempt is a fresh one")
{
    Desk desk(2000);
    for (const auto &[fault, problem] : {std::pair(Fault::OtherIssuer, Problem::BadProvider),
                                         std::pair(Fault::WrongNonce, Problem::BadToken),
                                         std::pair(Fault::WrongIssuer, Problem::BadToken),
                                         std::pair(Fault::WrongClient, Problem::BadToken),
                                         std::pair(Fault::AlgNone, Problem::BadToken),
                                         std::pair(Fault::Expired, Problem::BadToken),
                                         std::pair(Fault::HugeBody, Problem::Unreachable),
                                         std::pair(Fault::Silent, Problem::Unreachable),
                                         std::pair(Fault::Trickle, Problem::Unreachable),
                                         std::pair(Fault::RedirectLoop, Problem::BadProvider),
                                         std::pair(Fault::Html, Problem::BadProvider),
                                         std::pair(Fault::Error500, Problem::Unreachable),
                                         std::pair(Fault::Denies, Problem::Denied)}) {
        INFO(static_cast<int>(fault));
        desk.provider.fault = fault;
        CHECK(desk.triesInVain() == problem);
        CHECK(desk.tokens.empty());
    }
    CHECK(desk.provider.asked["/.well-known/openid-configuration"] <= 14);
    desk.provider.fault = Fault::None;
    desk.thread->signIn();
    CHECK(desk.comesTo(Stage::SignedIn));
}

TEST_CASE("with a code on another device a person signs in once they agreed there")
{
    Desk desk;
    desk.thread->useDevice();
    REQUIRE(desk.comesTo(Stage::ShowingCode));
    CHECK(desk.state.code == "WDJB-MJHT");
    CHECK(desk.state.address == desk.provider.issuer() + "/go");
    REQUIRE(QTest::qWaitFor([&] { return desk.provider.asked["/token"] > 0; }, deskPatienceMs));
    CHECK(desk.state.stage == Stage::ShowingCode);
    desk.provider.approve();
    REQUIRE(desk.comesTo(Stage::SignedIn));
    CHECK(desk.tokens.at(0).agent == "eva");
    CHECK(desk.browser.sentTo.isEmpty());
}

TEST_CASE("a program that ends in the middle of a renewal keeps the token that comes")
{
    Desk desk;
    desk.toRenewal();
    REQUIRE(desk.ends([&] { desk.provider.letGo(); }));
    // What it was renewed with is spent: with that the service would close every door.
    desk.provider.tokenLife = 600;
    desk.state = {};
    desk.tokens.clear();
    desk.begin();
    CHECK(desk.comesTo(Stage::SignedIn));
    CHECK(QTest::qWaitFor([&] { return desk.tokens.size() == 1; }, deskPatienceMs));
    CHECK(desk.provider.reused == 0);
    CHECK(desk.provider.asked["/authorize"] == 1);
}

TEST_CASE("a program that ends waits for a service that says nothing, but not for ever")
{
    Desk desk;
    desk.settings.closingMs = 100;
    desk.begin();
    desk.toRenewal();
    CHECK(desk.ends([] {}));
}

TEST_CASE("a program that ends while it signs in waits for nobody")
{
    Desk desk;
    desk.provider.fault = Fault::Silent;
    desk.thread->signIn();
    REQUIRE(desk.comesTo(Stage::Asking));
    desk.thread->shutDown();
    CHECK(desk.tokens.empty());
}
