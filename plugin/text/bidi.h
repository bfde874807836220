// Texts of strangers inside our sentences: whatever direction marks they hold stay inside them
// (Unicode UAX #9, isolates).
#pragma once

#include <string>

#include <QString>
#include <QStringList>

namespace sidelight::text
{

// As it came; bytes that are no UTF-8 become U+FFFD.
[[nodiscard]] QString textOf(const std::string &utf8);

// `text` between isolates that it cannot close or leave open; paragraph ends become spaces, because
// they would end the isolate. Empty stays empty.
[[nodiscard]] QString isolated(const QString &text);
[[nodiscard]] QString isolated(const std::string &utf8);

// The parts that are not empty, with " · " between them. The caller isolates what is not its own.
[[nodiscard]] QString dotted(const QStringList &parts);

} // namespace sidelight::text
