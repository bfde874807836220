#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_all.hpp>

#include "hub/http/formbody.h"
#include "hub/http/vendorbodies.h"

using namespace sidelight;
using namespace sidelight::hub;

namespace
{

struct Row {
    const char *form;
    const char *json; // null: refused
};

HttpRequest requestOf(std::string contentType, std::string body)
{
    return {"POST",
            "/v1/ingest/x",
            {{"Content-Type", std::move(contentType)},
             {"Authorization", "Bearer secret"},
             {"X-Kind", "test"}},
            std::move(body)};
}

} // namespace

TEST_CASE("a form is the object it stands for")
{
    const auto row = GENERATE(values<Row>({
        {"a=1&b=two+words", R"({"a":"1","b":"two words"})"},
        {"a=%C3%BC%26%3D", R"({"a":"ü&="})"},
        {"user%5B%5D=Mara+Muster&user%5B%5D=Ida", R"({"user":["Mara Muster","Ida"]})"},
        {"user[]=one", R"({"user":["one"]})"},
        {"a=1&a=2&a=3", R"({"a":["1","2","3"]})"},
        {"a", R"({"a":""})"},
        {"a=b=c", R"({"a":"b=c"})"},
        {"&&a=1&", R"({"a":"1"})"},
        {"", "{}"},
        {"a=%7B%22x%22%3A1%7D", R"({"a":"{\"x\":1}"})"},
        {"=1", nullptr},
        {"a=%", nullptr},
        {"a=%4", nullptr},
        {"a=%zz", nullptr},
        {"a=%FF", nullptr},
        {"a=%00", nullptr},
    }));
    CAPTURE(row.form);
    const auto form = readForm(row.form);
    REQUIRE(form.has_value() == (row.json != nullptr));
    if (form)
        CHECK(boost::json::value(*form) == boost::json::parse(row.json));
    else
        CHECK(form.error().status == 400);
}

TEST_CASE("a form has a limit of fields")
{
    std::string body;
    for (std::size_t i = 0; i <= maxFormFields; ++i)
        body += "a=1&";
    CHECK_FALSE(readForm(body));
}

TEST_CASE("a vendor's body is JSON or a form, and its secrets stay outside")
{
    const auto json =
        readVendorBody(requestOf("application/json; charset=utf-8", R"({"a":1})"), 100);
    REQUIRE(json);
    CHECK(json->value == boost::json::parse(R"({"a":1})"));
    CHECK(json->text == R"({"a":1})");
    REQUIRE(json->headers.size() == 2);
    CHECK(json->headers[1].first == "x-kind");
    CHECK(readVendorBody(requestOf("application/vnd.api+json", "[]"), 100));
    CHECK(readVendorBody(requestOf("text/plain", "[]"), 100));
    CHECK(readVendorBody(requestOf("", "[]"), 100));
    const auto form = readVendorBody(requestOf("application/x-www-form-urlencoded", "a=1"), 100);
    REQUIRE(form);
    CHECK(form->value == boost::json::parse(R"({"a":"1"})"));

    struct Bad {
        const char *what;
        HttpRequest request;
        int status;
    };
    const Bad rows[] = {
        {"XML", requestOf("text/xml", "<a/>"), 415},
        {"another charset", requestOf("application/json; charset=latin1", "{}"), 415},
        {"broken JSON", requestOf("application/json", "{"), 400},
        {"too deep", requestOf("application/json", std::string(30, '[') + std::string(30, ']')),
         400},
        {"too large", requestOf("application/json", std::string(101, ' ')), 413},
        {"a broken form", requestOf("application/x-www-form-urlencoded", "a=%"), 400},
    };
    for (const Bad &bad : rows) {
        CAPTURE(bad.what);
        const auto body = readVendorBody(bad.request, 100);
        REQUIRE_FALSE(body);
        CHECK(body.error().status == bad.status);
    }
}
