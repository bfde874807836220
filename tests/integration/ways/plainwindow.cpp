// A window of no toolkit: says its id, then does what its input says and answers each line.
//   move X Y · size W H · hide · show
//   take N: the window N goes inside · child: "X Y W H" of the first inside, or "none"
//   frame: "X Y W H" with what a window manager put around it · managed: whether there is one
//   under N: whether the window N is above it
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <memory>
#include <sstream>
#include <string>

#include <xcb/xcb.h>

namespace
{

struct Free {
    void operator()(void *reply) const { std::free(reply); }
};

using Tree = std::unique_ptr<xcb_query_tree_reply_t, Free>;

Tree treeOf(xcb_connection_t *connection, xcb_window_t window)
{
    return Tree(xcb_query_tree_reply(connection, xcb_query_tree(connection, window), nullptr));
}

std::string placeOf(xcb_connection_t *connection, xcb_window_t window)
{
    const std::unique_ptr<xcb_get_geometry_reply_t, Free> place(
        xcb_get_geometry_reply(connection, xcb_get_geometry(connection, window), nullptr));
    if (!place)
        return "none";
    std::ostringstream out;
    out << place->x << ' ' << place->y << ' ' << place->width + 2 * place->border_width << ' '
        << place->height + 2 * place->border_width;
    return out.str();
}

std::string childOf(xcb_connection_t *connection, xcb_window_t window)
{
    const Tree tree = treeOf(connection, window);
    if (!tree || xcb_query_tree_children_length(tree.get()) == 0)
        return "none";
    return placeOf(connection, *xcb_query_tree_children(tree.get()));
}

// The window below the root that holds it.
xcb_window_t topOf(xcb_connection_t *connection, xcb_window_t window)
{
    for (;;) {
        const Tree tree = treeOf(connection, window);
        if (!tree || tree->parent == tree->root || tree->parent == XCB_WINDOW_NONE)
            return window;
        window = tree->parent;
    }
}

bool isUnder(xcb_connection_t *connection, xcb_window_t root, xcb_window_t one, xcb_window_t other)
{
    const Tree tree = treeOf(connection, root);
    if (!tree)
        return false;
    // From the bottom to the top.
    const xcb_window_t *first = xcb_query_tree_children(tree.get());
    const xcb_window_t *end = first + xcb_query_tree_children_length(tree.get());
    const xcb_window_t *at = std::find(first, end, topOf(connection, one));
    return std::find(at, end, topOf(connection, other)) != end;
}

bool isManaged(xcb_connection_t *connection, xcb_window_t root)
{
    const std::string name = "_NET_SUPPORTING_WM_CHECK";
    const std::unique_ptr<xcb_intern_atom_reply_t, Free> atom(xcb_intern_atom_reply(
        connection,
        xcb_intern_atom(connection, 1, static_cast<std::uint16_t>(name.size()), name.data()),
        nullptr));
    if (!atom || atom->atom == XCB_ATOM_NONE)
        return false;
    const std::unique_ptr<xcb_get_property_reply_t, Free> property(xcb_get_property_reply(
        connection, xcb_get_property(connection, 0, root, atom->atom, XCB_ATOM_WINDOW, 0, 1),
        nullptr));
    return property && xcb_get_property_value_length(property.get()) > 0;
}

} // namespace

int main()
{
    xcb_connection_t *connection = xcb_connect(nullptr, nullptr);
    if (xcb_connection_has_error(connection) != 0)
        return 1;
    const xcb_screen_t *screen = xcb_setup_roots_iterator(xcb_get_setup(connection)).data;
    const xcb_window_t window = xcb_generate_id(connection);
    xcb_create_window(connection, XCB_COPY_FROM_PARENT, window, screen->root, 100, 80, 600, 500, 0,
                      XCB_WINDOW_CLASS_INPUT_OUTPUT, screen->root_visual, 0, nullptr);
    xcb_map_window(connection, window);
    xcb_flush(connection);
    std::cout << "window " << window << std::endl;
    std::string line;
    while (std::getline(std::cin, line)) {
        std::istringstream words(line);
        std::string what;
        std::uint32_t values[2] = {0, 0};
        words >> what >> values[0] >> values[1];
        std::string answer = "done";
        if (what == "move")
            xcb_configure_window(connection, window, XCB_CONFIG_WINDOW_X | XCB_CONFIG_WINDOW_Y,
                                 values);
        else if (what == "size")
            xcb_configure_window(connection, window,
                                 XCB_CONFIG_WINDOW_WIDTH | XCB_CONFIG_WINDOW_HEIGHT, values);
        else if (what == "hide")
            xcb_unmap_window(connection, window);
        else if (what == "show")
            xcb_map_window(connection, window);
        else if (what == "take")
            xcb_reparent_window(connection, values[0], window, 0, 0);
        else if (what == "child")
            answer = childOf(connection, window);
        else if (what == "frame")
            answer = placeOf(connection, topOf(connection, window));
        else if (what == "managed")
            answer = isManaged(connection, screen->root) ? "yes" : "no";
        else if (what == "under")
            answer = isUnder(connection, screen->root, window, values[0]) ? "yes" : "no";
        xcb_flush(connection);
        std::cout << answer << std::endl;
    }
    xcb_disconnect(connection);
    return 0;
}
