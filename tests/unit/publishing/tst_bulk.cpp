// A CRM's export: records, events, and the mark where it was left.
#include <fstream>

#include <catch2/catch_test_macros.hpp>

#include "apps/bulk/importmark.h"
#include "apps/bulk/profilerecords.h"
#include "core/wire/cloudevents.h"
#include "tests/support/scratchfolder.h"

using namespace sidelight;
using namespace sidelight::bulk;

namespace
{

std::string bulkFile(const test::ScratchFolder &folder, const std::string &text)
{
    std::ofstream(folder.file("export"), std::ios::binary) << text;
    return folder.file("export");
}

std::vector<RawRecord> allRecords(const std::string &path, RecordForm form, char separator = ',')
{
    auto file = RecordFile::open(path, form, separator);
    REQUIRE(file);
    std::vector<RawRecord> records;
    while (auto record = file->next())
        records.push_back(std::move(*record));
    return records;
}

constexpr std::string_view crmMapping =
    R"({"key": "Account", "data": {"name": "Full name", "value": "Worth"},
        "numbers": ["value"], "identities": {"email": "E-mail"}})";

} // namespace

TEST_CASE("rows of CSV keep quotes, separators and line feeds inside quotes")
{
    const test::ScratchFolder folder;
    const auto records =
        allRecords(bulkFile(folder, "\xEF\xBB\xBF"
                                    "a;b\r\n1;\"x;\"\"y\"\"\nz\"\r\n\r\n2;\n3\n4;\"open"),
                   RecordForm::Csv, ';');
    REQUIRE(records.size() == 4);
    CHECK(records[0].cells == std::vector<std::string>{"1", "x;\"y\"\nz"});
    CHECK(records[1].cells == std::vector<std::string>{"2", ""});
    CHECK(records[2].mistake == "The row has 1 cells, the head 2.");
    CHECK(records[3].mistake == "A quote is not closed.");
    CHECK(records[3].number == 4);
}

TEST_CASE("a file goes on behind the record where it was left")
{
    const test::ScratchFolder folder;
    const std::string path = bulkFile(folder, "k\n1\n2\n3\n");
    auto file = RecordFile::open(path, RecordForm::Csv, ',');
    REQUIRE(file);
    const auto first = file->next();
    REQUIRE(first);
    auto again = RecordFile::open(path, RecordForm::Csv, ',');
    REQUIRE(again);
    REQUIRE(again->goOn(first->end, first->number));
    const auto second = again->next();
    REQUIRE(second);
    CHECK(second->cells == std::vector<std::string>{"2"});
    CHECK(second->number == 2);
    CHECK_FALSE(again->goOn(1000, 1));
}

TEST_CASE("a line that is too long is one record that cannot be sent, and the next one is whole")
{
    const test::ScratchFolder folder;
    const auto records = allRecords(
        bulkFile(folder, std::string(maxRecordBytes + 1, 'x') + "\n{}\n"), RecordForm::Lines);
    REQUIRE(records.size() == 2);
    CHECK_FALSE(records[0].mistake.empty());
    CHECK(records[1].text == "{}");
}

TEST_CASE("a record becomes a profile, the same one the same event")
{
    const auto mapping = readProfileMapping(crmMapping);
    REQUIRE(mapping);
    const std::vector<std::string> head{"Account", "Full name", "Worth", "E-mail"};
    const auto text = eventOfRow(*mapping, head, {"c-1", "Ada", "12.5", ""}, "/crm");
    REQUIRE(text);
    const auto event = wire::decodeEvent(*text);
    REQUIRE(event);
    CHECK(event->type == "sidelight.customer.updated");
    CHECK(event->subject == "c-1");
    const boost::json::object *data = event->dataObject();
    REQUIRE(data);
    CHECK(*data == boost::json::object{{"name", "Ada"}, {"value", 12.5}});
    const auto line =
        eventOfLine(&*mapping, R"({"Worth": 12.5, "Full name": "Ada", "Account": "c-1"})", "/crm");
    REQUIRE(line);
    CHECK(wire::decodeEvent(*line)->id == event->id);
    CHECK(wire::decodeEvent(*eventOfRow(*mapping, head, {"c-2", "Ada", "12.5", ""}, "/crm"))->id !=
          event->id);
}

TEST_CASE("a record that is none is refused without a word of it")
{
    const auto mapping = readProfileMapping(crmMapping);
    REQUIRE(mapping);
    const std::vector<std::string> head{"Account", "Full name", "Worth", "E-mail"};
    for (const auto &cells : std::vector<std::vector<std::string>>{
             {"", "secret", "", ""}, {"se cret", "", "", ""}, {"c-1", "secret", "secret", ""}}) {
        const auto event = eventOfRow(*mapping, head, cells, "/crm");
        REQUIRE_FALSE(event);
        CHECK(event.error().find("secret") == std::string::npos);
    }
    CHECK_FALSE(eventOfLine(&*mapping, "[1]", "/crm"));
    CHECK_FALSE(eventOfLine(nullptr, "{", "/crm"));
}

TEST_CASE("a mapping is read whole or not at all")
{
    for (const char *wrong :
         {"[]", "{}", R"({"key": 1})", R"({"key": "a", "dta": {}})", R"({"key": "a", "data": []})",
          R"({"key": "a", "data": {"name": 1}})"}) {
        CAPTURE(wrong);
        CHECK_FALSE(readProfileMapping(wrong));
    }
}

TEST_CASE("a mark comes back as it was written, and anything else is none")
{
    const test::ScratchFolder folder;
    const ImportMark mark{"abc", 10, 200, 9, 1};
    REQUIRE(writeMark(folder.file("mark"), mark));
    CHECK(readMark(folder.file("mark")) == mark);
    CHECK_FALSE(readMark(bulkFile(folder, "{\"file\": 1}")));
    CHECK_FALSE(readMark(folder.file("none")));
}
