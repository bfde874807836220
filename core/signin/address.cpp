#include "core/signin/address.h"

#include <algorithm>

namespace sidelight::signin
{

namespace
{

constexpr std::size_t mostFields = 32;
constexpr std::string_view hexDigits = "0123456789ABCDEF";

bool isAlphanumeric(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool isUnreserved(char c)
{
    return isAlphanumeric(c) || c == '-' || c == '.' || c == '_' || c == '~';
}

bool isOfAddress(char c)
{
    return isUnreserved(c) ||
           std::string_view("%:/?[]@!$&'()*+,;=").find(c) != std::string_view::npos;
}

bool isPort(std::string_view text)
{
    return !text.empty() && text.size() <= 5 &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Without its port; empty when it is none.
std::string_view hostOf(std::string_view authority)
{
    std::size_t end = authority.size();
    if (authority.starts_with('[')) {
        end = authority.find(']');
        if (end == std::string_view::npos)
            return {};
        ++end;
    } else {
        end = std::min(authority.find(':'), authority.size());
    }
    const std::string_view host = authority.substr(0, end);
    const std::string_view rest = authority.substr(end);
    if (!rest.empty() && (rest.front() != ':' || !isPort(rest.substr(1))))
        return {};
    const bool isLiteral = host.starts_with('[');
    const bool fits = std::all_of(host.begin(), host.end(), [isLiteral](char c) {
        return isAlphanumeric(c) || c == '-' || c == '.' ||
               (isLiteral && (c == ':' || c == '[' || c == ']'));
    });
    return fits ? host : std::string_view();
}

int digitOf(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

void escapeInto(std::string &out, std::string_view text)
{
    for (const char c : text) {
        if (isUnreserved(c)) {
            out += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        out += '%';
        out += hexDigits[byte >> 4U];
        out += hexDigits[byte & 15U];
    }
}

std::optional<std::string> unescaped(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            out += text[i] == '+' ? ' ' : text[i];
            continue;
        }
        if (i + 2 >= text.size() || digitOf(text[i + 1]) < 0 || digitOf(text[i + 2]) < 0)
            return std::nullopt;
        out += static_cast<char>(digitOf(text[i + 1]) * 16 + digitOf(text[i + 2]));
        i += 2;
    }
    return out;
}

} // namespace

bool isSafeAddress(std::string_view address)
{
    if (address.size() > maxAddressBytes ||
        !std::all_of(address.begin(), address.end(), isOfAddress))
        return false;
    const bool isSecure = address.starts_with("https://");
    if (!isSecure && !address.starts_with("http://"))
        return false;
    const std::string_view rest = address.substr(isSecure ? 8 : 7);
    const std::string_view host = hostOf(rest.substr(0, rest.find_first_of("/?")));
    if (host.empty())
        return false;
    return isSecure || host == "127.0.0.1" || host == "[::1]" || host == "localhost";
}

std::string formOf(const Fields &fields)
{
    std::string form;
    for (const auto &[name, value] : fields) {
        if (!form.empty())
            form += '&';
        escapeInto(form, name);
        form += '=';
        escapeInto(form, value);
    }
    return form;
}

std::string withQuery(const std::string &address, const Fields &fields)
{
    return address + (address.find('?') == std::string::npos ? '?' : '&') + formOf(fields);
}

std::optional<Fields> readForm(std::string_view form)
{
    Fields fields;
    while (!form.empty()) {
        const std::size_t end = std::min(form.find('&'), form.size());
        const std::string_view one = form.substr(0, end);
        form.remove_prefix(std::min(end + 1, form.size()));
        const std::size_t equals = std::min(one.find('='), one.size());
        auto name = unescaped(one.substr(0, equals));
        auto value = unescaped(one.substr(std::min(equals + 1, one.size())));
        if (!name || !value || fields.size() == mostFields)
            return std::nullopt;
        for (const auto &[known, of] : fields) {
            if (known == *name)
                return std::nullopt;
        }
        fields.emplace_back(*std::move(name), *std::move(value));
    }
    return fields;
}

std::string fieldOf(const Fields &fields, std::string_view name)
{
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [name](const auto &field) { return field.first == name; });
    return found == fields.end() ? std::string() : found->second;
}

} // namespace sidelight::signin
