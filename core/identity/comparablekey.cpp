#include "core/identity/comparablekey.h"

#include <algorithm>
#include <array>

#include <phonenumbers/phonenumberutil.h>

namespace sidelight::identity
{

namespace
{

namespace phone = i18n::phonenumbers;

constexpr std::size_t maxPhoneBytes = 64;
constexpr std::size_t maxValueBytes = 2048;

std::string_view trimmed(std::string_view text)
{
    const std::size_t begin = text.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

std::string lower(std::string_view text)
{
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), [](unsigned char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : static_cast<char>(c);
    });
    return out;
}

std::optional<std::string> e164(const std::string &text, const std::string &region)
{
    const phone::PhoneNumberUtil *util = phone::PhoneNumberUtil::GetInstance();
    phone::PhoneNumber number;
    if (util->Parse(text, region, &number) != phone::PhoneNumberUtil::NO_PARSING_ERROR ||
        !util->IsPossibleNumber(number))
        return std::nullopt;
    // An extension belongs to a desk behind the number.
    number.clear_extension();
    std::string out;
    util->Format(number, phone::PhoneNumberUtil::E164, &out);
    return out;
}

bool isValid(const std::string &text, const std::string &region)
{
    const phone::PhoneNumberUtil *util = phone::PhoneNumberUtil::GetInstance();
    phone::PhoneNumber number;
    return util->Parse(text, region, &number) == phone::PhoneNumberUtil::NO_PARSING_ERROR &&
           util->IsValidNumber(number);
}

std::optional<std::string> phoneKey(std::string_view value, std::string_view region)
{
    if (value.size() > maxPhoneBytes)
        return std::nullopt;
    std::string text(value);
    const std::string home(region);
    // "tel:" and "sip:" come with numbers from telephony.
    for (const std::string_view scheme : {"tel:", "sip:"}) {
        if (text.starts_with(scheme))
            text.erase(0, scheme.size());
    }
    text = text.substr(0, text.find('@'));
    if (text.starts_with('+'))
        return e164(text, home);
    if (isValid(text, home))
        return e164(text, home);
    if (isValid("+" + text, home))
        return e164("+" + text, home);
    // Neither is a number in use. Test numbers are of this kind: eleven digits and more hold a
    // country more often than not.
    const auto digits =
        std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (digits >= 11 && text.front() != '0') {
        if (auto withPlus = e164("+" + text, home))
            return withPlus;
    }
    return e164(text, home);
}

} // namespace

std::optional<std::string> comparableKey(const Identity &identity, std::string_view region)
{
    const std::string_view value = trimmed(identity.value);
    if (value.empty() || value.size() > maxValueBytes)
        return std::nullopt;
    static constexpr std::array<std::string_view, 6> nobody{"anonymous",  "unknown",     "private",
                                                            "restricted", "unavailable", "null"};
    if (std::find(nobody.begin(), nobody.end(), lower(value)) != nobody.end())
        return std::nullopt;
    std::string key(nameOf(identity.kind));
    key += ':';
    switch (identity.kind) {
    case IdentityKind::Phone: {
        auto number = phoneKey(value, region);
        if (!number)
            return std::nullopt;
        return key + *number;
    }
    case IdentityKind::Email:
        if (value.find('@') == std::string_view::npos)
            return std::nullopt;
        return key + lower(value);
    case IdentityKind::Account:
    case IdentityKind::Device:
    case IdentityKind::Social:
    case IdentityKind::Other:
        return key + std::string(value);
    }
    return std::nullopt;
}

} // namespace sidelight::identity
