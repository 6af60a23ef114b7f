#include "model/rules/svg.h"

#include <doctest/doctest.h>

#include <string>

using namespace potentiel;

namespace {

std::string in_base64(std::string_view text) {
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string result;
    for (std::size_t at = 0; at < text.size(); at += 3) {
        unsigned bits = 0;
        for (std::size_t next = at; next < at + 3; ++next)
            bits = bits << 8 | (next < text.size() ? static_cast<unsigned char>(text[next]) : 0u);
        for (std::size_t place = 0; place < 4; ++place)
            result += place <= text.size() - at ? letters[bits >> (18 - 6 * place) & 63] : '=';
    }
    return result;
}

bool accepted(const std::string& text) { return is_plain_svg(in_base64(text)); }

bool accepted_within(const std::string& inside) {
    return accepted(R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3">)" + inside + "</svg>");
}

}  // namespace

TEST_CASE("svg: what potentiel build has written is accepted") {
    CHECK(accepted(R"(<svg xmlns="http://www.w3.org/2000/svg"/>)"));
    for (const char* inside : {"", "text", "<path d=\"M0 0h9\"/>",
                               "<g fill=\"url(#a)\" xml:space=\"preserve\"><use href=\"#a\"/> a &lt; b &amp; c</g>",
                               "<style>.a{fill:url(#b)}@media print{.a{fill:red}}</style>",
                               "<filter><feGaussianBlur in2=\"x\"/></filter>", "<text>url, @ é = \"on\"</text>"}) {
        CAPTURE(std::string(inside));
        CHECK(accepted_within(inside));
    }
}

TEST_CASE("svg: what could run or fetch is refused, and so is any other form") {
    for (const char* whole : {"", "<svg/>", "<svg></svg>", R"x(<svg xmlns="http://www.w3.org/1999/xhtml"/>)x",

                              R"x(<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>)x",
                              R"x(<!DOCTYPE svg><svg xmlns="http://www.w3.org/2000/svg"/>)x",
                              "\xef\xbb\xbf<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "\xff\xfe<\0s\0v\0g\0",
                              R"x(<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/2000/svg"/>)x",
                              R"x(<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>)x"}) {
        CAPTURE(std::string(whole));
        CHECK_FALSE(accepted(whole));
    }
    for (const char* inside : {"<script>x</script>",
                               "<SCRIPT/>",
                               "<x:script/>",
                               R"x(<x:script xmlns:x="http://www.w3.org/2000/svg"/>)x",
                               "<foreignObject/>",
                               R"x(<image href="#a"/>)x",
                               R"x(<feImage href="#a"/>)x",
                               R"x(<fe:x/>)x",
                               R"x(<a href="#b"/>)x",
                               R"x(<set attributeName="href"/>)x",
                               "<animate/>",
                               R"x(<g xmlns="http://www.w3.org/1999/xhtml"/>)x",
                               R"x(<g onclick="x()"/>)x",
                               R"x(<g e:onclick="x()"/>)x",
                               R"x(<use xlink:href="#a"/>)x",
                               R"x(<use href="b.svg#a"/>)x",
                               R"x(<use href="data:x"/>)x",
                               R"x(<g fill="url(b)"/>)x",
                               R"x(<g fill="URL( &quot;#b)"/>)x",
                               R"x(<g fill="\75rl(b)"/>)x",
                               R"x(<g fill="&#117;rl(b)"/>)x",
                               R"x(<g fill="image-set('b' 1x)"/>)x",
                               R"x(<style>@import "b"</style>)x",
                               R"x(<style>@IMPORT "b"</style>)x",
                               R"x(<style>a{fill:url(b)}</style>)x",
                               R"x(<style>\40 import "b"</style>)x",
                               "<!-- c -->",
                               "<?p?>",
                               "<![CDATA[x]]>",
                               "&#60;",
                               "<g",
                               "<g a>",
                               "<g a='b'/>",
                               R"x(<g  a="b"/>)x",
                               R"x(<g a="b"c="d"/>)x",

                               R"x(<g a="<"/>)x",
                               "< g/>",
                               "<g / >"}) {
        CAPTURE(std::string(inside));
        CHECK_FALSE(accepted_within(inside));
    }
}
