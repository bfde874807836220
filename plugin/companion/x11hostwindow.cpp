#include "plugin/companion/x11hostwindow.h"

#include <cstdlib>
#include <optional>

#include <QSocketNotifier>
#include <xcb/xcb.h>

namespace sidelight::companion
{

namespace
{

struct Free {
    void operator()(void *reply) const { std::free(reply); }
};
template<class T>
using Reply = std::unique_ptr<T, Free>;

constexpr int deepestNesting = 32;

} // namespace

struct X11HostWindow::Parts {
    xcb_connection_t *connection = nullptr;
    xcb_window_t window = 0;
    xcb_window_t top = 0; // what a window manager put around it, or the window itself
    xcb_window_t root = 0;
    QRect frame;
    QSize inside;
    bool shown = false;
    std::unique_ptr<QSocketNotifier> notifier;

    ~Parts()
    {
        notifier.reset();
        xcb_disconnect(connection);
    }
    void listenTo(xcb_window_t which) const
    {
        const std::uint32_t events = XCB_EVENT_MASK_STRUCTURE_NOTIFY;
        xcb_change_window_attributes(connection, which, XCB_CW_EVENT_MASK, &events);
    }
    // The window below the root that holds it; nothing when it is gone.
    std::optional<xcb_window_t> findTop()
    {
        xcb_window_t at = window;
        for (int i = 0; i < deepestNesting; ++i) {
            const Reply<xcb_query_tree_reply_t> tree(
                xcb_query_tree_reply(connection, xcb_query_tree(connection, at), nullptr));
            if (!tree)
                return std::nullopt;
            root = tree->root;
            if (tree->parent == tree->root || tree->parent == XCB_WINDOW_NONE)
                return at;
            at = tree->parent;
        }
        return std::nullopt;
    }
};

std::unique_ptr<X11HostWindow> X11HostWindow::follow(std::uint32_t window)
{
    auto parts = std::make_unique<Parts>();
    parts->connection = xcb_connect(nullptr, nullptr);
    parts->window = window;
    if (xcb_connection_has_error(parts->connection) != 0)
        return nullptr;
    parts->listenTo(window);
    std::unique_ptr<X11HostWindow> host(new X11HostWindow(std::move(parts)));
    return host->look() ? std::move(host) : nullptr;
}

X11HostWindow::X11HostWindow(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{
    m_parts->notifier = std::make_unique<QSocketNotifier>(
        xcb_get_file_descriptor(m_parts->connection), QSocketNotifier::Read);
    connect(m_parts->notifier.get(), &QSocketNotifier::activated, this, &X11HostWindow::readEvents);
}

X11HostWindow::~X11HostWindow() = default;

QRect X11HostWindow::frame() const
{
    return m_parts->frame;
}

QSize X11HostWindow::inside() const
{
    return m_parts->inside;
}

bool X11HostWindow::isShown() const
{
    return m_parts->shown;
}

bool X11HostWindow::look()
{
    xcb_connection_t *connection = m_parts->connection;
    const auto top = m_parts->findTop();
    if (!top)
        return false;
    if (*top != m_parts->top && *top != m_parts->window)
        m_parts->listenTo(*top);
    m_parts->top = *top;
    const auto askedSize = xcb_get_geometry(connection, m_parts->window);
    const auto askedFrame = xcb_get_geometry(connection, *top);
    const auto askedState = xcb_get_window_attributes(connection, m_parts->window);
    const Reply<xcb_get_geometry_reply_t> size(
        xcb_get_geometry_reply(connection, askedSize, nullptr));
    const Reply<xcb_get_geometry_reply_t> around(
        xcb_get_geometry_reply(connection, askedFrame, nullptr));
    const Reply<xcb_get_window_attributes_reply_t> state(
        xcb_get_window_attributes_reply(connection, askedState, nullptr));
    if (!size || !around || !state)
        return false;
    const int border = 2 * around->border_width;
    m_parts->frame = {around->x, around->y, around->width + border, around->height + border};
    m_parts->inside = {size->width, size->height};
    m_parts->shown = state->map_state == XCB_MAP_STATE_VIEWABLE;
    return true;
}

void X11HostWindow::readEvents()
{
    bool something = false;
    bool destroyed = false;
    while (const Reply<xcb_generic_event_t> event{xcb_poll_for_event(m_parts->connection)}) {
        something = true;
        const int type = event->response_type & 0x7f;
        if (type == XCB_DESTROY_NOTIFY) {
            const auto *gone = reinterpret_cast<const xcb_destroy_notify_event_t *>(event.get());
            destroyed = destroyed || gone->window == m_parts->window;
        }
    }
    const bool lost = xcb_connection_has_error(m_parts->connection) != 0;
    if (!something && !lost)
        return;
    const QRect frame = m_parts->frame;
    const QSize inside = m_parts->inside;
    const bool shown = m_parts->shown;
    if (lost || destroyed || !look()) {
        m_parts->notifier->setEnabled(false);
        Q_EMIT gone();
        return;
    }
    if (frame != m_parts->frame || inside != m_parts->inside)
        Q_EMIT placeChanged();
    if (shown != m_parts->shown)
        Q_EMIT shownChanged();
    // Replies read above may have brought events along, of which the socket says nothing more.
    QMetaObject::invokeMethod(this, &X11HostWindow::readEvents, Qt::QueuedConnection);
}

} // namespace sidelight::companion
