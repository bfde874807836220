// TLS on the hub's own listener, from a client's side.
#include "tests/integration/hub/signedhub.h"

#include <csignal>
#include <functional>
#include <thread>

#include <sys/stat.h>

#include "tests/support/certificates/testauthority.h"
#include "tests/support/certificates/tlspeer.h"

using namespace sidelight;
using namespace sidelight::test;

namespace
{

const std::string here = "DNS:localhost,IP:127.0.0.1";

// A certificate and its key as files.
struct TlsPaths {
    explicit TlsPaths(const Certified &made) { put(made); }

    ScratchFolder folder;
    std::string certificate = folder.file("hub.pem");
    std::string key = folder.file("hub.key");

    void put(const Certified &made) const
    {
        replaceFile(key, made.key);
        ::chmod(key.c_str(), S_IRUSR | S_IWUSR);
        replaceFile(certificate, made.certificate);
    }
    [[nodiscard]] std::string members() const
    {
        return R"("tls":{"certificateFile":")" + certificate + R"(","keyFile":")" + key + "\"},";
    }
};

struct TlsHub {
    TestAuthority authority;
    Certified first = authority.issue(here);
    TlsPaths paths{first};
    SignedHub rig{paths.members()};

    [[nodiscard]] std::string shown() const
    {
        return shakeHands(rig.hub.port, authority.certificate()).certificate;
    }
    [[nodiscard]] bool showsSoon(const Certified &one) const
    {
        for (int i = 0; i < 100 && shown() != one.certificate; ++i)
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        return shown() == one.certificate;
    }
    [[nodiscard]] bool saysSoon(const std::string &word) const
    {
        for (int i = 0; i < 100 && rig.hub.errors().find(word) == std::string::npos; ++i)
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        return rig.hub.errors().find(word) != std::string::npos;
    }
};

} // namespace

TEST_CASE("a hub with a certificate speaks TLS 1.2 or newer and nothing else")
{
    TlsHub tls;
    const std::string &port = tls.rig.hub.port;
    const std::string authority = tls.authority.certificate();
    CHECK(shakeHands(port, authority).version == "TLSv1.3");
    CHECK(shakeHands(port, authority, 0x0303).version == "TLSv1.2");
    CHECK_FALSE(shakeHands(port, authority, 0x0302).done);
    CHECK_FALSE(shakeHands(port, authority, 0x0301).done);
    CHECK_FALSE(shakeHands(port, TestAuthority().certificate()).done);
    CHECK(endsAfter(port, "GET /healthz HTTP/1.1\r\nHost: hub\r\n\r\n"));
    HttpClient plain(tls.rig.hub);
    CHECK(plain.request("GET", "/healthz", "").status == 0);
}

TEST_CASE("who does not finish the handshake is dropped, and holds up nobody")
{
    TlsHub tls;
    bool ended = false;
    std::thread stalled([&] { ended = endsAfter(tls.rig.hub.port, "\x16\x03\x01"); });
    CHECK(shakeHands(tls.rig.hub.port, tls.authority.certificate()).done);
    stalled.join();
    CHECK(ended);
}

TEST_CASE("requests and panels go over TLS as they go without")
{
    TlsHub tls;
    SignedHub &rig = tls.rig;
    const TlsTunnel tunnel(rig.hub.port, tls.authority.certificate());
    rig.hub.port = tunnel.port();
    rig.offer("i-anna", "anna", "eva");
    PanelClient eva;
    REQUIRE(rig.open(eva, rig.eva()));
    REQUIRE(refusalOf(eva, "customer/anna").empty());
    CHECK(refusalOf(eva, "customer/bob") == "not_held");
    const std::string words(50'000, 'x');
    rig.tell("test.happened", R"(,"subject":"anna","data":{"words":")" + words + "\"}");
    bool came = false;
    while (!came) {
        const auto delivery = eva.receive<Delivery>();
        REQUIRE(delivery);
        came = delivery->event->type == "test.happened";
    }
    // A refusal is not lost under what is still being sent.
    for (int i = 0; i < 10; ++i) {
        HttpClient client(rig.hub);
        CHECK(client
                  .request("POST", "/v1/events", "rubbish",
                           {{"Content-Type", "application/cloudevents+json"}},
                           std::string(800'000, ' '))
                  .status == 401);
    }
    HttpClient metrics(rig.hub);
    const std::string text = metrics.request("GET", "/metrics", "").body;
    CHECK(text.find("sidelight_certificate_ends_seconds") != std::string::npos);
}

TEST_CASE("a panel that acknowledges nothing, or reads nothing, is closed under TLS as without")
{
    const auto closes = [](SignedHub &rig) {
        rig.offer("i-anna", "anna", "eva");
        wire::Window window;
        window.events = 4;
        rig.hub.agent = rig.eva();
        PanelClient reads;
        PanelClient stopped;
        for (PanelClient *panel : {&reads, &stopped}) {
            REQUIRE(panel->open(rig.hub, window));
            panel->say(followAll({"customer/anna"}));
        }
        for (int i = 0; i < 8; ++i)
            rig.tell("test.happened", R"(,"subject":"anna")");
        CHECK(reads.waitForClose() == 4108);
        // The other one does not answer the close either.
        const auto isGone = [&rig] {
            HttpClient metrics(rig.hub);
            const std::string text = metrics.request("GET", "/metrics", "").body;
            return text.find("\nsidelight_panels 0\n") != std::string::npos &&
                   text.find("sidelight_panel_closes_total{code=\"4108\"} 2\n") !=
                       std::string::npos;
        };
        for (int i = 0; i < 300 && !isGone(); ++i)
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        CHECK(isGone());
    };
    const std::string slow = R"("slowReaderMs":300,)";
    SignedHub plain(slow);
    closes(plain);
    const TestAuthority authority;
    const TlsPaths paths(authority.issue(here));
    SignedHub secret(slow + paths.members());
    const TlsTunnel tunnel(secret.hub.port, authority.certificate());
    secret.hub.port = tunnel.port();
    closes(secret);
}

TEST_CASE("panels under TLS are told when to come back before the hub goes")
{
    TlsHub tls;
    const TlsTunnel tunnel(tls.rig.hub.port, tls.authority.certificate());
    tls.rig.hub.port = tunnel.port();
    PanelClient eva;
    REQUIRE(tls.rig.open(eva, tls.rig.eva()));
    CHECK(tls.rig.hub.stop() == 0);
    CHECK(eva.receive<wire::GoAway>());
    CHECK(eva.waitForClose() == 4200);
}

TEST_CASE("a renewed certificate is taken up without a restart, and panels stay")
{
    TlsHub tls;
    const TlsTunnel tunnel(tls.rig.hub.port, tls.authority.certificate());
    PanelClient eva;
    {
        const std::string port = std::exchange(tls.rig.hub.port, tunnel.port());
        REQUIRE(tls.rig.open(eva, tls.rig.eva()));
        tls.rig.hub.port = port;
    }
    CHECK(tls.shown() == tls.first.certificate);
    const Certified second = tls.authority.issue(here);
    tls.paths.put(second);
    CHECK(tls.showsSoon(second));
    const Certified third = tls.authority.issue(here);
    tls.paths.put(third);
    tls.rig.hub.hangUp();
    CHECK(tls.showsSoon(third));
    CHECK(refusalOf(eva, "agent/eva").empty());
}

TEST_CASE("a renewed certificate that cannot be used is refused, and the old one stays")
{
    const std::function<void(const TlsHub &)> ways[] = {
        [](const TlsHub &tls) { replaceFile(tls.paths.certificate, "no certificate"); },
        [](const TlsHub &tls) { replaceFile(tls.paths.key, "no key"); },
        [](const TlsHub &tls) {
            replaceFile(tls.paths.certificate, tls.authority.issue(here).certificate);
        },
        [](const TlsHub &tls) { tls.paths.put(tls.authority.issue(here, -60)); },
        [](const TlsHub &tls) { ::chmod(tls.paths.key.c_str(), 0644); },
        [](const TlsHub &tls) { std::remove(tls.paths.certificate.c_str()); },
    };
    for (const auto &way : ways) {
        TlsHub tls;
        way(tls);
        tls.rig.hub.hangUp();
        CHECK(tls.saysSoon("certificate_refused"));
        CHECK(tls.shown() == tls.first.certificate);
        CHECK(tls.rig.hub.errors().find("PRIVATE KEY") == std::string::npos);
    }
}

TEST_CASE("a hub whose certificate cannot be used does not start")
{
    const TestAuthority authority;
    const TlsPaths paths(authority.issue(here, -60));
    ScratchFolder folder;
    replaceFile(folder.file("keys.json"), TokenSigner::edDsa("k").jwk());
    HubProcess hub;
    hub.configure(paths.members() + R"("auth":{"issuer":"i","audience":"a","keys":[{"file":")" +
                  folder.file("keys.json") + R"("}]})");
    CHECK_FALSE(hub.start());
    CHECK(hub.errors().find("it is not valid at this time") != std::string::npos);
}
