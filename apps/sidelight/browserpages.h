// Browser desktops beside the companion, when the installation allows some.
#pragma once

#include <memory>

#include <QCommandLineParser>

#include "core/base/result.h"
#include "plugin/viewmodels/panelviewmodel.h"

namespace sidelight::companion
{

void addPageOptions(QCommandLineParser &parser);

class BrowserPages
{
public:
    // Nothing is listened to without an allowed origin. The error is a sentence for the terminal.
    [[nodiscard]] static Result<std::unique_ptr<BrowserPages>, std::string>
    make(const QCommandLineParser &parser, viewmodels::PanelViewModel &panel);
    ~BrowserPages();

private:
    struct Parts;
    explicit BrowserPages(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts; // null: none are allowed
};

} // namespace sidelight::companion
