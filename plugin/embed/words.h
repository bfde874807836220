// The languages of the panel: what there is, what to speak, and speaking it. GUI thread.
#pragma once

#include <QLocale>
#include <QStringList>

class QGuiApplication;

namespace sidelight::embed
{

// What the panel has words for, as in "ar", "de", "en"; sorted.
[[nodiscard]] QStringList languages();

// The locale to speak and to write dates and numbers in: `wanted` (BCP 47, "de" or "de-AT"; empty
// for none), else the first of the system's languages that there are words for, else English. A
// bare language takes the system's own way of writing when it is the system's.
[[nodiscard]] QLocale localeFor(const QString &wanted, const QLocale &system);

// Words, the way of writing (QLocale's default) and the direction of the layout for the whole
// program; English where `locale` has no words. False when there are none at all. Before a panel is
// made; again, it takes the place of what was spoken, for panels made then.
bool loadWords(QGuiApplication &application, const QLocale &locale);

} // namespace sidelight::embed
