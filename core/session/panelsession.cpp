#include "core/session/panelsession.h"

// Nothing to do here: the file gives the interface's meta object a home of its own, so that the
// screen links the contract and never the engine behind it.
