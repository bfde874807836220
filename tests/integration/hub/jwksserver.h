// A sign-in service's address of keys, in a test: HTTPS on localhost with a certificate of its own.
#pragma once

#include <atomic>
#include <memory>
#include <string>

namespace sidelight::test
{

class JwksServer
{
public:
    // `host`: whom the certificate names. `newestTls`: 0x0302 for TLS 1.1 only, 0 for any.
    explicit JwksServer(const std::string &host = "localhost", int newestTls = 0);
    ~JwksServer();
    JwksServer(const JwksServer &) = delete;
    JwksServer &operator=(const JwksServer &) = delete;

    // The whole answer to whatever is asked, head and body.
    void answer(const std::string &text);
    void answerKeys(const std::string &body, const std::string &headers = {});
    [[nodiscard]] std::string url(const std::string &host = "localhost") const;
    [[nodiscard]] std::string certificate() const; // of whom to trust, PEM
    [[nodiscard]] int asked() const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace sidelight::test
