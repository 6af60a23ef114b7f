#include "base/signs.h"

#include "base/fold_table.h"
#include "base/utf8.h"

namespace potentiel {
namespace {

constexpr std::u32string_view spaces = U"\u0085\u00a0\u1680\u2028\u2029\u202f\u205f\u3000";
constexpr std::u32string_view dashes = U"‐‑‒–—―⁃−➖﹘﹣ー֊־᠆";
constexpr std::u32string_view apostrophes = U"`´‘’‛ʹʻʼʽˈˊˋ′‵՚٬";

bool is_one_of(std::u32string_view signs, char32_t sign) { return signs.find(sign) != std::u32string_view::npos; }

bool is_space(char32_t sign) { return is_one_of(spaces, sign) || (sign >= 0x2000 && sign <= 0x200A); }

}  // namespace

char32_t plain_sign(char32_t sign) {
    if (is_one_of(apostrophes, sign)) return '\'';
    if (sign < 0x80) return sign;
    if (is_space(sign)) return ' ';
    if (is_one_of(dashes, sign)) return '-';
    const FoldTable& table = FoldTable::get();
    if (const int digit = table.digit(sign); digit >= 0) return static_cast<char32_t>('0' + digit);
    if (table.is_hidden(sign)) return 0;
    if (sign > 0xFF00 && sign < 0xFF5F) return plain_sign(sign - 0xFEE0);
    constexpr std::u32string_view others = U"،、﹐。﹒٪﹪∗⁄∕﹢", plain = U",,,..%%*//+";
    const std::size_t place = others.find(sign);
    return place == std::u32string_view::npos ? sign : plain[place];
}

std::string plain_signs(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        if (const char32_t sign = plain_sign(next_code_point(text, at))) append_code_point(result, sign);
    }
    return result;
}

std::string as_typed(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t sign = next_code_point(text, at);
        if (sign == U'—') result += "--";
        else if (sign == U'…') result += "...";
        else append_code_point(result, sign);
    }
    return result;
}

bool is_blank(std::string_view text) { return plain_signs(text).find_first_not_of(" \n\t\r\v\f") == std::string::npos; }

}  // namespace potentiel
