#include "qml/components/frameturn.h"

namespace sidelight::components
{

void FrameTurn::setWanted(bool wanted)
{
    if (wanted == m_wanted)
        return;
    m_wanted = wanted;
    if (wanted)
        polish();
    Q_EMIT wantedChanged();
}

void FrameTurn::updatePolish()
{
    if (m_wanted)
        Q_EMIT turn();
}

} // namespace sidelight::components
