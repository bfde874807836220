#include "core/wire/error.h"

#include "core/json/json.h"

namespace sidelight::wire
{

std::string_view codeOf(Errc code)
{
    switch (code) {
    case Errc::TooLarge:
        return "too_large";
    case Errc::NotUtf8:
        return "not_utf8";
    case Errc::NotJson:
        return "not_json";
    case Errc::TooDeep:
        return "too_deep";
    case Errc::DuplicateKey:
        return "duplicate_key";
    case Errc::NotFinite:
        return "not_finite";
    case Errc::NotAnEvent:
        return "not_an_event";
    case Errc::MissingAttribute:
        return "missing_attribute";
    case Errc::BadAttribute:
        return "bad_attribute";
    case Errc::BadTime:
        return "bad_time";
    case Errc::BadData:
        return "bad_data";
    case Errc::UnknownMessage:
        return "unknown_message";
    }
    return "not_json";
}

namespace
{

std::string_view plainSentenceOf(Errc code)
{
    switch (code) {
    case Errc::TooLarge:
        return json::plainSentenceOf(json::Errc::TooLarge);
    case Errc::NotUtf8:
        return json::plainSentenceOf(json::Errc::NotUtf8);
    case Errc::NotJson:
        return json::plainSentenceOf(json::Errc::NotJson);
    case Errc::TooDeep:
        return json::plainSentenceOf(json::Errc::TooDeep);
    case Errc::DuplicateKey:
        return json::plainSentenceOf(json::Errc::DuplicateKey);
    case Errc::NotFinite:
        return json::plainSentenceOf(json::Errc::NotFinite);
    case Errc::NotAnEvent:
        return "This is not a CloudEvents 1.0 event";
    case Errc::MissingAttribute:
        return "A required attribute is missing";
    case Errc::BadAttribute:
        return "An attribute has a value that is not allowed";
    case Errc::BadTime:
        return "A time is not written as RFC 3339 says";
    case Errc::BadData:
        return "The data of the message has another shape than its type asks for";
    case Errc::UnknownMessage:
        return "The hub does not know this type of message";
    }
    return json::plainSentenceOf(json::Errc::NotJson);
}

} // namespace

std::string sentenceOf(const Error &error)
{
    std::string sentence(plainSentenceOf(error.code));
    if (!error.detail.empty())
        sentence += " (" + error.detail + ")";
    sentence += '.';
    return sentence;
}

} // namespace sidelight::wire
