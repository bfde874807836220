#include "apps/sidelight/windowplace.h"

#include <cstdio>
#include <optional>

#include <QGuiApplication>
#include <QQuickView>
#include <QThreadPool>

#include "apps/profile/placefile.h"
#include "plugin/companion/companionwindow.h"
#include "plugin/companion/dockplace.h"
#include "plugin/companion/x11hostwindow.h"

namespace sidelight::companion
{

namespace
{

using viewmodels::CompanionViewModel;

QString option(const char *name)
{
    return QString::fromLatin1(name);
}

// As xwininfo and xdotool write it: decimal, or hexadecimal with 0x.
std::optional<std::uint32_t> windowId(const QString &text)
{
    bool isNumber = false;
    const uint id = text.toUInt(&isNumber, 0);
    if (!isNumber || id == 0)
        return std::nullopt;
    return id;
}

std::unique_ptr<HostWindow> hostOf(std::uint32_t window)
{
    // On Wayland an X server may be there, but our window is none of its.
    if (QGuiApplication::platformName() != QLatin1String("xcb"))
        return nullptr;
    return X11HostWindow::follow(window);
}

} // namespace

// In the order in which they are needed; destroyed from the last to the first.
struct WindowPlace::Parts {
    std::unique_ptr<CompanionViewModel> companion;
    std::unique_ptr<embed::PanelView> view;
    std::unique_ptr<CompanionWindow> window;
    std::unique_ptr<QObject> inside;
    QThreadPool disk; // waits for what is being written
};

void addPlaceOptions(QCommandLineParser &parser)
{
    parser.addOptions(
        {{option("dock"), option("Stand at the left or right edge of the screen, on top."),
          option("SIDE")},
         {option("beside"), option("Stand beside this window, and follow it (X11)."),
          option("WINDOWID")},
         {option("into"), option("Be inside this window, as large as it is (X11)."),
          option("WINDOWID")},
         {option("print-window-id"),
          option("Say the window's id on standard output, for hosts that take windows in.")}});
}

Result<std::unique_ptr<WindowPlace>, std::string>
WindowPlace::make(const QCommandLineParser &parser, viewmodels::PanelViewModel &panel)
{
    const bool into = parser.isSet(option("into"));
    const bool beside = parser.isSet(option("beside"));
    const QString side = parser.value(option("dock"));
    if (!side.isEmpty() && side != option("left") && side != option("right"))
        return failure(std::string("--dock wants left or right."));
    std::unique_ptr<HostWindow> host;
    std::optional<std::uint32_t> id;
    if (into || beside) {
        id = windowId(parser.value(option(into ? "into" : "beside")));
        if (!id)
            return failure(std::string("--into and --beside want the number of a window."));
        host = hostOf(*id);
    }
    auto parts = std::make_unique<Parts>();
    const bool docked = beside || parser.isSet(option("dock"));
    if (docked) {
        const auto where = !placesItsWindows(QGuiApplication::platformName())
                               ? CompanionViewModel::Beside::Nowhere
                           : !beside ? CompanionViewModel::Beside::Edge
                           : host    ? CompanionViewModel::Beside::Window
                                     : CompanionViewModel::Beside::Refused;
        parts->companion = std::make_unique<CompanionViewModel>(where);
        parts->view = std::make_unique<embed::PanelView>(panel, *parts->companion);
        CompanionViewModel *companion = parts->companion.get();
        const auto scale = [companion, looks = panel.appearance()] {
            companion->setTextScale(looks->textScale());
        };
        QObject::connect(panel.appearance(), &viewmodels::AppearanceViewModel::changed, companion,
                         scale);
        scale();
    } else {
        parts->view = std::make_unique<embed::PanelView>(panel);
    }
    embed::PanelView &view = *parts->view;
    if (!view.errors().isEmpty())
        return failure(view.errors().join(u'\n').toStdString());
    view.window().setTitle(option("Sidelight"));
    view.window().resize(parser.value(option("width")).toInt(),
                         parser.value(option("height")).toInt());
    if (into) {
        parts->inside = putInto(view.window(), std::move(host), *id);
        if (!parts->inside)
            return failure(std::string("--into needs a window of this X11 display."));
    } else if (docked) {
        parts->window =
            std::make_unique<CompanionWindow>(view.window(), *parts->companion, std::move(host));
        parts->companion->restore(side == option("left") ? CompanionViewModel::Side::Left
                                                         : CompanionViewModel::Side::Right,
                                  parser.value(option("width")).toInt(), false);
        // Where the agent has put it goes before where it was to stand at first.
        profile::remember(*parts->companion, parser.value(option("profile")).toStdString(),
                          parts->disk);
        parts->window->show();
    } else {
        view.window().show();
    }
    if (parser.isSet(option("print-window-id"))) {
        std::printf("window %llu\n", static_cast<unsigned long long>(view.window().winId()));
        std::fflush(stdout);
    }
    return std::unique_ptr<WindowPlace>(new WindowPlace(std::move(parts)));
}

WindowPlace::WindowPlace(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{
}

WindowPlace::~WindowPlace() = default;

embed::PanelView &WindowPlace::view()
{
    return *m_parts->view;
}

} // namespace sidelight::companion
