#include "core/json/json.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <forward_list>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include <boost/container/small_vector.hpp>
#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/monotonic_resource.hpp>
#include <boost/json/value_stack.hpp>

#include "core/base/utf8.h"
#include "core/json/compact.h"
#include "core/json/whitespace.h"

namespace sidelight::json
{

namespace
{

namespace bj = boost::json;

// Watches the keys of the objects that are open, to find one that comes twice.
class OpenKeys
{
public:
    explicit OpenKeys(std::string_view text)
        : m_text(text)
    {
    }

    void openObject() { m_starts.push_back(m_keys.size()); }

    void addPart(bj::string_view part) { m_part.append(part.data(), part.size()); }

    // The parser hands out a key without escapes where it stands in the text, all others from a
    // place of its own that it uses again.
    void endKey(bj::string_view rest)
    {
        if (m_part.empty() && stands(rest)) {
            m_keys.emplace_back(rest.data(), rest.size());
            return;
        }
        addPart(rest);
        m_keys.push_back(m_copies.emplace_front(std::exchange(m_part, {})));
    }

    // Whether the object that closes had every key once.
    [[nodiscard]] bool closeObject()
    {
        const auto begin = m_keys.begin() + static_cast<std::ptrdiff_t>(m_starts.back());
        m_starts.pop_back();
        const bool once = m_keys.end() - begin <= few ? isEachOnceOfFew(begin, m_keys.end())
                                                      : isEachOnce(begin, m_keys.end());
        m_keys.erase(begin, m_keys.end());
        return once;
    }

private:
    using Keys = boost::container::small_vector<std::string_view, 64>;
    static constexpr std::ptrdiff_t few = 16;

    [[nodiscard]] bool stands(bj::string_view key) const
    {
        const std::less_equal<> notAfter;
        return notAfter(m_text.data(), key.data()) &&
               notAfter(key.data() + key.size(), m_text.data() + m_text.size());
    }

    // Sorting costs more than looking at each pair, of which hardly any have one length.
    static bool isEachOnceOfFew(Keys::const_iterator begin, Keys::const_iterator end)
    {
        for (auto one = begin; one != end; ++one) {
            const auto isThis = [one](std::string_view other) {
                return other.size() == one->size() &&
                       (other.empty() || other.back() == one->back()) && other == *one;
            };
            if (std::any_of(begin, one, isThis))
                return false;
        }
        return true;
    }

    static bool isEachOnce(Keys::iterator begin, Keys::iterator end)
    {
        std::sort(begin, end);
        return std::adjacent_find(begin, end) == end;
    }

    std::string_view m_text;
    Keys m_keys;
    boost::container::small_vector<std::size_t, 16> m_starts;
    std::forward_list<std::string> m_copies; // what m_keys looks at stays where it is
    std::string m_part;
};

struct StrictHandler {
    static constexpr std::size_t max_object_size = 65536;
    static constexpr std::size_t max_array_size = 65536;
    static constexpr std::size_t max_key_size = 65536;
    static constexpr std::size_t max_string_size = std::size_t{16} * 1024 * 1024;

    // `room`: for values that are not whole yet, before any is allocated.
    StrictHandler(std::string_view text, std::span<unsigned char> room)
        : stack({}, room.data(), room.size())
        , keys(text)
    {
    }

    bj::value_stack stack;
    OpenKeys keys;
    std::optional<Errc> refused;
    std::string number; // the text of the number being read

    bool refuse(Errc why, bj::error_code &ec)
    {
        refused = why;
        ec = bj::make_error_code(bj::error::syntax);
        return false;
    }

    bool on_document_begin(bj::error_code &) { return true; }
    bool on_document_end(bj::error_code &) { return true; }
    bool on_object_begin(bj::error_code &)
    {
        keys.openObject();
        return true;
    }
    bool on_object_end(std::size_t n, bj::error_code &ec)
    {
        if (!keys.closeObject())
            return refuse(Errc::DuplicateKey, ec);
        stack.push_object(n);
        return true;
    }
    bool on_array_begin(bj::error_code &) { return true; }
    bool on_array_end(std::size_t n, bj::error_code &)
    {
        stack.push_array(n);
        return true;
    }
    bool on_key_part(bj::string_view part, std::size_t, bj::error_code &)
    {
        keys.addPart(part);
        stack.push_chars(part);
        return true;
    }
    bool on_key(bj::string_view rest, std::size_t, bj::error_code &)
    {
        keys.endKey(rest);
        stack.push_key(rest);
        return true;
    }
    bool on_string_part(bj::string_view part, std::size_t, bj::error_code &)
    {
        stack.push_chars(part);
        return true;
    }
    bool on_string(bj::string_view rest, std::size_t, bj::error_code &)
    {
        stack.push_string(rest);
        return true;
    }
    bool on_number_part(bj::string_view part, bj::error_code &)
    {
        number.append(part.data(), part.size());
        return true;
    }
    bool on_int64(std::int64_t value, bj::string_view, bj::error_code &)
    {
        number.clear();
        stack.push_int64(value);
        return true;
    }
    bool on_uint64(std::uint64_t value, bj::string_view, bj::error_code &)
    {
        number.clear();
        stack.push_uint64(value);
        return true;
    }
    // Boost.JSON 1.81 may miss the nearest double by one unit, so that a number drifts each time an
    // event is written and read again. The standard library reads it exactly.
    bool on_double(double close, bj::string_view rest, bj::error_code &ec)
    {
        number.append(rest.data(), rest.size());
        double exact = 0;
        const auto read = std::from_chars(number.data(), number.data() + number.size(), exact);
        number.clear();
        if (read.ec == std::errc::result_out_of_range)
            exact = std::abs(close) < 1 ? std::copysign(0.0, close) : HUGE_VAL;
        if (!std::isfinite(exact))
            return refuse(Errc::NotFinite, ec);
        stack.push_double(exact);
        return true;
    }
    bool on_bool(bool value, bj::error_code &)
    {
        stack.push_bool(value);
        return true;
    }
    bool on_null(bj::error_code &)
    {
        stack.push_null();
        return true;
    }
    bool on_comment_part(bj::string_view, bj::error_code &) { return true; }
    bool on_comment(bj::string_view, bj::error_code &) { return true; }
};

std::string placeOf(std::size_t byte)
{
    return "at byte " + std::to_string(byte);
}

// Skips a JSON string that begins at `pos`; false when it does not end.
bool skipString(std::string_view text, std::size_t &pos)
{
    for (++pos; pos < text.size(); ++pos) {
        if (text[pos] == '\\')
            ++pos;
        else if (text[pos] == '"') {
            ++pos;
            return true;
        }
    }
    return false;
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t begin = text.find_first_not_of(whitespace);
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(whitespace) - begin + 1);
}

} // namespace

std::string_view plainSentenceOf(Errc code)
{
    switch (code) {
    case Errc::TooLarge:
        return "The text is larger than the limit";
    case Errc::NotUtf8:
        return "The text is not valid UTF-8";
    case Errc::NotJson:
        return "The text is not valid JSON";
    case Errc::TooDeep:
        return "The JSON is nested too deeply";
    case Errc::DuplicateKey:
        return "An object has the same member twice";
    case Errc::NotFinite:
        return "A number is too large to be held";
    }
    return "The text is not valid JSON";
}

std::string sentenceOf(const Error &error)
{
    std::string sentence(plainSentenceOf(error.code));
    if (!error.detail.empty())
        sentence += " (" + error.detail + ")";
    sentence += '.';
    return sentence;
}

namespace
{

Result<bj::value> parseInto(bj::storage_ptr storage, std::string_view text, std::size_t maxBytes,
                            std::size_t maxDepth)
{
    if (text.size() > maxBytes)
        return failure(Error{
            Errc::TooLarge,
            std::to_string(text.size()) + " bytes, allowed are " + std::to_string(maxBytes), 0});
    if (!isValidUtf8(text))
        return failure(Error{Errc::NotUtf8, {}, 0});
    bj::parse_options options;
    options.max_depth = maxDepth;
    options.allow_invalid_utf8 = true;    // looked at above, and once is enough
    std::array<unsigned char, 4096> room; // NOLINT(cppcoreguidelines-pro-type-member-init)
    bj::basic_parser<StrictHandler> parser(options, text, std::span(room));
    parser.handler().stack.reset(std::move(storage));
    bj::error_code ec;
    const std::size_t read = parser.write_some(false, text.data(), text.size(), ec);
    if (ec) {
        if (parser.handler().refused)
            return failure(Error{*parser.handler().refused, placeOf(read), read});
        if (ec == bj::error::too_deep)
            return failure(
                Error{Errc::TooDeep, "allowed are " + std::to_string(maxDepth) + " levels", read});
        return failure(Error{Errc::NotJson, placeOf(read), read});
    }
    if (text.find_first_not_of(whitespace, read) != std::string_view::npos)
        return failure(Error{Errc::NotJson, placeOf(read), read});
    return parser.handler().stack.release();
}

} // namespace

Result<bj::value> parse(std::string_view text, std::size_t maxBytes, std::size_t maxDepth)
{
    return parseInto({}, text, maxBytes, maxDepth);
}

Result<bj::value> parseCompact(std::string_view text, std::size_t maxBytes, std::size_t maxDepth)
{
    // Values are larger than their text; rarely by more than this.
    const std::size_t likely = std::min(2 * text.size(), 2 * maxBytes);
    return parseInto(bj::make_shared_resource<bj::monotonic_resource>(likely), text, maxBytes,
                     maxDepth);
}

Result<bj::value> parseWithin(bj::memory_resource &memory, std::string_view text,
                              std::size_t maxBytes, std::size_t maxDepth)
{
    return parseInto(bj::storage_ptr(&memory), text, maxBytes, maxDepth);
}

Result<std::vector<std::string_view>> splitArray(std::string_view text, std::size_t maxBytes,
                                                 std::size_t maxElements)
{
    if (text.size() > maxBytes)
        return failure(Error{
            Errc::TooLarge,
            std::to_string(text.size()) + " bytes, allowed are " + std::to_string(maxBytes), 0});
    const std::string_view whole = trimmed(text);
    if (whole.size() < 2 || whole.front() != '[' || whole.back() != ']')
        return failure(Error{Errc::NotJson, "no array", 0});
    const std::string_view inner = whole.substr(1, whole.size() - 2);
    std::vector<std::string_view> elements;
    if (trimmed(inner).empty())
        return elements;

    std::size_t depth = 0;
    std::size_t start = 0;
    for (std::size_t pos = 0; pos < inner.size();) {
        const char c = inner[pos];
        if (c == '"') {
            if (!skipString(inner, pos))
                return failure(Error{Errc::NotJson, "a text without end", 0});
            continue;
        }
        if (c == '{' || c == '[')
            ++depth;
        if (c == '}' || c == ']') {
            if (depth == 0)
                return failure(Error{Errc::NotJson, placeOf(pos + 1), pos + 1});
            --depth;
        }
        if (c == ',' && depth == 0) {
            elements.push_back(trimmed(inner.substr(start, pos - start)));
            start = pos + 1;
            if (elements.size() == maxElements)
                return failure(Error{Errc::TooLarge,
                                     "more than " + std::to_string(maxElements) + " elements",
                                     start});
        }
        ++pos;
    }
    if (depth != 0)
        return failure(Error{Errc::NotJson, "an element without end", 0});
    elements.push_back(trimmed(inner.substr(start)));
    return elements;
}

void appendString(std::string &out, std::string_view text)
{
    static constexpr char digits[] = "0123456789abcdef";
    out.push_back('"');
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out.push_back('\\');
            out.push_back(c);
        } else if (byte < 0x20) {
            out += "\\u00";
            out.push_back(digits[byte >> 4]);
            out.push_back(digits[byte & 15]);
        } else {
            out.push_back(c);
        }
    }
    out.push_back('"');
}

} // namespace sidelight::json
