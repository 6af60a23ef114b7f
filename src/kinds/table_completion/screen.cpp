#include "kinds/screen.h"
#include "base/signs.h"
#include "kinds/table_completion/sheet.h"
#include "ui/pass/amount.h"
#include "ui/pass/pieces.h"
#include "ui/pass/reading.h"
#include "ui/pass/typing.h"

namespace potentiel::ui {
namespace {

using Ask = Question<TableCompletion>;

constexpr int shown_decimals = 6;

// Whether to show letters and numbers at the edges. They serve formulas, so a table without numbers omits them.
bool is_spreadsheet(const TableCompletion::Spec& spec) {
    for (const TableCompletion::Row& row : spec.rows)
        for (const TableCompletion::Cell& cell : row.cells)
            if (!cell.value.empty()) return true;
    return false;
}

// Context of one pass; `filled` evaluates the formulas.
struct Recording {
    Pass& pass;
    const Ask& question;
    const bool spreadsheet;
    Sheet filled;
};

// Addresses are shown in upper case.
std::string capital(std::string address) {
    for (char& c : address)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return address;
}

std::string fault_words(const Pass& pass, const FormulaValue& value) {
    const auto about = [&](Phrase phrase) { return pass.words(phrase, {value.about}); };
    switch (value.fault) {
        case FormulaFault::None:
            break;
        case FormulaFault::Syntax:
            return value.about.empty() ? std::string(pass.words(Phrase::FormulaUnfinished))
                                       : about(Phrase::FormulaNotRead);
        case FormulaFault::Deep:
            return std::string(pass.words(Phrase::FormulaDeep));
        case FormulaFault::Name:
            return about(Phrase::FormulaName);
        case FormulaFault::Function:
            return about(Phrase::FormulaFunction);
        case FormulaFault::Arguments:
            return about(Phrase::FormulaArguments);
        case FormulaFault::Text:
            return about(Phrase::FormulaText);
        case FormulaFault::ZeroDivision:
            return about(Phrase::FormulaZeroDivision);
        case FormulaFault::Power:
            return about(Phrase::FormulaPower);
        case FormulaFault::Large:
            return std::string(pass.words(Phrase::FormulaLarge));
        case FormulaFault::Cycle:
            return pass.words(Phrase::FormulaCycle, {capital(value.about)});
    }
    return {};
}

// The result of a formula, or its error; for other texts, a warning before the answer costs anything.
std::string words_below(Recording& recording, const TableCompletion::Cell& cell, const Id& address,
                        const std::string& text) {
    if (!is_formula(text)) {
        const Pass& pass = recording.pass;
        if (!recording.question.answering()) return {};
        if (cell.formula) return std::string(pass.words(Phrase::FormulaExpected));
        if (!cell.number) return {};
        if (is_blank(text)) return asked_words(pass, cell.form);
        return doubt_words(pass, {cell.form, text, recording.question.response->language, {}});
    }
    const FormulaValue& value = recording.filled.value(address);
    if (!value) return fault_words(recording.pass, value);
    const char mark = decimal_mark(recording.pass);
    const Words& words = recording.pass.words;
    return words(Phrase::FormulaResult,
                 {words.spoken().in_digits(print_short_number(value.number, shown_decimals, mark))});
}

std::string expected_words(const Pass& pass, const TableCompletion::Cell& cell, const TableCompletion::CellKey& key) {
    if (key.number.value.empty()) {
        const std::string accepted = accepted_words(key.text);
        return accepted.empty() ? accepted : pass.words(Phrase::CellExpected, {accepted});
    }
    if (!cell.formula) return pass.words(Phrase::CellExpected, {answer_words(pass.words, key.number, {})});
    return pass.words(Phrase::CellExpectedFormula,
                      {decimal_words(pass.words, read_decimal(key.number.value).value_or(Decimal()))});
}

// For screen readers: "B3, Mardi, Heures"; the address only if it is shown.
std::string cell_name(const Recording& recording, std::size_t column, std::size_t row) {
    const auto& rows = recording.question.spec.rows;
    std::string name = recording.spreadsheet ? capital(cell_address(column, row)) : std::string();
    const auto add = [&](const TableCompletion::Cell& cell) {
        const std::string words = plain(recording.pass.in(cell.text));
        if (!words.empty()) name += (name.empty() ? "" : ", ") + words;
    };
    if (column > 0) add(rows[row].cells.front());
    add(rows.front().cells[column]);
    return name;
}

const std::string& text_in(const Ask& question, const Id& address) {
    static const std::string none;
    if (!question.response) return none;
    for (const TypedText& one : question.response->texts)
        if (one.field == address) return one.text;
    return none;
}

const TableCompletion::CellKey& key_of(const TableCompletion::Key& key, const Id& address) {
    return *std::find_if(key.cells.begin(), key.cells.end(), [&](const auto& cell) { return cell.cell == address; });
}

void record_entry(Recording& recording, std::size_t column, std::size_t row) {
    Pass& pass = recording.pass;
    const Id address = cell_address(column, row);
    const std::string& text = text_in(recording.question, address);
    const TableCompletion::Cell& entry = recording.question.spec.rows[row].cells[column];
    std::string description = words_below(recording, entry, address, text);
    Flags flags = recording.question.flags();
    if (recording.question.key) {
        const auto& key = key_of(*recording.question.key, address);
        const std::string& language =
            recording.question.response ? recording.question.response->language : pass.language;
        const bool right = cell_is_right(entry, key, text, language, recording.filled);
        flags |= Outcome{true, right}.flags();
        if (!right) description += (description.empty() ? "" : " — ") + expected_words(pass, entry, key);
    }
    const auto changed =
        pass.frame.field("field", cell_name(recording, column, row), text, Part::CellField,
                         {.maximum = TableCompletion::maximum, .description = std::move(description), .flags = flags});
    if (changed) pass.raise(edit_between(recording.question.exercise.id, text, *changed, address));
}

void record_letters(Recording& recording, std::size_t columns) {
    auto row = recording.pass.open("letters", Role::Row, Part::Plain);
    recording.pass.frame.cell("corner", Role::HeaderCell, {}, Part::CellAddress);
    for (std::size_t column = 0; column < columns; ++column) {
        const std::string letter(1, static_cast<char>('A' + column));
        recording.pass.frame.cell(letter, Role::HeaderCell, {{letter, SpanStyle::Plain}}, Part::CellAddress);
    }
}

void record_row(Recording& recording, std::size_t row) {
    Pass& pass = recording.pass;
    const std::string number = std::to_string(row + 1);
    auto line = pass.open("r" + number, Role::Row, Part::Plain);
    if (recording.spreadsheet) pass.frame.cell("number", Role::Cell, {{number, SpanStyle::Plain}}, Part::CellAddress);
    const auto& cells = recording.question.spec.rows[row].cells;
    for (std::size_t column = 0; column < cells.size(); ++column) {
        const Id address = cell_address(column, row);
        if (cells[column].entry) {
            auto cell = pass.open(address, Role::Cell, Part::Plain);
            record_entry(recording, column, row);
        } else {
            pass.frame.cell(address, row == 0 ? Role::HeaderCell : Role::Cell, pass.in(cells[column].text));
        }
    }
}

void record_table(Recording& recording) {
    Pass& pass = recording.pass;
    auto group = open_question(pass, "cells", Role::CheckGroup, recording.question);
    auto table = pass.open("table", Role::Table, Part::Grid, {}, 0, Tongue::Pack);
    const auto& rows = recording.question.spec.rows;
    if (recording.spreadsheet) record_letters(recording, rows.front().cells.size());
    for (std::size_t row = 0; row < rows.size(); ++row) record_row(recording, row);
}

}  // namespace

void record_table_completion(Pass& pass, const Ask& question) {
    const TableCompletion::Response none;
    Recording recording{pass, question, is_spreadsheet(question.spec),
                        filled_sheet(question.spec, question.response ? *question.response : none)};
    if (question.answering() && recording.spreadsheet) pass.text("hint", Phrase::FormulaHint, Part::Note);
    record_table(recording);
    if (!question.key) return;
    record_verdict(pass, question);
    record_pack_prose(pass, "why", pass.in(question.key->why), Part::Body);
}

}  // namespace potentiel::ui
