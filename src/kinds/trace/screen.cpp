#include "kinds/screen.h"
#include "kinds/trace/values.h"
#include "model/rules/typed_texts.h"
#include "ui/pass/pieces.h"
#include "ui/pass/typing.h"

namespace potentiel::ui {
namespace {

using Ask = Question<Trace>;

struct CellPlace {
    std::size_t step, variable;
};

// The program with the number of each line before it.
std::string numbered(const std::string& program) {
    std::vector<std::string> lines(1);
    for (const char c : program) {
        if (c == '\n') lines.emplace_back();
        else lines.back() += c;
    }
    while (lines.size() > 1 && lines.back().empty()) lines.pop_back();
    const std::size_t width = std::to_string(lines.size()).size();
    std::string text;
    for (std::size_t index = 0; index < lines.size(); ++index) {
        const std::string number = std::to_string(index + 1);
        text += std::string(width - number.size(), ' ') + number + "  " + lines[index] + "\n";
    }
    return text;
}

bool cell_is_right(const std::string& expected, const std::string& given) {
    if (is_blank(expected) || is_blank(given)) return is_blank(expected) == is_blank(given);
    return same_value(expected, given);
}

std::string expected_words(const Pass& pass, const std::string& expected) {
    if (is_blank(expected)) return std::string(pass.words(Phrase::CellExpectedEmpty));
    return pass.words(Phrase::CellExpected, {expected});
}

void record_cell(Pass& pass, const Ask& question, const CellPlace& place) {
    const Trace::Spec& spec = question.spec;
    const std::size_t index = place.step * spec.variables.size() + place.variable;
    const std::string text = question.response ? question.response->texts[index].text : std::string();
    const Id field = std::to_string(place.step + 1) + "." + std::to_string(place.variable + 1);
    Flags flags = question.flags();
    std::string description;
    if (question.key) {
        const std::string& expected = question.key->steps[place.step].values[place.variable];
        const bool right = cell_is_right(expected, text);
        flags |= Outcome{true, right}.flags();
        if (!right) description = expected_words(pass, expected);
    }
    const std::string name =
        pass.words(Phrase::TraceCell, {spec.variables[place.variable], place.step + 1, spec.lines[place.step]});
    const auto changed =
        pass.frame.field("field", name, text, Part::CellField,
                         {.maximum = Trace::maximum, .description = std::move(description), .flags = flags});
    if (changed) pass.raise(edit_between(question.exercise.id, text, *changed, field));
}

void record_head(Pass& pass, const std::vector<std::string>& variables) {
    auto row = pass.open("head", Role::Row, Part::Plain);
    pass.frame.cell("step", Role::HeaderCell, {{std::string(pass.words(Phrase::TraceStep)), SpanStyle::Plain}});
    for (std::size_t index = 0; index < variables.size(); ++index)
        pass.frame.cell("v" + std::to_string(index), Role::HeaderCell, {{variables[index], SpanStyle::Code}});
}

void record_step(Pass& pass, const Ask& question, std::size_t step) {
    const std::string number = std::to_string(step + 1);
    auto row = pass.open("s" + number, Role::Row, Part::Plain);
    const std::string name = pass.words(Phrase::TraceStepLine, {step + 1, question.spec.lines[step]});
    pass.frame.cell("name", Role::Cell, {{name, SpanStyle::Plain}});
    for (std::size_t variable = 0; variable < question.spec.variables.size(); ++variable) {
        auto cell = pass.open("v" + std::to_string(variable), Role::Cell, Part::Plain);
        record_cell(pass, question, {step, variable});
    }
}

}  // namespace

void record_trace(Pass& pass, const Ask& question) {
    pass.frame.code_block("program", pass.words(Phrase::ProgramName), numbered(question.spec.program), Part::Code);
    if (question.answering()) pass.text("hint", Phrase::TraceHint, Part::Note);
    {
        auto group = open_question(pass, "cells", Role::CheckGroup, question);
        auto table = pass.open("table", Role::Table, Part::Grid, {}, 0, Tongue::Runtime);
        record_head(pass, question.spec.variables);
        for (std::size_t step = 0; step < question.spec.lines.size(); ++step) record_step(pass, question, step);
    }
    if (!question.key) return;
    record_verdict(pass, question);
    record_pack_prose(pass, "why", pass.in(question.key->why), Part::Body);
}

}  // namespace potentiel::ui
