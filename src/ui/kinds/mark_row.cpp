#include "ui/kinds/mark_row.h"

namespace potentiel::ui {

std::optional<std::size_t> draw_mark_row(Pass& pass, const Option& option, const std::vector<RowMark>& marks,
                                         Flags flags) {
    std::optional<std::size_t> set;
    auto row = pass.open(option.id, Role::RadioGroup, Part::JudgementRow, plain(pass.in(option.text)), flags);
    for (std::size_t index = 0; index < marks.size(); ++index) {
        const RowMark& mark = marks[index];
        const Line label{{pass.words(mark.label), SpanStyle::Plain}};
        if (pass.radio(mark.key, label, mark.on, Part::JudgementMark, flags | mark.flags, Tongue::Runtime)) set = index;
    }
    return set;
}

}  // namespace potentiel::ui
