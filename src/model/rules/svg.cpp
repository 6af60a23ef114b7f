#include "model/rules/svg.h"

#include <algorithm>
#include <string>
#include <vector>

namespace potentiel {
namespace {

constexpr std::size_t deepest = 101;

// But for feImage, all that begins with "fe" is a part of a filter.
constexpr std::string_view elements =
    " circle clipPath defs desc ellipse filter g line linearGradient marker mask path pattern polygon polyline "
    "radialGradient rect stop style svg switch symbol text textPath title tspan use ";

// What takes an address, or could run; "url(" is looked at by itself.
constexpr std::string_view refused[] = {"\\",         "@i",    "@f",     "@n",       "src(",        "image(",
                                        "image-set(", "attr(", "paint(", "element(", "cross-fade(", "expression("};

int value_of(char c) {
    if (c >= 'A' && c <= 'Z') return c - 'A';
    if (c >= 'a' && c <= 'z') return c - 'a' + 26;
    if (c >= '0' && c <= '9') return c - '0' + 52;
    return c == '+' ? 62 : 63;
}

std::string decoded(std::string_view base64) {
    std::string bytes;
    unsigned bits = 0;
    int count = 0;
    for (const char c : base64) {
        if (c == '=') break;
        bits = bits << 6 | static_cast<unsigned>(value_of(c));
        if ((count += 6) < 8) continue;
        count -= 8;
        bytes += static_cast<char>(bits >> count);
    }
    return bytes;
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// An attribute's value, or a style sheet.
bool fetches(std::string_view value) {
    std::string lower(value);
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    for (auto at = lower.find("url("); at != std::string::npos; at = lower.find("url(", at + 1))
        if (lower.substr(at + 4, 1) != "#") return true;
    return std::any_of(std::begin(refused), std::end(refused),
                       [&](std::string_view one) { return lower.find(one) != std::string::npos; });
}

class Scanner {
public:
    explicit Scanner(std::string_view text) : rest_(text) {}

    bool picture() {
        if (!rest_.starts_with(R"(<svg xmlns="http://www.w3.org/2000/svg")")) return false;
        do {
            if (take("</") ? !end() : take("<") ? !begin() : !text()) return false;
        } while (!open_.empty());
        return rest_.empty();
    }

private:
    bool take(std::string_view expected) {
        if (!rest_.starts_with(expected)) return false;
        rest_.remove_prefix(expected.size());
        return true;
    }

    std::string_view until(std::string_view ends) {
        const auto text = rest_.substr(0, rest_.find_first_of(ends));
        rest_.remove_prefix(text.size());
        return text;
    }

    bool end() {
        const bool good = take(open_.back()) && take(">");
        open_.pop_back();
        return good;
    }

    bool begin() {
        const auto name = until(" />");
        const std::string word = " " + std::string(name) + " ";
        const bool known = name.starts_with("fe")
                               ? std::all_of(name.begin(), name.end(), is_letter) && name != "feImage"
                               : elements.find(word) != std::string_view::npos;
        if (!known || open_.size() >= deepest) return false;
        if (open_.empty() && !take(R"( xmlns="http://www.w3.org/2000/svg")")) return false;
        while (take(" "))
            if (!attribute()) return false;
        open_.push_back(name);
        if (!take("/>")) return take(">");
        open_.pop_back();
        return true;
    }

    bool attribute() {
        const auto name = until("= \"/>");
        const bool plain = std::all_of(name.begin(), name.end(),
                                       [](char c) { return is_letter(c) || c == '-' || (c >= '0' && c <= '9'); });
        const bool good =
            (plain && name != "xmlns" && !name.starts_with("on")) || name == "xml:space" || name == "xml:lang";
        if (!good || !take("=\"")) return false;
        const auto value = until("\"<>");
        return take("\"") && are_entities_known(value) && !fetches(value) && (name != "href" || value.starts_with("#"));
    }

    bool text() {
        const auto text = until("<>");
        return !text.empty() && are_entities_known(text) &&
               (open_.empty() || open_.back() != "style" || !fetches(text));
    }

    static bool are_entities_known(std::string_view text) {
        for (auto at = text.find('&'); at != std::string_view::npos; at = text.find('&', at + 1)) {
            const auto after = text.substr(at + 1);
            if (!after.starts_with("amp;") && !after.starts_with("lt;") && !after.starts_with("gt;") &&
                !after.starts_with("quot;"))
                return false;
        }
        return true;
    }

    std::string_view rest_;
    std::vector<std::string_view> open_;
};

}  // namespace

bool is_plain_svg(std::string_view base64) {
    const std::string text = decoded(base64);
    return Scanner(text).picture();
}

}  // namespace potentiel
