#include <catch2/catch_session.hpp>
#include <catch2/catch_test_macros.hpp>

#include <future>

#include <QCoreApplication>

#include "core/keys/keychain/keychainvault.h"

using namespace sidelight;
using namespace sidelight::keys;

TEST_CASE("without a keychain it says so, and not that there is no key")
{
    KeychainVault vault("org.sidelight.test", "profile", std::chrono::seconds(20));
    const auto loaded = vault.load();
    REQUIRE_FALSE(loaded);
    CHECK(loaded.error().code == ErrorCode::Unavailable);
    CHECK_FALSE(vault.store(SecretBytes(16)));
    CHECK_FALSE(vault.erase());
}

TEST_CASE("the application's thread is never made to wait")
{
    std::optional<keys::ErrorCode> code;
    std::promise<void> done;
    QMetaObject::invokeMethod(
        QCoreApplication::instance(),
        [&] {
            KeychainVault vault("org.sidelight.test", "profile");
            code = vault.load().error().code;
            done.set_value();
        },
        Qt::QueuedConnection);
    done.get_future().wait();
    CHECK(code == ErrorCode::Unavailable);
}

TEST_CASE("an item goes to the keychain and comes back", "[.session]")
{
    KeychainVault vault("org.sidelight.test", "profile", std::chrono::seconds(20));
    auto none = vault.load();
    REQUIRE(none);
    CHECK_FALSE(none->has_value());
    REQUIRE(vault.erase());

    SecretBytes item(245);
    for (std::size_t i = 0; i < item.size(); ++i)
        item.bytes()[i] = static_cast<std::uint8_t>(i); // zero bytes and invalid UTF-8 included
    REQUIRE(vault.store(item));
    auto back = vault.load();
    REQUIRE(back);
    REQUIRE(back->has_value());
    CHECK((*back)->equals(item));
    // Another object, as after a restart; another entry stays unknown.
    KeychainVault again("org.sidelight.test", "profile", std::chrono::seconds(20));
    CHECK((*again.load())->equals(item));
    KeychainVault other("org.sidelight.test", "other", std::chrono::seconds(20));
    CHECK_FALSE(other.load()->has_value());

    REQUIRE(vault.erase());
    CHECK_FALSE(vault.load()->has_value());
}
