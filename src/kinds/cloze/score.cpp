#include <algorithm>

#include "kinds/cloze/gaps.h"
#include "model/alike.h"
#include "scoring/score.h"
#include "scoring/typed.h"

namespace potentiel {

std::string given_in_gap(const Cloze::Gap& gap, const Cloze::Response& response) {
    if (gap.kind == Cloze::GapKind::Choice) {
        const auto found = std::find_if(response.choices.begin(), response.choices.end(),
                                        [&](const Mark& mark) { return mark.row == gap.id; });
        return found == response.choices.end() ? std::string() : found->column;
    }
    const auto found = std::find_if(response.texts.begin(), response.texts.end(),
                                    [&](const TypedText& one) { return one.field == gap.id; });
    return found == response.texts.end() ? std::string() : found->text;
}

bool gap_is_right(const Cloze::Gap& gap, const Cloze::GapKey& key, const std::string& given,
                  std::string_view language) {
    if (gap.kind == Cloze::GapKind::Choice) return same_option(gap.options, given, key.correct, std::string(language));
    if (gap.kind == Cloze::GapKind::Text) return text_is_right(key.text, given);
    return number_is_right(key.number, gap.form, given, language);
}

// Share of gaps that are right.
Score score_cloze(const Cloze::Spec& spec, const Cloze::Key& key, const Cloze::Response& response) {
    int right = 0;
    for (std::size_t index = 0; index < spec.gaps.size(); ++index)
        right += gap_is_right(spec.gaps[index], key.gaps[index], given_in_gap(spec.gaps[index], response),
                              response.language);
    const int all = static_cast<int>(spec.gaps.size());
    return {thousandths(right, all), {Rule::Share, right, all}};
}

}  // namespace potentiel
