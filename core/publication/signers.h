// Who signed a bundle that waits for a second signature, as far as what is in force tells. Pure;
// any thread. Nothing is put in force by this: the hub and the panels judge for themselves.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/json/object.hpp>

#include "core/config/bundlekeys.h"
#include "core/config/signing/signingkey.h"

namespace sidelight::publication
{

struct Signer {
    std::string keyId;
    std::string name;                    // of a key that the bundle in force knows by name
    std::optional<config::KeyRole> role; // nothing: the bundle in force does not know the key
    bool isGood = false;                 // of a known key: the signature fits the bytes
};

// As the keys of the document name this key.
[[nodiscard]] Signer signerOf(const std::string &keyId, const boost::json::object &inForce);
// Of an envelope; empty for a text that is none.
[[nodiscard]] std::vector<Signer> signersOf(const std::string &envelope,
                                            const boost::json::object &inForce);

// The same bundle with this key's signature beside those it has; nothing for a text that is no
// signed bundle.
[[nodiscard]] std::optional<std::string> countersigned(const std::string &envelope,
                                                       const config::SigningKey &key);

} // namespace sidelight::publication
