#include "hub/auth/keys/revocations.h"

#include <boost/json/serialize.hpp>

#include "core/json/json.h"
#include "core/keys/durablefile.h"

namespace sidelight::hub
{

namespace
{

constexpr std::size_t maxDepth = 3;
constexpr std::size_t maxMoreDepth = 8; // of what the next version says
constexpr std::int64_t newestList = 2;  // "v", where it stands; none is 1
constexpr const char *shape =
    "it has \"subjects\", an object, \"tokens\", a list, and \"customers\", an object of lists";

auto mistake(const char *sentence)
{
    return failure(std::string(sentence));
}

std::string_view viewOf(const boost::json::string &text)
{
    return {text.data(), text.size()};
}

// Of another shape than ours, they are a mistake and not something new: the list would be empty.
bool isOurs(std::string_view name)
{
    return name == "subjects" || name == "tokens" || name == "customers";
}

bool takeTexts(const boost::json::value &list, std::set<std::string> &texts)
{
    if (!list.is_array())
        return false;
    for (const boost::json::value &one : list.get_array()) {
        if (!one.is_string() || one.get_string().empty())
            return false;
        texts.emplace(viewOf(one.get_string()));
    }
    return true;
}

boost::json::array listOf(const std::set<std::string> &texts)
{
    boost::json::array list;
    for (const std::string &text : texts)
        list.emplace_back(text);
    return list;
}

} // namespace

Result<Revocations, std::string> Revocations::read(std::string_view text, Unknown unknown)
{
    const bool keeps = unknown == Unknown::Kept;
    const auto value = json::parse(text, maxBytes, keeps ? maxMoreDepth : maxDepth);
    if (!value)
        return failure(std::string(json::plainSentenceOf(value.error().code)));
    if (!value->is_object())
        return mistake("it must be a JSON object");
    const boost::json::value *version = value->get_object().if_contains("v");
    if (keeps && version && (!version->is_int64() || version->get_int64() > newestList))
        return mistake("it was written by a hub more than one version newer");
    Revocations revoked;
    for (const auto &member : value->get_object()) {
        if (member.key() == "subjects" && member.value().is_object()) {
            for (const auto &one : member.value().get_object()) {
                const auto until = one.value().is_string()
                                       ? parseRfc3339(viewOf(one.value().get_string()))
                                       : std::nullopt;
                if (!until)
                    return mistake("a subject needs a time, as \"2026-11-26T20:00:00Z\"");
                revoked.m_subjects.emplace(std::string(one.key()), *until);
            }
        } else if (member.key() == "tokens" && member.value().is_array()) {
            if (!takeTexts(member.value(), revoked.m_tokens))
                return mistake("a token is named by its jti, a text");
        } else if (member.key() == "customers" && member.value().is_object()) {
            for (const auto &one : member.value().get_object()) {
                if (!takeTexts(one.value(), revoked.m_customers[std::string(one.key())]))
                    return mistake("a subject's customers are a list of their keys");
            }
        } else if (keeps && !isOurs(member.key())) {
            revoked.m_more[std::string(member.key())] = boost::json::serialize(member.value());
        } else {
            return mistake(shape);
        }
    }
    return revoked;
}

Result<Revocations, std::string> Revocations::readFile(const std::string &path)
{
    const auto bytes = keys::readSmallFile(path, maxBytes);
    if (!bytes)
        return mistake("it cannot be read");
    if (!*bytes)
        return Revocations();
    return read({reinterpret_cast<const char *>((*bytes)->data()), (*bytes)->size()});
}

bool Revocations::holds(const std::string &subject, const std::optional<Timestamp> &issued,
                        const std::string &tokenId) const
{
    if (!tokenId.empty() && m_tokens.contains(tokenId))
        return true;
    const auto found = m_subjects.find(subject);
    return found != m_subjects.end() && (!issued || *issued <= found->second);
}

bool Revocations::holdsCustomer(const std::string &subject, const std::string &customer,
                                const MarkOf &markOf) const
{
    const auto found = m_customers.find(subject);
    if (found == m_customers.end())
        return false;
    return found->second.contains(customer) || (markOf && found->second.contains(markOf(customer)));
}

void Revocations::add(const Revocation &revocation)
{
    if (revocation.lifted)
        return lift(revocation);
    if (!revocation.tokenId.empty())
        m_tokens.insert(revocation.tokenId);
    else if (!revocation.customer.empty())
        m_customers[revocation.subject].insert(revocation.customer);
    else
        m_subjects[revocation.subject] = std::max(m_subjects[revocation.subject], revocation.until);
}

void Revocations::lift(const Revocation &revocation)
{
    if (!revocation.tokenId.empty()) {
        m_tokens.erase(revocation.tokenId);
    } else if (revocation.customer.empty()) {
        m_subjects.erase(revocation.subject);
    } else if (const auto found = m_customers.find(revocation.subject);
               found != m_customers.end()) {
        found->second.erase(revocation.customer);
        if (found->second.empty())
            m_customers.erase(found);
    }
}

Revocations Revocations::marked(const MarkOf &markOf) const
{
    Revocations marked = *this;
    for (auto &[subject, customers] : marked.m_customers) {
        std::set<std::string> marks;
        for (const std::string &customer : customers)
            marks.insert(customer.starts_with('~') ? customer : markOf(customer));
        customers = std::move(marks);
    }
    return marked;
}

Revocations Revocations::joined(const Revocations &other) const
{
    Revocations both = *this;
    for (const auto &[subject, until] : other.m_subjects)
        both.add({subject, {}, {}, until});
    both.m_tokens.insert(other.m_tokens.begin(), other.m_tokens.end());
    for (const auto &[subject, customers] : other.m_customers)
        both.m_customers[subject].insert(customers.begin(), customers.end());
    both.m_more.insert(other.m_more.begin(), other.m_more.end());
    return both;
}

std::string Revocations::text() const
{
    boost::json::object subjects;
    for (const auto &[subject, until] : m_subjects)
        subjects[subject] = formatRfc3339(until);
    boost::json::object customers;
    for (const auto &[subject, keys] : m_customers)
        customers[subject] = listOf(keys);
    boost::json::object list{
        {"subjects", subjects}, {"tokens", listOf(m_tokens)}, {"customers", customers}};
    for (const auto &[name, text] : m_more) {
        if (auto value = json::parse(text, maxBytes, maxMoreDepth))
            list[name] = *std::move(value);
    }
    return boost::json::serialize(list);
}

} // namespace sidelight::hub
