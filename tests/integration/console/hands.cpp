#include "tests/integration/console/hands.h"

#include <chrono>

#include <catch2/catch_test_macros.hpp>

#include <QAccessible>
#include <QCoreApplication>
#include <QTest>
#include <QWheelEvent>

#include "tests/integration/console/workshop.h"

namespace sidelight::test
{

namespace
{

using namespace std::chrono_literals;
using SteadyClock = std::chrono::steady_clock;

// More than a page and all around it have.
constexpr int mostStops = 300;
constexpr int mostTurns = 400;
constexpr double leastInk = 0.02; // of a text's place; a letter covers more

template<class Match>
QQuickItem *findVisible(QQuickItem *item, const Match &match)
{
    if (!item->isVisible() || item->opacity() == 0)
        return nullptr;
    if (match(item))
        return item;
    const QList<QQuickItem *> children = item->childItems();
    for (QQuickItem *child : children) {
        if (QQuickItem *found = findVisible(child, match))
            return found;
    }
    return nullptr;
}

// The share of the pixels that are not as the corner is.
double inkIn(const QImage &picture)
{
    if (picture.isNull())
        return 0;
    const QRgb behind = picture.pixel(0, 0);
    int ink = 0;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            ink += picture.pixel(x, y) != behind ? 1 : 0;
    return static_cast<double>(ink) / (picture.width() * picture.height());
}

QRect placeOf(const QQuickItem &item)
{
    return item.mapRectToScene(item.boundingRect()).toAlignedRect();
}

bool isPressable(const QQuickItem *item)
{
    return item->isEnabled() &&
           (item->activeFocusOnTab() || item->metaObject()->indexOfSignal("clicked()") >= 0);
}

} // namespace

void Hands::settle()
{
    for (int i = 0; i < 3; ++i) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    }
}

void Hands::click(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(&m_window, key, modifiers);
    settle();
}

QString Hands::nameOf(const QQuickItem *item)
{
    QAccessibleInterface *spoken =
        QAccessible::queryAccessibleInterface(const_cast<QQuickItem *>(item));
    return spoken != nullptr ? spoken->text(QAccessible::Name) : QString();
}

bool Hands::isCalled(const QQuickItem *item, const QString &name)
{
    const QString spoken = item != nullptr ? nameOf(item) : QString();
    return spoken == name || spoken.startsWith(name + QStringLiteral(": "));
}

QQuickItem *Hands::find(const QString &name) const
{
    return findVisible(m_window.contentItem(), [&name](const QQuickItem *item) {
        return isPressable(item) && isCalled(item, name);
    });
}

QQuickItem *Hands::highlightedEntry() const
{
    return findVisible(m_window.contentItem(), [](const QQuickItem *item) {
        return item->inherits("QQuickMenuItem") && item->property("highlighted").toBool();
    });
}

bool Hands::sees(const QString &words) const
{
    return findVisible(m_window.contentItem(), [&words](const QQuickItem *item) {
               return item->property("text").toString().contains(words);
           }) != nullptr;
}

bool Hands::seesPainted(const QString &pane, const QString &words) const
{
    const QImage picture = m_window.grabWindow(); // places are known after it
    QQuickItem *frame = findVisible(
        m_window.contentItem(), [&pane](const QQuickItem *item) { return nameOf(item) == pane; });
    const QQuickItem *text =
        frame == nullptr ? nullptr : findVisible(frame, [&words](const QQuickItem *item) {
            return item->property("text").toString().contains(words);
        });
    if (text == nullptr)
        return false;
    const QRect place = placeOf(*text);
    return placeOf(*frame).contains(place) && picture.rect().contains(place) &&
           inkIn(picture.copy(place)) > leastInk;
}

void Hands::type(const QString &field, const QString &text)
{
    INFO("into “" << field.toStdString() << '”');
    goInto(field);
    click(Qt::Key_A, Qt::ControlModifier);
    click(Qt::Key_Delete);
    for (const QChar letter : text)
        QTest::keyClick(&m_window, letter.toLatin1());
    settle();
    REQUIRE(m_window.activeFocusItem() != nullptr);
    CHECK(m_window.activeFocusItem()->property("text").toString().toStdString() ==
          text.toStdString());
}

void Hands::choose(const QString &box, const QString &entry)
{
    INFO("in the box “" << box.toStdString() << '”');
    press(box);
    pick(entry);
    REQUIRE(until([&] { return isCalled(find(box), box) && nameOf(find(box)).endsWith(entry); }));
}

void Keyboard::reach(const QString &name)
{
    std::string met;
    for (int i = 0; i < mostStops; ++i) {
        const QQuickItem *item = m_window.activeFocusItem();
        if (isCalled(item, name))
            return;
        met += (item != nullptr ? nameOf(item).toStdString() : "nothing") + '\n';
        click(Qt::Key_Tab);
    }
    FAIL("the keyboard does not reach “" << name.toStdString() << "” but\n" << met);
}

void Keyboard::press(const QString &name)
{
    reach(name);
    click(Qt::Key_Space);
}

void Keyboard::pick(const QString &entry)
{
    std::string met;
    for (int i = 0; i < mostStops; ++i) {
        const QQuickItem *item = highlightedEntry();
        if (item != nullptr && isCalled(item, entry))
            return click(Qt::Key_Return);
        met += (item != nullptr ? nameOf(item).toStdString() : "nothing") + '\n';
        click(Qt::Key_Down);
    }
    FAIL("no menu offers “" << entry.toStdString() << "” but\n" << met);
}

void Mouse::point(const QString &name)
{
    QQuickItem *item = nullptr;
    const bool isThere = until([&] { return (item = find(name)) != nullptr; });
    INFO("“" << name.toStdString() << '”');
    REQUIRE(isThere);
    scrollTo(*item);
    const QPointF centre = item->mapToScene({item->width() / 2, item->height() / 2});
    QTest::mouseClick(&m_window, Qt::LeftButton, Qt::NoModifier, centre.toPoint());
    settle();
}

void Mouse::scrollTo(const QQuickItem &item)
{
    (void)m_window.grabWindow(); // places are known
    const QQuickItem *window = item.parentItem();
    while (window != nullptr && !window->property("contentY").isValid())
        window = window->parentItem();
    if (window == nullptr)
        return;
    const QRectF frame = window->mapRectToScene(window->boundingRect());
    // Beside what stands in the page, some of which turns itself.
    const QPointF pointer(frame.left() + 2, frame.center().y());
    for (int i = 0; i < mostTurns; ++i) {
        const QPointF middle = item.mapToScene({item.width() / 2, item.height() / 2});
        const double half = item.height() / 2 - 1; // the last of a list ends with it
        if (middle.y() >= frame.top() + half && middle.y() <= frame.bottom() - half)
            return;
        const int turn = middle.y() < frame.center().y() ? 40 : -40;
        QWheelEvent wheel(pointer, m_window.mapToGlobal(pointer), {}, {0, 3 * turn}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        // Without a time of its own a turn is none: how fast is it?
        wheel.setTimestamp(static_cast<quint64>(SteadyClock::now().time_since_epoch() / 1ms));
        QCoreApplication::sendEvent(&m_window, &wheel);
        settle();
        (void)m_window.grabWindow();
    }
    const QPointF at = item.mapToScene({item.width() / 2, item.height() / 2});
    FAIL("“" << nameOf(&item).toStdString() << "” cannot be scrolled to: it stays at " << at.y()
             << " of " << frame.top() << " to " << frame.bottom() << ", turned to "
             << window->property("contentY").toDouble() << " of "
             << window->property("contentHeight").toDouble());
}

} // namespace sidelight::test
