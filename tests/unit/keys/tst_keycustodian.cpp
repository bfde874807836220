#include <catch2/catch_test_macros.hpp>

#include <filesystem>

#include "core/keys/keycustodian.h"
#include "core/keys/memoryvault.h"
#include "tests/support/scratchfolder.h"

using namespace sidelight;
using namespace sidelight::keys;

namespace
{

// Fails the n-th call from now, as a keychain whose daemon goes away.
class FailingVault final : public KeyVault
{
public:
    int failAt = -1;
    int stores = 0;
    bool forgetful = false;

    [[nodiscard]] std::string_view backend() const override { return m_inner.backend(); }
    [[nodiscard]] keys::Result<std::optional<SecretBytes>> load() override
    {
        if (failsNow())
            return failure(Error{ErrorCode::Unavailable, "error 7"});
        return m_inner.load();
    }
    [[nodiscard]] keys::Result<void> store(const SecretBytes &item) override
    {
        if (failsNow())
            return failure(Error{ErrorCode::Unavailable, "error 7"});
        ++stores;
        if (forgetful)
            return {};
        return m_inner.store(item);
    }
    [[nodiscard]] keys::Result<void> erase() override { return m_inner.erase(); }

private:
    bool failsNow() { return failAt >= 0 && failAt-- == 0; }
    MemoryVault m_inner;
};

struct Fixture {
    test::ScratchFolder folder;
    std::string path = folder.file("keys.public");
    SeededRandom random{11};
    FailingVault vault;
    KeyCustodian custodian{vault, path, random};
};

} // namespace

TEST_CASE_METHOD(Fixture, "a first start makes a key, later ones find it")
{
    REQUIRE(custodian.open(false));
    KeyCustodian later(vault, path, random);
    REQUIRE(later.open(true));
    CHECK(later.ring()
              .slots(Database::Cache)
              .current.equals(custodian.ring().slots(Database::Cache).current));
    CHECK(later.publicPart().keyId == custodian.publicPart().keyId);
    CHECK(vault.stores == 1);
}

TEST_CASE_METHOD(Fixture, "a key is made only when there certainly is none, and no database")
{
    SECTION("databases without key")
    {
        CHECK(custodian.open(true).error().code == ErrorCode::KeyLost);
    }
    SECTION("a vault that does not answer")
    {
        vault.failAt = 0;
        CHECK(custodian.open(false).error().code == ErrorCode::Unavailable);
    }
    CHECK(vault.stores == 0);
    CHECK_FALSE(readPublicPart(path)->has_value());
}

TEST_CASE_METHOD(Fixture, "a vault that forgets what it was told is found out")
{
    vault.forgetful = true;
    CHECK(custodian.open(false).error().code == ErrorCode::NotStored);
}

TEST_CASE_METHOD(Fixture, "a key of other databases is not taken for ours")
{
    REQUIRE(custodian.open(false));
    MemoryVault other;
    REQUIRE(other.store(KeyRing::generate(random).encode()));
    KeyCustodian confused(other, path, random);
    CHECK(confused.open(true).error().code == ErrorCode::KeyLost);
    // Without databases nothing can be lost.
    CHECK(confused.open(false));
}

TEST_CASE_METHOD(Fixture, "a profile is looked for in the vault it was made in")
{
    REQUIRE(custodian.open(false));
    PublicPart part = custodian.publicPart();
    part.backend = "keychain";
    REQUIRE(writePublicPart(path, part));
    CHECK(custodian.open(true).error().code == ErrorCode::Unavailable);
}

TEST_CASE_METHOD(Fixture, "a rotation interrupted at any call keeps the key of the file")
{
    REQUIRE(custodian.open(false));
    for (const Database database : {Database::Cache, Database::Outbox}) {
        // Stands for the file: the key it is encrypted with.
        Keyspec file = custodian.ring().slots(database).current.clone();
        for (int failAt = 0; failAt < 8; ++failAt) {
            CAPTURE(failAt);
            vault.failAt = failAt;
            KeyCustodian rotating(vault, path, random);
            if (rotating.open(true) && rotating.beginRotation(database)) {
                file = rotating.ring().slots(database).pending->clone(); // rekeyed
                static_cast<void>(rotating.promote(database));
            }
            vault.failAt = -1;
            KeyCustodian after(vault, path, random);
            REQUIRE(after.open(true));
            const KeySlots &slots = after.ring().slots(database);
            const bool current = slots.current.equals(file);
            const bool pending = slots.pending && slots.pending->equals(file);
            REQUIRE((current || pending));
            REQUIRE((pending ? after.promote(database) : after.abandonRotation(database)));
            REQUIRE(after.ring().slots(database).current.equals(file));
            REQUIRE_FALSE(after.ring().slots(database).pending);
        }
    }
}

TEST_CASE_METHOD(Fixture, "a visitor reads the key and writes nothing, not even what was lost")
{
    CHECK(custodian.visit().error().code == ErrorCode::KeyLost);
    CHECK(vault.stores == 0);
    REQUIRE(custodian.open(false));
    const int stores = vault.stores;
    REQUIRE(std::filesystem::remove(path));
    KeyCustodian visitor(vault, path, random);
    REQUIRE(visitor.visit());
    CHECK(visitor.ring()
              .slots(Database::Cache)
              .current.equals(custodian.ring().slots(Database::Cache).current));
    CHECK(vault.stores == stores);
    CHECK_FALSE(std::filesystem::exists(path));
}

TEST_CASE_METHOD(Fixture, "erased keys are gone")
{
    REQUIRE(custodian.open(false));
    REQUIRE(custodian.eraseKeys());
    KeyCustodian later(vault, path, random);
    CHECK(later.open(true).error().code == ErrorCode::KeyLost);
}
