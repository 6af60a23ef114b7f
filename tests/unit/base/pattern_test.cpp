#include "base/pattern.h"

#include <doctest/doctest.h>

#include <random>

namespace potentiel {
namespace {

bool matches(std::string_view source, std::string_view text, FoldOptions options = {}) {
    const auto pattern = Pattern::compile(source, options);
    if (!pattern) FAIL(std::string(source), " ", pattern.problem().describe());
    return pattern->matches(folded_letters(text, options));
}

std::string problem(std::string_view source) {
    const auto pattern = Pattern::compile(source);
    return pattern ? "" : pattern.problem().describe();
}

}  // namespace

TEST_SUITE("base/pattern") {
    TEST_CASE("matches whole texts") {
        CHECK(matches("abc", "abc"));
        CHECK(!matches("abc", "abcd"));
        CHECK(!matches("abc", "ab"));
        CHECK(matches("^abc$", "abc"));
        CHECK(matches("", ""));
        CHECK(!matches("", "a"));
    }
    TEST_CASE("repetitions") {
        CHECK(matches("ab*c", "ac"));
        CHECK(matches("ab*c", "abbbc"));
        CHECK(!matches("ab+c", "ac"));
        CHECK(matches("ab+c", "abbc"));
        CHECK(matches("colou?r", "color"));
        CHECK(!matches("colou?r", "colouur"));
        CHECK(matches("a{3}", "aaa"));
        CHECK(!matches("a{3}", "aa"));
        CHECK(!matches("a{3}", "aaaa"));
        CHECK(matches("a{2,}", "aaaaa"));
        CHECK(!matches("a{2,}", "a"));
        CHECK(matches("a{2,3}", "aaa"));
        CHECK(!matches("a{2,3}", "aaaa"));
        CHECK(matches("(ab){0}c", "c"));
        CHECK(matches("(a*)*", "aaaa"));
        CHECK(matches("(a*)+b", "b"));
    }
    TEST_CASE("groups and alternatives") {
        CHECK(matches("(?:le|la) cle", "la clé"));
        CHECK(matches("a|b|", ""));
        CHECK(matches("(a|bc)+", "abca"));
        CHECK(!matches("(a|bc)+", "abb"));
        CHECK(matches("(un|deux) fichiers?( pdf)?", "deux fichiers PDF"));
    }
    TEST_CASE("classes") {
        CHECK(matches("[a-c]+", "abcABC"));
        CHECK(matches("[^0-9]+", "abc"));
        CHECK(!matches("[^0-9]+", "ab1"));
        CHECK(matches("[\\]\\-]+", "]-"));
        CHECK(matches("[a-]+", "a-a"));
        CHECK(matches("\\d{2}/\\d{2}", "07/12"));
        CHECK(matches("\\d+", "٣٤"));
        CHECK(matches("\\w+\\s\\w+", "élève été"));
        CHECK(!matches("\\w+", "a-b"));
        CHECK(matches("\\W\\S\\D", "-.a"));
        CHECK(matches("[\\d,]+", "1,5"));
        CHECK(matches(".+", "日本"));
        CHECK(matches("3\\.5\\$", "3.5$"));
    }
    TEST_CASE("is folded as the text is") {
        CHECK(matches("ÉTÉ", "été"));
        CHECK(matches("[éè]", "E"));
        CHECK(matches("[A-Z]+", "abc"));
        CHECK(matches("c(œ|ø)ur", "coeur"));
        CHECK(!matches("[A-Z]+", "abc", {.exact_case = true}));
        CHECK(matches("[A-Z]+", "ÀB", {.exact_case = true}));
        CHECK(!matches("e", "é", {.exact_accents = true}));
        CHECK(matches("É", "é", {.exact_accents = true}));
    }
    TEST_CASE("says where it is not understood") {
        CHECK(problem("a(b") == "at character 2: a group that is not closed");
        CHECK(problem("ab)") == "at character 3: no group to close");
        CHECK(problem("*a") == "at character 1: there is nothing to repeat");
        CHECK(problem("a**").starts_with("at character 3: a repetition"));
        CHECK(problem("a+?").starts_with("at character 3: a repetition"));
        CHECK(problem("[a").starts_with("at character 1: a class that is not closed"));
        CHECK(problem("x[]").starts_with("at character 3: a class of nothing"));
        CHECK(problem("[z-a]") == "at character 2: the range goes backwards");
        CHECK(problem("[\\D]").starts_with("at character 2: "));
        CHECK(problem("(?=a)").starts_with("at character 1: only groups"));
        CHECK(problem("(a)\\1").starts_with("at character 4: not known"));
        CHECK(problem("\\bmot").starts_with("at character 1: not known"));
        CHECK(problem("a\\").starts_with("at character 2: a backslash"));
        CHECK(problem("a^b").starts_with("at character 2: ^"));
        CHECK(problem("a$b").starts_with("at character 2: $"));
        CHECK(problem("a{x}").starts_with("at character 3: a number expected"));
        CHECK(problem("a{3,2}").starts_with("at character 2: the smaller number"));
        CHECK(problem("a{2").starts_with("at character 2: a repetition such as {2,5}"));
        CHECK(problem("a{99999999999}").starts_with("at character 3: 1000"));
    }
    TEST_CASE("stays small") {
        CHECK(problem("((a{100}){100}){100}").find("too large") != std::string::npos);
        CHECK(problem("(a|b|c){1000}").find("too large") != std::string::npos);
        CHECK(problem(std::string(60, '(')).find("50 groups") != std::string::npos);
        CHECK(problem(std::string(501, 'a')) == "longer than 500 characters");
        CHECK(problem("a{900}") == "");
    }
    // Backtracking would try 2^3000 ways.
    TEST_CASE("ends where backtracking would not") {
        CHECK(!matches("(a+)+b", std::string(3000, 'a')));
        CHECK(!matches("(a|a)*b", std::string(3000, 'a')));
        CHECK(matches("(a?){300}a{300}", std::string(300, 'a')));
    }
    TEST_CASE("takes any pattern and any text") {
        std::mt19937 random(7);
        const std::string signs = "ab()[]{}|*+?.\\^$-,0123dwsDWS";
        const auto any = [&](std::size_t most) {
            std::string text;
            for (std::size_t length = random() % (most + 1); length > 0; --length)
                text += signs[random() % signs.size()];
            return text;
        };
        int understood = 0;
        for (int round = 0; round < 20000; ++round) {
            const auto pattern = Pattern::compile(any(12));
            if (!pattern) continue;
            ++understood;
            CHECK(pattern->size() <= 2000);
            pattern->matches(folded_letters(any(40)));
        }
        CHECK(understood > 1000);
    }
}

}  // namespace potentiel
