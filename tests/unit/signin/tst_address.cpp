#include <catch2/catch_test_macros.hpp>

#include "core/signin/address.h"

using namespace sidelight::signin;

TEST_CASE("an address is safe by https, or by http on this machine, and whole")
{
    for (const char *good : {"https://id.example", "https://id.example/",
                             "https://id.example:8443/a/b?c=d", "http://127.0.0.1:9/x",
                             "http://[::1]:9/x", "http://localhost/x", "https://[2001:db8::1]/"})
        CHECK(isSafeAddress(good));
    for (const char *bad : {"",
                            "id.example",
                            "http://id.example/",
                            "HTTPS://id.example/",
                            "https:///x",
                            "https://",
                            "https://eva@id.example/",
                            "https://id.example:x/",
                            "https://id.example:123456/",
                            "https://id.example/#x",
                            "https://id.example/a b",
                            "https://id.example/\n",
                            "https://id.example/\"",
                            "https://[::1/",
                            "http://127.0.0.1.evil.example/",
                            "http://localhost.evil.example/",
                            "http://127.0.0.1@evil.example/",
                            "file:///etc/passwd",
                            "javascript:alert(1)",
                            "https://id.ex\xc3\xa4mple/",
                            "https://id.example\\@evil.example/"}) {
        INFO(bad);
        CHECK_FALSE(isSafeAddress(bad));
    }
    CHECK_FALSE(isSafeAddress("https://id.example/" + std::string(2048, 'a')));
}

TEST_CASE("a form is read as it was written")
{
    const Fields fields{{"a", "x y+z&=%"}, {"b", ""}, {"ü", "\n"}};
    CHECK(formOf(fields) == "a=x%20y%2Bz%26%3D%25&b=&%C3%BC=%0A");
    CHECK(readForm(formOf(fields)) == fields);
    CHECK(readForm("a=1+2") == Fields{{"a", "1 2"}});
    CHECK(withQuery("https://id.example/x?t=1", {{"a", "b"}}) == "https://id.example/x?t=1&a=b");
    for (const char *bad : {"a=%", "a=%2", "a=%zz", "a=1&a=2"})
        CHECK_FALSE(readForm(bad));
    std::string many;
    for (int i = 0; i < 33; ++i)
        many += "f" + std::to_string(i) + "=1&";
    CHECK_FALSE(readForm(many));
}
