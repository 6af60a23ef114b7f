#include "model/rules/rules.h"

namespace potentiel {
namespace {

constexpr std::size_t longest_text = 200;  // bytes

const Parsons::CodeLine* line_by_id(const Parsons::Spec& spec, const Id& id) {
    const auto found = std::find_if(spec.lines.begin(), spec.lines.end(),
                                    [&](const Parsons::CodeLine& line) { return line.id == id; });
    return found == spec.lines.end() ? nullptr : &*found;
}

bool may_be_indented(const Parsons::Spec& spec, int steps) {
    return steps >= 0 && steps <= (spec.indentation == Parsons::Indentation::Asked ? Parsons::deepest : 0);
}

void check_text(Checker& checker, const std::string& text) {
    checker.require(!text.empty() && text.size() <= longest_text, "1 to {0} bytes expected", longest_text);
    checker.require(text.find('\n') == std::string::npos, "one line expected");
    checker.require(text.empty() || (text.front() != ' ' && text.front() != '\t'), "indented");
    checker.require(!text.ends_with(' ') && !text.ends_with('\t'), "ends with a space, which nobody sees");
}

// A needless line that reads like a needed one could be used in its place.
void check_distractors(Checker& checker, const Parsons::Spec& spec, const std::set<Id>& needed) {
    std::set<std::string> texts;
    for (const Id& id : needed) {
        if (const auto* line = line_by_id(spec, id)) texts.insert(line->text);
    }
    for (const Parsons::CodeLine& line : spec.lines) {
        if (!needed.contains(line.id))
            checker.require(!texts.contains(line.text), "\"{0}\" is not needed, but reads like one that is", {line.id});
    }
}

}  // namespace

void check(Checker& checker, const Parsons::Spec& spec) {
    checker.at("language", [&] {
        checker.require(!spec.language.empty() && spec.language.size() <= 40,
                        "the name of a programming language expected");
    });
    checker.within_bounds(spec);
    const bool given = spec.indentation == Parsons::Indentation::Given;
    std::set<Id> ids;
    checker.each("lines", spec.lines, [&](const Parsons::CodeLine& line) {
        checker.new_id("id", line.id, ids);
        checker.at("text", [&] { check_text(checker, line.text); });
        checker.at("indent", [&] {
            checker.require(
                line.indent >= 0 && line.indent <= (given ? Parsons::deepest : 0),
                given ? Fault("{0} to {1} expected") : Fault("0 expected where the indentation is asked for"),
                {"0", std::to_string(Parsons::deepest)});
        });
    });
}

void check(Checker& checker, const Parsons::Spec& spec, const Parsons::Key& key) {
    checker.at("lines", [&] { checker.require(!key.lines.empty(), "at least one line must be needed"); });
    std::set<Id> needed;
    checker.each("lines", key.lines, [&](const Parsons::LineKey& line) {
        checker.at("indent",
                   [&] { checker.require(may_be_indented(spec, line.indent), "an indentation out of range"); });
        std::set<Id> before;
        checker.each("after", line.after, [&](const Id& id) {
            checker.require(needed.contains(id), "a line that stands before it expected");
            checker.require(before.insert(id).second, "named twice");
        });
        checker.at("line", [&] {
            checker.require(line_by_id(spec, line.line) != nullptr, "unknown line");
            checker.require(needed.insert(line.line).second, "named twice");
        });
    });
    checker.at("lines", [&] { check_distractors(checker, spec, needed); });
    check_feedback(checker, spec.lines, key.options);
    checker.translated_if_any("why", key.why);
}

std::optional<Problem> check(const Parsons::Spec& spec, const Parsons::Response& response) {
    std::set<Id> seen;
    for (const Parsons::Placed& placed : response.lines) {
        if (!line_by_id(spec, placed.line)) return Problem{"/lines", "unknown line"};
        if (!seen.insert(placed.line).second) return Problem{"/lines", "repeated"};
        if (!may_be_indented(spec, placed.indent)) return Problem{"/lines", "an indentation out of range"};
    }
    const int most = spec.help == Parsons::Help::Adapted ? Parsons::most_helps : 0;
    if (response.helps < 0 || response.helps > most) return Problem{"/helps", "out of range"};
    return {};
}

// The number of helps never decreases.
std::optional<Problem> step(const Parsons::Spec&, const Parsons::Response& before, const Parsons::Response& after) {
    if (after.helps < before.helps) return Problem{"/helps", "help can't be given back"};
    return {};
}

bool complete(const Parsons::Spec&, const Parsons::Response& response) { return !response.lines.empty(); }
bool empty(const Parsons::Spec&, const Parsons::Response& response) { return response.lines.empty(); }
Parsons::Response blank(const Parsons::Spec&) { return {}; }

}  // namespace potentiel
