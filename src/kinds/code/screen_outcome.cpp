#include "kinds/code/screen_outcome.h"

#include <algorithm>
#include <cmath>

#include "base/json_document.h"
#include "base/lines.h"
#include "kinds/code/screen_difference.h"
#include "kinds/code/screen_notation.h"
#include "scoring/score.h"
#include "ui/pass/pieces.h"

namespace potentiel::ui {
namespace {

using rapidjson::Value;
using Task = Code::Task;

constexpr Sides sides{Phrase::DifferenceMissing, Phrase::DifferenceExtra};

std::string_view string_of(const Value& value) { return {value.GetString(), value.GetStringLength()}; }

// A value as candidates read it: results of functions in the language's notation, others as printed text.
std::string shown(const Code::Spec& spec, const std::string& json) {
    if (spec.task != Task::Function) return text_of(json);
    const std::string text = text_of(json);
    return text != json && text.find('\n') != std::string::npos ? text : in_notation(spec.language, json);
}

std::string member(const Value& object, const char* name) {
    if (!object.IsObject()) return {};
    const auto found = object.FindMember(name);
    if (found == object.MemberEnd()) return {};
    if (found->value.IsInt()) return std::to_string(found->value.GetInt());
    return found->value.IsString() ? std::string(string_of(found->value)) : std::string();
}

// Describes a probe of a page.
std::string probe_words(const Pass& pass, const std::string& input) {
    const auto probe = parse_json(input);
    if (!probe) return {};
    const std::string select = member(*probe, "select"), name = member(*probe, "name"), read = member(*probe, "read"),
                      width = member(*probe, "width"), state = member(*probe, "state");
    std::string words = read == "count"       ? pass.words(Phrase::ProbeCount, {select})
                        : read == "attribute" ? pass.words(Phrase::ProbeAttribute, {name, select})
                        : read == "style"     ? pass.words(Phrase::ProbeStyle, {name, select})
                        : read == "tag"       ? pass.words(Phrase::ProbeTag, {select})
                                              : pass.words(Phrase::ProbeText, {select});
    if (!width.empty()) words += pass.words(Phrase::ProbeWidth, {width});
    if (!state.empty()) words += pass.words(state == "hover" ? Phrase::ProbeHover : Phrase::ProbeFocus);
    return words;
}

// Six decimals, enough for a table. The C library's formatting would be as large as three kinds of exercises.
std::string shown_number(double number) {
    constexpr double largest = 9e12;
    if (!(std::abs(number) < largest)) return number < 0 ? "−…" : "…";
    const std::int64_t millionths = std::llround(std::abs(number) * 1e6);
    std::string decimals = std::to_string(1'000'000 + millionths % 1'000'000).substr(1);
    while (!decimals.empty() && decimals.back() == '0') decimals.pop_back();
    return (number < 0 ? "-" : "") + std::to_string(millionths / 1'000'000) + (decimals.empty() ? "" : "." + decimals);
}

std::string cell_text(const Value& value) {
    if (value.IsNull()) return "NULL";
    if (value.IsString()) return std::string(string_of(value));
    if (value.IsBool()) return value.GetBool() ? "1" : "0";
    if (value.IsInt64()) return std::to_string(value.GetInt64());
    return value.IsNumber() ? shown_number(value.GetDouble()) : std::string();
}

// JSON rows, alone or within the result of a query.
Rows read_rows(const std::string& json) {
    Rows read;
    const auto value = parse_json(json);
    if (!value) return read;
    const Value* rows = &*value;
    if (rows->IsObject()) {
        const auto columns = rows->FindMember("columns"), inner = rows->FindMember("rows");
        if (columns == rows->MemberEnd() || inner == rows->MemberEnd() || !columns->value.IsArray()) return read;
        for (const Value& column : columns->value.GetArray()) read.columns.push_back(cell_text(column));
        rows = &inner->value;
    }
    if (!rows->IsArray()) return read;
    for (const Value& row : rows->GetArray()) {
        auto& cells = read.rows.emplace_back();
        if (!row.IsArray()) continue;
        for (const Value& cell : row.GetArray()) cells.push_back(cell_text(cell));
    }
    return read;
}

void record_input(Pass& pass, const Code::Spec& spec, const Code::Test& test) {
    const bool labelled = !test.label.by_language.empty();  // otherwise its name already describes it
    switch (spec.task) {
        case Task::Function:
            if (!labelled) return;
            return record_listing(pass, "call", Phrase::CalledLabel, Part::Note,
                                  call_in_notation(spec.language, spec.function, test.input));
        case Task::Program:
            return record_listing(pass, "call", Phrase::InputLabel, Part::Note, text_of(test.input));
        case Task::Query: {
            const auto input = parse_json(test.input);
            const std::string setup = input ? member(*input, "setup") : "",
                              after = input ? member(*input, "after") : "";
            if (!setup.empty()) record_listing(pass, "setup", Phrase::SetupLabel, Part::Note, setup);
            if (!after.empty()) record_listing(pass, "after", Phrase::AfterLabel, Part::Note, after);
            return;
        }
        case Task::Page:
            if (labelled) pass.frame.text("call", probe_words(pass, test.input), Part::Note);
            return;
        case Task::Tests:
            return record_listing(pass, "call", Phrase::ImplementationLabel, Part::Note, text_of(test.input));
    }
}

std::string tests_words(const Pass& pass, const std::string& json) {
    return std::string(pass.words(json == "\"pass\"" ? Phrase::TestsAccept : Phrase::TestsReject));
}

// `got`: result of the query, or null. Column names are free, so the expected rows use those of the result.
void record_expected(Pass& pass, const Code::Spec& spec, const Code::Test& test, const Rows* got) {
    if (spec.compare == Code::Compare::Checker) return;  // several values may be right
    if (spec.task == Task::Query) {
        pass.text("expected_label", Phrase::ExpectedLabel, Part::Note);
        Rows rows = read_rows(test.expected);
        const std::size_t count = rows.rows.empty() ? 0 : rows.rows.front().size();
        if (got && got->columns.size() == count) rows.columns = got->columns;
        for (std::size_t column = rows.columns.size() + 1; column <= count; ++column)
            rows.columns.push_back(pass.words(Phrase::ColumnNumber, {column}));
        return record_rows(pass, "expected", rows);
    }
    record_listing(pass, "expected", Phrase::ExpectedLabel, Part::Note,
                   spec.task == Task::Tests ? tests_words(pass, test.expected) : shown(spec, test.expected));
}

// The message of the pack's checker about a wrong value, if any.
void record_check(Pass& pass, const CallResult& outcome) {
    if (outcome.check.empty() || outcome.check == "true" || outcome.check == "false") return;
    const auto said = parse_json(outcome.check);
    if (said && said->IsString()) record_box(pass, "check", Part::Warn, std::string(string_of(*said)));
    else record_box(pass, "check", Part::Warn, std::string(pass.words(Phrase::CheckerFailed)));
}

void record_got(Pass& pass, const Code::Spec& spec, const Code::Test& test, const CallResult& outcome) {
    const bool right = test_passes(spec, test, outcome);
    if (spec.task == Task::Query) {
        const Rows got = read_rows(outcome.value);
        pass.text("got_label", Phrase::GotLabel, Part::Note);
        if (right || spec.compare == Code::Compare::Checker) return record_rows(pass, "got", got);
        const RowOrder order = spec.compare == Code::Compare::Unordered ? RowOrder::Free : RowOrder::Counts;
        return record_rows_difference(pass, "got", read_rows(test.expected), got, order, sides);
    }
    const std::string got = spec.task == Task::Tests ? tests_words(pass, outcome.value) : shown(spec, outcome.value);
    const std::string expected = shown(spec, test.expected);
    const bool long_text = lines_of(got).size() > 1 || lines_of(expected).size() > 1;
    if (right || !long_text || spec.compare == Code::Compare::Checker)
        return record_listing(pass, "got", Phrase::GotLabel, Part::Note, got);
    pass.text("got_label", Phrase::GotLabel, Part::Note);
    record_text_difference(pass, "got", expected, got, sides);
}

// The commonest mistakes of beginners: printing instead of returning, and the reverse.
void record_return_or_print(Pass& pass, const Code::Spec& spec, const Code::Test& test, const CallResult& outcome) {
    if (test_passes(spec, test, outcome)) return;
    const bool nothing =
        outcome.value == (outcome.status == CallStatus::Ok ? "null" : "The function returned undefined.");
    if (spec.task == Task::Function && nothing && !outcome.output.empty())
        record_box(pass, "return", Part::Warn, std::string(pass.words(Phrase::PrintedNotReturned)));
    if (spec.task == Task::Program && outcome.status == CallStatus::Ok && outcome.output.empty())
        record_box(pass, "print", Part::Warn, std::string(pass.words(Phrase::NothingPrinted)));
}

// Problems of a page that the browser tolerates: the engine prints them as codes.
void record_warnings(Pass& pass, const Code::Spec& spec, const CallResult& outcome) {
    std::size_t number = 0;
    for (const std::string_view line : lines_of(outcome.output)) {
        const std::string words =
            explain_mistake(pass.words, pass.scene.environment.engine(spec.language).mistakes, line);
        if (!words.empty()) pass.frame.text("warning" + std::to_string(number++), words, Part::Note);
    }
}

// A text of one line without its end; "" for any other.
std::string one_line(std::string text) {
    if (text.ends_with('\n')) text.pop_back();
    return text.find('\n') == std::string::npos ? text : std::string();
}

std::string place_words(const Pass& pass, const Code::Spec& spec, const CallResult& outcome) {
    if (outcome.line == 0) return {};
    const int line = outcome.line;
    const auto seen = std::count_if(spec.files.begin(), spec.files.end(),
                                    [](const Code::File& file) { return file.use != Code::Use::Behind; });
    if (outcome.file.empty() || seen == 1) return pass.words(Phrase::AtLine, {line});
    return pass.words(Phrase::AtLineOf, {line, outcome.file});
}

void record_failure(Pass& pass, const Code::Spec& spec, const CallResult& outcome) {
    const std::string words = failure_words(pass, spec, outcome);
    record_box(pass, "failure", Part::Warn, words.empty() ? std::string(pass.words(Phrase::ErrorSomewhere)) : words);
    // The host's editor goes there by itself.
    if (outcome.line > 0)
        pass.frame.button("line", pass.words(Phrase::GoToLine, {outcome.line}), Part::Quiet, {.level = outcome.line});
    if (outcome.status == CallStatus::Error)
        record_listing(pass, "message", Phrase::EngineSays, Part::Note, outcome.value);
}

}  // namespace

std::string text_of(const std::string& json) {
    const auto value = parse_json(json);
    return value && value->IsString() ? std::string(string_of(*value)) : json;
}

std::string test_name(const Pass& pass, const Code::Spec& spec, const Code::Test& test, std::size_t number) {
    if (!test.label.by_language.empty()) return pass.in(test.label);
    switch (spec.task) {
        case Task::Function:
            return call_in_notation(spec.language, spec.function, test.input);
        case Task::Page:
            return probe_words(pass, test.input);
        case Task::Program:
        case Task::Query:
        case Task::Tests:
            break;
    }
    return pass.words(Phrase::TestNumber, {number});
}

std::string meaning_of(const Pass& pass, const Code::Spec& spec, const CallResult& outcome) {
    return explain_mistake(pass.words, pass.scene.environment.engine(spec.language).mistakes, outcome.value);
}

std::string failure_words(const Pass& pass, const Code::Spec& spec, const CallResult& outcome) {
    switch (outcome.status) {
        case CallStatus::Fuel:
            return std::string(pass.words(Phrase::FuelSpent));
        case CallStatus::Killed:
            return std::string(pass.words(Phrase::TooSlow));
        case CallStatus::Memory:
            return std::string(pass.words(Phrase::TooMuchMemory));
        case CallStatus::Output:
            return std::string(pass.words(Phrase::TooMuchOutput));
        case CallStatus::Recursion:
            return std::string(pass.words(Phrase::TooDeep));
        case CallStatus::Error:
        case CallStatus::Ok:
            break;
    }
    const std::string meaning = meaning_of(pass, spec, outcome);
    const std::string place = place_words(pass, spec, outcome);
    return place.empty() ? meaning : meaning.empty() ? place : pass.words(Phrase::PlaceAndMeaning, {place, meaning});
}

std::string difference_in_a_line(const Pass& pass, const Code::Spec& spec, const Code::Test& test,
                                 const CallResult& outcome) {
    if (outcome.status != CallStatus::Ok) return failure_words(pass, spec, outcome);
    if (spec.task == Task::Query || spec.task == Task::Tests || spec.compare == Code::Compare::Checker) return {};
    const std::string expected = one_line(shown(spec, test.expected)), got = one_line(shown(spec, outcome.value));
    if (expected.empty() || got.empty() || expected == got) return {};
    return pass.words(Phrase::ExpectedGot, {expected, got});
}

void record_outcome(Pass& pass, const Code::Spec& spec, const Code::Test& test, const CallResult* outcome) {
    record_input(pass, spec, test);
    const bool rows = outcome && spec.task == Task::Query && outcome->status == CallStatus::Ok;
    const Rows got = rows ? read_rows(outcome->value) : Rows{};
    record_expected(pass, spec, test, rows ? &got : nullptr);
    if (!outcome) return;
    if (outcome->status == CallStatus::Ok) {
        record_got(pass, spec, test, *outcome);
        record_check(pass, *outcome);
    } else {
        record_failure(pass, spec, *outcome);
    }
    record_return_or_print(pass, spec, test, *outcome);
    if (spec.task == Task::Page) return record_warnings(pass, spec, *outcome);
    const bool printed = !outcome->output.empty() && (spec.task != Task::Program || outcome->status != CallStatus::Ok);
    if (printed) record_listing(pass, "printed", Phrase::PrintedLabel, Part::Note, outcome->output);
}

void record_tried(Pass& pass, const Code::Spec& spec, const CallResult& result) {
    const bool fine = result.status == CallStatus::Ok, query = spec.task == Task::Query;
    if (!fine) record_failure(pass, spec, result);
    else if (query) record_rows(pass, "rows", read_rows(result.value));
    else if (result.output.empty()) pass.text("nothing", Phrase::TrialSilent, Part::Note);
    if (!result.output.empty())
        record_listing(pass, "printed", spec.task == Task::Function ? Phrase::GotLabel : Phrase::PrintedLabel,
                       Part::Note, result.output);
}

}  // namespace potentiel::ui
