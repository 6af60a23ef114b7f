#include "base/json_document.h"
#include "model/rules/rules.h"

namespace potentiel {
namespace {

constexpr std::size_t max_source = 100'000;  // bytes

bool is_identifier(std::string_view name) {
    const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; };
    return !name.empty() && fits(name.front()) &&
           std::all_of(name.begin(), name.end(), [&](char c) { return fits(c) || (c >= '0' && c <= '9'); });
}

void check_tests(Checker& checker, const std::vector<Code::Test>& tests, std::set<Id>& ids) {
    checker.each("tests", tests, [&](const Code::Test& test) {
        checker.new_id("id", test.id, ids);
        checker.translated_if_any("label", test.label);
        checker.at("arguments", [&] {
            const auto arguments = parse_json(test.arguments);
            checker.require(arguments && arguments->IsArray(), "JSON text of an array expected");
        });
        checker.at("expected", [&] {
            const auto expected = parse_json(test.expected);
            checker.require(static_cast<bool>(expected), "JSON text expected");
        });
    });
}

}  // namespace

void check(Checker& checker, const Code::Spec& spec) {
    checker.at("language", [&] { checker.require(spec.language == "javascript", "\"javascript\" expected"); });
    checker.at("function", [&] { checker.require(is_identifier(spec.function), "the name of a function expected"); });
    checker.at("starter", [&] { checker.require(spec.starter.size() <= max_source, "too long"); });
    checker.at("tests", [&] { checker.require(!spec.tests.empty(), "at least one visible test expected"); });
    std::set<Id> ids;
    check_tests(checker, spec.tests, ids);
    checker.at("limits", [&] {
        const auto within = [&](const char* name, int value, int low, int high) {
            checker.at(name, [&] {
                checker.require(value >= low && value <= high,
                                std::to_string(low) + " to " + std::to_string(high) + " expected");
            });
        };
        within("milliseconds", spec.limits.milliseconds, 100, 60'000);
        within("fuel", spec.limits.fuel, 1, 1'000'000);
        within("memory_kilobytes", spec.limits.memory_kilobytes, 1024, 262'144);
        within("output_bytes", spec.limits.output_bytes, 0, 1'048'576);
    });
}

void check(Checker& checker, const Code::Spec& spec, const Code::Key& key) {
    std::set<Id> ids;
    for (const auto& test : spec.tests) ids.insert(test.id);
    check_tests(checker, key.tests, ids);
    checker.translated_if_any("why", key.why);
}

std::optional<Problem> check(const Code::Spec&, const Code::Response& response) {
    if (response.text.size() > max_source) return Problem{"/text", "too long"};
    return {};
}

bool complete(const Code::Spec& spec, const Code::Response& response) { return !empty(spec, response); }
bool empty(const Code::Spec& spec, const Code::Response& response) { return response.text == spec.starter; }
Code::Response blank(const Code::Spec& spec) { return {spec.starter, {}}; }

}  // namespace potentiel
