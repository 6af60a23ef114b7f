#include "model/rules/rules.h"

#include "base/lines.h"

namespace potentiel {

[[gnu::noinline]] std::size_t Checker::enter(std::string_view name) {
    const std::size_t outside = path_.size();
    (path_ += '/') += name;
    return outside;
}

std::size_t Checker::enter(std::size_t index) { return enter(std::to_string(index)); }

[[gnu::noinline]] void Checker::leave(std::size_t outside) { path_.resize(outside); }

void Checker::require(bool holds, Fault fault, std::initializer_list<std::string_view> values) {
    if (!holds) report({"", fault, std::vector<std::string>(values.begin(), values.end())});
}

void Checker::require(bool holds, Fault fault, std::size_t bound) {
    if (!holds) report({"", fault, {std::to_string(bound)}});
}

void Checker::report(const Problem& problem) {
    if (problems.size() < 100) problems.push_back(problem.within(path_));
}

[[gnu::noinline]] void Checker::within(std::string_view name, std::int64_t number, int least, int most) {
    if (number >= least && number <= most) return;
    at(name, [&] { require(false, "{0} to {1} expected", {std::to_string(least), std::to_string(most)}); });
}

void Checker::translated(const std::vector<Translation>& translations) {
    for (const auto& language : languages_) {
        const auto said = [&](const Translation& one) { return one.language == language && !one.empty; };
        require(std::any_of(translations.begin(), translations.end(), said), "no text in \"{0}\"", {language});
    }
    for (const auto& [language, unused] : translations) {
        const bool known = std::find(languages_.begin(), languages_.end(), language) != languages_.end();
        require(known, "\"{0}\" is not a language of the pack", {language});
    }
}

void Checker::new_id(std::string_view name, const Id& id, std::set<Id>& used) {
    const auto alphanumeric = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
    const auto fits = [&](char c) { return alphanumeric(c) || c == '-' || c == '_'; };
    at(name, [&] {
        const bool good =
            !id.empty() && id.size() <= 64 && alphanumeric(id.front()) && std::all_of(id.begin(), id.end(), fits);
        require(good, "an id is 1 to 64 of a-z, 0-9, - and _, and begins with a letter or digit");
        require(used.insert(id).second, "\"{0}\" is used twice", {id});
    });
}

bool has_option(const std::vector<Option>& options, const Id& id) {
    return std::any_of(options.begin(), options.end(), [&](const Option& option) { return option.id == id; });
}

void check_options(Checker& checker, std::string_view name, const std::vector<Option>& options, Alike alike) {
    std::set<Id> ids;
    checker.each(name, options, [&](const Option& option) {
        checker.new_id("id", option.id, ids);
        checker.translated("text", option.text);
    });
    if (alike == Alike::Refused) require_told_apart(checker, name, options, &Option::text);
}

void check_feedback(Checker& checker, const std::vector<Option>& options, const std::vector<OptionFeedback>& feedback) {
    check_feedback<Option>(checker, options, feedback);
}

void check_program(Checker& checker, const std::string& language, const std::string& program) {
    constexpr std::size_t most_lines = 100, longest_line = 200;
    checker.at("language", [&] {
        checker.require(!language.empty() && language.size() <= 40, "the name of a programming language expected");
    });
    checker.at("program", [&] {
        const auto lines = lines_of(program);
        checker.require(!is_blank(program), "empty");
        checker.require(lines.size() <= most_lines, "more than {0} lines", most_lines);
        checker.require(
            std::all_of(lines.begin(), lines.end(), [](std::string_view line) { return line.size() <= longest_line; }),
            "a line of more than {0} bytes", longest_line);
    });
}

}  // namespace potentiel
