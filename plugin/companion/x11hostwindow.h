// HostWindow over X11: a connection of its own, so that nothing of Qt's is touched. Asks the server
// only when it says that something moved (a round trip to the same machine).
#pragma once

#include <cstdint>
#include <memory>

#include "plugin/companion/hostwindow.h"

namespace sidelight::companion
{

class X11HostWindow final : public HostWindow
{
    Q_OBJECT

public:
    // Null when there is no X server or no such window.
    [[nodiscard]] static std::unique_ptr<X11HostWindow> follow(std::uint32_t window);
    ~X11HostWindow() override;

    [[nodiscard]] QRect frame() const override;
    [[nodiscard]] QSize inside() const override;
    [[nodiscard]] bool isShown() const override;

private:
    struct Parts;
    explicit X11HostWindow(std::unique_ptr<Parts> parts);
    void readEvents();
    [[nodiscard]] bool look(); // false: it is gone

    std::unique_ptr<Parts> m_parts;
};

} // namespace sidelight::companion
