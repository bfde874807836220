// Customers who are gone on the hub's word: erased, or taken away from this agent.
#include "core/session/engine.h"

#include "core/base/hex.h"
#include "core/domain/customermark.h"

namespace sidelight::session
{

// By their marks among all that anything is known of here; by the key itself in the customer's own
// stream, and from hubs that know no marks.
std::vector<CustomerKey> Engine::namedBy(const Event &event, const StreamId &stream)
{
    const boost::json::object *data = event.dataObject();
    std::string key = data ? textOrEmpty(*data, "customer") : std::string();
    if (key.empty() && event.subject)
        key = *event.subject;
    if (StreamId::isValidName(key))
        return {CustomerKey{key}};
    const boost::json::value *marks = data ? data->if_contains("marks") : nullptr;
    if (!marks || !marks->is_array() || m_orders.markKey.empty() ||
        stream != streamOf(m_settings.agent))
        return {};
    std::set<std::string> wanted;
    for (const boost::json::value &mark : marks->get_array()) {
        if (mark.is_string())
            wanted.emplace(mark.get_string().c_str());
    }
    std::set<CustomerKey> known;
    if (auto cached = m_around.profile.cache().everybody(); check(cached))
        known.insert(cached->begin(), cached->end());
    if (auto written = m_around.profile.outbox().everybody(); check(written))
        known.insert(written->begin(), written->end());
    for (const TabsProjection::Tab *tab : m_tabs.inOrder()) {
        if (auto customer = TabsProjection::customerOf(*tab))
            known.insert(*customer);
    }
    std::vector<CustomerKey> named;
    for (const CustomerKey &customer : known) {
        if (wanted.contains(customerMark(m_orders.markKey, customer)))
            named.push_back(customer);
    }
    return named;
}

bool Engine::wipe(const CustomerKey &customer, ErasureNotice &notice)
{
    m_around.search.letGo(); // nobody else may hold pages of the cache
    const auto rows = m_around.profile.cache().eraseCustomer(customer);
    bool done = check(rows);
    if (rows)
        notice.rows += rows->events;
    if (notice.revoked) {
        // What the agent typed and the hub does not have yet is the agent's.
        done = check(m_around.profile.outbox().dropAcceptedOf(customer)) && done;
    } else {
        const auto drafts = m_around.profile.outbox().eraseCustomer(customer);
        done = check(drafts) && done;
        if (drafts)
            notice.drafts += drafts->drafts + drafts->rows;
        m_drafts.forgetAllOf(customer);
    }
    m_rules.forget(customer);
    m_tabs.forget(customer);
    return done;
}

// Told before the event is committed, so that a kill in between lets it come again, and once more
// afterwards, for what was committed together with it.
void Engine::customersGone(const Event &event, const StreamId &stream)
{
    const boost::json::object *data = event.dataObject();
    const std::string receipt = data ? textOrEmpty(*data, "receipt") : std::string();
    if (event.type == types::accessRestored) {
        m_orders.givenBack = true;
        return;
    }
    const bool isNew = m_orders.done.insert({event.source, event.id}).second;
    ErasureNotice notice;
    notice.revoked = event.type == types::accessRevoked;
    bool done = true;
    const std::vector<CustomerKey> named = namedBy(event, stream);
    for (const CustomerKey &customer : named)
        done = wipe(customer, notice) && done;
    if (!named.empty()) {
        m_journey.startOver();
        m_talk.startOver();
        check(m_outbox.load());
        if (isNew)
            m_screen.tell(notice);
        m_screen.mark(ScreenComposer::Waiting);
        m_screen.showFocus();
    }
    if (!done)
        m_orders.done.erase({event.source, event.id}); // so it is not said, and tried once more
    if (!done || notice.revoked || !isNew)
        return;
    if (check(m_outbox.add(m_own.erasedDone(receipt, notice.rows, notice.drafts), {})))
        m_link.outboxChanged();
}

} // namespace sidelight::session
