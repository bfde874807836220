// Who is known by what. Identities are compared in a form that is given from outside (the store
// knows no phone numbers) and kept as keyed hashes. Inside the caller's transaction.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/domain/event.h"
#include "core/domain/identity.h"
#include "core/sqlite/connection.h"

namespace sidelight::store
{

// One form for every spelling; nothing for what identifies nobody. `name` changes when the forms
// do: everything is made comparable again then.
struct IdentityForm {
    std::string name;
    std::function<std::optional<std::string>(const Identity &)> comparable;
};

class IdentityDao
{
public:
    explicit IdentityDao(sqlite::Connection &connection)
        : m_connection(connection)
    {
    }

    void setForm(IdentityForm form);
    // Whether what is kept was made with another form.
    [[nodiscard]] sqlite::Result<bool> isOutdated();
    [[nodiscard]] sqlite::Result<void> clear();
    [[nodiscard]] sqlite::Result<void> settle();

    // The profile says all identities there are; one that says none leaves things as they are.
    [[nodiscard]] sqlite::Result<void> list(std::int64_t owner,
                                            const std::vector<Identity> &identities);
    // Who called in an interaction.
    [[nodiscard]] sqlite::Result<void> called(std::int64_t interaction,
                                              const std::vector<Identity> &identities);
    // An agent said whose interaction it is; what its caller is known by is the customer's.
    [[nodiscard]] sqlite::Result<void> confirm(std::int64_t interaction, std::int64_t owner,
                                               Timestamp when);
    // And took it back.
    [[nodiscard]] sqlite::Result<void> unlink(std::int64_t interaction, std::int64_t owner);
    [[nodiscard]] sqlite::Result<void> removeAllOf(std::int64_t owner);
    // With the hashes of its interactions' callers; before the interactions are disowned.
    [[nodiscard]] sqlite::Result<void> removeCallersOf(std::int64_t owner);

    struct Owner {
        std::int64_t id = 0; // stream
        std::optional<Timestamp> verified;
    };
    // Everybody with that identity.
    [[nodiscard]] sqlite::Result<std::vector<Owner>> ownersOf(const Identity &identity);

private:
    // Nothing for what identifies nobody.
    [[nodiscard]] sqlite::Result<std::optional<std::string>> markOf(const Identity &identity);

    sqlite::Connection &m_connection;
    IdentityForm m_form;
    std::vector<std::uint8_t> m_salt;
};

} // namespace sidelight::store
