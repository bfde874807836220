#include "core/session/tabsprojection.h"

#include <algorithm>

#include "core/domain/eventtypes.h"
#include "core/wire/cloudevents.h"

namespace sidelight::session
{

namespace
{

std::optional<CustomerKey> customerNamedBy(const Event &event)
{
    const boost::json::object *data = event.dataObject();
    std::string key = data ? textOrEmpty(*data, "customer") : std::string();
    if (key.empty() && event.subject)
        key = *event.subject;
    if (!StreamId::isValidName(key))
        return std::nullopt;
    return CustomerKey{std::move(key)};
}

std::optional<InteractionId> interactionNamedBy(const Event &event)
{
    const auto id = event.correlationId();
    if (!id || !StreamId::isValidName(*id))
        return std::nullopt;
    return InteractionId{std::string(*id)};
}

} // namespace

store::Result<void> TabsProjection::load(store::CacheQueries &queries)
{
    auto entries = queries.interactionsOf(m_agent);
    if (!entries)
        return failure(std::move(entries.error()));
    for (const store::InteractionEntry &entry : *entries) {
        auto events = queries.eventsOf(entry.id);
        if (!events)
            return failure(std::move(events.error()));
        for (const store::StoredEvent &stored : *events) {
            const wire::Result<Event> event = wire::decodeEvent(stored.body);
            if (!event)
                continue; // it was valid when it came; a cache that changes it is found by its
                          // checks
            if (const auto said = readInteraction(*event))
                fold(*said, true);
        }
        const auto found = m_tabs.find(entry.id);
        if (found == m_tabs.end())
            continue;
        if (entry.owner && entry.owner->kind == StreamKind::Customer)
            found->second.interaction.customer = CustomerKey{entry.owner->name};
        auto matches = queries.matchesOf(entry.id);
        if (!matches)
            return failure(std::move(matches.error()));
        for (const store::StoredEvent &stored : *matches) {
            if (const wire::Result<Event> event = wire::decodeEvent(stored.body))
                (void)applyOwn(*event);
        }
    }
    return {};
}

bool TabsProjection::apply(const Event &event, const StreamId &stream)
{
    if (const auto said = readInteraction(event))
        return fold(*said, stream == sidelight::streamOf(m_agent));
    if (event.type == types::matchConfirmed || event.type == types::matchUnlinked)
        return applyOwn(event);
    if (event.type == types::customerMerged) {
        const boost::json::object *data = event.dataObject();
        const std::string from = data ? textOrEmpty(*data, "from") : std::string();
        const std::string into = data ? textOrEmpty(*data, "into") : std::string();
        bool changed = false;
        if (!StreamId::isValidName(into))
            return false;
        for (auto &[id, tab] : m_tabs) {
            const auto customer = customerOf(tab);
            if (!customer || customer->value != from)
                continue;
            tab.interaction.customer = CustomerKey{into};
            tab.confirmed.reset();
            changed = true;
        }
        return changed;
    }
    return false;
}

bool TabsProjection::applyOwn(const Event &event)
{
    const auto id = interactionNamedBy(event);
    if (!id)
        return false;
    const auto found = m_tabs.find(*id);
    if (found == m_tabs.end())
        return false;
    Tab &tab = found->second;
    const auto customer = customerNamedBy(event);
    if (event.type == types::matchConfirmed && customer) {
        if (tab.confirmed == customer)
            return false;
        tab.confirmed = customer;
        tab.unlinked.reset();
        tab.customerName.clear();
        return true;
    }
    if (event.type == types::matchUnlinked) {
        const auto was = customer ? customer : customerOf(tab);
        if (tab.unlinked == was && !tab.confirmed)
            return false;
        tab.unlinked = was;
        tab.confirmed.reset();
        tab.customerName.clear();
        return true;
    }
    return false;
}

bool TabsProjection::fold(const Interaction &said, bool onOwnStream)
{
    auto found = m_tabs.find(said.id);
    if (found == m_tabs.end()) {
        // Other agents' interactions with a customer are history, not work.
        const bool mine = onOwnStream && (said.agent.empty() || said.agent == m_agent);
        if (!mine || said.phase == InteractionPhase::Ended)
            return false;
        found = m_tabs.emplace(said.id, Tab{}).first;
        found->second.order = ++m_lastOrder;
        found->second.interaction = said;
        chooseFocus();
        return true;
    }
    const Interaction before = found->second.interaction;
    Interaction after = sidelight::fold(before, said);
    if (!said.agent.empty() && said.agent != m_agent) {
        // Transferred: it goes on, but not here.
        after.phase = InteractionPhase::Ended;
        if (!after.endedAt)
            after.endedAt = said.startedAt ? said.startedAt : said.offeredAt;
    }
    found->second.interaction = std::move(after);
    return found->second.interaction != before;
}

TabsProjection::Tab &TabsProjection::lookUpTab(const InteractionId &id, Timestamp now)
{
    Tab &tab = m_tabs[id];
    if (tab.order == 0)
        tab.order = ++m_lastOrder;
    tab.lookedUp = true;
    tab.interaction.id = id;
    tab.interaction.phase = InteractionPhase::Active;
    tab.interaction.startedAt = now;
    return tab;
}

InteractionId TabsProjection::lookUp(const CustomerKey &customer, Timestamp now)
{
    InteractionId id{"lookup-" + customer.value};
    lookUpTab(id, now).interaction.customer = customer;
    limitLookUps();
    return id;
}

void TabsProjection::lookUp(const InteractionId &name, const Identity &identity, Timestamp now)
{
    lookUpTab(name, now).interaction.identities = {identity};
    limitLookUps();
}

void TabsProjection::settle(const InteractionId &lookUp, const CustomerKey &customer)
{
    const auto found = m_tabs.find(lookUp);
    if (found == m_tabs.end())
        return;
    found->second.interaction.customer = customer;
    found->second.customerName.clear();
}

void TabsProjection::limitLookUps()
{
    std::size_t count = 0;
    const Tab *oldest = nullptr;
    for (const Tab *tab : inOrder()) {
        if (!tab->lookedUp)
            continue;
        ++count;
        if (!oldest && tab->interaction.id != m_focus)
            oldest = tab;
    }
    if (count > maxLookUps && oldest)
        m_tabs.erase(oldest->interaction.id);
}

void TabsProjection::close(const InteractionId &interaction)
{
    m_tabs.erase(interaction);
    chooseFocus();
}

bool TabsProjection::forget(const CustomerKey &customer)
{
    bool changed = false;
    for (auto &[id, tab] : m_tabs) {
        if (customerOf(tab) != customer)
            continue;
        Interaction blank;
        blank.id = id;
        blank.phase = tab.interaction.phase;
        blank.channel = tab.interaction.channel;
        blank.agent = tab.interaction.agent;
        blank.offeredAt = tab.interaction.offeredAt;
        blank.startedAt = tab.interaction.startedAt;
        blank.endedAt = tab.interaction.endedAt;
        tab.interaction = std::move(blank);
        tab.confirmed.reset();
        tab.unlinked.reset();
        tab.customerName.clear();
        changed = true;
    }
    return changed;
}

bool TabsProjection::countUnread(const InteractionId &interaction, int events)
{
    const auto found = m_tabs.find(interaction);
    if (found == m_tabs.end() || interaction == m_focus || events == 0)
        return false;
    found->second.unread += events;
    return true;
}

bool TabsProjection::setName(const CustomerKey &customer, const std::string &name)
{
    bool changed = false;
    for (auto &[id, tab] : m_tabs) {
        if (customerOf(tab) != customer || tab.customerName == name)
            continue;
        tab.customerName = name;
        changed = true;
    }
    return changed;
}

bool TabsProjection::setFocus(const InteractionId &interaction)
{
    const auto found = m_tabs.find(interaction);
    if (found == m_tabs.end())
        return false;
    const bool changed = m_focus != interaction || found->second.unread != 0;
    m_focus = interaction;
    found->second.unread = 0;
    return changed;
}

void TabsProjection::chooseFocus()
{
    if (m_tabs.contains(m_focus))
        return;
    m_focus = {};
    const Tab *first = nullptr;
    for (const Tab *tab : inOrder()) {
        const bool better = !first || (first->interaction.phase == InteractionPhase::Ended &&
                                       tab->interaction.phase != InteractionPhase::Ended);
        if (better)
            first = tab;
    }
    if (first)
        (void)setFocus(first->interaction.id);
}

const TabsProjection::Tab *TabsProjection::find(const InteractionId &interaction) const
{
    const auto found = m_tabs.find(interaction);
    return found == m_tabs.end() ? nullptr : &found->second;
}

const TabsProjection::Tab *TabsProjection::findCustomer(const CustomerKey &customer) const
{
    for (const Tab *tab : inOrder()) {
        if (customerOf(*tab) == customer)
            return tab;
    }
    return nullptr;
}

std::vector<const TabsProjection::Tab *> TabsProjection::inOrder() const
{
    std::vector<const Tab *> tabs;
    tabs.reserve(m_tabs.size());
    for (const auto &[id, tab] : m_tabs)
        tabs.push_back(&tab);
    std::sort(tabs.begin(), tabs.end(),
              [](const Tab *a, const Tab *b) { return a->order < b->order; });
    return tabs;
}

std::vector<TabRow> TabsProjection::rows() const
{
    std::vector<TabRow> rows;
    for (const Tab *tab : inOrder()) {
        const Interaction &interaction = tab->interaction;
        TabRow row;
        row.id = interaction.id;
        row.channel = interaction.channel.value_or(Channel::Other);
        row.phase = interaction.phase;
        row.name = tab->customerName;
        if (row.name.empty() && customerOf(*tab) && interaction.card)
            row.name = interaction.card->name;
        if (!interaction.identities.empty()) {
            row.identity = interaction.identities.front().value;
            row.identityKind = interaction.identities.front().kind;
        }
        row.since = interaction.startedAt ? interaction.startedAt : interaction.offeredAt;
        row.ended = interaction.endedAt;
        row.unread = tab->unread;
        row.lookedUp = tab->lookedUp;
        rows.push_back(std::move(row));
    }
    return rows;
}

std::optional<CustomerKey> TabsProjection::customerOf(const Tab &tab)
{
    if (tab.confirmed)
        return tab.confirmed;
    if (tab.interaction.customer && tab.interaction.customer != tab.unlinked)
        return tab.interaction.customer;
    return std::nullopt;
}

StreamId TabsProjection::streamOf(const Tab &tab)
{
    if (const auto customer = customerOf(tab))
        return sidelight::streamOf(*customer);
    return unmatchedStreamOf(tab.interaction.id);
}

} // namespace sidelight::session
