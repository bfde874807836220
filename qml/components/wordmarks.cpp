#include "qml/components/wordmarks.h"

#include <QTextCharFormat>

namespace sidelight::components
{

namespace
{

class Marker : public QSyntaxHighlighter
{
public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

    QStringList words;
    QTextCharFormat format;

protected:
    void highlightBlock(const QString &text) override
    {
        for (const QString &word : words) {
            qsizetype at = word.isEmpty() ? -1 : text.indexOf(word, 0, Qt::CaseInsensitive);
            while (at >= 0) {
                const qsizetype end = at + word.size();
                const bool begins = at == 0 || !text.at(at - 1).isLetterOrNumber();
                const bool ends = end == text.size() || !text.at(end).isLetterOrNumber();
                if (begins && ends)
                    setFormat(static_cast<int>(at), static_cast<int>(word.size()), format);
                at = text.indexOf(word, end, Qt::CaseInsensitive);
            }
        }
    }
};

} // namespace

void WordMarks::setDocument(QQuickTextDocument *document)
{
    if (document == m_document || document == nullptr)
        return;
    m_document = document;
    m_marker = new Marker(document->textDocument());
    mark();
    Q_EMIT changed();
}

void WordMarks::setWords(const QStringList &words)
{
    if (words == m_words)
        return;
    m_words = words;
    mark();
    Q_EMIT changed();
}

void WordMarks::setGround(const QColor &ground)
{
    if (ground == m_ground)
        return;
    m_ground = ground;
    mark();
    Q_EMIT changed();
}

void WordMarks::mark()
{
    if (m_marker.isNull())
        return;
    auto *marker = static_cast<Marker *>(m_marker.data());
    marker->words = m_words;
    marker->format.setBackground(m_ground);
    marker->rehighlight();
}

} // namespace sidelight::components
