#include <array>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>

#include <sys/stat.h>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509.h>

#include "bench/hub/hubprocess.h"
#include "core/base/base64.h"
#include "core/base/sha256.h"

namespace sidelight::bench
{

namespace
{

constexpr long secondsOfADay = 24L * 3600;

// P-256, signed by itself.
void makeCertificate(const std::string &certificateFile, const std::string &keyFile)
{
    EVP_PKEY *key = EVP_EC_gen("P-256");
    X509 *certificate = X509_new();
    X509_set_version(certificate, 2);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate), -secondsOfADay);
    X509_gmtime_adj(X509_getm_notAfter(certificate), secondsOfADay);
    X509_set_pubkey(certificate, key);
    X509_NAME *name = X509_get_subject_name(certificate);
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char *>("127.0.0.1"), -1, -1, 0);
    X509_set_issuer_name(certificate, name);
    const bool isSigned = X509_sign(certificate, key, EVP_sha256()) > 0;
    std::FILE *file = std::fopen(certificateFile.c_str(), "w");
    if (!isSigned || !file || PEM_write_X509(file, certificate) != 1)
        std::exit(1);
    std::fclose(file);
    const mode_t before = umask(S_IRWXG | S_IRWXO);
    file = std::fopen(keyFile.c_str(), "w");
    umask(before);
    if (!file || PEM_write_PrivateKey(file, key, nullptr, nullptr, 0, nullptr, nullptr) != 1)
        std::exit(1);
    std::fclose(file);
    X509_free(certificate);
    EVP_PKEY_free(key);
}

std::string base64Url(const std::string &text)
{
    return toBase64Url(text.data(), text.size());
}

using Secret = std::array<std::uint8_t, 32>;

std::string tokenOf(const Secret &secret, const std::string &members)
{
    const std::int64_t now = std::time(nullptr);
    const std::string claims = R"({"iss":"https://bench.example","aud":"hub","iat":)" +
                               std::to_string(now) + R"(,"exp":)" + std::to_string(now + 7200) +
                               "," + members + "}";
    const std::string both =
        base64Url(R"({"alg":"HS256","kid":"bench","typ":"JWT"})") + "." + base64Url(claims);
    const Digest mark = hmacSha256(secret, both);
    return both + "." + toBase64Url(mark.data(), mark.size());
}

// With a key of its own for tokens, and what it signed: an agent's and a publisher's.
SecureHub withTokens(const std::string &folder)
{
    Secret secret{};
    RAND_bytes(secret.data(), static_cast<int>(secret.size()));
    const mode_t before = umask(S_IRWXG | S_IRWXO);
    std::ofstream(folder + "/keys.json") << R"({"kty":"oct","kid":"bench","alg":"HS256","k":")"
                                         << toBase64Url(secret.data(), secret.size()) << "\"}";
    umask(before);
    SecureHub hub;
    hub.agentToken = tokenOf(secret, R"("sub":"load","roles":["agent"],"rights":["lookup"])");
    hub.publisherToken = tokenOf(secret, R"("sub":"feed","roles":["publisher"],"sources":["/*"])");
    return hub;
}

// How every configuration begins.
std::string common(const std::string &folder)
{
    return R"({"listen":"127.0.0.1:0","logLevel":"warning","maxConnections":20000,)"
           R"("requestsPerSecond":1000000,"requestBurst":1000000,"auth":{"issuer":)"
           R"("https://bench.example","audience":"hub","keys":[{"file":")" +
           folder + R"(/keys.json"}]},)";
}

} // namespace

SecureHub makeSecureHub(const std::string &folder)
{
    std::filesystem::create_directories(folder);
    SecureHub hub = withTokens(folder);
    makeCertificate(folder + "/certificate.pem", folder + "/key.pem");
    hub.configFile = folder + "/hub.json";
    std::ofstream(hub.configFile) << common(folder) << R"("data":")" << folder
                                  << R"(/data","tls":{"certificateFile":")" << folder
                                  << R"(/certificate.pem","keyFile":")" << folder
                                  << R"(/key.pem"}})";
    return hub;
}

std::vector<SecureHub> makeFleet(const std::string &folder, const std::string &engine,
                                 std::size_t hubs)
{
    std::filesystem::create_directories(folder);
    const SecureHub tokens = withTokens(folder);
    const mode_t before = umask(S_IRWXG | S_IRWXO);
    std::ofstream(folder + "/log.key") << std::string(96, 'a');
    umask(before);
    std::vector<SecureHub> all;
    for (std::size_t i = 0; i < hubs; ++i) {
        const std::string name = "hub" + std::to_string(i);
        SecureHub hub = tokens;
        hub.configFile = folder + "/" + name + ".json";
        std::ofstream(hub.configFile)
            << common(folder) << R"("data":")" << folder << "/" << name << R"(","node":")" << name
            << R"(","keyFile":")" << folder << R"(/log.key","engine":")" << engine
            << R"(","engineTenant":")"
            << "fleet" << hubs << R"(","engineReplicas":1,"acceptEngineRisk":true})";
        all.push_back(hub);
    }
    return all;
}

} // namespace sidelight::bench
