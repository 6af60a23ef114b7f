#include "kinds/code/screen_notation.h"

#include <algorithm>

namespace potentiel::ui {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

bool is_name(std::string_view text) {
    return !text.empty() && is_letter(text.front()) &&
           std::all_of(text.begin(), text.end(), [](char c) { return is_letter(c) || (c >= '0' && c <= '9'); });
}

// A JSON string without its quotes, as Python's repr writes it.
std::string python_text(std::string_view inner) {
    const bool apostrophe = inner.find('\'') != std::string_view::npos;
    const char quote = apostrophe && inner.find('"') == std::string_view::npos ? '"' : '\'';
    std::string text(1, quote);
    for (std::size_t at = 0; at < inner.size(); ++at) {
        const bool escaped = inner[at] == '\\' && at + 1 < inner.size();
        if (escaped && (inner[at + 1] == '"' || inner[at + 1] == '/')) ++at;
        if (inner[at] == quote) text += '\\';
        text += inner[at];
        if (escaped && inner[at] == '\\') text += inner[++at];
    }
    return text + quote;
}

}  // namespace

std::string in_notation(Code::Language language, std::string_view json) {
    const bool python = language == Code::Language::Python;
    std::string text;
    for (std::size_t at = 0; at < json.size();) {
        const char c = json[at];
        std::size_t end = at + 1;
        if (c == '"') {
            while (end < json.size() && json[end] != '"') end += json[end] == '\\' ? 2 : 1;
            end = std::min(end, json.size() - 1);
            const std::string_view inner = json.substr(at + 1, end - at - 1);
            ++end;
            const bool key = end < json.size() && json[end] == ':';
            if (python) text += python_text(inner);
            else if (key && is_name(inner)) text += inner;
            else text.append(json.substr(at, end - at));
        } else if (is_letter(c)) {
            while (end < json.size() && is_letter(json[end])) ++end;
            const std::string_view word = json.substr(at, end - at);
            if (!python) text += word;
            else text += word == "null" ? "None" : word == "true" ? "True" : word == "false" ? "False" : word;
        } else if (c != ' ') {
            text += c;
            if (c == ',' || c == ':') text += ' ';
        }
        at = end;
    }
    return text;
}

std::string call_in_notation(Code::Language language, const std::string& function, std::string_view arguments) {
    const std::size_t open = arguments.find('['), close = arguments.rfind(']');
    if (open == std::string_view::npos || close == std::string_view::npos) return function + "()";
    return function + "(" + in_notation(language, arguments.substr(open + 1, close - open - 1)) + ")";
}

}  // namespace potentiel::ui
