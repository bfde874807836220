#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_all.hpp>

#include "core/base/utf8.h"
#include "core/mapping/plaintext.h"

using namespace sidelight;
using namespace sidelight::mapping;

namespace
{
struct GivenHtml {
    const char *what;
    std::string html;
    std::string text;
};
} // namespace

TEST_CASE("of HTML the words remain")
{
    const auto row = GENERATE(values<GivenHtml>({
        {"no HTML", "just words", "just words"},
        {"tags", "<b>bold</b> and <i class=\"x\">slanted</i>", "bold and slanted"},
        {"paragraphs", "<p>one</p><p>two</p>", "one\ntwo"},
        {"line breaks", "one<br>two<BR/>three", "one\ntwo\nthree"},
        {"white space", "  a \n\t b  ", "a b"},
        {"entities", "&lt;b&gt; &amp;amp; &quot;&#65;&#x42;&#128512;&nbsp;x", "<b> &amp; \"AB😀 x"},
        {"an unknown entity", "a &nosuch; b & c", "a &nosuch; b & c"},
        {"an entity that is no character", "a&#0;&#xD800;&#1114112;b", "a&#0;&#xD800;&#1114112;b"},
        {"scripts and styles", "a<script>x()</script>b<style>p{}</style>c", "abc"},
        {"a script without end", "a<script>x()", "a"},
        {"comments", "a<!-- <b>no</b> -->b", "ab"},
        {"less than", "3 < 4 and <3", "3 < 4 and <3"},
        {"a tag without end", "a <b and more", "a <b and more"},
        {"an image", "x<img src=https://example.com/a.png onerror=\"f()\">y", "xy"},
        {"emoji and accents", "<p>Grüße 👋🏽 éà</p>", "Grüße 👋🏽 éà"},
        {"nothing", "", ""},
        {"nothing but tags", "<div><br></div>", ""},
    }));
    CAPTURE(row.what);
    CHECK(plainText(row.html, 1000) == row.text);
}

TEST_CASE("a long text is cut between characters and says so")
{
    std::string html = "<p>";
    for (int i = 0; i < 5000; ++i)
        html += "ä";
    const std::string text = plainText(html, 101);
    CHECK(text.size() <= 101);
    CHECK(isValidUtf8(text));
    CHECK(text.ends_with("…"));
}

TEST_CASE("hostile HTML costs no more than its length")
{
    const std::string many = std::string(500'000, '<') + "a";
    CHECK(plainText(many, 1'000'000) == many);
    std::string open;
    for (int i = 0; i < 100'000; ++i)
        open += "<a";
    CHECK(plainText(open, 1'000'000) == open);
    CHECK(plainText(std::string(500'000, '&'), 1'000'000).size() == 500'000);
}
