#include "apps/bulk/profilerecords.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include <boost/json/serialize.hpp>

#include "core/base/hex.h"
#include "core/base/sha256.h"
#include "core/domain/eventtypes.h"
#include "core/domain/stream.h"
#include "core/json/json.h"

namespace sidelight::bulk
{

namespace
{

constexpr std::size_t maxMappingBytes = std::size_t{64} * 1024;
constexpr std::size_t maxMappingDepth = 4;
constexpr std::size_t maxRecordDepth = 16;
constexpr std::size_t idDigits = 32;

using Cells = std::map<std::string, std::string, std::less<>>;

std::string textOf(const boost::json::value &value)
{
    if (value.is_string())
        return std::string(value.get_string().c_str());
    return value.is_null() ? std::string() : boost::json::serialize(value);
}

Result<std::string, std::string> eventOfCells(const ProfileMapping &mapping, const Cells &cells,
                                              std::string_view source)
{
    const auto cell = [&cells](const std::string &column) -> std::string_view {
        const auto found = cells.find(column);
        return found == cells.end() ? std::string_view() : std::string_view(found->second);
    };
    const std::string_view key = cell(mapping.key);
    if (!StreamId::isValidName(key))
        return failure(std::string("The record has no key, or one with spaces or slashes."));
    boost::json::object data;
    for (const auto &[member, column] : mapping.data) {
        const std::string text(cell(column));
        if (text.empty())
            continue;
        if (!mapping.numbers.contains(member)) {
            data[member] = text;
            continue;
        }
        char *end = nullptr;
        const double number = std::strtod(text.c_str(), &end);
        if (end != text.c_str() + text.size() || !std::isfinite(number))
            return failure("The member \"" + member + "\" is no number.");
        data[member] = number;
    }
    boost::json::array identities;
    for (const auto &[kind, column] : mapping.identities) {
        if (const std::string_view value = cell(column); !value.empty())
            identities.push_back({{"kind", kind}, {"value", value}});
    }
    if (!identities.empty())
        data["identities"] = std::move(identities);
    const std::string content = boost::json::serialize(data);
    const std::string id = toHex(sha256({key, std::string_view("\0", 1), content}));
    return boost::json::serialize(boost::json::object{{"specversion", "1.0"},
                                                      {"id", id.substr(0, idDigits)},
                                                      {"source", source},
                                                      {"type", types::customerUpdated},
                                                      {"subject", key},
                                                      {"datacontenttype", "application/json"},
                                                      {"data", std::move(data)}});
}

Result<void, std::string> takeTexts(const boost::json::value &value, std::string_view name,
                                    const std::function<void(std::string, std::string)> &take)
{
    const std::string mistake =
        "The member \"" + std::string(name) + "\" of the mapping must be an object of texts.";
    if (!value.is_object())
        return failure(mistake);
    for (const auto &entry : value.get_object()) {
        if (!entry.value().is_string())
            return failure(mistake);
        take(std::string(entry.key()), textOf(entry.value()));
    }
    return {};
}

} // namespace

Result<ProfileMapping, std::string> readProfileMapping(std::string_view text)
{
    const auto value = json::parse(text, maxMappingBytes, maxMappingDepth);
    if (!value)
        return failure(json::sentenceOf(value.error()));
    if (!value->is_object())
        return failure(std::string("The mapping must be a JSON object."));
    ProfileMapping mapping;
    for (const auto &entry : value->get_object()) {
        const std::string_view name(entry.key().data(), entry.key().size());
        Result<void, std::string> taken;
        if (name == "key" && entry.value().is_string())
            mapping.key = textOf(entry.value());
        else if (name == "data")
            taken = takeTexts(entry.value(), name, [&](std::string member, std::string column) {
                mapping.data[std::move(member)] = std::move(column);
            });
        else if (name == "identities")
            taken = takeTexts(entry.value(), name, [&](std::string kind, std::string column) {
                mapping.identities.emplace_back(std::move(kind), std::move(column));
            });
        else if (name == "numbers" && entry.value().is_array())
            for (const boost::json::value &member : entry.value().get_array())
                mapping.numbers.insert(textOf(member));
        else
            return failure("The mapping's member \"" + std::string(name) +
                           "\" is unknown or of the wrong kind.");
        if (!taken)
            return failure(taken.error());
    }
    if (mapping.key.empty())
        return failure(std::string("The mapping does not say which column is the \"key\"."));
    return mapping;
}

Result<std::string, std::string> eventOfRow(const ProfileMapping &mapping,
                                            const std::vector<std::string> &head,
                                            const std::vector<std::string> &cells,
                                            std::string_view source)
{
    Cells byName;
    for (std::size_t i = 0; i < std::min(head.size(), cells.size()); ++i)
        byName.emplace(head[i], cells[i]);
    return eventOfCells(mapping, byName, source);
}

Result<std::string, std::string> eventOfLine(const ProfileMapping *mapping, std::string_view line,
                                             std::string_view source)
{
    const auto value = json::parse(line, maxRecordBytes, maxRecordDepth);
    if (!value)
        return failure(json::sentenceOf(value.error()));
    if (!value->is_object())
        return failure(std::string("The line is no JSON object."));
    if (!mapping)
        return std::string(line);
    Cells cells;
    for (const auto &entry : value->get_object())
        cells.emplace(std::string(entry.key()), textOf(entry.value()));
    return eventOfCells(*mapping, cells, source);
}

} // namespace sidelight::bulk
