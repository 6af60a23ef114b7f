#include <functional>

#include "base/lines.h"
#include "model/rules/rules.h"

namespace potentiel {
namespace {

// Whether `line`, counted from 1, can be chosen: it is not blank.
bool can_be_chosen(const std::vector<std::string_view>& lines, int line) {
    return line >= 1 && static_cast<std::size_t>(line) <= lines.size() &&
           !is_blank(lines[static_cast<std::size_t>(line) - 1]);
}

bool ascending(const std::vector<int>& numbers) {
    return std::adjacent_find(numbers.begin(), numbers.end(), std::greater_equal<>()) == numbers.end();
}

}  // namespace

void check(Checker& checker, const FindLine::Spec& spec) {
    check_program(checker, spec.language, spec.program);
    checker.at("program", [&] {
        const auto lines = lines_of(spec.program);
        const auto blank = std::count_if(lines.begin(), lines.end(), is_blank);
        checker.require(static_cast<std::ptrdiff_t>(lines.size()) - blank >= 2, "two lines to choose from expected");
    });
}

void check(Checker& checker, const FindLine::Spec& spec, const FindLine::Key& key) {
    const auto lines = lines_of(spec.program);
    const auto require_line = [&](int line) {
        checker.require(can_be_chosen(lines, line), "a line of the program with something on it expected");
    };
    checker.each("correct", key.correct, require_line);
    checker.at("correct", [&] {
        checker.require(!key.correct.empty(), "at least one line must be right");
        checker.require(ascending(key.correct), "ascending numbers expected");
        checker.require(spec.choose == Choose::Many || key.correct.size() <= 1, "one right line expected");
    });
    std::set<int> seen;
    checker.each("lines", key.lines, [&](const FindLine::LineFeedback& feedback) {
        checker.at("line", [&] {
            require_line(feedback.line);
            checker.require(seen.insert(feedback.line).second, "named twice");
        });
        checker.translated("text", feedback.text);
    });
    checker.at("repaired", [&] { checker.require(key.repaired.size() <= 20'000, "too long"); });
    checker.translated_if_any("why", key.why);
}

std::optional<Problem> check(const FindLine::Spec& spec, const FindLine::Response& response) {
    const auto lines = lines_of(spec.program);
    if (!std::all_of(response.lines.begin(), response.lines.end(),
                     [&](int line) { return can_be_chosen(lines, line); }))
        return Problem{"/lines", "unknown line"};
    if (!ascending(response.lines)) return Problem{"/lines", "repeated or out of order"};
    if (spec.choose == Choose::One && response.lines.size() > 1) return Problem{"/lines", "one at most expected"};
    return {};
}

bool complete(const FindLine::Spec&, const FindLine::Response& response) { return !response.lines.empty(); }
bool empty(const FindLine::Spec&, const FindLine::Response& response) { return response.lines.empty(); }
FindLine::Response blank(const FindLine::Spec&) { return {}; }

}  // namespace potentiel
