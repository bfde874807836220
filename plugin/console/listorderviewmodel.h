// The order of a list of the draft: one of its rows is picked up, moved and dropped by key or
// pointer. Whoever shows the list asks order() what stands where, and takes dropped() for the one
// step of undo that it is. GUI thread.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace sidelight::console
{

class ListOrderViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the console")
    Q_PROPERTY(int held READ held NOTIFY changed) // where the one that is picked up stands; or -1

public:
    // `titleOf`: what the row of that place in the draft is called.
    ListOrderViewModel(std::function<QString(std::size_t)> titleOf, QObject *parent);

    [[nodiscard]] int held() const { return m_held; }
    // So many rows has the list now. A row that is held is put back.
    void setCount(std::size_t count);
    // Of each row that is shown, its place in the draft.
    [[nodiscard]] std::vector<std::size_t> order() const;
    // What stays with a row wherever it is moved; by its place in the draft.
    [[nodiscard]] std::string keyOf(std::size_t place) const { return m_keys[place]; }

    Q_INVOKABLE void pickUp(int row);
    // By so many rows; nothing changes before drop().
    Q_INVOKABLE void moveHeld(int by);
    // So many rows from where it was picked up.
    Q_INVOKABLE void dragHeld(int rows);
    Q_INVOKABLE void drop();
    Q_INVOKABLE void cancel();

Q_SIGNALS:
    void changed();
    void dropped(int from, int to);
    void said(const QString &words); // for screen readers

private:
    [[nodiscard]] QString heldTitle() const { return m_titleOf(static_cast<std::size_t>(m_from)); }
    [[nodiscard]] QString placeWords(const QString &title, int row) const;

    std::function<QString(std::size_t)> m_titleOf;
    std::vector<std::string> m_keys;
    unsigned m_lastKey = 0;
    int m_from = -1; // where it was picked up
    int m_held = -1;
};

} // namespace sidelight::console
