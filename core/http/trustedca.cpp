#include "core/http/trustedca.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>

namespace sidelight::http
{

namespace
{
constexpr qint64 maxCaBytes = qint64{4} * 1024 * 1024;
} // namespace

std::optional<std::string> trustOnly(const QString &caFile)
{
    QFile file(caFile);
    if (!file.open(QIODevice::ReadOnly) || file.size() > maxCaBytes)
        return "The file of trusted certificates cannot be read.";
    const QList<QSslCertificate> certificates = QSslCertificate::fromDevice(&file, QSsl::Pem);
    if (certificates.isEmpty())
        return "There is no certificate in PEM in the file of trusted certificates.";
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setCaCertificates(certificates);
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    QSslConfiguration::setDefaultConfiguration(tls);
    return std::nullopt;
}

} // namespace sidelight::http
