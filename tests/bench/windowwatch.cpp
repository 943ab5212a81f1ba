// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/windowwatch.h"

#include "tests/bench/measure.h"

#include <xcb/xcb.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>

#include <poll.h>

namespace Ferry::Bench {

namespace {

struct Free {
    void operator()(void *reply) const { std::free(reply); }
};
template<typename T>
std::unique_ptr<T, Free> owned(T *reply)
{
    return std::unique_ptr<T, Free>(reply);
}

bool isLarge(xcb_connection_t *x, xcb_window_t window)
{
    const auto geometry = owned(xcb_get_geometry_reply(x, xcb_get_geometry(x, window), nullptr));
    return geometry && geometry->width >= 400 && geometry->height >= 300;
}

/// A window manager puts a frame around the window, and the frame is nobody's.
bool belongsTo(xcb_connection_t *x, xcb_window_t window, xcb_atom_t pidAtom, pid_t pid, int depth = 0)
{
    const auto property =
        owned(xcb_get_property_reply(x, xcb_get_property(x, 0, window, pidAtom, XCB_ATOM_CARDINAL, 0, 1), nullptr));
    if (property && xcb_get_property_value_length(property.get()) == 4) {
        std::uint32_t owner = 0;
        std::memcpy(&owner, xcb_get_property_value(property.get()), sizeof owner);
        return owner == static_cast<std::uint32_t>(pid);
    }
    const auto tree = owned(xcb_query_tree_reply(x, xcb_query_tree(x, window), nullptr));
    if (!tree || depth == 3)
        return false;
    const xcb_window_t *children = xcb_query_tree_children(tree.get());
    return std::any_of(children, children + xcb_query_tree_children_length(tree.get()),
                       [&](xcb_window_t child) { return belongsTo(x, child, pidAtom, pid, depth + 1); });
}

} // namespace

void WindowWatch::Disconnect::operator()(xcb_connection_t *connection) const
{
    xcb_disconnect(connection);
}

WindowWatch::WindowWatch()
    : m_connection(xcb_connect(nullptr, nullptr))
{
    if (!isConnected())
        return;
    xcb_connection_t *x = m_connection.get();
    const xcb_window_t root = xcb_setup_roots_iterator(xcb_get_setup(x)).data->root;
    const std::uint32_t mask = XCB_EVENT_MASK_SUBSTRUCTURE_NOTIFY;
    xcb_change_window_attributes(x, root, XCB_CW_EVENT_MASK, &mask);
    constexpr std::string_view name = "_NET_WM_PID";
    const auto atom = owned(
        xcb_intern_atom_reply(x, xcb_intern_atom(x, 0, static_cast<std::uint16_t>(name.size()), name.data()), nullptr));
    m_pidAtom = atom ? atom->atom : 0;
}

bool WindowWatch::isConnected() const
{
    return xcb_connection_has_error(m_connection.get()) == 0;
}

std::optional<double> WindowWatch::mainWindowOf(pid_t pid, std::chrono::milliseconds patience)
{
    xcb_connection_t *x = m_connection.get();
    const double deadline = wallSeconds() + std::chrono::duration<double>(patience).count();
    while (isConnected() && wallSeconds() < deadline) {
        const auto event = owned(xcb_poll_for_event(x));
        if (!event) {
            pollfd waiting{xcb_get_file_descriptor(x), POLLIN, 0};
            poll(&waiting, 1, 100);
            continue;
        }
        const double now = wallSeconds();
        if ((event->response_type & 0x7f) != XCB_MAP_NOTIFY)
            continue;
        const xcb_window_t window = reinterpret_cast<const xcb_map_notify_event_t *>(event.get())->window;
        if (isLarge(x, window) && belongsTo(x, window, m_pidAtom, pid))
            return now;
    }
    return {};
}

} // namespace Ferry::Bench
