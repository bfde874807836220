#include "qml/components/announcer.h"

#include <QAccessible>

namespace sidelight::components
{

Announcer::Announcer(QQuickItem *parent)
    : QQuickItem(parent)
{
    // One without a size is not there for screen readers.
    setSize({1, 1});
}

void Announcer::say(const QString &words)
{
    m_words = words;
    Q_EMIT wordsChanged();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace sidelight::components
