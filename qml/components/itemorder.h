// Puts some children of an item, a column's, into an order: they follow each other behind `after`,
// on the screen and for Tab and screen readers alike. None is made anew: focus, text and selection
// stay. GUI thread.
#pragma once

#include <QPointer>
#include <QQmlListProperty>
#include <QQmlParserStatus>
#include <QQuickItem>
#include <QtQml/qqmlregistration.h>

namespace sidelight::components
{

class ItemOrder : public QObject, public QQmlParserStatus
{
    Q_OBJECT
    QML_ELEMENT
    Q_INTERFACES(QQmlParserStatus)
    Q_PROPERTY(QQuickItem *after READ after WRITE setAfter NOTIFY changed)
    Q_PROPERTY(QQmlListProperty<QQuickItem> items READ items)
    // Places in `items`; one that names none is passed over.
    Q_PROPERTY(QList<int> order READ order WRITE setOrder NOTIFY changed)

public:
    using QObject::QObject;

    [[nodiscard]] QQuickItem *after() const { return m_after; }
    void setAfter(QQuickItem *after);
    [[nodiscard]] QQmlListProperty<QQuickItem> items() { return {this, &m_items}; }
    [[nodiscard]] QList<int> order() const { return m_order; }
    void setOrder(const QList<int> &order);

Q_SIGNALS:
    void changed();

protected:
    void classBegin() override {}
    void componentComplete() override;

private:
    void apply();

    QPointer<QQuickItem> m_after;
    QList<QQuickItem *> m_items; // siblings, which live as long as this
    QList<int> m_order;
    bool m_isComplete = false;
};

} // namespace sidelight::components
