#include "hub/audit/audithead.h"

#include <utility>

#include <boost/json/serialize.hpp>

#include "core/base/hex.h"
#include "core/domain/event.h"
#include "core/json/json.h"

namespace sidelight::hub
{

namespace
{

constexpr std::size_t maxHeadBytes = 1024;
constexpr std::size_t maxHeadDepth = 2;

std::string headKeyOf(const std::string &node)
{
    return "audit/" + toHex({reinterpret_cast<const std::uint8_t *>(node.data()), node.size()}) +
           ".json";
}

} // namespace

// What cannot be read says nothing.
AuditHead::End AuditHead::endIn(const std::string &text)
{
    const auto value = json::parse(text, maxHeadBytes, maxHeadDepth);
    if (!value || !value->is_object())
        return {};
    const boost::json::object &object = value->get_object();
    const boost::json::value *number = object.if_contains("number");
    End told{0, std::string(textMember(object, "hash").value_or(std::string_view()))};
    if (number && number->is_int64() && number->get_int64() > 0)
        told.number = static_cast<std::uint64_t>(number->get_int64());
    return told;
}

AuditHead::AuditHead(SharedState &shared, AuditLog &log, const std::string &node)
    : m_shared(shared)
    , m_log(log)
    , m_key(headKeyOf(node))
{
}

void AuditHead::check(Held held, std::function<void()> foreign)
{
    m_held = std::move(held);
    m_foreign = std::move(foreign);
    ask();
}

// What fails is asked again at the next tick.
void AuditHead::ask()
{
    m_isBusy = true;
    m_shared.read(m_key,
                  [this, alive = m_alive](const Result<SharedState::Text, SharedErrc> &found) {
                      if (!*alive)
                          return;
                      m_isBusy = false;
                      if (!found)
                          return;
                      m_revision = found->revision;
                      compare(found->text ? endIn(*found->text) : End());
                  });
}

void AuditHead::compare(const End &told)
{
    if (told.number == 0)
        return take(told, true);
    m_isBusy = true;
    AuditQuery query;
    query.before = told.number + 1;
    query.limit = 1;
    m_log.read(query, [this, alive = m_alive, told](const Result<AuditPage, std::string> &page) {
        if (!*alive)
            return;
        m_isBusy = false;
        if (page)
            take(told, !page->records.empty() && page->records.front().number == told.number &&
                           page->records.front().hash == told.hash);
    });
}

void AuditHead::take(const End &told, bool isThere)
{
    m_isChecked = true;
    if (isThere)
        m_told = told.number;
    if (const Held held = std::exchange(m_held, {}))
        return held(isThere ? 0 : told.number);
    if (isThere)
        return;
    m_isForeign = true;
    m_foreign();
}

void AuditHead::tick()
{
    if (m_isBusy || m_isForeign || !m_foreign)
        return;
    if (m_isChecked)
        tellNews();
    else
        ask();
}

void AuditHead::tellNews()
{
    m_isBusy = true;
    AuditQuery query;
    query.limit = 1;
    m_log.read(query, [this, alive = m_alive](Result<AuditPage, std::string> page) {
        if (!*alive)
            return;
        m_isBusy = false;
        if (page && page->state.last > m_told)
            tell({page->state.last, page->state.head});
    });
}

void AuditHead::tell(const End &end)
{
    m_isBusy = true;
    const auto text =
        boost::json::serialize(boost::json::object{{"number", end.number}, {"hash", end.hash}});
    m_shared.put(m_key, text, m_revision,
                 [this, alive = m_alive, end](Result<std::uint64_t, SharedErrc> kept) {
                     if (!*alive)
                         return;
                     m_isBusy = false;
                     if (kept) {
                         m_revision = *kept;
                         m_told = end.number;
                     } else if (kept.error() == SharedErrc::Conflict) {
                         m_isChecked = false; // a former try that nobody heard of, or another hub
                     }
                 });
}

} // namespace sidelight::hub
