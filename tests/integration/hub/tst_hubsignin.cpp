// A hub with a configuration: how it starts, and what becomes of tokens while it runs.
#include "tests/integration/hub/signedhub.h"

#include <algorithm>
#include <functional>
#include <thread>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/streambuf.hpp>
#include <boost/asio/write.hpp>

using namespace sidelight;
using namespace sidelight::test;

namespace
{

// The first line of the answer to a request that is sent no further than this.
std::string firstLine(const HubProcess &hub, const std::string &request)
{
    namespace asio = boost::asio;
    asio::io_context io;
    asio::ip::tcp::socket socket(io);
    boost::system::error_code error;
    socket.connect(
        {asio::ip::make_address(hub.host), static_cast<unsigned short>(std::stoi(hub.port))},
        error);
    asio::write(socket, asio::buffer(request), error);
    std::string line;
    std::size_t length = 0; // 0 while nothing came
    asio::async_read_until(
        socket, asio::dynamic_buffer(line), "\r\n",
        [&length](boost::system::error_code, std::size_t bytes) { length = bytes; });
    io.run_for(std::chrono::seconds(3));
    return line.substr(0, length);
}

void eventually(const std::function<bool()> &holds)
{
    for (int i = 0; i < 100 && !holds(); ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    CHECK(holds());
}

} // namespace

TEST_CASE("a token that ends closes the panel, a newer one in time keeps it")
{
    SignedHub rig;
    rig.offer("i-anna", "anna", "eva");
    PanelClient ends;
    PanelClient stays;
    REQUIRE(rig.open(ends, rig.eva(4)));
    REQUIRE(rig.open(stays, rig.eva(4)));
    REQUIRE(refusalOf(stays, "customer/anna").empty());
    stays.say(wire::Reauth{rig.eva()});
    const auto welcome = stays.receive<wire::Welcome>();
    REQUIRE(welcome);
    CHECK(welcome->authExpires);
    CHECK(ends.waitForClose() == 4104);
    // Without a new subscription it goes on.
    rig.tell("test.happened", R"(,"subject":"anna")");
    bool goesOn = false;
    while (const auto delivery = stays.receive<Delivery>()) {
        goesOn = delivery->event->type == "test.happened";
        if (goesOn)
            break;
    }
    CHECK(goesOn);
    CHECK(refusalOf(stays, "customer/anna").empty());
}

TEST_CASE("a newer token with fewer rights ends what it does not allow, and nobody else's is taken")
{
    SignedHub rig;
    PanelClient eva;
    REQUIRE(rig.open(eva, rig.eva()));
    REQUIRE(refusalOf(eva, "team/cards").empty());
    eva.say(wire::Reauth{rig.token("eva", "agent", R"(,"teams":["loans"])")});
    const auto gone = eva.receive<wire::Reset>();
    REQUIRE(gone);
    CHECK(gone->stream.toString() == "team/cards");
    CHECK(gone->reason == "forbidden");
    CHECK(refusalOf(eva, "team/loans").empty());
    struct Row {
        std::string token;
        int code;
    };
    for (const Row &row : {Row{rig.tom(), 4003},
                           {rig.token("eva", "admin"), 4003},
                           {rig.token("eva", "agent", "", 600, "evil"), 4003},
                           {rig.eva(-1), 4104},
                           {"rubbish", 4001}}) {
        PanelClient panel;
        REQUIRE(rig.open(panel, rig.eva()));
        panel.say(wire::Reauth{row.token});
        CHECK(panel.waitForClose() == row.code);
    }
}

TEST_CASE("who is signed out early is out, with every panel that is open")
{
    SignedHub rig;
    PanelClient eva;
    PanelClient tom;
    REQUIRE(rig.open(eva, rig.eva()));
    REQUIRE(rig.open(tom, rig.tom()));
    const std::string before = rig.eva();
    replaceFile(rig.revokedFile,
                R"({"subjects":{"eva":")" + formatRfc3339(Timestamp{nowSeconds() * 1000}) + "\"}}");
    CHECK(eva.waitForClose() == 4001);
    PanelClient again;
    CHECK_FALSE(rig.open(again, before));
    CHECK(again.closeCode() == 4001);
    CHECK(refusalOf(tom, "agent/tom").empty());
    // A token that was issued later is good.
    std::this_thread::sleep_for(std::chrono::milliseconds(1'100));
    PanelClient later;
    CHECK(rig.open(later, rig.eva()));
    // A list with a mistake changes nothing.
    replaceFile(rig.revokedFile, "{");
    std::this_thread::sleep_for(std::chrono::milliseconds(1'500));
    CHECK_FALSE(rig.open(again, before));
}

TEST_CASE("an admin signs somebody out by a request, and a restart does not bring them back")
{
    SignedHub rig;
    const auto revoke = [&rig](const std::string &by, const std::string &body) {
        HttpClient client(rig.hub);
        return client.request("POST", "/v1/revocations", by, {}, body).status;
    };
    const std::string admin = rig.token("root", "admin");
    const std::string before = rig.eva();
    const std::string marked = rig.token("tom", "agent", R"(,"jti":"t-1")");
    PanelClient eva;
    REQUIRE(rig.open(eva, before));
    const std::string body = R"({"subject":"eva"})";
    for (const std::string &other : {before, rig.publisher(), rig.token("sue", "supervisor")})
        CHECK(revoke(other, body) == 403);
    CHECK(revoke("rubbish", body) == 401);
    for (const char *bad : {"", "[]", "{}", R"({"subject":7})", R"({"subject":"eva","token":"t"})",
                            R"({"customer":"anna"})", R"({"subject":"eva","customer":"a b"})",
                            R"({"subject":"eva","until":"now"})", R"({"subject":""})"})
        CHECK(revoke(admin, bad) == 400);
    CHECK(refusalOf(eva, "agent/eva").empty());
    CHECK(revoke(admin, body) == 200);
    CHECK(eva.waitForClose() == 4001);
    CHECK(revoke(admin, R"({"token":"t-1"})") == 200);
    rig.hub.kill();
    REQUIRE(rig.hub.start());
    for (const std::string &token : {before, marked}) {
        PanelClient again;
        CHECK_FALSE(rig.open(again, token));
        CHECK(again.closeCode() == 4001);
    }
    PanelClient tom;
    CHECK(rig.open(tom, rig.tom()));
    HttpClient audit(rig.hub);
    const std::string text = audit.request("GET", "/v1/audit?what=access.revoked", admin).body;
    CHECK(text.find("all tokens of eva") != std::string::npos);
    CHECK(text.find("one token") != std::string::npos);
}

TEST_CASE("a customer who is taken from an agent ends their stream and leaves their cache")
{
    SignedHub rig;
    rig.offer("i-anna", "anna", "eva");
    rig.offer("i-anna2", "anna", "tom");
    PanelClient eva;
    REQUIRE(rig.open(eva, rig.eva()));
    REQUIRE(refusalOf(eva, "agent/eva").empty());
    REQUIRE(refusalOf(eva, "customer/anna").empty());
    const std::string admin = rig.token("root", "admin");
    HttpClient client(rig.hub);
    REQUIRE(
        client
            .request("POST", "/v1/revocations", admin, {}, R"({"subject":"eva","customer":"anna"})")
            .status == 200);
    bool isReset = false;
    bool isWiped = false;
    while (!isReset || !isWiped) {
        const auto frame = eva.receive();
        REQUIRE(frame);
        if (const auto *reset = std::get_if<wire::Reset>(&frame->message))
            isReset = reset->stream.toString() == "customer/anna" && reset->reason == "forbidden";
        if (const auto *came = std::get_if<Delivery>(&frame->message))
            isWiped = isWiped || (came->event->type == "sidelight.access.revoked" &&
                                  came->stream.toString() == "agent/eva");
    }
    // They hold the interaction still.
    CHECK(refusalOf(eva, "customer/anna") == "revoked");
    PanelClient tom;
    REQUIRE(rig.open(tom, rig.tom()));
    CHECK(refusalOf(tom, "customer/anna").empty());
    rig.hub.kill();
    REQUIRE(rig.hub.start());
    PanelClient again;
    REQUIRE(rig.open(again, rig.eva()));
    CHECK(refusalOf(again, "customer/anna") == "revoked");
    HttpClient later(rig.hub);
    std::string list = later.request("GET", "/v1/audit?what=access.revoked", admin).body;
    CHECK(list.find("a customer, from eva") != std::string::npos);
    CHECK(list.find("anna") == std::string::npos);

    // Merged into somebody else it is still the same customer.
    rig.tell("sidelight.customer.merged", R"(,"data":{"from":"anna","into":"anna-new"})");
    eventually([&] { return refusalOf(again, "customer/anna-new") == "revoked"; });

    HttpClient lifting(rig.hub);
    REQUIRE(lifting
                .request("POST", "/v1/revocations", admin, {},
                         R"({"subject":"eva","customer":"anna-new","lifted":true})")
                .body == R"({"lifted":true})");
    CHECK(refusalOf(again, "customer/anna-new").empty());
    rig.hub.kill();
    REQUIRE(rig.hub.start());
    PanelClient anew;
    REQUIRE(rig.open(anew, rig.eva()));
    CHECK(refusalOf(anew, "customer/anna").empty());
    HttpClient last(rig.hub);
    list = last.request("GET", "/v1/audit?what=access.revoked", admin).body;
    CHECK(list.find("given back") != std::string::npos);
    CHECK_FALSE(anyFileHolds(rig.hub.data(), "anna"));
}

TEST_CASE("an interaction goes on after its customer was taken, and says nothing of them any more")
{
    SignedHub rig;
    rig.tell("sidelight.customer.updated", R"(,"subject":"anna","data":{"name":"Anna Example"})");
    rig.offer("i-1", "anna", "eva");
    HttpClient client(rig.hub);
    REQUIRE(client
                .request("POST", "/v1/revocations", rig.token("root", "admin"), {},
                         R"({"subject":"eva","customer":"anna"})")
                .status == 200);
    PanelClient live;
    REQUIRE(rig.open(live, rig.eva()));
    wire::Subscribe subscribe;
    subscribe.subscriptions.push_back(
        {*StreamId::parse("agent/eva"), {wire::From::Kind::Start, {}}});
    live.say(subscribe);
    const auto isSilent = [](const Delivery &delivery) {
        return delivery.body.find("anna\"") == std::string::npos &&
               delivery.body.find("Anna") == std::string::npos &&
               delivery.body.find("\"card\"") == std::string::npos;
    };
    const auto nextOfType = [&live](std::string_view type) {
        for (;;) {
            auto delivery = live.receive<Delivery>();
            REQUIRE(delivery);
            if (delivery->event->type == type)
                return *std::move(delivery);
        }
    };
    // The offer from before, then what comes.
    const Delivery offer = nextOfType("sidelight.interaction.offered");
    CHECK(isSilent(offer));
    CHECK(offer.event->correlationId() == "i-1");
    rig.tell("sidelight.interaction.updated",
             R"(,"correlationid":"i-1","data":{"agent":"eva","queue":"cards"})");
    const Delivery update = nextOfType("sidelight.interaction.updated");
    CHECK(isSilent(update));
    CHECK(textOrEmpty(*update.event->dataObject(), "queue") == "cards");
    // Snapshots and pages say no more.
    subscribe.subscriptions[0].from = {wire::From::Kind::Snapshot, {}};
    live.say(subscribe);
    const auto snapshot = live.receive<wire::Snapshot>();
    REQUIRE(snapshot);
    CHECK(snapshot->events.size() >= 3);
    CHECK(std::all_of(snapshot->events.begin(), snapshot->events.end(), isSilent));
    live.say(wire::HistoryRequest{*StreamId::parse("agent/eva"), {}, {}, 10});
    const auto page = live.receive<wire::Page>();
    REQUIRE(page);
    CHECK(page->events.size() >= 3);
    CHECK(std::all_of(page->events.begin(), page->events.end(), isSilent));
    // Resuming at what was read is resuming.
    subscribe.subscriptions[0].from = {
        wire::From::Kind::At,
        {update.epoch, update.offset, fenceOf(update.event->source, update.event->id)}};
    live.say(subscribe);
    const auto resumed = live.receive<wire::Subscribed>();
    REQUIRE(resumed);
    CHECK(resumed->results.at(0).outcome == wire::SubscribeOutcome::Resumed);
    // Given back, it is all there again.
    REQUIRE(client
                .request("POST", "/v1/revocations", rig.token("root", "admin"), {},
                         R"({"subject":"eva","customer":"anna","lifted":true})")
                .status == 200);
    rig.tell("sidelight.interaction.updated", R"(,"correlationid":"i-1","data":{"agent":"eva"})");
    CHECK_FALSE(isSilent(nextOfType("sidelight.interaction.updated")));
}

TEST_CASE("a list of revocations that names customers by their keys is written anew with marks")
{
    SignedHub rig;
    rig.offer("i-1", "anna", "eva");
    rig.hub.kill();
    const std::string list = rig.hub.data() + "/revoked.json";
    replaceFile(list, R"({"customers":{"eva":["anna"]}})");
    REQUIRE(rig.hub.start());
    PanelClient eva;
    REQUIRE(rig.open(eva, rig.eva()));
    CHECK(refusalOf(eva, "customer/anna") == "revoked");
    CHECK(contentsOf(list).find("anna") == std::string::npos);
    CHECK(contentsOf(list).find("\"eva\":[\"~") != std::string::npos);
}

TEST_CASE("keys are changed while the hub runs, and on SIGHUP at once")
{
    SignedHub rig;
    const std::string old = rig.publisher();
    CHECK(rig.post(rig.event("x", R"(,"subject":"a")"), old).status == 202);
    const TokenSigner next = TokenSigner::es256("k2");
    replaceFile(rig.keyFile, R"({"keys":[)" + rig.signer.jwk() + "," + next.jwk() + "]}");
    rig.signer = next;
    eventually([&] {
        return rig.post(rig.event("x", R"(,"subject":"a")"), rig.publisher()).status == 202;
    });
    CHECK(rig.post(rig.event("x", R"(,"subject":"a")"), old).status == 202);
    replaceFile(rig.keyFile, next.jwk());
    rig.hub.hangUp();
    eventually([&] { return rig.post(rig.event("x", R"(,"subject":"a")"), old).status == 401; });
    // A broken file leaves the last good keys.
    replaceFile(rig.keyFile, "{");
    std::this_thread::sleep_for(std::chrono::milliseconds(1'500));
    CHECK(rig.post(rig.event("x", R"(,"subject":"a")"), rig.publisher()).status == 202);
    HttpClient metrics(rig.hub);
    const std::string text = metrics.request("GET", "/metrics", "").body;
    CHECK(text.find("sidelight_signing_keys 1") != std::string::npos);
    CHECK(text.find("sidelight_signin_refused_total{reason=\"unknown_key\"}") != std::string::npos);
    CHECK(rig.hub.errors().find("signing_keys_refused") != std::string::npos);
}

TEST_CASE("a body is not read from somebody who may not send one")
{
    SignedHub rig;
    const auto head = [&rig](const std::string &token, const std::string &more) {
        return "POST /v1/events HTTP/1.1\r\nHost: hub\r\nContent-Type: "
               "application/cloudevents+json\r\n" +
               (token.empty() ? "" : "Authorization: Bearer " + token + "\r\n") + more + "\r\n";
    };
    const std::string long_ = "Content-Length: 500000\r\n";
    // Not a byte of it is sent.
    CHECK(firstLine(rig.hub, head("", long_)).starts_with("HTTP/1.1 401"));
    CHECK(firstLine(rig.hub, head("rubbish", long_)).starts_with("HTTP/1.1 401"));
    CHECK(firstLine(rig.hub, head(rig.eva(), long_)).starts_with("HTTP/1.1 403"));
    CHECK(
        firstLine(rig.hub, head("", "Transfer-Encoding: chunked\r\n")).starts_with("HTTP/1.1 401"));
    CHECK(firstLine(rig.hub, head("", long_ + "Expect: 100-continue\r\n"))
              .starts_with("HTTP/1.1 401"));
    CHECK(firstLine(rig.hub, head(rig.publisher(), long_ + "Expect: 100-continue\r\n"))
              .starts_with("HTTP/1.1 100"));
    CHECK(firstLine(rig.hub, head(rig.publisher(), long_)) == "");
    // And one that is sent all the same does not lose the answer.
    for (int i = 0; i < 20; ++i) {
        HttpClient client(rig.hub);
        CHECK(client
                  .request("POST", "/v1/events", "rubbish",
                           {{"Content-Type", "application/cloudevents+json"}},
                           std::string(800'000, ' '))
                  .status == 401);
    }
}

TEST_CASE("who asks too often is told when to come again, and nobody else is")
{
    SignedHub rig(R"("requestsPerSecond":1,"requestBurst":3,)");
    const auto post = [&rig](const std::string &by) {
        return rig.post(rig.event("x", R"(,"subject":"a")"), by).status;
    };
    const std::string busy = rig.publisher();
    for (int i = 0; i < 3; ++i)
        CHECK(post(busy) == 202);
    CHECK(post(busy) == 429);
    // Another token of the same subject is the same subject; another subject is not.
    CHECK(post(rig.token("feed", "publisher", R"(,"sources":["*"],"jti":"2")")) == 429);
    CHECK(post(rig.token("other", "publisher", R"(,"sources":["*"])")) == 202);
    std::this_thread::sleep_for(std::chrono::milliseconds(1'100));
    CHECK(post(busy) == 202);
    // Before a body is read.
    CHECK(firstLine(rig.hub, "POST /v1/events HTTP/1.1\r\nHost: hub\r\nAuthorization: Bearer " +
                                 busy + "\r\nContent-Length: 500000\r\n\r\n")
              .starts_with("HTTP/1.1 429"));
}

TEST_CASE("who sends too much is told when to come again, and nobody else is")
{
    SignedHub rig(R"("bytesPerSecond":20000,"byteBurst":40000,)");
    const std::string body =
        rig.event("x", R"(,"subject":"a","data":{"t":")" + std::string(50'000, 'x') + "\"}");
    CHECK(rig.post(body, rig.publisher()).status == 202);
    const Answer refused = rig.post(body, rig.publisher());
    CHECK(refused.status == 429);
    CHECK(refused.body.find("too_many_bytes") != std::string::npos);
    CHECK(rig.post(body, rig.token("other", "publisher", R"(,"sources":["*"])")).status == 202);
    bool isTaken = false;
    eventually([&] {
        isTaken = isTaken || rig.post(body, rig.publisher()).status == 202;
        return isTaken;
    });
}

TEST_CASE("no token is in the log")
{
    SignedHub rig;
    const std::string token = rig.eva();
    PanelClient panel;
    REQUIRE(rig.open(panel, token));
    CHECK(rig.post("{}", token).status == 403);
    const std::string tampered = token.substr(0, token.size() - 4) + "AAAA";
    CHECK(rig.post("{}", tampered).status == 401);
    PanelClient other;
    CHECK_FALSE(rig.open(other, tampered));
    CHECK(rig.hub.stop() == 0);
    for (const std::string &part : {token.substr(0, 30), token.substr(token.size() - 40, 30)})
        CHECK(rig.hub.errors().find(part) == std::string::npos);
}
