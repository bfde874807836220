#include "plugin/text/marks.h"

#include <algorithm>

#include <QStringList>
#include <QVariantMap>

#include "plugin/text/bidi.h"

namespace sidelight::text
{

namespace
{

constexpr qsizetype longest = 160; // characters that are shown
constexpr qsizetype seen = 80;     // of them in a narrow panel, in three lines
constexpr qsizetype before = 12;   // of them before the first mark, where it would not be seen

using Range = std::pair<qsizetype, qsizetype>;

void add(QVariantList &parts, const QString &text, bool marked)
{
    if (text.isEmpty())
        return;
    QVariantMap part;
    part.insert(QStringLiteral("text"), text);
    part.insert(QStringLiteral("marked"), marked);
    parts.append(part);
}

QVariantList cut(const QString &text, const std::vector<Range> &ranges)
{
    qsizetype at = 0;
    QVariantList parts;
    if (!ranges.empty() && ranges.front().second > seen && ranges.front().first > before) {
        at = ranges.front().first - before;
        // Whole words, and no half of a character.
        const qsizetype space = text.indexOf(u' ', at);
        at = space >= 0 && space < ranges.front().first ? space + 1 : ranges.front().first;
        add(parts, QStringLiteral("… "), false);
    }
    qsizetype end = std::min(text.size(), at + longest);
    if (end < text.size() && text.at(end).isLowSurrogate())
        --end;
    for (const Range &range : ranges) {
        if (range.first < at || range.second > end)
            continue;
        add(parts, text.mid(at, range.first - at), false);
        add(parts, text.mid(range.first, range.second - range.first), true);
        at = range.second;
    }
    add(parts, text.mid(at, end - at), false);
    if (end < text.size())
        add(parts, QStringLiteral("…"), false);
    return parts;
}

bool beginsCharacter(const std::string &utf8, std::size_t at)
{
    return at == utf8.size() || (static_cast<unsigned char>(utf8[at]) & 0xC0) != 0x80;
}

QString oneLine(QString text)
{
    for (QChar &c : text) {
        if (c.isSpace())
            c = u' ';
    }
    return text;
}

} // namespace

QVariantList partsOf(const std::string &utf8,
                     const std::vector<std::pair<std::uint32_t, std::uint32_t>> &marks)
{
    std::vector<Range> ranges;
    std::size_t at = 0;
    qsizetype characters = 0;
    const auto upTo = [&](std::size_t byte) {
        characters += textOf(utf8.substr(at, byte - at)).size();
        at = byte;
        return characters;
    };
    for (const auto &[first, second] : marks) {
        const bool sound = first >= at && first < second && second <= utf8.size() &&
                           beginsCharacter(utf8, first) && beginsCharacter(utf8, second);
        if (!sound)
            continue;
        const qsizetype begin = upTo(first);
        ranges.emplace_back(begin, upTo(second));
    }
    return cut(oneLine(textOf(utf8)), ranges);
}

QVariantList partsOf(const QString &text, const QString &query)
{
    std::vector<Range> found;
    const QStringList words = query.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive);
        if (at >= 0)
            found.emplace_back(at, at + word.size());
    }
    std::sort(found.begin(), found.end());
    std::vector<Range> apart;
    for (const Range &range : found) {
        if (apart.empty() || range.first >= apart.back().second)
            apart.push_back(range);
    }
    return cut(oneLine(text), apart);
}

} // namespace sidelight::text
