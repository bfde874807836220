// Where the companion's window stands, as the options and the profile say.
#pragma once

#include <memory>

#include <QCommandLineParser>

#include "core/base/result.h"
#include "plugin/embed/panelview.h"

namespace sidelight::companion
{

void addPlaceOptions(QCommandLineParser &parser);

class WindowPlace
{
public:
    // Shown when this returns. The error is a sentence for the terminal.
    [[nodiscard]] static Result<std::unique_ptr<WindowPlace>, std::string>
    make(const QCommandLineParser &parser, viewmodels::PanelViewModel &panel);
    ~WindowPlace();

    [[nodiscard]] embed::PanelView &view();

private:
    struct Parts;
    explicit WindowPlace(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace sidelight::companion
