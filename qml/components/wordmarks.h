// Marks words in a document of plain text: a ground of their own, nothing is interpreted. GUI
// thread.
#pragma once

#include <memory>

#include <QColor>
#include <QObject>
#include <QQuickTextDocument>
#include <QStringList>
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
    explicit WordMarks(QObject *parent = nullptr);
    ~WordMarks() override;

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
    class Marker;
    void mark();

    QQuickTextDocument *m_document = nullptr;
    QStringList m_words;
    QColor m_ground;
    Marker *m_marker = nullptr; // the document's
};

} // namespace sidelight::components
