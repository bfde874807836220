#include "tests/support/certificates/testauthority.h"

#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace sidelight::test
{

namespace
{

constexpr long hour = 3600;

std::string contentsOf(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    std::string text(data, static_cast<std::size_t>(size));
    BIO_free(bio);
    return text;
}

std::string pemOf(X509 *x509)
{
    BIO *bio = BIO_new(BIO_s_mem());
    PEM_write_bio_X509(bio, x509);
    return contentsOf(bio);
}

void extend(X509 *x509, X509 *issuer, int kind, const std::string &value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, x509, nullptr, nullptr, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, kind, value.c_str());
    X509_add_ext(x509, extension, -1);
    X509_EXTENSION_free(extension);
}

X509 *unsignedFor(EVP_PKEY *key, const char *name, long serial, long seconds)
{
    X509 *x509 = X509_new();
    X509_set_version(x509, 2);
    ASN1_INTEGER_set(X509_get_serialNumber(x509), serial);
    X509_gmtime_adj(X509_getm_notBefore(x509), -hour);
    X509_gmtime_adj(X509_getm_notAfter(x509), seconds);
    X509_set_pubkey(x509, key);
    X509_NAME_add_entry_by_txt(X509_get_subject_name(x509), "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char *>(name), -1, -1, 0);
    return x509;
}

} // namespace

struct TestAuthority::Parts {
    EVP_PKEY *key = EVP_EC_gen("P-256");
    X509 *own = unsignedFor(key, "test authority", 1, hour);
    long issued = 1;
};

TestAuthority::TestAuthority()
    : m_parts(std::make_unique<Parts>())
{
    X509 *own = m_parts->own;
    X509_set_issuer_name(own, X509_get_subject_name(own));
    extend(own, own, NID_basic_constraints, "critical,CA:TRUE");
    extend(own, own, NID_key_usage, "critical,keyCertSign");
    X509_sign(own, m_parts->key, EVP_sha256());
}

TestAuthority::~TestAuthority()
{
    X509_free(m_parts->own);
    EVP_PKEY_free(m_parts->key);
}

std::string TestAuthority::certificate() const
{
    return pemOf(m_parts->own);
}

Certified TestAuthority::issue(const std::string &names, std::int64_t seconds) const
{
    EVP_PKEY *key = EVP_EC_gen("P-256");
    X509 *x509 = unsignedFor(key, "test", ++m_parts->issued, static_cast<long>(seconds));
    X509_set_issuer_name(x509, X509_get_subject_name(m_parts->own));
    extend(x509, m_parts->own, NID_subject_alt_name, names);
    X509_sign(x509, m_parts->key, EVP_sha256());
    BIO *bio = BIO_new(BIO_s_mem());
    PEM_write_bio_PrivateKey(bio, key, nullptr, nullptr, 0, nullptr, nullptr);
    Certified made{pemOf(x509), contentsOf(bio)};
    X509_free(x509);
    EVP_PKEY_free(key);
    return made;
}

} // namespace sidelight::test
