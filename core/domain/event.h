// The envelope of everything that happens: CloudEvents 1.0.2 (cloudevents.io), JSON event format.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include "core/base/timestamp.h"
#include "core/domain/stream.h"

namespace sidelight
{

// (source, id) identifies an event for ever. A value is complete: core/wire only makes valid ones.
struct Event {
    std::string id;
    std::string source;
    std::string type;
    std::optional<std::string> subject; // the customer key, when the publisher knows it
    std::optional<Timestamp> time;
    std::optional<std::string> dataContentType;
    std::optional<std::string> dataSchema;
    // Names are lower-case letters and digits; values are strings, integers or booleans.
    boost::json::object extensions;
    // Null when there is none. A body that is not JSON is text, or base64 with dataIsBase64.
    boost::json::value data;
    bool dataIsBase64 = false;

    // The text of an extension attribute; nothing if it is missing or no text.
    [[nodiscard]] std::optional<std::string_view> extension(std::string_view name) const;
    [[nodiscard]] std::optional<std::string_view> correlationId() const
    {
        return extension("correlationid");
    }
    // When the event stops meaning anything (extension `expirytime`).
    [[nodiscard]] std::optional<Timestamp> expiryTime() const;
    // The data when it is a JSON object, else nothing.
    [[nodiscard]] const boost::json::object *dataObject() const { return data.if_object(); }
};

using EventPtr = std::shared_ptr<const Event>;

// An event at its place in a stream, as the hub delivers it.
struct Delivery {
    EventPtr event;
    StreamId stream;
    Epoch epoch;
    Offset offset;
    Offset prev;      // the offset before it in that stream, none for the first
    std::string body; // the event's JSON text without the hub's attributes
};

// Reading data without trusting it: nothing when the member is missing or of another type.
[[nodiscard]] std::optional<std::string_view> textMember(const boost::json::object &object,
                                                         std::string_view name);
// The same, empty instead of nothing.
[[nodiscard]] std::string textOrEmpty(const boost::json::object &object, std::string_view name);
[[nodiscard]] std::optional<std::int64_t> integerMember(const boost::json::object &object,
                                                        std::string_view name);
// Integers count as numbers too.
[[nodiscard]] std::optional<double> numberMember(const boost::json::object &object,
                                                 std::string_view name);
[[nodiscard]] std::optional<bool> boolMember(const boost::json::object &object,
                                             std::string_view name);
[[nodiscard]] std::optional<Timestamp> timeMember(const boost::json::object &object,
                                                  std::string_view name);
[[nodiscard]] const boost::json::object *objectMember(const boost::json::object &object,
                                                      std::string_view name);
[[nodiscard]] const boost::json::array *arrayMember(const boost::json::object &object,
                                                    std::string_view name);

} // namespace sidelight
