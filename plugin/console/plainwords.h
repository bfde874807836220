// The project's texts are UTF-8, Qt's are not.
#pragma once

#include <string_view>

#include <QString>

namespace sidelight::console
{

[[nodiscard]] inline QString textOf(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

// As a sentence of its own: it begins with a capital.
[[nodiscard]] inline QString sentence(std::string_view utf8)
{
    QString said = textOf(utf8);
    if (!said.isEmpty())
        said[0] = said[0].toUpper();
    return said;
}

} // namespace sidelight::console
