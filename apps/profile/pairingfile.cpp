#include "apps/profile/pairingfile.h"

#include <boost/json/serialize.hpp>

#include "core/domain/event.h"
#include "core/json/json.h"
#include "core/keys/durablefile.h"

namespace sidelight::profile
{

namespace
{

constexpr std::size_t maxFileBytes = 64 * 1024;
constexpr std::size_t maxDepth = 3;

std::optional<bridge::PairedPage> pageOf(const boost::json::value &value)
{
    const boost::json::object *object = value.if_object();
    if (!object)
        return std::nullopt;
    bridge::PairedPage page{textOrEmpty(*object, "id"),
                            textOrEmpty(*object, "origin"),
                            textOrEmpty(*object, "name"),
                            textOrEmpty(*object, "hash"),
                            {}};
    const auto since = parseRfc3339(textOrEmpty(*object, "since"));
    if (page.id.size() != 32 || page.origin.empty() || page.tokenHash.size() != 64 || !since)
        return std::nullopt;
    page.since = *since;
    return page;
}

} // namespace

std::vector<bridge::PairedPage> PairingFile::load()
{
    const auto bytes = keys::readSmallFile(m_path, maxFileBytes);
    if (!bytes || !*bytes)
        return {};
    const auto value =
        json::parse(std::string((*bytes)->begin(), (*bytes)->end()), maxFileBytes, maxDepth);
    if (!value || !value->is_array())
        return {};
    std::vector<bridge::PairedPage> pages;
    for (const boost::json::value &one : value->get_array()) {
        if (auto page = pageOf(one); page && pages.size() < bridge::PairingDesk::maxPages)
            pages.push_back(std::move(*page));
    }
    return pages;
}

bool PairingFile::save(const std::vector<bridge::PairedPage> &pages)
{
    boost::json::array array;
    for (const bridge::PairedPage &page : pages)
        array.push_back(boost::json::object{{"id", page.id},
                                            {"origin", page.origin},
                                            {"name", page.name},
                                            {"hash", page.tokenHash},
                                            {"since", formatRfc3339(page.since)}});
    const std::string text = boost::json::serialize(array);
    const std::vector<std::uint8_t> bytes(text.begin(), text.end());
    return keys::writeDurably(m_path, bytes).has_value();
}

} // namespace sidelight::profile
