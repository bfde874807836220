#include "plugin/text/masks.h"

#include <QCoreApplication>
#include <QStringList>

#include "plugin/text/bidi.h"

namespace sidelight::text
{

namespace
{
const QString dots3 = QStringLiteral("•••");
const QString dots4 = QStringLiteral("••••");

// The length of the calling code at the start of an international number (ITU-T E.164: the codes
// are free of prefixes; 1 and 7 have one digit, these two, all others three).
qsizetype callingCodeLength(const QString &digits)
{
    static const QStringList two{
        QStringLiteral("20"), QStringLiteral("27"), QStringLiteral("30"), QStringLiteral("31"),
        QStringLiteral("32"), QStringLiteral("33"), QStringLiteral("34"), QStringLiteral("36"),
        QStringLiteral("39"), QStringLiteral("40"), QStringLiteral("41"), QStringLiteral("43"),
        QStringLiteral("44"), QStringLiteral("45"), QStringLiteral("46"), QStringLiteral("47"),
        QStringLiteral("48"), QStringLiteral("49"), QStringLiteral("51"), QStringLiteral("52"),
        QStringLiteral("53"), QStringLiteral("54"), QStringLiteral("55"), QStringLiteral("56"),
        QStringLiteral("57"), QStringLiteral("58"), QStringLiteral("60"), QStringLiteral("61"),
        QStringLiteral("62"), QStringLiteral("63"), QStringLiteral("64"), QStringLiteral("65"),
        QStringLiteral("66"), QStringLiteral("81"), QStringLiteral("82"), QStringLiteral("84"),
        QStringLiteral("86"), QStringLiteral("90"), QStringLiteral("91"), QStringLiteral("92"),
        QStringLiteral("93"), QStringLiteral("94"), QStringLiteral("95"), QStringLiteral("98")};
    if (digits.startsWith(u'1') || digits.startsWith(u'7'))
        return 1;
    return two.contains(digits.left(2)) ? 2 : 3;
}

QString maskedPhone(const QString &value)
{
    QString digits;
    for (const QChar c : value) {
        if (c.isDigit())
            digits += QChar(u'0' + c.digitValue());
    }
    const QString trimmed = value.trimmed();
    const bool international = trimmed.startsWith(u'+') || trimmed.startsWith(QLatin1String("00"));
    if (trimmed.startsWith(QLatin1String("00")))
        digits.remove(0, 2);
    if (digits.size() < 7)
        return dots4;
    const QString end = digits.right(3);
    if (!international)
        return dots3 + u' ' + dots3 + u' ' + end;
    return u'+' + digits.left(callingCodeLength(digits)) + u' ' + dots3 + u' ' + dots3 + u' ' + end;
}

QString maskedEmail(const QString &value)
{
    const qsizetype at = value.lastIndexOf(u'@');
    if (at <= 0 || at + 1 >= value.size() || value.size() > 320)
        return dots4;
    const qsizetype first = value.at(0).isHighSurrogate() && at > 1 ? 2 : 1;
    return value.left(first) + dots3 + value.mid(at);
}

QString maskedTail(const QString &value)
{
    QString plain;
    for (const QChar c : value) {
        if (c.isLetterOrNumber())
            plain += c;
    }
    return plain.size() < 7 ? dots4 : dots4 + u' ' + plain.right(4);
}
} // namespace

QString masked(IdentityKind kind, const std::string &utf8)
{
    const QString value = textOf(utf8);
    switch (kind) {
    case IdentityKind::Phone:
        return maskedPhone(value);
    case IdentityKind::Email:
        return maskedEmail(value);
    case IdentityKind::Account:
    case IdentityKind::Device:
    case IdentityKind::Social:
    case IdentityKind::Other:
        break;
    }
    return maskedTail(value);
}

QString maskedShort(const std::string &utf8)
{
    QString plain;
    for (const QChar c : textOf(utf8)) {
        if (c.isLetterOrNumber())
            plain += c;
    }
    return plain.size() < 7 ? dots4 : u'…' + plain.right(plain.size() < 10 ? 3 : 4);
}

QString shownOf(const Masks &masks, IdentityKind kind, const std::string &value)
{
    switch (masks.of(kind)) {
    case Showing::Shown:
        return textOf(value);
    case Showing::Partly:
        return masked(kind, value);
    case Showing::Hidden:
    case Showing::Never:
        break;
    }
    return dots4;
}

QString shownName(const Masks &masks, const std::string &name)
{
    const Showing showing = name.empty() ? Showing::Shown : masks.of("name");
    if (showing == Showing::Shown)
        return textOf(name);
    QStringList letters;
    if (showing == Showing::Partly) {
        for (const uint letter : initialsOf(textOf(name)).toUcs4())
            letters += QString::fromUcs4(reinterpret_cast<const char32_t *>(&letter), 1) + u'.';
    }
    return letters.isEmpty() ? QCoreApplication::translate("sidelight::text::Masks", "Name hidden")
                             : letters.join(u' ');
}

QString withoutHidden(const QString &text, const std::vector<Identity> &identities,
                      const Masks &masks)
{
    // Shorter ones are in any text by chance.
    constexpr qsizetype shortest = 5;
    QString result = text;
    for (const Identity &identity : identities) {
        const QString value = textOf(identity.value);
        if (value.size() >= shortest && masks.of(identity.kind) != Showing::Shown)
            result.replace(value, shownOf(masks, identity.kind, identity.value));
    }
    return result;
}

QString initialsOf(const QString &name)
{
    // Names come as long as somebody likes to make them.
    const QStringList words = name.left(256).split(u' ', Qt::SkipEmptyParts);
    QString result;
    for (const QString &word : {words.value(0), words.size() > 1 ? words.last() : QString()}) {
        if (word.isEmpty())
            continue;
        const bool pair = word.size() > 1 && word.at(0).isHighSurrogate();
        if (word.at(0).isLetter())
            result += word.at(0).toUpper();
        else if (pair && QChar::isLetter(QChar::surrogateToUcs4(word.at(0), word.at(1))))
            result += word.left(2);
    }
    return result;
}

} // namespace sidelight::text
