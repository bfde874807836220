#include "plugin/embed/words.h"

#include <QDir>
#include <QGuiApplication>
#include <QTranslator>

namespace sidelight::embed
{

namespace
{
constexpr QLatin1String folder(":/sidelight/i18n");
constexpr QLatin1String prefix("sidelight_");
constexpr QLatin1String consolePrefix("supervisor_"); // where the console's words are compiled in

QString codeOf(const QLocale &locale)
{
    return QLocale::languageToCode(locale.language());
}
} // namespace

QStringList languages()
{
    QStringList codes;
    for (const QString &file : QDir(folder).entryList({prefix + u'*'}, QDir::Files, QDir::Name))
        codes += file.mid(prefix.size()).section(u'.', 0, 0);
    return codes;
}

QLocale localeFor(const QString &wanted, const QLocale &system)
{
    const QLocale british(QLocale::English, QLocale::UnitedKingdom); // of Qt, English is American
    const QStringList known = languages();
    QStringList asked = system.uiLanguages();
    if (!wanted.isEmpty())
        asked.prepend(wanted);
    for (const QString &name : asked) {
        const QLocale locale(name);
        if (!known.contains(codeOf(locale)))
            continue;
        const bool bare = !name.contains(u'-') && !name.contains(u'_');
        if (!bare)
            return locale;
        if (locale.language() == system.language())
            return system;
        return locale.language() == QLocale::English ? british : locale;
    }
    return british;
}

bool loadWords(QGuiApplication &application, const QLocale &locale)
{
    const QString name = QStringLiteral("sidelight-words");
    delete application.findChild<QTranslator *>(name, Qt::FindDirectChildrenOnly);
    auto *translator = new QTranslator(&application);
    translator->setObjectName(name);
    const bool found = translator->load(prefix + codeOf(locale), folder) ||
                       translator->load(prefix + QLatin1String("en"), folder);
    // The console's words, in English where nobody has translated them yet.
    auto *console = new QTranslator(translator);
    if (console->load(consolePrefix + codeOf(locale), folder) ||
        console->load(consolePrefix + QLatin1String("en"), folder))
        QCoreApplication::installTranslator(console);
    QLocale::setDefault(locale);
    QGuiApplication::setLayoutDirection(QLocale(translator->language()).textDirection());
    return found && QCoreApplication::installTranslator(translator);
}

} // namespace sidelight::embed
