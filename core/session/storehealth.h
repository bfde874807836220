// What the agent is told about the local store, from what opening and writing came to. Pure.
#pragma once

#include "core/session/panelstate.h"
#include "core/store/profile.h"

namespace sidelight::session
{

class StoreHealth
{
public:
    // What opening came to; `refusal` when the profile could not be opened and memory stands in.
    void opened(const store::OpenReport &report, bool inMemory,
                const std::optional<store::Error> &refusal);
    // True if the condition changed.
    bool failed(const store::Error &error);
    bool wrote(); // a write went well: a full disk has room again
    bool cacheRebuilt();
    bool cacheFilled(); // caught up after a rebuild

    [[nodiscard]] const StoreStatus &status() const { return m_status; }

private:
    bool become(StoreCondition condition);

    StoreStatus m_status;
    StoreCondition m_standing = StoreCondition::Fine; // what remains when writing works again
};

} // namespace sidelight::session
