// Checks the rules for a cloze, a table to complete and a trace.

#include <doctest/doctest.h>

#include <functional>

#include "model/rules/rules.h"

using namespace potentiel;

namespace {

const std::vector<std::string> french{"fr"};

template <class... Checked>
std::string problem_of(const Checked&... checked) {
    Checker checker(french);
    check(checker, checked...);
    return checker.problems.empty() ? "" : checker.problems.front().describe();
}

template <class Spec, class Response>
std::string problem_of_response(const Spec& spec, const Response& response) {
    const auto problem = check(spec, response);
    return problem ? problem->describe() : "";
}

LocalizedLine line(const std::string& text) { return {{{"fr", {{text}}}}}; }
Span gap(const std::string& id) { return {id, SpanStyle::Gap}; }

Cloze::Spec cloze() {
    Cloze::Spec spec;
    const Line words{{"Un "}, gap("word"), {" ou "}, gap("choice")};
    spec.text.by_language["fr"] = {{BlockKind::Paragraph, words, {}}};
    spec.gaps = {{.id = "word", .options = {}, .maximum = 5},
                 {.id = "choice", .kind = Cloze::GapKind::Choice, .options = {{"a", line("a")}, {"b", line("b")}}}};
    return spec;
}

Cloze::Key cloze_key() {
    Cloze::Key key;
    key.gaps.resize(2);
    key.gaps[0].gap = "word";
    key.gaps[0].text.accepted = {"mot"};
    key.gaps[1].gap = "choice";
    key.gaps[1].correct = "b";
    return key;
}

std::string cloze_problem(const std::function<void(Cloze::Spec&)>& change) {
    Cloze::Spec spec = cloze();
    change(spec);
    return problem_of(spec);
}

std::string cloze_key_problem(const std::function<void(Cloze::Key&)>& change) {
    Cloze::Key key = cloze_key();
    change(key);
    return problem_of(cloze(), key);
}

TableCompletion::Spec table() {
    TableCompletion::Spec spec;
    TableCompletion::Cell number;
    number.text = line("4");
    number.value = "4";
    TableCompletion::Cell head;
    head.text = line("Heures");
    TableCompletion::Cell entry;
    entry.entry = true;
    spec.rows = {{{head, head}}, {{number, entry}}};
    return spec;
}

std::string table_problem(const std::function<void(TableCompletion::Spec&)>& change) {
    TableCompletion::Spec spec = table();
    change(spec);
    return problem_of(spec);
}

TableCompletion::Key table_key() {
    TableCompletion::Key key;
    key.cells.resize(1);
    key.cells[0].cell = "b2";
    key.cells[0].number.value = "8";
    return key;
}

std::string table_key_problem(const std::function<void(TableCompletion::Key&)>& change) {
    TableCompletion::Key key = table_key();
    change(key);
    return problem_of(table(), key);
}

Trace::Spec trace() { return {"javascript", "let a = 1;\na = 2;", {1, 2}, {"a", "b"}}; }

std::string trace_problem(const std::function<void(Trace::Spec&)>& change) {
    Trace::Spec spec = trace();
    change(spec);
    return problem_of(spec);
}

}  // namespace

TEST_SUITE("model/gaps") {
    TEST_CASE("cloze: a number fits its gap with each of its units") {
        Cloze::Spec spec = cloze();
        Cloze::Key key = cloze_key();
        spec.gaps[0].kind = Cloze::GapKind::Number;
        spec.gaps[0].form.units = {"km", "kilomètres"};
        key.gaps[0].text = {};
        key.gaps[0].number.value = "4.85";
        key.gaps[0].number.units = {{"km", "1"}, {"kilomètres", "1"}};
        spec.gaps[0].maximum = 14;
        CHECK(problem_of(spec, key) == "/gaps/0/number: longer than the answer may be");
        spec.gaps[0].maximum = 15;
        CHECK(problem_of(spec, key) == "");
    }

    TEST_CASE("cloze: every gap stands once in the text") {
        CHECK(problem_of(cloze()) == "");
        CHECK(cloze_problem([](auto& spec) { spec.text.by_language["fr"][0].spans.pop_back(); }) ==
              "/text/fr: the gap \"choice\" is missing");
        CHECK(cloze_problem([](auto& spec) { spec.text.by_language["fr"][0].spans.push_back(gap("word")); }) ==
              "/text/fr: the gap \"word\" is unknown, or stands here twice");
        CHECK(cloze_problem([](auto& spec) { spec.text.by_language["fr"][0].kind = BlockKind::Quote; }) ==
              "/text/fr: the gap \"word\" stands in a heading, a quote or a table");
        CHECK(cloze_problem([](auto& spec) { spec.gaps.clear(); }) == "/gaps: 1 to 40 expected");
        CHECK(cloze_problem([](auto& spec) { spec.gaps[0].maximum = 201; }) == "/gaps/0/maximum: 1 to 200 expected");
        CHECK(cloze_problem([](auto& spec) { spec.gaps[1].options.pop_back(); }) ==
              "/gaps/1/options: 2 to 60 expected");
        CHECK(cloze_problem([](auto& spec) { spec.gaps[0].options = spec.gaps[1].options; }) ==
              "/gaps/0/options: only a gap of kind choice has options");
    }
    TEST_CASE("cloze: a key for each gap") {
        CHECK(problem_of(cloze(), cloze_key()) == "");
        CHECK(cloze_key_problem([](auto& key) { key.gaps.pop_back(); }) == "/gaps: one for each gap expected");
        CHECK(cloze_key_problem([](auto& key) { std::swap(key.gaps[0].gap, key.gaps[1].gap); }) ==
              "/gaps/0/gap: the gaps in the order of the exercise expected");
        CHECK(cloze_key_problem([](auto& key) { key.gaps[1].correct = "c"; }) == "/gaps/1/correct: unknown option");
        CHECK(cloze_key_problem([](auto& key) { key.gaps[0].text.accepted = {"trop long"}; }) ==
              "/gaps/0/text/accepted/0: longer than the answer may be");
    }
    TEST_CASE("cloze: responses have one form") {
        const Cloze::Response right{{{"word", "mot"}}, {{"choice", "b"}}};
        CHECK(problem_of_response(cloze(), right) == "");
        CHECK(problem_of_response(cloze(), Cloze::Response{}) == "/texts: one text for each field expected");
        CHECK(problem_of_response(cloze(), Cloze::Response{{{"choice", ""}}, {}}) ==
              "/texts/0/field: the fields in their order expected");
        CHECK(problem_of_response(cloze(), Cloze::Response{{{"word", "sixsix"}}, {}}) == "/texts/0/text: too long");
        CHECK(problem_of_response(cloze(), Cloze::Response{{{"word", ""}}, {{"word", "a"}}}) ==
              "/choices/0/row: no gap to choose for");
        CHECK(problem_of_response(cloze(), Cloze::Response{{{"word", ""}}, {{"choice", "c"}}}) ==
              "/choices/0/column: unknown option");
        CHECK(problem_of_response(cloze(), Cloze::Response{{{"word", ""}}, {{"choice", "a"}, {"choice", "b"}}}) ==
              "/choices/1/row: the gaps in their order, each once, expected");
        CHECK(complete(cloze(), right));
        CHECK(!complete(cloze(), Cloze::Response{{{"word", " "}}, {{"choice", "b"}}}));
        CHECK(!complete(cloze(), Cloze::Response{{{"word", "mot"}}, {}}));
        CHECK(empty(cloze(), blank(cloze())));
    }
    TEST_CASE("table: its form") {
        CHECK(problem_of(table()) == "");
        CHECK(table_problem([](auto& spec) { spec.rows.pop_back(); }) == "/rows: 2 to 40 expected");
        CHECK(table_problem([](auto& spec) { spec.rows[1].cells.pop_back(); }) == "/rows: 1 to 60 entries expected");
        CHECK(table_problem([](auto& spec) { spec.rows[0].cells.pop_back(); }) ==
              "/rows/1/cells: as many as in the first row expected");
        CHECK(table_problem([](auto& spec) { spec.rows[1].cells[0].value = "quatre"; }) ==
              "/rows/1/cells/0/value: a decimal expected");
        CHECK(table_problem([](auto& spec) { spec.rows[1].cells[1].value = "4"; }) ==
              "/rows/1/cells/1: an entry has neither text nor value");
        CHECK(table_problem([](auto& spec) { std::swap(spec.rows[0], spec.rows[1]); }) ==
              "/rows/0/cells/1: the first row holds the heads of the columns");
    }
    TEST_CASE("table: keys and responses") {
        CHECK(problem_of(table(), table_key()) == "");
        CHECK(table_key_problem([](auto& key) { key.cells[0].cell = "a2"; }) ==
              "/cells/0/cell: the entries in their order expected");
        CHECK(table_key_problem([](auto& key) { key.cells.clear(); }) == "/cells: one for each entry expected");
        CHECK(table_key_problem([](auto& key) { key.cells[0].text.accepted = {"huit"}; }) ==
              "/cells/0: either a text or a number");
        CHECK(problem_of_response(table(), TableCompletion::Response{{{"b2", "=A2*2"}}}) == "");
        CHECK(problem_of_response(table(), TableCompletion::Response{{{"b3", ""}}}) ==
              "/texts/0/field: the fields in their order expected");
        CHECK(problem_of_response(table(), TableCompletion::Response{{{"b2", std::string(101, '1')}}}) ==
              "/texts/0/text: too long");
    }
    TEST_CASE("trace") {
        CHECK(problem_of(trace()) == "");
        CHECK(trace_problem([](auto& spec) { spec.lines[1] = 3; }) == "/lines/1: the program has no such line");
        CHECK(trace_problem([](auto& spec) { spec.lines.clear(); }) == "/lines: 1 to 40 expected");
        CHECK(trace_problem([](auto& spec) { spec.variables = {"a", "a"}; }) == "/variables/1: named twice");
        CHECK(trace_problem([](auto& spec) { spec.program = " "; }) == "/program: 1 to 4000 bytes expected");
        Trace::Key key;
        key.steps = {{{"1", ""}}, {{"2", "3"}}};
        CHECK(problem_of(trace(), key) == "");
        key.steps[0].values = {"", ""};
        CHECK(problem_of(trace(), key) == "/steps/0/values: no variable has a value: leave this step out");
        key.steps[0].values = {"1"};
        CHECK(problem_of(trace(), key) == "/steps/0/values: one for each variable expected");
        Trace::Response response = blank(trace());
        CHECK(response.texts.size() == 4);
        CHECK(response.texts[3].field == "2.2");
        CHECK(empty(trace(), response));
        response.texts[0].text = "1";
        CHECK(!complete(trace(), response));
        response.texts[3].text = "3";
        CHECK(complete(trace(), response));
        response.texts[1].field = "1.3";
        CHECK(problem_of_response(trace(), response) == "/texts/1/field: the fields in their order expected");
    }
}
