// The wrap-up form of each interaction: kept among the drafts, so that it survives what drafts
// survive. Engine thread; what the disk refuses stays in memory and is tried again.
#pragma once

#include "core/session/draftkeeper.h"
#include "core/session/workcodec.h"

namespace sidelight::session
{

class WorkDesk
{
public:
    explicit WorkDesk(DraftKeeper &drafts)
        : m_drafts(drafts)
    {
    }

    [[nodiscard]] WrapUpForm form(const InteractionId &interaction) const;
    void change(const WrapUpForm &form, const std::optional<CustomerKey> &customer);

private:
    DraftKeeper &m_drafts;
};

} // namespace sidelight::session
