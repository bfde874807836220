#include "plugin/text/bidi.h"

namespace sidelight::text
{

namespace
{
constexpr char16_t firstStrongIsolate = 0x2068;
constexpr char16_t popIsolate = 0x2069;

bool opensIsolate(QChar c)
{
    return c.unicode() >= 0x2066 && c.unicode() <= firstStrongIsolate;
}

bool endsParagraph(QChar c)
{
    const char16_t u = c.unicode();
    return u == u'\n' || u == u'\r' || u == 0x0B || u == 0x0C || u == 0x85 || u == 0x2028 ||
           u == 0x2029;
}
} // namespace

QString textOf(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

QString isolated(const QString &text)
{
    if (text.isEmpty())
        return {};
    QString inner = text;
    qsizetype open = 0;      // isolates of its own that it leaves open
    qsizetype unmatched = 0; // ends of isolates that are not its own
    for (QChar &c : inner) {
        if (endsParagraph(c))
            c = u' ';
        else if (opensIsolate(c))
            ++open;
        else if (c.unicode() == popIsolate)
            (open > 0 ? --open : ++unmatched);
    }
    return QString(unmatched + 1, QChar(firstStrongIsolate)) + inner +
           QString(open + 1, QChar(popIsolate));
}

QString isolated(const std::string &utf8)
{
    return isolated(textOf(utf8));
}

QString dotted(const QStringList &parts)
{
    QString result;
    for (const QString &part : parts) {
        if (part.isEmpty())
            continue;
        if (!result.isEmpty())
            result += QStringLiteral(" · ");
        result += part;
    }
    return result;
}

} // namespace sidelight::text
