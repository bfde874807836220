#include "hub/http/formbody.h"

#include <algorithm>
#include <optional>
#include <string>

#include <boost/json/array.hpp>

#include "core/base/hex.h"
#include "core/base/utf8.h"

namespace sidelight::hub
{

namespace
{

// WHATWG URL, "application/x-www-form-urlencoded", but strict about escapes.
std::optional<std::string> decoded(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '+') {
            out.push_back(' ');
        } else if (text[i] != '%') {
            out.push_back(text[i]);
        } else {
            const auto byte = i + 2 < text.size() ? fromHex(text.substr(i + 1, 2)) : std::nullopt;
            if (!byte)
                return std::nullopt;
            out.push_back(static_cast<char>(byte->front()));
            i += 2;
        }
    }
    if (!isValidUtf8(out) || out.find('\0') != std::string::npos)
        return std::nullopt;
    return out;
}

void put(boost::json::object &form, std::string name, std::string value)
{
    const bool listed = name.size() > 2 && name.ends_with("[]");
    if (listed)
        name.resize(name.size() - 2);
    boost::json::value *known = form.if_contains(name);
    if (!known) {
        boost::json::value &fresh = form[name];
        if (listed)
            fresh = boost::json::array{boost::json::string(value)};
        else
            fresh = value;
        return;
    }
    if (!known->is_array()) {
        boost::json::value first = std::move(*known);
        *known = boost::json::array{std::move(first)};
    }
    known->get_array().push_back(boost::json::string(value));
}

Refusal broken(std::string_view why)
{
    return {400, "bad_form", "The form cannot be read: " + std::string(why) + ".", false, {}};
}

} // namespace

Result<boost::json::object, Refusal> readForm(std::string_view body)
{
    boost::json::object form;
    std::size_t fields = 0;
    while (!body.empty()) {
        const std::size_t end = std::min(body.find('&'), body.size());
        const std::string_view field = body.substr(0, end);
        body.remove_prefix(std::min(end + 1, body.size()));
        if (field.empty())
            continue;
        if (++fields > maxFormFields)
            return failure(broken("it has too many fields"));
        const std::size_t equals = std::min(field.find('='), field.size());
        auto name = decoded(field.substr(0, equals));
        auto value = decoded(equals < field.size() ? field.substr(equals + 1) : "");
        if (!name || !value)
            return failure(broken("an escape or its text is not valid"));
        if (name->empty())
            return failure(broken("a field has no name"));
        put(form, *std::move(name), *std::move(value));
    }
    return form;
}

} // namespace sidelight::hub
