// Where it is written down which pages were let in, refused and taken back (RELIABILITY R29).
#pragma once

#include <string>
#include <string_view>

namespace sidelight::bridge
{

class PairingAudit
{
public:
    virtual ~PairingAudit() = default;
    // `what`: bridge.paired, .refused, .codeusedup, .wrongproof, .revoked. `pairing` may be empty.
    // False when it could not be kept; then nobody is let in. The bridge's thread.
    virtual bool note(std::string_view what, const std::string &origin,
                      const std::string &pairing) = 0;
};

} // namespace sidelight::bridge
