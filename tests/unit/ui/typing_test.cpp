#include "ui/pass/typing.h"

#include <doctest/doctest.h>

#include "base/random.h"
#include "base/utf8.h"

using namespace potentiel;
using namespace potentiel::ui;

namespace {

// The text after the edit, as the session applies it.
std::string edited(std::string text, const TextEdited& edit) {
    const std::size_t begin = byte_of_code_point(text, edit.from);
    const std::size_t end = byte_of_code_point(text, edit.from + edit.removed);
    return text.replace(begin, end - begin, edit.inserted);
}

std::string random_text(Random& random) {
    // é and è share their first byte, é and ê differ in the last, and the last two are four bytes each.
    constexpr std::string_view letters[] = {"a", "b", "é", "è", "©", "€", "😀", "😁"};
    std::string text;
    for (std::uint32_t count = random.below(7); count > 0; --count) text += letters[random.below(std::size(letters))];
    return text;
}

}  // namespace

TEST_SUITE("ui/typing") {
    TEST_CASE("an edit is the one change between two texts, in code points") {
        const TextEdited edit = edit_between("q", "héros fatigué", "héraut fatigué");
        CHECK(edit.exercise == "q");
        CHECK(edit.from == 3);
        CHECK(edit.removed == 2);
        CHECK(edit.inserted == "aut");
    }

    TEST_CASE("letters that share bytes are replaced whole") {
        const TextEdited edit = edit_between("q", "é", "è");
        CHECK(edit.from == 0);
        CHECK(edit.removed == 1);
        CHECK(edit.inserted == "è");
        CHECK(edit_between("q", "x😀y", "x😁y").inserted == "😁");
    }

    TEST_CASE("any edit gives the new text, and inserts well-formed text") {
        Random random(20260101);
        for (int round = 0; round < 20'000; ++round) {
            const std::string before = random_text(random), after = random_text(random);
            const TextEdited edit = edit_between("q", before, after);
            CAPTURE(before);
            CAPTURE(after);
            REQUIRE(is_utf8(edit.inserted));
            REQUIRE(edited(before, edit) == after);
        }
    }
}
