// sidelightctl against a hub under TLS: the panel's own transport, and plain requests.
#include <sys/stat.h>

#include <thread>

#include "tests/integration/ctl/ctlrun.h"
#include "tests/integration/hub/signedhub.h"
#include "tests/support/certificates/testauthority.h"

using namespace sidelight;
using namespace sidelight::test;

namespace
{

struct CtlTlsHub {
    explicit CtlTlsHub(const std::string &names, std::int64_t seconds = 3600)
    {
        const Certified made = authority.issue(names, seconds);
        written(folder, "hub.pem", made.certificate);
        ::chmod(written(folder, "hub.key", made.key).c_str(), S_IRUSR | S_IWUSR);
        rig = std::make_unique<SignedHub>(R"("tls":{"certificateFile":")" + folder.file("hub.pem") +
                                          R"(","keyFile":")" + folder.file("hub.key") + "\"},");
    }
    // With `ca` as the only one to trust; with none, those of the system.
    // Whether a link comes about; one that does not is tried again and again.
    [[nodiscard]] bool links(const std::string &ca) const
    {
        const Outcome outcome = run("history team/cards", rig->eva(), ca, 4);
        INFO(outcome.both());
        return outcome.code == 0;
    }
    [[nodiscard]] Outcome audit(const std::string &ca) const
    {
        return run("audit", rig->token("root", "admin"), ca);
    }
    [[nodiscard]] Outcome run(const std::string &what, const std::string &token,
                              const std::string &ca, int seconds = 0) const
    {
        return runCtl(what + " --hub https://localhost:" + rig->hub.port + " --token-file " +
                          written(folder, "token", token) +
                          (ca.empty() ? "" : " --ca-file " + written(folder, "ca.pem", ca)),
                      seconds);
    }

    ScratchFolder folder;
    TestAuthority authority;
    std::unique_ptr<SignedHub> rig;
};

} // namespace

TEST_CASE("a hub under TLS is trusted by the file of its authority, and by no other")
{
    const CtlTlsHub hub("DNS:localhost");
    const std::string ca = hub.authority.certificate();
    CHECK(hub.links(ca));
    CHECK(hub.audit(ca).code == 0);
    for (const std::string &other : {TestAuthority().certificate(), std::string()}) {
        CHECK_FALSE(hub.links(other));
        CHECK(hub.audit(other).code == 1);
    }
    const Outcome none = hub.audit("no certificate");
    CHECK(none.code == 1);
    CHECK(none.errors.find("no certificate in PEM") != std::string::npos);
}

TEST_CASE("a certificate for another name, or one that has ended, is not taken")
{
    const CtlTlsHub other("DNS:elsewhere.example");
    CHECK_FALSE(other.links(other.authority.certificate()));
    CHECK(other.audit(other.authority.certificate()).code == 1);
    const CtlTlsHub brief("DNS:localhost", 5);
    const std::string ca = brief.authority.certificate();
    for (int i = 0; i < 100 && brief.audit(ca).code == 0; ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    CHECK_FALSE(brief.links(ca));
    CHECK(brief.audit(ca).code == 1);
}
