// A window of no toolkit: says its id, then does what its input says and answers each line.
//   move X Y · size W H · hide · show · child (the first one's "X Y W H", or "none")
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

std::string childOf(xcb_connection_t *connection, xcb_window_t window)
{
    const std::unique_ptr<xcb_query_tree_reply_t, Free> tree(
        xcb_query_tree_reply(connection, xcb_query_tree(connection, window), nullptr));
    if (!tree || xcb_query_tree_children_length(tree.get()) == 0)
        return "none";
    const xcb_window_t child = *xcb_query_tree_children(tree.get());
    const std::unique_ptr<xcb_get_geometry_reply_t, Free> place(
        xcb_get_geometry_reply(connection, xcb_get_geometry(connection, child), nullptr));
    if (!place)
        return "none";
    std::ostringstream out;
    out << place->x << ' ' << place->y << ' ' << place->width << ' ' << place->height;
    return out.str();
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
        else if (what == "child")
            answer = childOf(connection, window);
        xcb_flush(connection);
        std::cout << answer << std::endl;
    }
    xcb_disconnect(connection);
    return 0;
}
