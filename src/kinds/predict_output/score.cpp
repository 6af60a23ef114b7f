#include <algorithm>

#include "base/fold_text.h"
#include "base/lines.h"
#include "base/signs.h"
#include "base/utf8.h"
#include "scoring/score.h"

namespace potentiel {
namespace {

// Replaces signs by those of a keyboard: phones put others in their place.
std::string keyboard_signs(const std::string& text) {
    std::string result;
    const std::string plain = marks_apart(plain_signs(text));
    for (std::size_t at = 0; at < plain.size();) {
        const char32_t sign = next_code_point(plain, at);
        append_code_point(result, sign == U'“' || sign == U'”' || sign == U'„' ? '"' : sign);
    }
    return result;
}

// The lines without invisible parts: trailing spaces, and empty lines at the end of the text.
std::vector<std::string_view> visible_lines(std::string_view text) {
    std::vector<std::string_view> lines = lines_of(text);
    for (std::string_view& line : lines) line = line.substr(0, line.find_last_not_of(" \t\r") + 1);
    while (!lines.empty() && lines.back().empty()) lines.pop_back();
    return lines;
}

using Lines = std::vector<std::string_view>;

// Length of the longest common subsequence, row by row.
int common_lines(const Lines& one, const Lines& other) {
    std::vector<int> row(other.size() + 1);
    for (const std::string_view line : one) {
        int diagonal = 0;
        for (std::size_t at = 0; at < other.size(); ++at) {
            const int above = row[at + 1];
            row[at + 1] = line == other[at] ? diagonal + 1 : std::max(above, row[at]);
            diagonal = above;
        }
    }
    return row.back();
}

}  // namespace

// Twice the number of lines in the same order in both texts, over the lines of both: Dice's coefficient (1945), Ecology
// 26(3), of the longest common subsequence (Wagner & Fischer 1974, Journal of the ACM 21(1)).
Score score_predict_output(const PredictOutput::Spec&, const PredictOutput::Key& key,
                           const PredictOutput::Response& response) {
    const std::string output = keyboard_signs(key.output), text = keyboard_signs(response.text);
    const std::string typed = keyboard_signs(as_typed(response.text));
    const Lines expected = visible_lines(output), read = visible_lines(text), typed_lines = visible_lines(typed);
    const bool as_it_stands = common_lines(expected, read) >= common_lines(expected, typed_lines);
    const Lines& given = as_it_stands ? read : typed_lines;
    const int common = common_lines(expected, given);
    const int all = static_cast<int>(expected.size() + given.size());
    // Rounding must not give full marks to thousands of lines with one error.
    const int value = thousandths(2LL * common, std::max(all, 1));
    const bool equal = expected == given;
    return {equal ? 1000 : std::min(value, 999), {Rule::Share, 2 * common, all}};
}

}  // namespace potentiel
