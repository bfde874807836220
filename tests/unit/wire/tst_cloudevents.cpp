#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <boost/json/serialize.hpp>

#include "core/wire/cloudevents.h"
#include "core/wire/compactevent.h"
#include "core/wire/json.h"

using namespace sidelight;
using namespace sidelight::wire;

namespace
{
std::string envelope(const std::string &rest)
{
    return R"({"specversion":"1.0","id":"1","source":"/shop","type":"t")" + rest + "}";
}
} // namespace

TEST_CASE("an event comes back as it went")
{
    const auto event = decodeEvent(envelope(
        R"(,"subject":"C-1","time":"2026-11-22T15:03:20.5+01:00","datacontenttype":"application/json",)"
        R"("dataschema":"https://example.org/s","correlationid":"I-1","attempt":3,"last":true,"gone":null,)"
        R"("data":{"html":"<img src=x onerror=1>","text":"\u202eright to left","n":1.5,"big":18446744073709551615})"));
    REQUIRE(event);
    CHECK(event->subject == "C-1");
    CHECK(formatRfc3339(*event->time) == "2026-11-22T14:03:20.500Z");
    CHECK(event->correlationId() == "I-1");
    CHECK_FALSE(event->extensions.contains("gone"));
    const std::string text = encodeEvent(*event);
    const auto again = decodeEvent(text);
    REQUIRE(again);
    CHECK(encodeEvent(*again) == text);
    CHECK(boost::json::serialize(again->data) == boost::json::serialize(event->data));
    CHECK(again->extensions == event->extensions);
}

TEST_CASE("an event made in one piece is the same, stays when it is moved, and is refused alike")
{
    const std::string longText(3000, 'x');
    for (const std::string &rest :
         {std::string(R"(,"correlationid":"I-1","attempt":3,"data":{"a":[1,{"b":"größe"}],"t":")") +
              longText + "\"}",
          std::string(R"(,"data":"text")"), std::string(R"(,"data_base64":"QQ==")"),
          std::string()}) {
        auto event = decodeCompactEvent(envelope(rest));
        REQUIRE(event);
        const auto kept = std::make_shared<const Event>(*std::move(event));
        const boost::json::value copy = kept->data;
        const auto plain = decodeEvent(envelope(rest));
        REQUIRE(plain);
        CHECK(encodeEvent(*kept) == encodeEvent(*plain));
        CHECK(kept->dataIsBase64 == plain->dataIsBase64);
        CHECK(copy == plain->data);
        const bool isApart = kept->data.storage().get() != plain->data.storage().get();
        CHECK(isApart == !rest.empty());
    }
    CHECK(decodeCompactEvent("[]").error().code == Errc::NotAnEvent);
    CHECK(decodeCompactEvent(R"({"a":1,"a":2})").error().code == Errc::DuplicateKey);
}

TEST_CASE("an event that is none is refused with a code")
{
    struct Row {
        std::string text;
        Errc code;
    };
    const std::string longText(3000, 'x');
    const auto row = GENERATE_COPY(
        Row{"[]", Errc::NotAnEvent}, Row{"{}", Errc::MissingAttribute},
        Row{R"({"specversion":"0.3","id":"1","source":"/s","type":"t"})", Errc::NotAnEvent},
        Row{R"({"id":"1","source":"/s","type":"t"})", Errc::MissingAttribute},
        Row{R"({"specversion":"1.0","source":"/s","type":"t"})", Errc::MissingAttribute},
        Row{R"({"specversion":"1.0","id":"","source":"/s","type":"t"})", Errc::BadAttribute},
        Row{R"({"specversion":"1.0","id":1,"source":"/s","type":"t"})", Errc::BadAttribute},
        Row{R"({"specversion":"1.0","id":"1","source":"a b","type":"t"})", Errc::BadAttribute},
        Row{R"({"specversion":"1.0","id":"1\u0000","source":"/s","type":"t"})", Errc::BadAttribute},
        Row{R"({"specversion":"1.0","id":"1","source":"/s","type":"t\u0085"})", Errc::BadAttribute},
        Row{envelope(R"(,"time":"yesterday")"), Errc::BadTime},
        Row{envelope(R"(,"time":1763820200)"), Errc::BadAttribute},
        Row{envelope(R"(,"expirytime":"soon")"), Errc::BadTime},
        Row{envelope(",\"subject\":\"" + longText + "\""), Errc::BadAttribute},
        Row{envelope(R"(,"data":1,"data_base64":"QQ==")"), Errc::BadAttribute},
        Row{envelope(R"(,"data_base64":"Q")"), Errc::BadAttribute},
        Row{envelope(R"(,"data_base64":5)"), Errc::BadAttribute},
        Row{envelope(",\"data\":" + std::string(40, '[') + std::string(40, ']')), Errc::TooDeep});
    const auto event = decodeEvent(row.text);
    REQUIRE_FALSE(event);
    CHECK(event.error().code == row.code);
    CHECK(sentenceOf(event.error()).ends_with('.'));
}

TEST_CASE("members that are no attributes by name are kept, not dropped")
{
    const auto event = decodeEvent(
        envelope(R"(,"renderData":{"subTitle":"ended call"},"identity":"+12025550164")"));
    REQUIRE(event);
    CHECK(event->extension("identity") == "+12025550164");
    CHECK(decodeEvent(encodeEvent(*event))->extensions.at("renderData").at("subTitle") ==
          "ended call");
}

TEST_CASE("a body that is not JSON is carried as base64")
{
    const auto event = decodeEvent(envelope(R"(,"data_base64":"AAEC")"));
    REQUIRE(event);
    CHECK(event->dataIsBase64);
    CHECK(encodeEvent(*event).ends_with(R"("data_base64":"AAEC"})"));
}

TEST_CASE("binary mode reads headers leniently")
{
    const std::vector<Header> headers{{"CE-SpecVersion", "1.0"},     {"ce-id", "a%20b%"},
                                      {"Ce-Source", "/s"},           {"ce-type", "t"},
                                      {"ce-subject", "Jos\xC3\xA9"}, {"x-other", "1"},
                                      {"ce-correlationid", "I-1"}};
    const auto json = decodeBinary(headers, "application/json; charset=utf-8", R"({"a":1})");
    REQUIRE(json);
    CHECK(json->id == "a b%");
    CHECK(json->subject == "Jos\xC3\xA9");
    CHECK(json->data.at("a") == 1);
    CHECK_FALSE(json->extensions.contains("x-other"));
    CHECK(decodeBinary(headers, "text/plain", "hello")->data == "hello");
    const auto bytes = decodeBinary(headers, "application/octet-stream", std::string("\0\1\2", 3));
    REQUIRE(bytes);
    CHECK(bytes->dataIsBase64);
    CHECK(bytes->data == "AAEC");
    CHECK(decodeBinary(headers, "application/json", "{").error().code == Errc::NotJson);
}

TEST_CASE("binary mode refuses a header twice, bad UTF-8 and a body too large")
{
    const std::vector<Header> twice{{"ce-id", "1"}, {"CE-ID", "2"}};
    CHECK(decodeBinary(twice, "", "").error().code == Errc::DuplicateKey);
    const std::vector<Header> bad{{"ce-id", "\xFF"}};
    CHECK(decodeBinary(bad, "", "").error().code == Errc::NotUtf8);
    CHECK(decodeBinary({}, "", std::string(limits::maxEventBytes + 1, 'x')).error().code ==
          Errc::TooLarge);
}
