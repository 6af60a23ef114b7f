#include "base/fold_table.h"

#include <algorithm>

namespace potentiel {
namespace {

// Encoded as varints: the high bit of a byte says that more bytes follow. Three lists of letters and their replacements
// come first, then runs of marks, of digits and of hidden characters. Each is its length and some columns, one after
// the other:
//   letters: distance from the previous letter; length of the replacement; its first letter, relative to that of the
//            previous replacement; its other letters, relative to U+0300. The last two are signed (zigzag encoding).
//   runs:    distance of the first from the last of the previous run; length minus 1. Digits come in tens.
//   marks:   runs, and twice the place of each, plus 1 for accents
constexpr std::uint8_t bytes[] = {
#include "fold_table.inl"
};

// The run that contains the letter, or null.
template <class Runs>
auto run_with(const Runs& runs, char32_t letter) {
    const auto after = std::upper_bound(runs.begin(), runs.end(), letter,
                                        [](char32_t code, const auto& run) { return code < run.first; });
    return after != runs.begin() && letter <= (after - 1)->last ? &*(after - 1) : nullptr;
}

}  // namespace

const FoldTable& FoldTable::get() {
    static const FoldTable table;
    return table;
}

FoldTable::FoldTable() : next_(bytes) {
    for (Replacements* list : {&decomposed, &small, &plain}) read_replacements(*list);
    for (const Run& run : read_runs()) marks_.push_back({run.first, run.last});
    for (Marks& marks : marks_) {
        const std::uint32_t kind = read();
        marks.place = static_cast<int>(kind / 2);
        marks.accent = kind % 2 == 1;
    }
    digits_ = read_runs();
    hidden_ = read_runs();
}

void FoldTable::read_replacements(Replacements& list) {
    list.resize(read());
    char32_t code = 0, first = 0;
    for (Replacement& one : list) one.letter = code += read();
    for (Replacement& one : list) one.length = read();
    for (Replacement& one : list) {
        one.begin = static_cast<std::uint32_t>(letters_.size());
        if (one.length > 0) letters_ += first += read_signed();
        letters_.resize(one.begin + one.length);
    }
    for (const Replacement& one : list)
        for (std::uint32_t index = 1; index < one.length; ++index) letters_[one.begin + index] = 0x300 + read_signed();
}

std::vector<FoldTable::Run> FoldTable::read_runs() {
    std::vector<Run> runs(read());
    for (Run& run : runs) run.first = read();
    char32_t last = 0;
    for (Run& run : runs) {
        run.first += last;
        run.last = last = run.first + read();
    }
    return runs;
}

std::uint32_t FoldTable::read() {
    std::uint32_t value = 0;
    for (int shift = 0;; shift += 7) {
        const std::uint8_t byte = *next_++;
        value |= static_cast<std::uint32_t>(byte & 0x7F) << shift;
        if (byte < 0x80) return value;
    }
}

// A difference, zigzag-decoded. A negative one wraps around, as char32_t does.
char32_t FoldTable::read_signed() {
    const std::uint32_t value = read();
    return value % 2 == 0 ? value / 2 : ~(value / 2);
}

void FoldTable::append(std::u32string& text, const Replacements& list, char32_t letter) const {
    const auto found = std::lower_bound(list.begin(), list.end(), letter,
                                        [](const Replacement& one, char32_t code) { return one.letter < code; });
    if (found == list.end() || found->letter != letter) text += letter;
    else text += std::u32string_view(letters_).substr(found->begin, found->length);
}

const FoldTable::Marks* FoldTable::mark(char32_t letter) const { return run_with(marks_, letter); }

int FoldTable::digit(char32_t letter) const {
    const Run* run = run_with(digits_, letter);
    return run ? static_cast<int>((letter - run->first) % 10) : -1;
}

bool FoldTable::is_hidden(char32_t letter) const { return run_with(hidden_, letter) != nullptr; }

}  // namespace potentiel
