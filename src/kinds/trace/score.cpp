#include <algorithm>

#include "base/decimal.h"
#include "base/fold_text.h"
#include "base/signs.h"
#include "base/utf8.h"
#include "kinds/trace/values.h"
#include "model/rules/typed_texts.h"
#include "scoring/score.h"

namespace potentiel {
namespace {

bool counts(char32_t character) {
    constexpr std::u32string_view passed_over = U" \t\n\"'“”„«»";
    return passed_over.find(character) == std::u32string_view::npos;
}

std::string bare(const std::string& text) {
    std::string result;
    const std::string plain = marks_apart(plain_signs(text));
    for (std::size_t at = 0; at < plain.size();) {
        const char32_t character = next_code_point(plain, at);
        if (counts(character)) append_code_point(result, character == 0x66B ? '.' : character);
    }
    return result;
}

// "3,5" becomes "3.5": a comma here can only be a decimal mark.
std::string with_point(std::string value) {
    const std::size_t comma = value.find(',');
    if (comma != std::string::npos) value[comma] = '.';
    return value;
}

}  // namespace

bool same_value(const std::string& expected, const std::string& given) {
    const std::string value = bare(expected), other = bare(given);
    return value == other || value == bare(as_typed(given)) || (read_decimal(value) && value == with_point(other));
}

// Right values, as a share of all cells with an expected or a given value: empty cells earn nothing.
Score score_trace(const Trace::Spec& spec, const Trace::Key& key, const Trace::Response& response) {
    int right = 0, all = 0;
    auto cell = response.texts.begin();
    for (std::size_t step = 0; step < spec.lines.size(); ++step) {
        for (std::size_t variable = 0; variable < spec.variables.size(); ++variable, ++cell) {
            const std::string& expected = key.steps[step].values[variable];
            const bool expects = !is_blank(expected), gives = !is_blank(cell->text);
            if (!expects && !gives) continue;
            ++all;
            right += expects && gives && same_value(expected, cell->text);
        }
    }
    return {thousandths(right, all), {Rule::Share, right, all}};
}

}  // namespace potentiel
