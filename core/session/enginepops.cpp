// What hosts ask for, and customers without an interaction. A pop writes nothing to a profile: it
// is looking somebody up, and that is audited before anything is shown.
#include "core/session/engine.h"
#include "core/session/identityform.h"

namespace sidelight::session
{

namespace
{
constexpr std::size_t maxIdentityBytes = 2048; // as the events' schemas
}

void Engine::bringUp(std::uint64_t request, const InteractionId &tab, PopOutcome said)
{
    if (tab != m_tabs.focus() && m_pops.isTyping()) {
        m_screen.mark(ScreenComposer::Tabs);
        m_screen.tell(PopAnswer{request, PopOutcome::Behind, tab});
        return;
    }
    (void)m_tabs.setFocus(tab);
    m_screen.showFocus();
    m_screen.tell(PopAnswer{request, said, tab});
}

void Engine::on(const OpenInteraction &command)
{
    if (!StreamId::isValidName(command.interaction.value)) {
        m_screen.tell(PopAnswer{command.request, PopOutcome::Invalid, {}});
    } else if (m_tabs.find(command.interaction)) {
        bringUp(command.request, command.interaction, PopOutcome::Shown);
    } else {
        m_pops.expect(command.request, command.interaction);
        m_screen.tell(PopAnswer{command.request, PopOutcome::Waiting, {}});
    }
}

void Engine::tabCame(const InteractionId &tab)
{
    if (!m_tabs.find(tab))
        return;
    for (const PopDesk::Pending &pop : m_pops.takeTab(tab))
        bringUp(pop.request, tab, PopOutcome::Shown);
}

void Engine::on(const LookUpCustomer &command)
{
    on(PopCustomer{0, command.customer});
}

void Engine::on(const PopCustomer &command)
{
    if (!StreamId::isValidName(command.customer.value)) {
        m_screen.tell(PopAnswer{command.request, PopOutcome::Invalid, {}});
        return;
    }
    CustomerKey customer = command.customer;
    if (auto stays = m_around.profile.cache().resolve(customer); check(stays))
        customer = std::move(*stays);
    if (const TabsProjection::Tab *open = m_tabs.findCustomer(customer)) {
        bringUp(command.request, open->interaction.id, PopOutcome::Shown);
        return;
    }
    const Occasion occasion{InteractionId{}, customer};
    if (!decide(m_own.lookedUp(occasion), occasion)) {
        // What cannot be audited is not shown.
        m_screen.tell(PopAnswer{command.request, PopOutcome::Failed, {}});
        return;
    }
    keepTyped(true); // an older look-up may go
    const InteractionId tab = m_tabs.lookUp(customer, m_around.clock.now());
    updateFollowed();
    const auto profile = m_around.profile.cache().queries().profile(customer);
    const bool here = check(profile) && *profile;
    if (!here)
        m_pops.await(command.request, tab, sidelight::streamOf(customer));
    bringUp(command.request, tab, here ? PopOutcome::Shown : PopOutcome::Waiting);
}

void Engine::customerCame(const StreamId &stream, bool refused)
{
    for (const PopDesk::Pending &pop : m_pops.takeStream(stream)) {
        PopOutcome outcome = PopOutcome::Refused;
        if (!refused) {
            const auto profile =
                m_around.profile.cache().queries().profile(CustomerKey{stream.name});
            outcome = check(profile) && *profile ? PopOutcome::Shown : PopOutcome::Nobody;
        }
        if (outcome == PopOutcome::Shown && pop.tab != m_tabs.focus())
            outcome = PopOutcome::Behind;
        m_screen.tell(PopAnswer{pop.request, outcome, pop.tab});
    }
}

void Engine::on(const PopIdentity &command)
{
    const auto mark = command.identity.value.size() > maxIdentityBytes
                          ? std::nullopt
                          : identityForm(m_settings.region).comparable(command.identity);
    if (!mark) {
        m_screen.tell(PopAnswer{command.request, PopOutcome::Invalid, {}});
        return;
    }
    for (const TabsProjection::Tab *tab : m_tabs.inOrder()) {
        for (const Identity &known : tab->interaction.identities) {
            if (identityForm(m_settings.region).comparable(known) == mark) {
                bringUp(command.request, tab->interaction.id, PopOutcome::Shown);
                return;
            }
        }
    }
    if (!check(m_outbox.add(m_own.lookedUp(command.identity), {}))) {
        m_screen.tell(PopAnswer{command.request, PopOutcome::Failed, {}});
        return;
    }
    keepTyped(true);
    const InteractionId tab{"lookup-" + makeUuid(m_around.random)};
    m_tabs.lookUp(tab, command.identity, m_around.clock.now());
    m_pops.ask(command.request, tab, m_outbox.lastSequence());
    const auto known = m_around.profile.cache().match({command.identity});
    const bool some = check(known) && !known->hits.empty();
    bringUp(command.request, tab, some ? PopOutcome::Choose : PopOutcome::Waiting);
    m_screen.mark(ScreenComposer::Waiting);
    m_link.outboxChanged();
}

// The hub keeps a look-up where it belongs: with the one customer whom the identity points to, or
// among what nobody is known by.
void Engine::lookUpAnswered(std::uint64_t sequence, const StreamId *stream)
{
    const auto pop = m_pops.takeSequence(sequence);
    const TabsProjection::Tab *tab = pop ? m_tabs.find(pop->tab) : nullptr;
    if (!tab)
        return;
    if (!stream) {
        m_screen.tell(PopAnswer{pop->request, PopOutcome::Refused, pop->tab});
        return;
    }
    const bool front = pop->tab == m_tabs.focus();
    if (TabsProjection::customerOf(*tab)) {
        m_screen.tell(
            PopAnswer{pop->request, front ? PopOutcome::Shown : PopOutcome::Behind, pop->tab});
        return;
    }
    if (stream->kind != StreamKind::Customer) {
        const auto known = m_around.profile.cache().match(tab->interaction.identities);
        const bool some = check(known) && !known->hits.empty();
        m_screen.tell(
            PopAnswer{pop->request, some ? PopOutcome::Choose : PopOutcome::Nobody, pop->tab});
        return;
    }
    m_tabs.settle(pop->tab, CustomerKey{stream->name});
    updateFollowed();
    if (front)
        m_screen.showFocus();
    m_screen.mark(ScreenComposer::Tabs);
    m_screen.tell(
        PopAnswer{pop->request, front ? PopOutcome::Shown : PopOutcome::Behind, pop->tab});
}

// Nothing is confirmed about anybody: one of several is opened.
void Engine::chooseLookedUp(const ConfirmMatch &command)
{
    const Occasion occasion{InteractionId{}, command.customer};
    if (!StreamId::isValidName(command.customer.value) ||
        !decide(m_own.lookedUp(occasion), occasion))
        return;
    m_tabs.settle(command.interaction, command.customer);
    updateFollowed();
    m_screen.showFocus();
}

} // namespace sidelight::session
