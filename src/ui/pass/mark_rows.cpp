#include "ui/pass/mark_rows.h"

namespace potentiel::ui {

std::optional<std::size_t> record_mark_row(Pass& pass, const MarkRow& row, const std::vector<RowMark>& marks) {
    const bool one = row.choose == Choose::One;
    auto group = pass.frame.open(row.key, one ? Role::RadioGroup : Role::CheckGroup, row.look.row, row.name,
                                 {.flags = row.flags, .sign = row.sign});
    std::optional<std::size_t> changed;
    for (std::size_t index = 0; index < marks.size(); ++index) {
        const RowMark& mark = marks[index];
        const Flags flags = row.flags | mark.flags;
        const bool acted = one ? pass.radio(mark.key, mark.label, mark.on, row.look.mark, flags, row.tongue)
                               : pass.checkbox(mark.key, mark.label, mark.on, row.look.mark, flags, row.tongue);
        if (acted) changed = index;
    }
    return changed;
}

std::vector<RowMark> option_marks(const Pass& pass, const std::vector<Option>& options) {
    std::vector<RowMark> marks;
    for (const Option& option : options) marks.push_back({option.id, pass.in(option.text)});
    return marks;
}

Line runtime_label(const Pass& pass, Phrase label) { return {{std::string(pass.words(label)), SpanStyle::Plain}}; }

MarkRow runtime_row(const Pass& pass, const Option& option, Flags flags, MarkLook look) {
    return {
        .key = option.id, .name = plain(pass.in(option.text)), .look = look, .flags = flags, .tongue = Tongue::Runtime};
}

}  // namespace potentiel::ui
