// Taking a picture of a panel once it has settled, for `--screenshot`.
#pragma once

#include <functional>

#include <QImage>
#include <QObject>
#include <QTimer>

#include "plugin/viewmodels/panelviewmodel.h"

namespace sidelight::assembly
{

// For a process without a screen: software rendering on the offscreen platform at a device pixel
// ratio of 2. Before the application is made; what the environment says already stays.
void prepareOffscreen();

// Waits until the panel says "live" or "offline" and has not changed for a moment (at most
// `patienceMs`), takes the picture, saves it and ends the application: exit code 0, or 1 when
// nothing settled or the file could not be written.
class Picture : public QObject
{
    Q_OBJECT

public:
    Picture(viewmodels::PanelViewModel &panel, std::function<QImage()> take, QString file,
            int patienceMs = 15'000, QObject *parent = nullptr);

private:
    void look();

    viewmodels::PanelViewModel &m_panel;
    std::function<QImage()> m_take;
    QString m_file;
    int m_left; // looks, before giving up
    int m_quiet = 0;
    QString m_last;
    QTimer m_timer;
};

} // namespace sidelight::assembly
