#include "apps/ctl/files.h"

#include <cstdio>

#include <QFile>

#include "apps/ctl/output.h"
#include "core/keys/durablefile.h"

namespace sidelight::ctl
{

std::optional<std::string> readText(const QString &name, std::size_t maxBytes)
{
    QFile file(name);
    const bool opened = name == QLatin1String("-") ? file.open(stdin, QIODevice::ReadOnly)
                                                   : file.open(QIODevice::ReadOnly);
    if (!opened) {
        complain("cannot read " + name.toStdString() + '.');
        return std::nullopt;
    }
    return file.read(static_cast<qint64>(maxBytes) + 1).toStdString();
}

bool writeText(const QString &name, const std::string &text)
{
    if (name == QLatin1String("-")) {
        printLine(text);
        return true;
    }
    const std::span bytes(reinterpret_cast<const std::uint8_t *>(text.data()), text.size());
    if (keys::writeDurably(name.toStdString(), bytes))
        return true;
    complain("cannot write " + name.toStdString() + '.');
    return false;
}

} // namespace sidelight::ctl
