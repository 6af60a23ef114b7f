#include "base/pattern.h"

#include <algorithm>
#include <optional>

#include "base/utf8.h"

namespace potentiel {
namespace {

constexpr std::size_t longest_source = 500;  // code points
constexpr std::size_t longest_program = 2000;
constexpr std::size_t most_repetitions = 1000;
constexpr int deepest_group = 50;
// Letters of ranges below this are folded one by one. Beyond, letters have neither case nor accents, except U+FFxx.
constexpr char32_t end_of_folding = 0x3000;

// Whether a character is not a word character, of those that a text may contain.
bool is_sign(char32_t code) {
    return (code < 0x80 && !(code >= '0' && code <= '9') && !(code >= 'A' && code <= 'Z') &&
            !(code >= 'a' && code <= 'z') && code != '_') ||
           (code >= 0x80 && code < 0xC0 && code != 0xAA && code != 0xB5 && code != 0xBA) || code == 0xD7 ||
           code == 0xF7 || (code >= 0x2000 && code < 0x2C00) || (code >= 0x3000 && code < 0x3005);
}

}  // namespace

bool Pattern::Class::has(char32_t letter) const {
    const bool listed = std::any_of(ranges.begin(), ranges.end(),
                                    [&](const Range& range) { return range.first <= letter && letter <= range.last; });
    return listed != negated;
}

// Parses the source from left to right. Compiles each part into a program fragment and joins the fragments.
class PatternCompiler {
public:
    PatternCompiler(std::string_view source, FoldOptions options) : options_(options) {
        for (std::size_t i = 0; i < source.size();) source_ += next_code_point(source, i);
    }

    Checked<Pattern> compile() {
        if (source_.size() > longest_source)
            return Problem{"", "longer than {0} characters", {std::to_string(longest_source)}};
        Program program = alternatives();
        if (!failed() && !at_end()) fail("at character {0}: no group to close");
        if (problem_) return *problem_;
        pattern_.program_ = std::move(program);
        return std::move(pattern_);
    }

private:
    using Operation = Pattern::Operation;
    using Instruction = Pattern::Instruction;
    using Range = Pattern::Range;
    using Class = Pattern::Class;
    using Program = std::vector<Instruction>;

    bool at_end() const { return at_ >= source_.size(); }
    char32_t now() const { return at_end() ? 0 : source_[at_]; }
    bool next_is(char32_t sign) const { return !at_end() && source_[at_] == sign; }
    bool take(char32_t sign) {
        if (!next_is(sign)) return false;
        ++at_;
        return true;
    }

    bool failed() const { return problem_.has_value(); }
    // `bound` fills in {1}.
    void fail_at(std::size_t place, Fault fault, std::size_t bound = 0) {
        if (!problem_) problem_ = Problem{"", fault, {std::to_string(place + 1), std::to_string(bound)}};
    }
    void fail(Fault fault) { fail_at(at_, fault); }

    static int length(const Program& program) { return static_cast<int>(program.size()); }
    void append(Program& program, const Program& more) {
        if (program.size() + more.size() > longest_program)
            return fail("at character {0}: the pattern has become too large");
        program.insert(program.end(), more.begin(), more.end());
    }

    // one|other
    Program alternatives() {
        Program program = sequence();
        if (failed() || !take('|')) return program;
        const Program other = alternatives();
        Program both{{Operation::Split, 1, length(program) + 2}};
        append(both, program);
        append(both, {{Operation::Jump, length(other) + 1}});
        append(both, other);
        return both;
    }

    Program sequence() {
        Program program;
        while (!failed() && !at_end() && now() != '|' && now() != ')') append(program, repeated());
        return program;
    }

    Program repeated() {
        Program program = one();
        const std::size_t place = at_;
        if (failed()) return program;
        if (take('*')) program = any_number(program);
        else if (take('+')) program = times(program, 1, {});
        else if (take('?')) program = times(program, 0, 1);
        else if (next_is('{')) program = counted(program);
        else return program;
        if (next_is('*') || next_is('+') || next_is('?') || next_is('{'))
            fail("at character {0}: a repetition is repeated");
        if (program.size() > longest_program) fail_at(place, "at character {0}: the pattern has become too large");
        return program;
    }

    static Program any_number(const Program& program) {
        Program loop{{Operation::Split, 1, length(program) + 2}};
        loop.insert(loop.end(), program.begin(), program.end());
        loop.push_back({Operation::Jump, -length(program) - 1});
        return loop;
    }

    // `most`: empty if there is no limit.
    Program times(const Program& program, std::size_t least, std::optional<std::size_t> most) {
        Program all;
        for (std::size_t count = 0; count < least && !failed(); ++count) append(all, program);
        if (!most) append(all, any_number(program));
        for (std::size_t count = least; count < most.value_or(0) && !failed(); ++count) {
            append(all, {{Operation::Split, 1, length(program) + 1}});
            append(all, program);
        }
        return all;
    }

    // {2} {2,} {2,5}
    Program counted(const Program& program) {
        const std::size_t place = at_++;
        const auto least = number();
        const bool range = take(',');
        const auto most = !range ? least : next_is('}') ? std::nullopt : number();
        if (!take('}')) fail_at(place, "at character {0}: a repetition such as {2,5} expected");
        if (most && *most < least.value_or(0)) fail_at(place, "at character {0}: the smaller number comes first");
        if (failed()) return {};
        return times(program, least.value_or(0), most);
    }

    std::optional<std::size_t> number() {
        const std::size_t place = at_;
        std::size_t value = 0;
        while (now() >= '0' && now() <= '9' && value <= most_repetitions) value = value * 10 + (source_[at_++] - '0');
        if (at_ == place) fail_at(place, "at character {0}: a number expected; a brace as such is \\{");
        if (value > most_repetitions) fail_at(place, "at character {0}: {1} repetitions at most", most_repetitions);
        return value;
    }

    Program one() {
        const std::size_t place = at_;
        const char32_t sign = source_[at_++];
        switch (sign) {
            case '(':
                return group(place);
            case '[':
                return of_class(class_in_brackets(place));
            case '.':
                return of_class({{}, true});
            case '\\':
                return escaped(place);
            case '^':
                if (place > 0) fail_at(place, "at character {0}: ^ only stands at the beginning; as such it is \\^");
                return {};
            case '$':
                if (!at_end()) fail_at(place, "at character {0}: $ only stands at the end; as such it is \\$");
                return {};
            case '*':
            case '+':
            case '?':
            case '{':
                fail_at(place, "at character {0}: there is nothing to repeat");
                return {};
            default:
                return literal(sign);
        }
    }

    Program group(std::size_t place) {
        if (take('?') && !take(':'))
            fail_at(place, "at character {0}: only groups of the forms ( ) and (?: ) are known");
        if (++depth_ > deepest_group)
            fail_at(place, "at character {0}: {1} groups within each other at most", deepest_group);
        if (failed()) return {};
        Program program = alternatives();
        --depth_;
        if (!failed() && !take(')')) fail_at(place, "at character {0}: a group that is not closed");
        return program;
    }

    // The letter as folded texts contain it: none, one or several.
    Program literal(char32_t letter) const {
        Program program;
        for (const char32_t each : folded_letter(letter, options_))
            program.push_back({Operation::Letter, static_cast<std::int32_t>(each)});
        return program;
    }

    Program of_class(Class letters) {
        pattern_.classes_.push_back(std::move(letters));
        return {{Operation::Class, static_cast<std::int32_t>(pattern_.classes_.size() - 1)}};
    }

    Program escaped(std::size_t place) {
        const char32_t sign = escape(place);
        if (const auto known = named_class(sign)) return of_class(*known);
        return literal(sign);
    }

    // The character after a backslash.
    char32_t escape(std::size_t place) {
        if (at_end()) {
            fail_at(place, "at character {0}: a backslash takes the next sign as it is; there is none");
            return 0;
        }
        const char32_t sign = source_[at_++];
        const bool named = named_class(sign).has_value();
        if (!named && sign < 0x80 && !is_sign(sign))
            fail_at(place, "at character {0}: not known: \\ with this letter or digit");
        return sign;
    }

    static std::optional<Class> named_class(char32_t sign) {
        switch (sign) {
            case 'd':
            case 'D':
                return Class{{{'0', '9'}}, sign == 'D'};
            case 's':
            case 'S':
                return Class{{{' ', ' '}}, sign == 'S'};
            case 'w':
                return Class{word_letters(), false};
            case 'W':
                return Class{word_letters(), true};
            default:
                return {};
        }
    }

    static std::vector<Range> word_letters() {
        std::vector<Range> ranges;
        for (char32_t code = 0; code <= 0x3005; ++code) {
            if (is_sign(code)) continue;
            if (!ranges.empty() && ranges.back().last + 1 == code) ranges.back().last = code;
            else ranges.push_back({code, code});
        }
        ranges.back().last = 0x10FFFF;
        return ranges;
    }

    Class class_in_brackets(std::size_t place) {
        Class letters;
        letters.negated = take('^');
        if (next_is(']')) fail("at character {0}: a class of nothing; a bracket as such is \\]");
        while (!failed() && !take(']')) {
            if (at_end()) fail_at(place, "at character {0}: a class that is not closed");
            else member(letters);
        }
        return letters;
    }

    // A letter, a range, or \d, \s, \w.
    void member(Class& letters) {
        const std::size_t place = at_;
        char32_t first = source_[at_++];
        if (first == '\\') {
            first = escape(place);
            if (const auto known = named_class(first)) return add_class(letters, *known, place);
        }
        char32_t last = first;
        const bool range = next_is('-') && at_ + 1 < source_.size() && source_[at_ + 1] != ']';
        if (range) {
            ++at_;
            last = source_[at_++];
            if (last == '\\') last = escape(at_ - 1);
        }
        if (last < first) fail_at(place, "at character {0}: the range goes backwards");
        if (!failed()) add_range(letters, {first, last});
    }

    void add_class(Class& letters, const Class& known, std::size_t place) {
        if (known.negated) return fail_at(place, "at character {0}: \\D, \\S and \\W don't stand in brackets");
        letters.ranges.insert(letters.ranges.end(), known.ranges.begin(), known.ranges.end());
    }

    // Adds the folded form of each letter. A letter that folds to several is dropped: a class matches one letter.
    void add_range(Class& letters, Range range) {
        if (range.last >= end_of_folding) letters.ranges.push_back({std::max(range.first, end_of_folding), range.last});
        for (char32_t code = range.first; code <= range.last && code < end_of_folding; ++code) {
            const std::u32string folded = folded_letter(code, options_);
            if (folded.size() == 1) add_letter(letters.ranges, folded.front());
        }
    }

    static void add_letter(std::vector<Range>& ranges, char32_t letter) {
        const auto around = [&](const Range& range) { return range.first <= letter && letter <= range.last; };
        if (std::any_of(ranges.begin(), ranges.end(), around)) return;
        if (!ranges.empty() && ranges.back().last + 1 == letter) ranges.back().last = letter;
        else ranges.push_back({letter, letter});
    }

    std::u32string source_;
    FoldOptions options_;
    std::size_t at_ = 0;
    int depth_ = 0;
    Pattern pattern_;
    std::optional<Problem> problem_;
};

Checked<Pattern> Pattern::compile(std::string_view source, FoldOptions options) {
    return PatternCompiler(source, options).compile();
}

class Pattern::Threads {
public:
    explicit Threads(std::size_t size) : met_(size + 1) {}

    // False if it was already there.
    bool put(std::size_t at) {
        if (met_[at]) return false;
        met_[at] = true;
        list_.push_back(at);
        return true;
    }
    bool has(std::size_t at) const { return met_[at]; }
    const std::vector<std::size_t>& list() const { return list_; }
    void clear() {
        for (const std::size_t at : list_) met_[at] = false;
        list_.clear();
    }

private:
    std::vector<bool> met_;
    std::vector<std::size_t> list_;
};

// Adds the epsilon closure of `at`: states reachable without consuming a character. Uses a work list: recursion would
// fill the stack.
void Pattern::add(Threads& threads, std::size_t at) const {
    std::vector<std::size_t> left{at};
    while (!left.empty()) {
        const std::size_t here = left.back();
        left.pop_back();
        if (!threads.put(here) || here == program_.size()) continue;
        const Instruction& instruction = program_[here];
        const auto from_here = [&](std::int32_t steps) {
            return static_cast<std::size_t>(static_cast<std::ptrdiff_t>(here) + steps);
        };
        if (instruction.operation == Operation::Split) left.push_back(from_here(instruction.second));
        if (instruction.operation == Operation::Split || instruction.operation == Operation::Jump)
            left.push_back(from_here(instruction.first));
    }
}

bool Pattern::takes(const Instruction& instruction, char32_t letter) const {
    if (instruction.operation == Operation::Letter) return static_cast<char32_t>(instruction.first) == letter;
    return instruction.operation == Operation::Class &&
           classes_[static_cast<std::size_t>(instruction.first)].has(letter);
}

bool Pattern::matches(std::u32string_view text) const {
    Threads now(program_.size()), next(program_.size());
    add(now, 0);
    for (const char32_t letter : text) {
        for (const std::size_t at : now.list())
            if (at < program_.size() && takes(program_[at], letter)) add(next, at + 1);
        std::swap(now, next);
        next.clear();
        if (now.list().empty()) return false;
    }
    return now.has(program_.size());
}

}  // namespace potentiel
