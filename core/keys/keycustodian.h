// Gets a profile's keys out of its vault, makes them when there certainly are none, and carries a
// rotation through its steps so that an interruption at any point leaves files that open. One
// thread, never the GUI's: a vault may block. After an error nothing was made or deleted.
#pragma once

#include <string>

#include "core/base/random.h"
#include "core/keys/keyring.h"
#include "core/keys/keyvault.h"
#include "core/keys/publicpart.h"

namespace sidelight::keys
{

class KeyCustodian
{
public:
    // `publicPath`: the file beside the databases. All outlive the custodian.
    KeyCustodian(KeyVault &vault, std::string publicPath, Random &random);

    // `databasesExist`: whether any database file of the profile is there. New keys are made only
    // when it is false and the vault is sure that it has none; otherwise KeyLost.
    [[nodiscard]] Result<void> open(bool databasesExist);
    // As open() where databases exist, for a visitor beside the profile's owner: writes nothing.
    [[nodiscard]] Result<void> visit();
    // After a successful open() or visit().
    [[nodiscard]] const KeyRing &ring() const { return *m_ring; }
    [[nodiscard]] const PublicPart &publicPart() const { return m_public; }

    // Rotation: begin → the caller rekeys or replaces the file with the pending key and opens it →
    // promote. begin() goes on with a pending key that an interrupted rotation left.
    [[nodiscard]] Result<void> beginRotation(Database database);
    [[nodiscard]] Result<void> promote(Database database);
    // The file opened with its current key and the pending one is not wanted any more.
    [[nodiscard]] Result<void> abandonRotation(Database database);

    // Crypto-erase: the vault's entry is deleted and asked for again. The files are the caller's to
    // unlink.
    [[nodiscard]] Result<void> eraseKeys();
    // Wipes the keys from memory (lock); open() brings them back.
    void forget() { m_ring.reset(); }

private:
    // The vault's item, from the vault that the public part names.
    [[nodiscard]] Result<std::optional<SecretBytes>> load(const std::optional<PublicPart> &known,
                                                          bool databasesExist);
    [[nodiscard]] Result<void> makeNew();
    [[nodiscard]] Result<void> storeAndReadBack(const KeyRing &ring);

    KeyVault &m_vault;
    std::string m_publicPath;
    Random &m_random;
    std::optional<KeyRing> m_ring;
    PublicPart m_public;
};

} // namespace sidelight::keys
