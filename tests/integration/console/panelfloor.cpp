#include "tests/integration/console/panelfloor.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <chrono>

namespace sidelight::test
{

namespace
{
constexpr std::chrono::milliseconds everyLetter{33};
constexpr int windowsOfEach = 1;
constexpr int writtenOfEach = 3;
constexpr std::string_view wordsToType = "the caller paid in another city an hour ago ";
} // namespace

PanelFloor::PanelFloor(const Workshop &workshop, int many, const config::Pilot &pilot,
                       std::string interaction)
    : m_interaction(std::move(interaction))
{
    const std::string agent = write(workshop.folder.file("agent"), workshop.hub->agent + "\n");
    const std::vector<TeamId> teams{TeamId("default")};
    int made[2] = {0, 0};
    for (int i = 0; static_cast<int>(m_seats.size()) < many; ++i) {
        Seat seat;
        seat.name = "seat-" + std::to_string(i);
        seat.isInPilot = pilot.includes(AgentId("dev"), seat.name, teams);
        int &ofHalf = made[seat.isInPilot ? 1 : 0];
        if (ofHalf == many / 2)
            continue;
        ++ofHalf;
        seat.isWritten = ofHalf <= writtenOfEach;
        const auto kind =
            ofHalf <= windowsOfEach ? PanelProcess::Kind::InWindow : PanelProcess::Kind::Headless;
        seat.panel = std::make_unique<PanelProcess>(workshop.socket(), agent,
                                                    workshop.folder.file("profile-" + seat.name),
                                                    workshop.trust, seat.name, kind);
        m_seats.push_back(std::move(seat));
    }
    for (const Seat &seat : m_seats) {
        INFO(seat.name);
        REQUIRE(until([&] { return seat.panel->hasTab(); }));
        seat.panel->focus(m_interaction);
    }
    QObject::connect(&m_pace, &QTimer::timeout, &m_pace, [this] { writeOn(); });
    m_pace.setTimerType(Qt::PreciseTimer);
}

void PanelFloor::startWriting()
{
    for (Seat &seat : m_seats)
        if (!seat.isWritten)
            seat.panel->type(m_interaction, seat.typed = "half a sen", "half a sen");
    m_pace.start(everyLetter);
}

void PanelFloor::writeOn()
{
    const std::string letter(1, wordsToType[m_letters++ % wordsToType.size()]);
    for (Seat &seat : m_seats) {
        if (!seat.isWritten)
            continue;
        seat.typed += letter;
        seat.panel->type(m_interaction, seat.typed, letter);
    }
}

bool PanelFloor::holdsAllThatWasTyped() const
{
    return std::all_of(m_seats.begin(), m_seats.end(), [this](const Seat &seat) {
        return seat.panel->kept(m_interaction) == seat.typed;
    });
}

bool PanelFloor::isOn(std::int64_t pilots, std::int64_t others) const
{
    return std::all_of(m_seats.begin(), m_seats.end(), [=](const Seat &seat) {
        return seat.panel->version() == (seat.isInPilot ? pilots : others);
    });
}

bool PanelFloor::shows(const std::string &title, bool pilots, bool others) const
{
    return std::all_of(m_seats.begin(), m_seats.end(), [&](const Seat &seat) {
        return seat.panel->showsAlert(title) == (seat.isInPilot ? pilots : others);
    });
}

} // namespace sidelight::test
