// What a screen reader finds in a window, from top to bottom: names, and what is said beside them.
#pragma once

#include <boost/json/array.hpp>

#include <QAccessible>
#include <QQuickWindow>

namespace sidelight::tests
{

inline void hear(QAccessibleInterface *item, boost::json::array &words)
{
    if (item == nullptr || item->state().invisible)
        return;
    for (const QAccessible::Text kind : {QAccessible::Name, QAccessible::Description}) {
        const QString text = item->text(kind);
        if (!text.isEmpty())
            words.push_back(boost::json::value(text.toStdString()));
    }
    for (int i = 0; i < item->childCount(); ++i)
        hear(item->child(i), words);
}

[[nodiscard]] inline boost::json::array heardIn(QQuickWindow &window)
{
    boost::json::array words;
    hear(QAccessible::queryAccessibleInterface(&window), words);
    return words;
}

} // namespace sidelight::tests
