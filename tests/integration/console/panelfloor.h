// A floor of running panels: real engines against a real hub, some of them in a window, and some
// of them written in while something else happens. One thread, with an event loop.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include <QTimer>

#include "core/config/pilot.h"
#include "tests/integration/console/panelprocess.h"
#include "tests/integration/console/workshop.h"

namespace sidelight::test
{

class PanelFloor
{
public:
    // So many panels, half of them in that pilot; one of each half is in a window and typed into by
    // keys. All have the contact `interaction` in front.
    PanelFloor(const Workshop &workshop, int many, const config::Pilot &pilot,
               std::string interaction);

    struct Seat {
        std::string name;
        bool isInPilot = false;
        bool isWritten = false; // somebody writes in it
        std::unique_ptr<PanelProcess> panel;
        std::string typed; // so far
    };
    [[nodiscard]] const std::vector<Seat> &seats() const { return m_seats; }

    // Thirty letters a second, in the windows and in some of the others, until it is stopped.
    void startWriting();
    void stopWriting() { m_pace.stop(); }
    [[nodiscard]] std::size_t letters() const { return m_letters; }
    // In every panel stands what was typed there.
    [[nodiscard]] bool holdsAllThatWasTyped() const;

    // Each panel has the version of its half.
    [[nodiscard]] bool isOn(std::int64_t pilots, std::int64_t others) const;
    // Each panel shows an alert of that title, or none, as its half is to.
    [[nodiscard]] bool shows(const std::string &title, bool pilots, bool others) const;

private:
    void writeOn();

    std::string m_interaction;
    std::vector<Seat> m_seats;
    QTimer m_pace;
    std::size_t m_letters = 0; // of each panel that is written in
};

} // namespace sidelight::test
