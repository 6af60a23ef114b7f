#include "model/rules/svg.h"

#include <string>

namespace potentiel {
namespace {

// Lower case. All elements that begin with "fe" are filter primitives and allowed, except feImage.
constexpr std::string_view elements =
    " circle clippath defs desc ellipse filter g line lineargradient marker mask path pattern polygon polyline "
    "radialgradient rect stop style svg switch symbol text textpath title tspan use ";

// Document types, character references, escapes, and CSS that can fetch a URL; "url(" is checked separately.
constexpr std::string_view refused[] = {"<!",     "<?",       "&#",     "\\",      "@import",
                                        "@font",  "src(",     "image(", "-set(",   "attr(",
                                        "paint(", "element(", "-fade(", "ession(", "<feimage"};

std::string lower_text(std::string_view base64) {
    constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    unsigned bits = 0;
    int count = 0;
    for (const char c : base64) {
        bits = bits << 6 | (static_cast<unsigned>(digits.find(c)) & 63);
        if (c == '=' || (count += 6) < 8) continue;
        count -= 8;
        const char byte = static_cast<char>(bits >> count);
        text += byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : byte;
    }
    return text;
}

// Position after one attribute; npos if a picture may not have it.
std::size_t after_attribute(std::string_view text, std::size_t at) {
    const auto equals = text.find('=', at);
    if (equals == text.npos) return text.npos;
    const auto name = text.substr(at, equals - at);
    const bool prefixed = name.find(':') != name.npos && name != "xml:space" && name != "xml:lang";
    if (prefixed || name.empty() || name.starts_with("on") || name.find_first_of(" \t\r\n/\"'<>") != name.npos)
        return text.npos;
    if (name == "xmlns" || (name == "href" && text.substr(equals, 3) != "=\"#")) return text.npos;
    const auto end = text.find_first_of("\"<", equals + 2);
    return text.substr(equals, 2) == "=\"" && end != text.npos && text[end] == '"' ? end + 1 : text.npos;
}

// Position after one tag; npos if a picture may not have it.
std::size_t after_tag(std::string_view text, std::size_t at) {
    at += text.substr(at, 1) == "/";
    const auto end = std::min(text.find_first_of(" />", at), text.size());
    const auto name = std::string(text.substr(at, end - at));
    if (!name.starts_with("fe") && elements.find(" " + name + " ") == elements.npos) return text.npos;
    if (name.find(':') != name.npos) return text.npos;
    for (at = end; text.substr(at, 1) == " ";)
        if ((at = after_attribute(text, at + 1)) == text.npos) return at;
    at += text.substr(at, 1) == "/";
    return text.substr(at, 1) == ">" ? at : text.npos;
}

}  // namespace

bool is_plain_svg(std::string_view base64) {
    const std::string text = lower_text(base64);
    constexpr std::string_view begin = R"(<svg xmlns="http://www.w3.org/2000/svg")";
    if (!text.starts_with(begin)) return false;
    for (const auto word : refused)
        if (text.find(word) != text.npos) return false;
    for (auto at = text.find("url("); at != text.npos; at = text.find("url(", at + 1))
        if (text.substr(at + 4, 1) != "#") return false;
    // Only the outermost tag has a namespace.
    const std::string rest = "<svg" + text.substr(begin.size());
    for (std::size_t at = 0; (at = rest.find('<', at)) != rest.npos;)
        if ((at = after_tag(rest, at + 1)) == rest.npos) return false;
    return true;
}

}  // namespace potentiel
