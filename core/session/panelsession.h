// The one interface between screen and engine. The GUI thread posts commands and hears deltas as
// queued signals; whether behind it stands the real engine (EngineThread) or a fixture of a test
// does not show.
#pragma once

#include <QObject>

#include "core/session/commands.h"
#include "core/session/panelstate.h"

namespace sidelight::session
{

class PanelSession : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    // From the GUI thread; returns at once.
    virtual void post(Command command) = 0;

Q_SIGNALS:
    // After the commit it tells of, in order, coalesced to at most one in 4 ms.
    void changed(const sidelight::session::DeltaPtr &delta);
};

} // namespace sidelight::session

Q_DECLARE_METATYPE(sidelight::session::DeltaPtr)
