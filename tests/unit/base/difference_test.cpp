#include "base/difference.h"

#include <doctest/doctest.h>

#include "base/lines.h"

namespace potentiel {
namespace {

// The lines of a diff: " same", "-gone", "+new".
std::string told(std::string_view before, std::string_view after) {
    const auto old_lines = lines_of(before), new_lines = lines_of(after);
    std::string told;
    for (const Difference& one : differences(old_lines, new_lines)) {
        const bool added = one.change == Change::Added;
        told += added ? "+" : one.change == Change::Removed ? "-" : " ";
        (told += (added ? new_lines : old_lines)[one.index]) += "\n";
    }
    return told;
}

}  // namespace

TEST_CASE("differences are the fewest lines, in order") {
    CHECK(told("", "") == "");
    CHECK(told("a\nb\n", "a\nb\n") == " a\n b\n");
    CHECK(told("", "a\n") == "+a\n");
    CHECK(told("a\nb\nc\n", "a\nc\n") == " a\n-b\n c\n");
    CHECK(told("a\nc\n", "a\nb\nc\n") == " a\n+b\n c\n");
    CHECK(told("a\nb\nc\n", "a\nx\nc\n") == " a\n-b\n+x\n c\n");
    CHECK(told("a\nb\nc\nd\n", "b\nx\nd\na\n") == "-a\n b\n-c\n+x\n d\n+a\n");
    CHECK(told("a\na\na\n", "a\na\n") == " a\n a\n-a\n");
}

TEST_CASE("what lies between lists that differ in thousands of lines is removed and added whole") {
    std::string before = "first\n", after = "first\n";
    for (int line = 0; line < 2000; ++line) {
        before += "old " + std::to_string(line) + "\n";
        after += "new " + std::to_string(line) + "\n";
    }
    const auto old_lines = lines_of(before += "last\n"), new_lines = lines_of(after += "last\n");
    const auto all = differences(old_lines, new_lines);
    REQUIRE(all.size() == 4002);
    CHECK(all.front() == Difference{Change::Same, 0});
    CHECK(all[1].change == Change::Removed);
    CHECK(all[2001].change == Change::Added);
    CHECK(all.back() == Difference{Change::Same, 2001});
}

}  // namespace potentiel
