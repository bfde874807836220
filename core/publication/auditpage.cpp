#include "core/publication/auditpage.h"

#include "core/domain/event.h"
#include "core/json/json.h"

namespace sidelight::publication
{

namespace
{

namespace bj = boost::json;

constexpr std::size_t maxPageBytes = std::size_t{4} * 1024 * 1024;
constexpr std::size_t maxPageDepth = 6;

void add(std::string &query, std::string_view name, std::string_view value)
{
    if (value.empty())
        return;
    if (!query.empty())
        query += '&';
    query.append(name).append("=");
    for (const char c : value) {
        const bool isPlain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                             (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
        if (isPlain) {
            query += c;
            continue;
        }
        static constexpr std::string_view digits = "0123456789ABCDEF";
        const auto byte = static_cast<unsigned char>(c);
        query += '%';
        query += digits[byte / 16];
        query += digits[byte % 16];
    }
}

std::uint64_t numberIn(const bj::object &object, std::string_view name)
{
    const auto number = integerMember(object, name);
    return number && *number > 0 ? static_cast<std::uint64_t>(*number) : 0;
}

std::optional<std::uint64_t> ifAny(std::uint64_t number)
{
    return number == 0 ? std::nullopt : std::optional(number);
}

} // namespace

std::string queryOf(const AuditFilter &filter, std::optional<std::uint64_t> before,
                    std::size_t limit)
{
    std::string query;
    add(query, "limit", std::to_string(limit));
    add(query, "before", before ? std::to_string(*before) : std::string());
    add(query, "what", filter.what);
    add(query, "who", filter.who);
    add(query, "text", filter.text);
    add(query, "customer", filter.customer);
    add(query, "since", filter.since ? formatRfc3339(*filter.since) : std::string());
    return query;
}

std::optional<AuditPage> readAuditPage(std::string_view body)
{
    const auto value = json::parse(body, maxPageBytes, maxPageDepth);
    const bj::object *object = value ? value->if_object() : nullptr;
    if (!object || !integerMember(*object, "last"))
        return std::nullopt;
    AuditPage page;
    page.first = numberIn(*object, "first");
    page.last = numberIn(*object, "last");
    page.checked = numberIn(*object, "checked");
    page.broken = ifAny(numberIn(*object, "broken"));
    page.next = ifAny(numberIn(*object, "next"));
    if (const bj::object *keeps = objectMember(*object, "keeps"))
        page.keepsDays = static_cast<std::int64_t>(numberIn(*keeps, "days"));
    const bj::array *records = arrayMember(*object, "records");
    for (const bj::value &one : records ? *records : bj::array()) {
        auto record = one.is_object() ? audit::recordOf(one.get_object()) : std::nullopt;
        if (!record)
            return std::nullopt; // a record that cannot be read is not passed over in silence
        page.records.push_back(std::move(*record));
    }
    return page;
}

} // namespace sidelight::publication
