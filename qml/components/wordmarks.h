// Marks words in a document of plain text: a ground of their own, nothing is interpreted. GUI
// thread.
#pragma once

#include <QColor>
#include <QObject>
#include <QPointer>
#include <QQuickTextDocument>
#include <QStringList>
#include <QSyntaxHighlighter>
#include <QtQml/qqmlregistration.h>

namespace sidelight::components
{

class WordMarks : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickTextDocument *document READ document WRITE setDocument NOTIFY changed)
    Q_PROPERTY(QStringList words READ words WRITE setWords NOTIFY changed)
    Q_PROPERTY(QColor ground READ ground WRITE setGround NOTIFY changed)

public:
    using QObject::QObject;

    [[nodiscard]] QQuickTextDocument *document() const { return m_document; }
    void setDocument(QQuickTextDocument *document);
    // Whole words, in any case of letters.
    [[nodiscard]] QStringList words() const { return m_words; }
    void setWords(const QStringList &words);
    [[nodiscard]] QColor ground() const { return m_ground; }
    void setGround(const QColor &ground);

Q_SIGNALS:
    void changed();

private:
    void mark();

    QPointer<QQuickTextDocument> m_document;
    QStringList m_words;
    QColor m_ground;
    QPointer<QSyntaxHighlighter> m_marker; // the document's, and gone with it
};

} // namespace sidelight::components
