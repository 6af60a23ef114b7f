#include "model/rules/rules.h"
#include "base/decimal.h"
#include "base/json_document.h"

namespace potentiel {
namespace {

using Task = Code::Task;

constexpr std::size_t max_source = 100'000;  // bytes of one file

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_identifier(std::string_view name) {
    return !name.empty() && is_letter(name.front()) &&
           std::all_of(name.begin(), name.end(), [](char c) { return is_letter(c) || is_digit(c); });
}

// A file name that every engine accepts and that can't leave its folder.
bool is_file_name(std::string_view name) {
    const auto fits = [](char c) { return is_letter(c) || is_digit(c) || c == '.' || c == '-'; };
    return !name.empty() && name.size() <= 40 && is_letter(name.front()) &&
           std::all_of(name.begin(), name.end(), fits) && name.find("..") == std::string_view::npos;
}

Fault input_of(Task task) {
    switch (task) {
        case Task::Function:
            return "JSON text of an array expected";
        case Task::Program:
        case Task::Tests:
            return "JSON text of a string expected";
        case Task::Query:
        case Task::Page:
            break;
    }
    return "JSON text of an object expected";
}

bool is_input(Task task, const rapidjson::Value& input) {
    switch (task) {
        case Task::Function:
            return input.IsArray();
        case Task::Program:
        case Task::Tests:
            return input.IsString();
        case Task::Query:
        case Task::Page:
            break;
    }
    return input.IsObject();
}

void check_tests(Checker& checker, Task task, const std::vector<Code::Test>& tests, std::set<Id>& ids) {
    checker.each("tests", tests, [&](const Code::Test& test) {
        checker.new_id("id", test.id, ids);
        checker.translated_if_any("label", test.label);
        checker.at("input", [&] {
            const auto input = parse_json(test.input);
            checker.require(input && is_input(task, *input), input_of(task));
        });
        checker.at("expected", [&] {
            const auto expected = parse_json(test.expected);
            checker.require(static_cast<bool>(expected), "JSON text expected");
        });
        checker.within_bounds(test);
    });
}

void check_files(Checker& checker, const Code::Spec& spec) {
    std::set<std::string> names;
    bool written = false;
    checker.each("files", spec.files, [&](const Code::File& file) {
        checker.at("name", [&] {
            checker.require(is_file_name(file.name), "the name of a file expected");
            checker.require(names.insert(file.name).second, "given twice");
        });
        checker.at("text", [&] { checker.require(file.text.size() <= max_source, "too long"); });
        written = written || file.use == Code::Use::Written;
    });
    checker.at("files", [&] { checker.require(written, "a file that the candidate writes expected"); });
    checker.at("subject", [&] {
        checker.require(
            spec.task == Task::Tests ? names.contains(spec.subject) : spec.subject.empty(),
            spec.task == Task::Tests ? Fault("the name of one of the files expected") : Fault("\"\" expected"));
    });
}

bool fits(Code::Language language, Task task) {
    switch (language) {
        case Code::Language::Javascript:
        case Code::Language::Python:
            return task == Task::Function || task == Task::Program || task == Task::Tests;
        case Code::Language::Sql:
            return task == Task::Query;
        case Code::Language::Web:
            return task == Task::Page;
    }
    return false;
}

}  // namespace

void check(Checker& checker, const Code::Spec& spec) {
    checker.within_bounds(spec);
    checker.at("task", [&] { checker.require(fits(spec.language, spec.task), "not what this language can do"); });
    checker.at("function", [&] {
        if (spec.task == Task::Function)
            checker.require(is_identifier(spec.function), "the name of a function expected");
        else checker.require(spec.function.empty(), "\"\" expected");
    });
    check_files(checker, spec);
    std::set<std::string> tables;
    checker.each("tables", spec.tables, [&](const Code::Table& table) {
        checker.at("name", [&] { checker.require(tables.insert(table.name).second, "given twice"); });
        checker.each("rows", table.rows, [&](const std::vector<std::string>& row) {
            checker.require(row.size() == table.columns.size(), "a value for each column expected");
        });
    });
    checker.at("tests", [&] { checker.require(!spec.tests.empty(), "at least one visible test expected"); });
    std::set<Id> ids;
    check_tests(checker, spec.task, spec.tests, ids);
    checker.each("style", spec.style, [&](const Code::Style& style) {
        checker.new_id("id", style.id, ids);
        checker.translated("label", style.label);
        checker.require(!style.must.empty() || !style.must_not.empty(), "must or must_not expected");
        checker.within_bounds(style);
    });
    checker.at("tolerance", [&] {
        checker.require(spec.tolerance.empty() || read_decimal(spec.tolerance), "a decimal number expected");
    });
    checker.at("checker", [&] {
        checker.require((spec.compare == Code::Compare::Checker) == !spec.checker.empty(),
                        "the source of a checker expected where values are compared by it, and nowhere else");
        checker.require(spec.checker.size() <= max_source, "too long");
    });
    checker.at("limits", [&] { checker.within_bounds(spec.limits); });
}

void check(Checker& checker, const Code::Spec& spec, const Code::Key& key) {
    std::set<Id> ids;
    for (const auto& test : spec.tests) ids.insert(test.id);
    for (const auto& style : spec.style) ids.insert(style.id);
    check_tests(checker, spec.task, key.tests, ids);
    checker.each("solution", key.solution, [&](const TypedText& one) {
        checker.at("field", [&] {
            const auto named = [&](const Code::File& file) { return file.name == one.field; };
            checker.require(std::any_of(spec.files.begin(), spec.files.end(), named), "no such file");
        });
    });
    checker.translated_if_any("why", key.why);
}

Code::Response blank(const Code::Spec& spec) {
    Code::Response response;
    for (const Code::File& file : spec.files)
        if (file.use == Code::Use::Written) response.texts.push_back({file.name, file.text});
    return response;
}

std::optional<Problem> check(const Code::Spec& spec, const Code::Response& response) {
    const Code::Response form = blank(spec);
    if (response.texts.size() != form.texts.size()) return Problem{"/texts", "one text for each file expected"};
    for (std::size_t index = 0; index < form.texts.size(); ++index) {
        const std::string path = "/texts/" + std::to_string(index);
        const TypedText& one = response.texts[index];
        if (one.field != form.texts[index].field)
            return Problem{path + "/field", "\"{0}\" expected", {form.texts[index].field}};
        if (one.text.size() > max_source) return Problem{path + "/text", "too long"};
    }
    return {};
}

bool complete(const Code::Spec& spec, const Code::Response& response) { return !empty(spec, response); }
bool empty(const Code::Spec& spec, const Code::Response& response) { return response.texts == blank(spec).texts; }

}  // namespace potentiel
