#include "plugin/console/newsviewmodel.h"

#include <utility>

namespace sidelight::console
{

NewsViewModel::NewsViewModel(PastViewModel &past, PublishViewModel &publishing, QObject *parent)
    : QObject(parent)
    , m_past(past)
    , m_publishing(publishing)
{
    connect(&past, &PastViewModel::changed, this, &NewsViewModel::hearTrial);
    connect(&publishing, &PublishViewModel::changed, this, &NewsViewModel::hearHub);
}

void NewsViewModel::hearTrial()
{
    const bool wasTrying = std::exchange(m_isTrying, m_past.running());
    if (!wasTrying || m_isTrying)
        return;
    const TrialResultViewModel &result = *m_past.result();
    if (!m_past.failure().isEmpty())
        Q_EMIT said(m_past.failure());
    else if (m_past.reported())
        //: What was tried, and what it came to: "Tried on 30 days: 12 alerts"
        Q_EMIT said(tr("%1: %2").arg(result.title(), result.alerts()));
    else
        Q_EMIT said(m_past.remark());
}

void NewsViewModel::hearHub()
{
    const bool wasBusy = std::exchange(m_isBusy, m_publishing.busy());
    if (!wasBusy || m_isBusy)
        return;
    const bool wasConnected = std::exchange(m_isConnected, m_publishing.connected());
    const QString before = std::exchange(m_inForce, m_publishing.live()->title());
    if (!m_publishing.failure().isEmpty())
        Q_EMIT said(m_publishing.failure());
    else if (m_isConnected && (!wasConnected || before != m_inForce))
        //: A version, and for whom: "In force: Version 3, for all"
        Q_EMIT said(tr("In force: %1").arg(m_inForce));
}

} // namespace sidelight::console
