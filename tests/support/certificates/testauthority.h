// An authority of the tests' own: a new key each time, gone with the process.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

namespace sidelight::test
{

struct Certified {
    std::string certificate; // PEM
    std::string key;         // PEM
};

class TestAuthority
{
public:
    TestAuthority();
    ~TestAuthority();

    [[nodiscard]] std::string certificate() const; // its own, PEM
    // `names` as OpenSSL writes them: "DNS:localhost,IP:127.0.0.1". Valid from an hour ago, for
    // `seconds` from now.
    [[nodiscard]] Certified issue(const std::string &names, std::int64_t seconds = 3600) const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace sidelight::test
