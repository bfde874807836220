#include "hub/audit/audithead.h"

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

AuditHead::AuditHead(SharedState &shared, AuditLog &log, const std::string &node)
    : m_shared(shared)
    , m_log(log)
    , m_key(headKeyOf(node))
{
}

void AuditHead::check(Held held)
{
    m_shared.read(m_key, [this, alive = m_alive,
                          held = std::move(held)](Result<SharedState::Text, SharedErrc> found) {
        if (!*alive || !found)
            return;
        m_revision = found->revision;
        const auto value = found->text ? json::parse(*found->text, maxHeadBytes, maxHeadDepth)
                                       : failure(json::Error{});
        if (!value || !value->is_object()) {
            m_isChecked = true;
            return held(0);
        }
        const boost::json::object &object = value->get_object();
        const boost::json::value *number = object.if_contains("number");
        End told{0, std::string(textMember(object, "hash").value_or(std::string_view()))};
        if (number && number->is_int64() && number->get_int64() > 0)
            told.number = static_cast<std::uint64_t>(number->get_int64());
        compare(told, held);
    });
}

void AuditHead::compare(const End &told, Held held)
{
    AuditQuery query;
    query.before = told.number + 1;
    query.limit = 1;
    m_log.read(query, [this, alive = m_alive, told,
                       held = std::move(held)](Result<AuditPage, std::string> page) {
        if (!*alive || !page)
            return;
        m_isChecked = true;
        const bool isThere = !page->records.empty() &&
                             page->records.front().number == told.number &&
                             page->records.front().hash == told.hash;
        held(isThere || told.number == 0 ? 0 : told.number);
    });
}

void AuditHead::tick()
{
    if (!m_isChecked || m_isBusy)
        return;
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
                         // A former try that nobody heard of; the next one goes on from there.
                         const auto there = m_shared.list(m_key);
                         m_revision = there.empty() ? 0 : there.front().revision;
                     }
                 });
}

} // namespace sidelight::hub
