#include "core/wire/cloudevents.h"

#include <algorithm>
#include <cctype>
#include <memory>
#include <vector>

#include <boost/json/serialize.hpp>

#include "core/base/hex.h"
#include "core/base/utf8.h"
#include "core/json/compact.h"
#include "core/wire/compactevent.h"
#include "core/wire/json.h"

namespace sidelight::wire
{

namespace
{

namespace bj = boost::json;

constexpr std::string_view specVersion = "1.0";
constexpr std::size_t maxNameBytes = 64;

std::string_view viewOf(bj::string_view text)
{
    return {text.data(), text.size()};
}

// CloudEvents 1.0.2, "Type System": no control characters. Surrogates cannot stand in valid UTF-8.
bool hasControlCharacter(std::string_view text)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte < 0x20 || byte == 0x7F)
            return true;
        if (byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0)
            return true;
    }
    return false;
}

bool isAttributeText(std::string_view text)
{
    return !text.empty() && text.size() <= limits::maxAttributeBytes && !hasControlCharacter(text);
}

// A URI-reference has no spaces and no characters that RFC 3986 keeps out of every part.
bool isUriReference(std::string_view text)
{
    return isAttributeText(text) && text.find_first_of(" <>\"{}|\\^`") == std::string_view::npos;
}

std::string lower(std::string_view text)
{
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), [](unsigned char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : static_cast<char>(c);
    });
    return out;
}

// Puts attributes one after the other into an event and remembers the first that does not fit.
class EventBuilder
{
public:
    void attribute(std::string_view name, bj::value value)
    {
        if (value.is_null() || m_error)
            return; // JSON format, 2.2: an attribute that is null is an attribute that is not there
        if (isContextAttribute(name)) {
            if (!value.is_string())
                return refuse(Errc::BadAttribute, name);
            return contextAttribute(name, viewOf(value.get_string()));
        }
        extension(name, std::move(value));
    }

    void contextAttribute(std::string_view name, std::string_view text)
    {
        if (name == "specversion") {
            m_hasVersion = text == specVersion;
            if (!m_hasVersion)
                refuse(Errc::NotAnEvent, name);
        } else if (name == "id") {
            take(m_event.id, name, text, isAttributeText(text));
        } else if (name == "source") {
            take(m_event.source, name, text, isUriReference(text));
        } else if (name == "type") {
            take(m_event.type, name, text, isAttributeText(text));
        } else if (name == "subject") {
            take(m_event.subject.emplace(), name, text, isAttributeText(text));
        } else if (name == "dataschema") {
            take(m_event.dataSchema.emplace(), name, text, isUriReference(text));
        } else if (name == "datacontenttype") {
            take(m_event.dataContentType.emplace(), name, text, isAttributeText(text));
        } else if (name == "time") {
            m_event.time = parseRfc3339(text);
            if (!m_event.time)
                refuse(Errc::BadTime, name);
        }
    }

    // A member whose name is none of CloudEvents' is kept as it is: vendors send such, and nothing
    // that arrives is dropped.
    void extension(std::string_view name, bj::value value)
    {
        if (m_error)
            return;
        if (name.empty() || name.size() > maxNameBytes || hasControlCharacter(name) ||
            m_event.extensions.size() == limits::maxExtensions)
            return refuse(Errc::BadAttribute, "an extension");
        const bool isText = value.is_string();
        if (isText && (value.get_string().size() > limits::maxAttributeBytes ||
                       hasControlCharacter(viewOf(value.get_string()))))
            return refuse(Errc::BadAttribute, name);
        if (name == "expirytime" && !(isText && parseRfc3339(viewOf(value.get_string()))))
            return refuse(Errc::BadTime, name);
        m_event.extensions[bj::string_view(name.data(), name.size())] = std::move(value);
    }

    Event &event() { return m_event; }

    [[nodiscard]] static bool isContextAttribute(std::string_view name)
    {
        return name == "specversion" || name == "id" || name == "source" || name == "type" ||
               name == "subject" || name == "time" || name == "datacontenttype" ||
               name == "dataschema";
    }

    void refuse(Errc code, std::string_view name)
    {
        if (!m_error)
            m_error = Error{code, std::string(name)};
    }

    [[nodiscard]] Result<Event> finish()
    {
        if (m_error)
            return failure(std::move(*m_error));
        if (!m_hasVersion)
            return failure(Error{Errc::MissingAttribute, "specversion"});
        if (m_event.id.empty())
            return failure(Error{Errc::MissingAttribute, "id"});
        if (m_event.source.empty())
            return failure(Error{Errc::MissingAttribute, "source"});
        if (m_event.type.empty())
            return failure(Error{Errc::MissingAttribute, "type"});
        return std::move(m_event);
    }

private:
    void take(std::string &into, std::string_view name, std::string_view text, bool allowed)
    {
        if (allowed)
            into = text;
        else
            refuse(Errc::BadAttribute, name);
    }

    Event m_event;
    bool m_hasVersion = false;
    std::optional<Error> m_error;
};

bool isBase64(std::string_view text)
{
    if (text.size() % 4 != 0)
        return false;
    const std::size_t end = text.find_last_not_of('=') + 1; // 0 when all are "="
    if (text.size() - end > 2)
        return false;
    return std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(end), [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) || c == '+' || c == '/';
    });
}

std::string toBase64(std::string_view bytes)
{
    static constexpr char alphabet[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    out.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const auto byte = [&](std::size_t k) -> unsigned {
            return i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0U;
        };
        const unsigned group = byte(0) << 16 | byte(1) << 8 | byte(2);
        out.push_back(alphabet[group >> 18]);
        out.push_back(alphabet[group >> 12 & 63]);
        out.push_back(i + 1 < bytes.size() ? alphabet[group >> 6 & 63] : '=');
        out.push_back(i + 2 < bytes.size() ? alphabet[group & 63] : '=');
    }
    return out;
}

bool isJsonType(std::string_view contentType)
{
    const std::string type = lower(contentType.substr(0, contentType.find(';')));
    const std::size_t end = type.find_last_not_of(" \t");
    const std::string_view media = std::string_view(type).substr(0, end + 1);
    return media.ends_with("/json") || media.ends_with("+json");
}

// HTTP binding 3.1.3.2. Publishers that do not encode are common: what is no escape stays as it is.
std::string percentDecoded(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size()) {
            if (const auto byte = fromHex(text.substr(i + 1, 2))) {
                out.push_back(static_cast<char>(byte->front()));
                i += 2;
                continue;
            }
        }
        out.push_back(text[i]);
    }
    return out;
}

void appendMember(std::string &out, std::string_view name, std::string_view text)
{
    out.push_back(',');
    appendJsonString(out, name);
    out.push_back(':');
    appendJsonString(out, text);
}

// An assignment would copy the value into the memory of the one that was there before.
void replace(bj::value &old, bj::value value)
{
    std::destroy_at(&old);
    std::construct_at(&old, std::move(value));
}

bj::value taken(const bj::value &value)
{
    return value;
}

bj::value taken(bj::value &value)
{
    return std::move(value);
}

// Of a value that is nobody else's, the parts are moved: most of an event is its data.
template<class Value>
Result<Event> eventOf(Value &value, std::span<const std::string_view> apart)
{
    auto *object = value.if_object();
    if (!object)
        return failure(Error{Errc::NotAnEvent, "no object"});
    EventBuilder builder;
    Value *base64 = nullptr;
    Value *data = nullptr;
    for (auto &member : *object) {
        const std::string_view name = viewOf(member.key());
        if (std::find(apart.begin(), apart.end(), name) != apart.end())
            continue;
        if (name == "data")
            data = &member.value();
        else if (name == "data_base64")
            base64 = &member.value();
        else
            builder.attribute(name, taken(member.value()));
    }
    if (base64 && !base64->is_null()) {
        if (data || !base64->is_string() || !isBase64(viewOf(base64->get_string())))
            builder.refuse(Errc::BadAttribute, "data_base64");
        replace(builder.event().data, taken(*base64));
        builder.event().dataIsBase64 = true;
    } else if (data) {
        replace(builder.event().data, taken(*data));
    }
    return builder.finish();
}

} // namespace

Result<Event> decodeEvent(std::string_view text)
{
    // The envelope is a level of its own around the data.
    auto value = parseJson(text, limits::maxEventBytes, limits::maxJsonDepth);
    if (!value)
        return failure(std::move(value.error()));
    return eventOf(*value, {});
}

Result<Event> decodeCompactEvent(std::string_view text)
{
    auto value = json::parseCompact(text, limits::maxEventBytes, limits::maxJsonDepth);
    if (!value)
        return failure(errorOf(std::move(value.error())));
    return eventOf(*value, {});
}

Result<Event> decodeEvent(const bj::value &value, std::span<const std::string_view> apart)
{
    return eventOf(value, apart);
}

std::string encodeEvent(const Event &event)
{
    std::string out = R"({"specversion":"1.0","id":)";
    appendJsonString(out, event.id);
    appendMember(out, "source", event.source);
    appendMember(out, "type", event.type);
    if (event.subject)
        appendMember(out, "subject", *event.subject);
    if (event.time)
        appendMember(out, "time", formatRfc3339(*event.time));
    if (event.dataContentType)
        appendMember(out, "datacontenttype", *event.dataContentType);
    if (event.dataSchema)
        appendMember(out, "dataschema", *event.dataSchema);
    for (const auto &member : event.extensions) {
        out.push_back(',');
        appendJsonString(out, viewOf(member.key()));
        out.push_back(':');
        out += bj::serialize(member.value());
    }
    if (!event.data.is_null()) {
        out += event.dataIsBase64 ? ",\"data_base64\":" : ",\"data\":";
        out += bj::serialize(event.data);
    }
    out.push_back('}');
    return out;
}

Result<Event> decodeBinary(std::span<const Header> headers, std::string_view contentType,
                           std::string_view body)
{
    if (body.size() > limits::maxEventBytes)
        return failure(Error{Errc::TooLarge, std::to_string(body.size()) + " bytes, allowed are " +
                                                 std::to_string(limits::maxEventBytes)});
    EventBuilder builder;
    std::vector<std::string> seen;
    for (const Header &header : headers) {
        const std::string name = lower(header.first);
        if (!name.starts_with("ce-"))
            continue;
        if (std::find(seen.begin(), seen.end(), name) != seen.end())
            return failure(Error{Errc::DuplicateKey, name.substr(3)});
        seen.push_back(name);
        const std::string text = percentDecoded(header.second);
        if (!isValidUtf8(text))
            return failure(Error{Errc::NotUtf8, {}});
        if (name == "ce-datacontenttype" || name == "ce-data" || name == "ce-data_base64")
            builder.refuse(Errc::BadAttribute, name.substr(3));
        builder.attribute(name.substr(3), bj::value(bj::string_view(text.data(), text.size())));
    }
    if (!contentType.empty())
        builder.contextAttribute("datacontenttype", contentType);
    if (!body.empty() && (contentType.empty() || isJsonType(contentType))) {
        auto value = parseJson(body, limits::maxEventBytes, limits::maxJsonDepth - 1);
        if (!value)
            return failure(std::move(value.error()));
        builder.event().data = std::move(*value);
    } else if (!body.empty() && lower(contentType).starts_with("text/") && isValidUtf8(body)) {
        builder.event().data = bj::string(body.data(), body.size());
    } else if (!body.empty()) {
        builder.event().data = bj::string(toBase64(body));
        builder.event().dataIsBase64 = true;
    }
    return builder.finish();
}

} // namespace sidelight::wire
