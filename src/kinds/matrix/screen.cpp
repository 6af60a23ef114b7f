#include <algorithm>

#include "kinds/screen.h"
#include "ui/pass/mark_rows.h"
#include "ui/pass/pieces.h"

namespace potentiel::ui {
namespace {

bool contains(const std::vector<Mark>& marks, const Mark& mark) {
    return std::find(marks.begin(), marks.end(), mark) != marks.end();
}

// The marks after this one is toggled; in a row with a single mark, it replaces the previous one. In the order of the
// rows, then of the columns.
Matrix::Response toggle(const Matrix::Spec& spec, const std::vector<Mark>& before, const Mark& changed) {
    const auto stays = [&](const Mark& mark) {
        if (mark == changed) return !contains(before, mark);
        return contains(before, mark) && (spec.choose == Choose::Many || mark.row != changed.row);
    };
    Matrix::Response response;
    for (const Option& row : spec.rows) {
        for (const Option& column : spec.columns) {
            const Mark mark{row.id, column.id};
            if (stays(mark)) response.marks.push_back(mark);
        }
    }
    return response;
}

void record_row(Pass& pass, const Question<Matrix>& question, const std::vector<Mark>& given, const Option& option) {
    std::vector<RowMark> marks = option_marks(pass, question.spec.columns);
    for (RowMark& mark : marks) {
        mark.on = contains(given, {option.id, mark.key});
        if (question.key) mark.flags = Outcome{mark.on, contains(question.key->marks, {option.id, mark.key})}.flags();
    }
    const MarkRow row{option.id, plain(pass.in(option.text)), matrix_look, question.spec.choose, question.flags()};
    if (const auto mark = record_mark_row(pass, row, marks))
        pass.raise(AnswerGiven{question.exercise.id, toggle(question.spec, given, {option.id, marks[*mark].key})});
}

// The columns marked in a row, as a list; "" for none.
std::string columns_in(const Pass& pass, const Matrix::Spec& spec, const std::vector<Mark>& marks, const Id& row) {
    std::vector<std::string> names;
    for (const Option& column : spec.columns)
        if (contains(marks, {row, column.id})) names.push_back(plain(pass.in(column.text)));
    return names.empty() ? std::string() : pass.words.list(names);
}

void record_row_feedback(Pass& pass, const Question<Matrix>& question, const std::vector<Mark>& given, const Id& row) {
    Comparison comparison{columns_in(pass, question.spec, given, row),
                          columns_in(pass, question.spec, question.key->marks, row)};
    // If a row may have several columns, leaving it empty may be the right answer.
    if (question.spec.choose == Choose::Many) {
        for (std::string* side : {&comparison.given, &comparison.expected})
            if (side->empty()) *side = pass.words(Phrase::NothingInRow);
    }
    record_option_feedback(pass, row, comparison.right() ? Part::Good : Part::Warn, comparison_words(pass, comparison),
                           feedback_of(pass, question.key->options, row));
}

}  // namespace

void record_matrix(Pass& pass, const Question<Matrix>& question) {
    const std::vector<Mark> given = question.response ? question.response->marks : std::vector<Mark>();
    const bool one = question.spec.choose == Choose::One;
    if (question.key) record_verdict(pass, question);
    if (question.answering()) pass.text("hint", one ? Phrase::ChooseInRow : Phrase::ChooseAllInRow, Part::Note);
    {
        auto group = open_question(pass, "rows", Role::CheckGroup, question);
        for (const Option& row : question.spec.rows) {
            record_row(pass, question, given, row);
            if (question.key) record_row_feedback(pass, question, given, row.id);
        }
    }
    if (question.key) record_pack_prose(pass, "why", pass.in(question.key->why), Part::Body);
}

}  // namespace potentiel::ui
