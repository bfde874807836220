#include "plugin/viewmodels/companionviewmodel.h"

#include <algorithm>

namespace sidelight::viewmodels
{

namespace
{
constexpr int widthStep = 40;
constexpr int least = 200;
constexpr int panel = 320; // wide enough for one
constexpr int most = 900;
} // namespace

CompanionViewModel::CompanionViewModel(Beside beside, QObject *parent)
    : QObject(parent)
    , m_beside(beside)
{
}

QString CompanionViewModel::notice() const
{
    if (m_hostGone)
        return tr("The window beside it was closed.");
    if (m_beside == Beside::Nowhere)
        return tr("This desktop lets no window choose its place: Sidelight is a window like any "
                  "other. Put it where you want it.");
    return m_beside == Beside::Refused
               ? tr("This desktop lets no window follow another: Sidelight stays at the edge.")
               : QString();
}

bool CompanionViewModel::isStrip() const
{
    return m_folded || m_width < panel;
}

void CompanionViewModel::setTextScale(double scale)
{
    const int height = qRound(48 * scale);
    if (height == m_stripHeight)
        return;
    m_stripHeight = height;
    Q_EMIT changed();
}

void CompanionViewModel::toggleFolded()
{
    choose(m_side, m_width, !m_folded);
}

void CompanionViewModel::unfold()
{
    choose(m_side, std::max(m_width, panel), false);
}

void CompanionViewModel::dockLeft()
{
    choose(Side::Left, m_width, m_folded);
}

void CompanionViewModel::dockRight()
{
    choose(Side::Right, m_width, m_folded);
}

void CompanionViewModel::wider()
{
    choose(m_side, m_width + widthStep, m_folded);
}

void CompanionViewModel::narrower()
{
    choose(m_side, m_width - widthStep, m_folded);
}

void CompanionViewModel::restore(Side side, int width, bool folded)
{
    choose(side, width, folded);
    m_moved = false;
}

void CompanionViewModel::setHostGone()
{
    m_hostGone = true;
    m_moved = false;
    Q_EMIT changed();
}

void CompanionViewModel::choose(Side side, int width, bool folded)
{
    m_side = side;
    m_width = std::clamp(width, least, most);
    m_folded = folded;
    m_moved = true;
    Q_EMIT changed();
}

} // namespace sidelight::viewmodels
