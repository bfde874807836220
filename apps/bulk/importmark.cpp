#include "apps/bulk/importmark.h"

#include <boost/json/serialize.hpp>

#include "core/json/json.h"
#include "core/keys/durablefile.h"

namespace sidelight::bulk
{

namespace
{
constexpr std::size_t maxMarkBytes = 4096;

std::uint64_t countOf(const boost::json::object &object, std::string_view name)
{
    const boost::json::value *value = object.if_contains(name);
    return value && value->is_int64() && value->get_int64() >= 0
               ? static_cast<std::uint64_t>(value->get_int64())
               : 0;
}
} // namespace

std::optional<ImportMark> readMark(const std::string &path)
{
    const auto bytes = keys::readSmallFile(path, maxMarkBytes);
    if (!bytes || !*bytes)
        return std::nullopt;
    const std::string text((*bytes)->begin(), (*bytes)->end());
    const auto value = json::parse(text, maxMarkBytes, 2);
    if (!value || !value->is_object())
        return std::nullopt;
    const boost::json::object &object = value->get_object();
    const boost::json::value *fingerprint = object.if_contains("file");
    if (!fingerprint || !fingerprint->is_string())
        return std::nullopt;
    ImportMark mark;
    mark.fingerprint = std::string(fingerprint->get_string().c_str());
    mark.records = countOf(object, "records");
    mark.bytes = countOf(object, "bytes");
    mark.accepted = countOf(object, "accepted");
    mark.refused = countOf(object, "refused");
    return mark;
}

bool writeMark(const std::string &path, const ImportMark &mark)
{
    const std::string text = boost::json::serialize(boost::json::object{{"file", mark.fingerprint},
                                                                        {"records", mark.records},
                                                                        {"bytes", mark.bytes},
                                                                        {"accepted", mark.accepted},
                                                                        {"refused", mark.refused}});
    return static_cast<bool>(keys::writeDurably(
        path, {reinterpret_cast<const std::uint8_t *>(text.data()), text.size()}));
}

} // namespace sidelight::bulk
