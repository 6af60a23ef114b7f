#pragma once
#include <optional>
#include <string>
#include <vector>

#include "ui/pass/pass.h"

// A text with a row of marks: one can be chosen, or several.

namespace potentiel::ui {

struct RowMark {
    std::string key;
    Line label;
    bool on = false;
    Flags flags = 0;  // verdict after the assessment
};

struct MarkLook {
    Part row, mark;
};
inline constexpr MarkLook judgement_look{Part::JudgementRow, Part::JudgementMark};
inline constexpr MarkLook scale_look{Part::ScaleRow, Part::ScaleMark};
inline constexpr MarkLook matrix_look{Part::MatrixRow, Part::MatrixMark};
inline constexpr MarkLook certainty_look{Part::CertaintyRow, Part::JudgementMark};

struct MarkRow {
    std::string key;
    std::string name;  // the text
    MarkLook look = judgement_look;
    Choose choose = Choose::One;
    Flags flags = 0;                   // of the row and of all its marks
    Tongue tongue = Tongue::Around;    // of the marks' labels
    std::string sign = {};             // shown in place of the name, if the row shows none
};

// The index of the mark that the candidate toggled, if any.
std::optional<std::size_t> record_mark_row(Pass& pass, const MarkRow& row, const std::vector<RowMark>& marks);

// One mark for each option.
std::vector<RowMark> option_marks(const Pass& pass, const std::vector<Option>& options);

// Marks with labels of the runtime, under a text of the pack: best, worst, very effective …
Line runtime_label(const Pass& pass, Phrase label);
MarkRow runtime_row(const Pass& pass, const Option& option, Flags flags, MarkLook look = judgement_look);

}  // namespace potentiel::ui
