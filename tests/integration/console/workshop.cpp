#include "tests/integration/console/workshop.h"

#include <catch2/catch_test_macros.hpp>

#include <fstream>

#include <QCoreApplication>

#include "apps/profile/profilevault.h"
#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/config/signing/signingkey.h"
#include "core/keys/passphrasevault.h"

namespace sidelight::test
{

std::string write(const std::string &path, const std::string &text)
{
    std::ofstream(path, std::ios::binary) << text;
    return path;
}

bool until(const std::function<bool()> &holds)
{
    constexpr std::int64_t patienceMs = 240'000; // a loaded machine is slow, a hung program fails
    const SystemClock clock;
    const std::int64_t end = clock.monotonicMs() + patienceMs;
    while (!holds()) {
        if (clock.monotonicMs() > end)
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    }
    return true;
}

Workshop::Workshop(int signatures)
{
    publisherPublic = newKey(key);
    editorPublic = newKey(editor);
    if (signatures == 1)
        trusting({publisherPublic});
    else
        write(trust, R"({"signatures":2,"keys":[{"public":")" + publisherPublic +
                         R"(","role":"publisher"},{"public":")" + editorPublic +
                         R"(","role":"editor"}]})");
    hub = std::make_unique<HubProcess>(folder.file("hub"),
                                       std::vector<std::string>{"--trust", trust});
    REQUIRE(hub->start());
    write(token, hub->supervisor + "\n");
}

std::string Workshop::newKey(const std::string &file) const
{
    SystemRandom random;
    const config::SigningKey made = config::SigningKey::generate(random);
    auto words = profile::readPassphrase(passphrase);
    REQUIRE(words);
    keys::PassphraseVault vault(file, *std::move(words));
    REQUIRE(made.store(vault));
    return made.publicKey().hex();
}

void Workshop::trusting(const std::vector<std::string> &publics) const
{
    std::string list;
    for (const std::string &one : publics)
        list += (list.empty() ? "" : ",") + (R"({"public":")" + one + R"(","role":"publisher"})");
    write(trust, R"({"keys":[)" + list + "]}");
}

} // namespace sidelight::test
