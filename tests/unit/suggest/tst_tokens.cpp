#include <catch2/catch_test_macros.hpp>

#include "core/base/utf8.h"
#include "core/suggest/situation/tokens.h"

using namespace sidelight;
using namespace sidelight::suggest;

namespace
{

std::vector<std::string> textsOf(std::string_view text)
{
    std::vector<std::string> out;
    for (const Token &token : tokenise(text))
        out.push_back(token.text);
    return out;
}

using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("words lose their case and their apostrophes, and numbers part from letters")
{
    CHECK(textsOf("Don't pick me up at 3pm, OK?") ==
          Texts{"dont", "pick", "me", "up", "at", "3", "pm", "ok", "?"});
    CHECK(textsOf("It\u2019s \u201chere\u201d\u2014now") == Texts{"its", "here", "now"});
    CHECK(textsOf("Z\u00fcrich\u00a0n\u00e4chste") == Texts{"z\u00fcrich", "n\u00e4chste"});
}

TEST_CASE("numbers are compared by how long they are")
{
    const auto tokens = tokenise("id 488 or 7");
    REQUIRE(tokens.size() == 4);
    CHECK(tokens[1].form == "#3");
    CHECK(tokens[3].form == "#1");
    CHECK(tokens[1].text == "488");
}

TEST_CASE("whatever is said, tokens are few, short and valid UTF-8")
{
    struct Row {
        const char *name;
        std::string text;
    };
    const Row rows[] = {
        {"nothing", ""},
        {"only spaces and marks", " \t\n.,;()"},
        {"emoji", "\U0001F600\U0001F600 \U0001F44D"},
        {"Chinese", "\u8acb\u5e6b\u6211\u8a02\u4e00\u5f35\u6a5f\u7968"},
        {"right to left", "\u0645\u0631\u062d\u0628\u0627 \u0628\u0643"},
        {"100 kB of one letter", std::string(100'000, 'a')},
        {"100 kB of words",
         [] {
             std::string text;
             while (text.size() < 100'000)
                 text += "ab ";
             return text;
         }()},
        {"100 kB of emoji",
         [] {
             std::string text;
             while (text.size() < 100'000)
                 text += "\U0001F600";
             return text;
         }()},
        {"a lone continuation byte", "a\x80z b"},
        {"an overlong form", "a \xC0\xAF b"},
        {"a surrogate", "a \xED\xA0\x80 b"},
        {"a cut character at the end", "caf\xC3"},
        {"zero bytes", std::string("a\0b\0", 4)},
        {"every byte",
         [] {
             std::string text;
             for (int c = 0; c < 256; ++c)
                 text.push_back(static_cast<char>(c));
             return text;
         }()},
    };
    for (const Row &row : rows) {
        INFO(row.name);
        const auto tokens = tokenise(row.text);
        CHECK(tokens.size() <= TokenLimits::tokens);
        for (const Token &token : tokens) {
            CHECK(!token.text.empty());
            CHECK(token.text.size() <= TokenLimits::tokenBytes);
            CHECK(isValidUtf8(token.text));
        }
    }
}
