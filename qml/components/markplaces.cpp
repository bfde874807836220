#include "qml/components/markplaces.h"

#include <algorithm>

#include <QRectF>
#include <QTextLayout>
#include <QVariantMap>

namespace sidelight::components
{

namespace
{

QString textOf(const QVariant &part)
{
    return part.toMap().value(QStringLiteral("text")).toString();
}

} // namespace

QString MarkPlaces::text() const
{
    QString all;
    for (const QVariant &part : m_parts)
        all += textOf(part);
    return all;
}

QVariantList MarkPlaces::places() const
{
    if (m_width <= 0)
        return {};
    QTextLayout layout(text(), m_font);
    QTextOption option(m_flushRight ? Qt::AlignRight : Qt::AlignLeft);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine())
        line.setLineWidth(m_width);
    layout.endLayout();

    QVariantList places;
    int start = 0;
    for (const QVariant &part : m_parts) {
        const int end = start + static_cast<int>(textOf(part).size());
        double top = 0;
        for (int i = 0; i < std::min(layout.lineCount(), m_lines); ++i) {
            const QTextLine line = layout.lineAt(i);
            const double height = line.height() * m_lineHeight;
            const int from = std::max(start, line.textStart());
            const int to = std::min(end, line.textStart() + line.textLength());
            if (from < to && part.toMap().value(QStringLiteral("marked")).toBool()) {
                const double a = line.cursorToX(from);
                const double b = line.cursorToX(to);
                places += QRectF(std::min(a, b), top, std::abs(a - b), height);
            }
            top += height;
        }
        start = end;
    }
    return places;
}

} // namespace sidelight::components
