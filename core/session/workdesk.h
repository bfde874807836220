// The wrap-up form and the guide of each interaction: kept among the drafts, so that they survive
// what drafts survive. Engine thread; what the disk refuses stays in memory and is tried again.
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

    [[nodiscard]] GuideRun guide(const InteractionId &interaction) const;
    // A guide that is under way for the same suggestion goes on; another one is begun anew.
    void begin(const InteractionId &interaction, const std::optional<CustomerKey> &customer,
               const SuggestionId &suggestion, Guide guide);
    // Marks a step, and stands at the first that is not done from there on. Beyond the steps:
    // nothing happens.
    void mark(const InteractionId &interaction, const std::optional<CustomerKey> &customer,
              std::size_t step, bool done);
    void setOpen(const InteractionId &interaction, const std::optional<CustomerKey> &customer,
                 bool open);

private:
    void keep(const GuideRun &run, const std::optional<CustomerKey> &customer);

    DraftKeeper &m_drafts;
};

} // namespace sidelight::session
