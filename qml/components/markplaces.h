// Where the marked parts of a wrapping text stand, so that a ground can be drawn behind them. It
// breaks lines as a Text of the same width and font does. GUI thread.
#pragma once

#include <QFont>
#include <QObject>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace sidelight::components
{

class MarkPlaces : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    // Objects {text, marked}, in the order of the text.
    Q_PROPERTY(QVariantList parts MEMBER m_parts NOTIFY changed)
    Q_PROPERTY(QFont font MEMBER m_font NOTIFY changed)
    Q_PROPERTY(double width MEMBER m_width NOTIFY changed)
    // Of the Text: its lineHeight, whether it is set flush right, and the lines it shows.
    Q_PROPERTY(double lineHeight MEMBER m_lineHeight NOTIFY changed)
    Q_PROPERTY(bool flushRight MEMBER m_flushRight NOTIFY changed)
    Q_PROPERTY(int lines MEMBER m_lines NOTIFY changed)
    Q_PROPERTY(QString text READ text NOTIFY changed)
    // A rectangle for each line that a marked part stands in.
    Q_PROPERTY(QVariantList places READ places NOTIFY changed)

public:
    using QObject::QObject;

    [[nodiscard]] QString text() const;
    [[nodiscard]] QVariantList places() const;

Q_SIGNALS:
    void changed();

private:
    QVariantList m_parts;
    QFont m_font;
    double m_width = 0;
    double m_lineHeight = 1;
    bool m_flushRight = false;
    int m_lines = 1;
};

} // namespace sidelight::components
