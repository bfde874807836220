#include "core/cel/library/words.h"

#include <optional>

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>

#include "core/cel/library/codepoints.h"

namespace sidelight::cel
{

namespace
{

std::optional<std::u16string> toUtf16(std::string_view text)
{
    std::u16string wide(text.size(), u'\0'); // never more units than bytes
    std::int32_t length = 0;
    UErrorCode status = U_ZERO_ERROR;
    u_strFromUTF8(wide.data(), static_cast<std::int32_t>(wide.size()), &length, text.data(),
                  static_cast<std::int32_t>(text.size()), &status);
    if (U_FAILURE(status))
        return std::nullopt;
    wide.resize(static_cast<std::size_t>(length));
    return wide;
}

std::optional<std::string> toUtf8(std::u16string_view wide)
{
    std::string text(wide.size() * 3, '\0');
    std::int32_t length = 0;
    UErrorCode status = U_ZERO_ERROR;
    u_strToUTF8(text.data(), static_cast<std::int32_t>(text.size()), &length, wide.data(),
                static_cast<std::int32_t>(wide.size()), &status);
    if (U_FAILURE(status))
        return std::nullopt;
    text.resize(static_cast<std::size_t>(length));
    return text;
}

bool isOfWord(char32_t c)
{
    if (c < 0x80)
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
    constexpr std::uint32_t marks = U_GC_MN_MASK | U_GC_MC_MASK | U_GC_ME_MASK;
    return u_isalnum(static_cast<UChar32>(c)) ||
           (U_MASK(u_charType(static_cast<UChar32>(c))) & marks) != 0;
}

bool isWordAlone(char32_t c)
{
    if (c < 0x0E00)
        return false;
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript(static_cast<UChar32>(c), &status)) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_THAI:
    case USCRIPT_LAO:
    case USCRIPT_KHMER:
    case USCRIPT_MYANMAR:
        return true;
    default:
        return false;
    }
}

} // namespace

std::string folded(std::string_view text)
{
    const auto wide = toUtf16(text);
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *folder = unorm2_getNFKCCasefoldInstance(&status);
    if (!wide || U_FAILURE(status))
        return std::string(text);
    // One character can become many (U+FDFA becomes 18), so the room is asked for.
    std::u16string result(wide->size() + 16, u'\0');
    for (int attempt = 0; attempt < 2; ++attempt) {
        status = U_ZERO_ERROR;
        const std::int32_t length =
            unorm2_normalize(folder, wide->data(), static_cast<std::int32_t>(wide->size()),
                             result.data(), static_cast<std::int32_t>(result.size()), &status);
        if (U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR)
            return std::string(text);
        const bool fits = U_SUCCESS(status);
        result.resize(static_cast<std::size_t>(length));
        if (fits)
            break;
    }
    return toUtf8(result).value_or(std::string(text));
}

std::vector<std::string_view> wordsOf(std::string_view text)
{
    std::vector<std::string_view> words;
    std::size_t start = std::string_view::npos; // of the word we are in
    const auto close = [&](std::size_t end) {
        if (start != std::string_view::npos)
            words.push_back(text.substr(start, end - start));
        start = std::string_view::npos;
    };
    for (std::size_t byte = 0; byte < text.size();) {
        const char32_t c = codePointAt(text, byte);
        const std::size_t length = lengthOfCodePoint(text[byte]);
        if (isWordAlone(c)) {
            close(byte);
            words.push_back(text.substr(byte, length));
        } else if (!isOfWord(c)) {
            close(byte);
        } else if (start == std::string_view::npos) {
            start = byte;
        }
        byte += length;
    }
    close(text.size());
    return words;
}

bool holdsPhrase(const std::vector<std::string_view> &text,
                 const std::vector<std::string_view> &phrase, std::size_t apart)
{
    if (phrase.empty())
        return false;
    // For each start of the phrase, the last place where it ended: the best one to go on from.
    std::vector<std::optional<std::size_t>> ends(phrase.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        for (std::size_t k = phrase.size(); k-- > 0;) {
            if (text[i] != phrase[k])
                continue;
            if (k == 0 || (ends[k - 1] && i - *ends[k - 1] - 1 <= apart))
                ends[k] = i;
        }
        if (ends.back())
            return true;
    }
    return false;
}

} // namespace sidelight::cel
