#include "apps/terminal/tokenfile.h"

#include <cstdio>

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace sidelight::terminal
{

Result<QByteArray, std::string> readToken(const QString &path, const char *role)
{
    constexpr qint64 maxBytes = qint64{64} * 1024;
    QFile file(path);
    const bool opened = path == QLatin1String("-") ? file.open(stdin, QIODevice::ReadOnly)
                                                   : file.open(QIODevice::ReadOnly);
    if (!opened)
        return failure(std::string("The token file cannot be read."));
    QByteArray token;
    const QList<QByteArray> lines = file.read(maxBytes).split('\n');
    for (const QByteArray &line : lines) {
        const QByteArray text = line.trimmed();
        if (text.startsWith('{'))
            token = QJsonDocument::fromJson(text)
                        .object()[QLatin1String("tokens")]
                        .toObject()[QLatin1String(role)]
                        .toString()
                        .toUtf8();
        else if (!text.isEmpty() && !text.contains(' '))
            token = text;
        if (!token.isEmpty())
            return token;
    }
    return failure(std::string("The token file holds no token for a ") + role + '.');
}

} // namespace sidelight::terminal
