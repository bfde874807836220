// Says something through a screen reader, without a window, a focus or a sound of its own. Nothing
// is drawn. Whoever places it gives it Accessible.role and, as Accessible.name, its words. GUI
// thread.
#pragma once

#include <QQuickItem>
#include <QtQml/qqmlregistration.h>

namespace sidelight::components
{

class Announcer : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString words READ words NOTIFY wordsChanged)

public:
    explicit Announcer(QQuickItem *parent = nullptr);

    [[nodiscard]] QString words() const { return m_words; }
    Q_INVOKABLE void say(const QString &words);

Q_SIGNALS:
    void wordsChanged();

private:
    QString m_words;
};

} // namespace sidelight::components
