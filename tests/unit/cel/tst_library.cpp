// Functions beyond cel-spec: places, phrases, times of vendors, phones, JSON in texts.
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "core/cel/library/timetext.h"
#include "core/cel/library/words.h"
#include "core/cel/value/texts.h"
#include "tests/unit/cel/celbench.h"

using namespace sidelight;
using namespace sidelight::cel;

namespace
{

// As RFC 3339; empty when it is no time.
std::string read(std::string_view text, std::string_view zone = {})
{
    ZoneCache zones;
    const auto time = readAnyTime(text, zone, zones);
    return time ? instantText(*time) : std::string();
}

} // namespace

TEST_CASE("the distance between two places is that on the globe")
{
    const Bench bench(
        R"({"lisbon":{"lat":38.7223,"lon":-9.1393},"berlin":{"lat":52.52,"lon":13.405},
                          "north":{"lat":90,"lon":0},"south":{"lat":-90,"lon":77},"broken":{"lat":91,"lon":0},"part":{"lat":1}})");
    const auto km = [&](const std::string &a, const std::string &b) {
        return std::stod(bench("geo.km(data." + a + ", data." + b + ")"));
    };
    CHECK(km("lisbon", "berlin") == Catch::Approx(2312.2).margin(2));
    CHECK(km("berlin", "lisbon") == km("lisbon", "berlin"));
    CHECK(km("lisbon", "lisbon") == 0);
    CHECK(km("north", "south") == Catch::Approx(20015.1).margin(0.2));
    CHECK(std::stod(bench("geo.km(0, 179.5, 0, -179.5)")) == Catch::Approx(111.2).margin(0.1));
    CHECK(bench("geo.km(data.broken, data.lisbon)") ==
          "failed: A place needs lat (-90 to 90) and lon (-180 to 180).");
    CHECK(bench.codeOf("geo.km(data.part, data.lisbon)") == Code::Range);
    CHECK(std::stod(bench("geo.kmh(data.lisbon, now, data.berlin, now + duration('2h'))")) ==
          Catch::Approx(1156).margin(1));
    CHECK(std::stod(bench("geo.kmh(data.berlin, now, data.lisbon, now - duration('2h'))")) ==
          Catch::Approx(1156).margin(1));
    CHECK(bench("geo.kmh(data.lisbon, now, data.lisbon, now)") == "0E0");
    CHECK(bench("geo.kmh(data.lisbon, now, data.berlin, now) > 1000.0") == "true");
}

TEST_CASE("a phrase is found by words, however they are written")
{
    struct Row {
        const char *name;
        const char *text;
        const char *phrase;
        std::size_t apart;
        bool found;
    };
    const Row rows[] = {
        {"as it stands", "I want to cancel my contract.", "cancel my contract", 0, true},
        {"in capitals", "CANCEL MY CONTRACT!", "cancel my contract", 0, true},
        {"within a word", "uncancelled", "cancel", 0, false},
        {"at the end of a word", "cancelling", "cancel", 0, false},
        {"with others between", "cancel this awful contract", "cancel contract", 2, true},
        {"with too many between", "cancel this awful contract", "cancel contract", 1, false},
        {"in another order", "contract cancel", "cancel contract", 5, false},
        {"from a later start", "cancel that, please cancel my contract", "cancel contract", 1,
         true},
        {"over line ends and signs", "cancel -\n my…contract", "cancel my contract", 0, true},
        {"ß for SS", "Die Straße ist gesperrt", "STRASSE", 0, true},
        {"final sigma", "Η ΟΔΟΣ είναι κλειστή", "οδος", 0, true},
        {"composed and decomposed", "cafe\xCC\x81 fermé", "CAFÉ", 0, true},
        {"Turkish dotted capital", "İPTAL", "i̇ptal", 0, true},
        {"full width letters", "ＣＡＮＣＥＬ", "cancel", 0, true},
        {"Chinese without spaces", "我想取消我的合同", "取消", 0, true},
        {"Chinese that is another word", "我想消取我的合同", "取消", 0, false},
        {"Hindi with its marks", "मुझे रद्द करना है", "रद्द", 0, true},
        {"an emoji between words", "cancel 😀 contract", "cancel contract", 0, true},
        {"an empty phrase", "cancel", "", 3, false},
        {"a phrase of signs", "cancel", "…", 3, false},
        {"an empty text", "", "cancel", 3, false},
    };
    for (const Row &row : rows) {
        INFO(row.name);
        const std::string text = folded(row.text);
        const std::string phrase = folded(row.phrase);
        CHECK(holdsPhrase(wordsOf(text), wordsOf(phrase), row.apart) == row.found);
    }
    const Bench bench(R"({"text":"Please CANCEL my old contract"})");
    CHECK(bench("text.phrase(data.text, 'cancel contract', 2) && !text.phrase(data.text, 'cancel "
                "contract')") == "true");
    CHECK(bench("text.fold('Straße') == text.fold('STRASSE')") == "true");
    CHECK(bench.codeOf("text.phrase('a', 'a', -1)") == Code::Range);
}

TEST_CASE("the formats of time that vendors send are read")
{
    CHECK(read("2023-09-27T10:11:12Z") == "2023-09-27T10:11:12Z");
    CHECK(read("2023-09-27T10:11:12.123456789Z") == "2023-09-27T10:11:12.123456789Z");
    CHECK(read("2023-09-27T10:11:12.1234567894Z") == "2023-09-27T10:11:12.123456789Z");
    CHECK(read("2023-09-27T10:11:12.5+02:00") == "2023-09-27T08:11:12.5Z");
    CHECK(read("2023-09-27T10:11:12.000+0200") == "2023-09-27T08:11:12Z");
    CHECK(read("2023-09-27T10:11") == "2023-09-27T10:11:00Z");
    CHECK(read("2023-09-27") == "2023-09-27T00:00:00Z");
    CHECK(read("2020-03-03 13:05:57 UTC") == "2020-03-03T13:05:57Z");
    CHECK(read("2020-03-03 13:05:57 +00:00 UTC") == "2020-03-03T13:05:57Z");
    CHECK(read("2020-03-03 13:05:57") == "2020-03-03T13:05:57Z");
    CHECK(read("2020-03-03 13:05:57 -0700") == "2020-03-03T20:05:57Z");
    CHECK(read("Tue Mar 03 2020 18:37:38 GMT-0700 (Mountain Standard Time)") ==
          "2020-03-04T01:37:38Z");
    CHECK(read("Tue, 03 Mar 2020 18:37:38 GMT") == "2020-03-03T18:37:38Z");
    CHECK(read("Tuesday, 3-Mar-2020 18:37:38 GMT") == "2020-03-03T18:37:38Z");
    CHECK(read("1583239057") == "2020-03-03T12:37:37Z");
    CHECK(read("1583239057123") == "2020-03-03T12:37:37.123Z");
    CHECK(read("  1583239057123456 ") == "2020-03-03T12:37:37.123456Z");
}

TEST_CASE("a time without a zone is one of the zone that is given")
{
    CHECK(read("2026-07-01 12:00:00", "Europe/Lisbon") == "2026-07-01T11:00:00Z");
    CHECK(read("2026-01-01 12:00:00", "Europe/Lisbon") == "2026-01-01T12:00:00Z");
    CHECK(read("2026-07-01T12:00Z", "Europe/Lisbon") == "2026-07-01T12:00:00Z");
    CHECK(read("2060-07-01 12:00:00", "America/New_York") == "2060-07-01T16:00:00Z");
    CHECK(read("2026-07-01 12:00:00", "+05:30") == "2026-07-01T06:30:00Z");
    // The clock that goes back: the earlier of the two. The hour that does not exist: by the offset
    // before it.
    CHECK(read("2026-10-25 02:30:00", "Europe/Berlin") == "2026-10-25T00:30:00Z");
    CHECK(read("2026-03-29 02:30:00", "Europe/Berlin") == "2026-03-29T01:30:00Z");
    CHECK(read("2026-07-01 12:00:00", "Europe/Nowhere").empty());
}

TEST_CASE("what is no time is none")
{
    for (const char *text : {"",
                             " ",
                             "yesterday",
                             "2023-02-29",
                             "2023-13-01",
                             "2023-00-10",
                             "2023-01-01T24:00",
                             "2023-01-01T10:60",
                             "2023-01-01T10:11:12X",
                             "2023-01-01T10:11:12+25:00",
                             "2023-01-01T10:11:12.Z",
                             "2023-1-1",
                             "0000-01-01",
                             "99999999999999999999",
                             "-5",
                             "12:30",
                             "Tue Xyz 03 2020 18:37:38",
                             "Tue, 32 Mar 2020 18:37:38 GMT",
                             "2023-09-27T",
                             "0001-01-01T00:00:00+01:00"}) {
        INFO(text);
        CHECK(read(text).empty());
    }
}

TEST_CASE("expressions read numbers as times by their size or by their unit")
{
    const Bench bench(R"({"s":1583239057,"ms":1583239057123,"broken":[1]})");
    CHECK(bench("time.parse(data.s)") == R"("2020-03-03T12:37:37Z")");
    CHECK(bench("time.parse(data.ms)") == R"("2020-03-03T12:37:37.123Z")");
    CHECK(bench("time.millis(1000)") == R"("1970-01-01T00:00:01Z")");
    CHECK(bench("time.seconds(-1)") == R"("1969-12-31T23:59:59Z")");
    CHECK(bench("time.parse(1583239057.25)") == R"("2020-03-03T12:37:37.25Z")");
    CHECK(bench.codeOf("time.parse(data.broken)") == Code::NoSuchOverload);
    CHECK(bench.codeOf("time.parse(0.0 / 0.0)") == Code::Range);
    CHECK(bench.codeOf("time.seconds(9223372036854775807)") == Code::Range);
    CHECK(bench("now.getHours('America/Sao_Paulo')") == "19");
    CHECK(bench.codeOf("now.getHours('Mars/Olympus')") == Code::Range);
}

TEST_CASE("phone numbers are read by whom the environment names")
{
    Bench bench;
    CHECK(bench("phone.e164('030 123')") == "failed: Phone numbers cannot be read here.");
    bench.environment.setPhoneReader(
        [](std::string_view number, std::string_view region) -> std::optional<std::string> {
            if (number == "030 123" && region == "DE")
                return "+4930123";
            return std::nullopt;
        });
    CHECK(bench("phone.e164('030 123', 'DE')") == R"("+4930123")");
    CHECK(bench("phone.e164('030 123')") == "failed: This is no phone number that can be read.");
    CHECK(bench.codeOf("phone.e164('" + std::string(200, '1') + "', 'DE')") == Code::Range);
}

TEST_CASE("JSON inside of a text can be looked into")
{
    const Bench bench(
        R"({"attributes":"{\"from\":\"+351210000000\",\"tags\":[1,2]}","broken":"{\"a\":","twice":"{\"a\":1,\"a\":2}"})");
    CHECK(bench("json.parse(data.attributes).from") == R"("+351210000000")");
    CHECK(bench("json.parse(data.attributes).tags.exists(t, t == 2)") == "true");
    CHECK(bench("json.parse(data.broken)") == "failed: This text is no JSON.");
    CHECK(bench.codeOf("json.parse(data.twice)") == Code::Range);
    CHECK(bench.codeOf("json.parse('" + std::string(100, '[') + "')") == Code::Range);
}
