// A person at a window of ours, by keyboard alone or by mouse. Things are called what a screen
// reader calls them; whatever cannot be reached or opened ends the test, with what was met on the
// way. One thread, with an event loop.
#pragma once

#include <QQuickItem>
#include <QQuickWindow>

namespace sidelight::test
{

class Hands
{
public:
    explicit Hands(QQuickWindow &window)
        : m_window(window)
    {
    }
    virtual ~Hands() = default;
    Hands(const Hands &) = delete;
    Hands &operator=(const Hands &) = delete;

    // A button, a page, a chip.
    virtual void press(const QString &name) = 0;
    // Of the menu that is open.
    virtual void pick(const QString &entry) = 0;
    // In the place of what the field holds.
    void type(const QString &field, const QString &text);
    // Of a box with a menu.
    void choose(const QString &box, const QString &entry);
    // Whether keys go to it.
    [[nodiscard]] bool isAt(const QString &name) const
    {
        return isCalled(m_window.activeFocusItem(), name);
    }
    // Whether a visible text says this.
    [[nodiscard]] bool sees(const QString &words) const;
    // Whether a text that says this stands within the pane of that name, in letters one can tell
    // from what is behind them: by what is painted.
    [[nodiscard]] bool seesPainted(const QString &pane, const QString &words) const;
    // Whether there is something of that name to press.
    [[nodiscard]] bool canPress(const QString &name) const { return find(name) != nullptr; }

protected:
    virtual void goInto(const QString &field) = 0;
    void click(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    static void settle();
    // As a screen reader calls it; a box is called by its name, whatever is chosen in it.
    [[nodiscard]] static bool isCalled(const QQuickItem *item, const QString &name);
    [[nodiscard]] static QString nameOf(const QQuickItem *item);
    // Visible and enabled, wherever it is scrolled to. Null: there is none.
    [[nodiscard]] QQuickItem *find(const QString &name) const;
    [[nodiscard]] QQuickItem *highlightedEntry() const;

    QQuickWindow &m_window;
};

// Tab, arrows, Space, Enter, letters.
class Keyboard final : public Hands
{
public:
    using Hands::Hands;
    void press(const QString &name) override;
    void pick(const QString &entry) override;

protected:
    void goInto(const QString &field) override { reach(field); }

private:
    void reach(const QString &name);
};

// The pointer, its button and its wheel; letters alone come from keys.
class Mouse final : public Hands
{
public:
    using Hands::Hands;
    void press(const QString &name) override { point(name); }
    void pick(const QString &entry) override { point(entry); }

protected:
    void goInto(const QString &field) override { point(field); }

private:
    void point(const QString &name);
    // Turned until the item is in sight.
    void scrollTo(const QQuickItem &item);
};

} // namespace sidelight::test
