// What an engine's log says of itself, as a text that all its hubs share: whether it is half a log,
// one that is being left, or was; and the secret that a log brought along when it was moved there,
// sealed under the key.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/keys/keyspec.h"

namespace sidelight::hub
{

struct EngineStanding {
    enum class Kind {
        InUse,   // as one that says nothing
        Filling, // half a log
        Leaving, // is about to be moved away by one hub, which is the only one
        Left     // is no log any more
    };
    static constexpr const char *key = "log/place.json"; // in the shared state

    Kind kind = Kind::InUse;
    std::string move; // of which move
    std::string node; // of the hub that moves it
    std::string to;   // of Left: where it is now, in words
    std::string box;  // the sealed secret in hex; empty: the key's own
    // Moves out of it that it was taken back from; the last one until a hub has it in its audit.
    std::vector<std::string> reclaimed;
    std::string unnoted;

    // In use again, where it was leaving: that move is over, whatever its hub believes.
    void takeBack();
    [[nodiscard]] bool wasTakenBackFrom(const std::string &id) const;
    [[nodiscard]] bool isBeingLeftBy(const std::string &id) const;
    [[nodiscard]] std::string text() const;
    [[nodiscard]] static std::optional<EngineStanding> read(const std::string &text);

    // Why a hub must not start on it; empty: it may. `move`: what this hub knows to be its own.
    [[nodiscard]] std::string refusal(const std::string &ownMove) const;
};

// Of logs that were begun in an engine.
[[nodiscard]] std::vector<std::uint8_t> ownSecretOf(const keys::Keyspec &key);
// In hex.
[[nodiscard]] std::string sealedSecret(const std::vector<std::uint8_t> &secret,
                                       const keys::Keyspec &key, Random &random);
// Nothing: of another key.
[[nodiscard]] std::optional<std::vector<std::uint8_t>> unsealedSecret(const std::string &box,
                                                                      const keys::Keyspec &key);

} // namespace sidelight::hub
