// Tests scores with a value for each skill, and norms.

#include <doctest/doctest.h>

#include "scoring/score.h"

namespace potentiel {
namespace {

ForcedChoice::Spec two_blocks() {
    return {{{"one", {{"a", {}}, {"b", {}}, {"c", {}}}}, {"two", {{"d", {}}, {"e", {}}}}}};
}

ForcedChoice::Key skills_of_two_blocks() { return {{{"a", "x"}, {"b", "y"}, {"c", "z"}, {"d", "x"}, {"e", "y"}}}; }

Score score_of(std::vector<ForcedChoice::Pick> picks) {
    return score_forced_choice(two_blocks(), skills_of_two_blocks(), {std::move(picks)});
}

}  // namespace

TEST_CASE("forced choice: each skill by how often it was most and least") {
    // x: can appear twice, most 2. y: can appear twice, least 2. z: can appear once, neither.
    const Score score = score_of({{"one", "a", "b"}, {"two", "d", "e"}});
    CHECK(!score);
    CHECK(score.of("x") == 1000);
    CHECK(score.of("y") == 0);
    CHECK(score.of("z") == 500);
    CHECK(!score.of("other"));
    CHECK(score.how.rule == Rule::Blocks);
    CHECK(score.how.a == 2);
}

TEST_CASE("forced choice: what is most once and least once stands in the middle") {
    const Score score = score_of({{"one", "a", "b"}, {"two", "e", "d"}});
    CHECK(score.of("x") == 500);
    CHECK(score.of("y") == 500);
}

TEST_CASE("forced choice: only blocks with both marks count, and half of them are needed") {
    const Score half = score_of({{"one", "a", ""}, {"two", "d", "e"}});
    CHECK(half.of("x") == 1000);
    CHECK(!half.of("z"));
    CHECK(score_of({{"one", "a", ""}}).skills.empty());
    CHECK(!score_of({}).of("x"));
}

TEST_CASE("a score that tells no skills apart holds for each") {
    CHECK(Score(700, {}).of("any") == 700);
    CHECK(!Score().of("any"));
}

TEST_CASE("T scores: 50 + 10 z, rounded, from 0 to 100") {
    const LikertScale::Norm norm{600, 175, {}, {}};
    CHECK(t_score(600, norm) == 50);
    CHECK(t_score(775, norm) == 60);
    CHECK(t_score(425, norm) == 40);
    // z = 0.0514: 50.514
    CHECK(t_score(609, norm) == 51);
    // z = -0.0514: 49.486
    CHECK(t_score(591, norm) == 49);
    CHECK(t_score(1000, {0, 1, {}, {}}) == 100);
    CHECK(t_score(0, {1000, 1, {}, {}}) == 0);
}

}  // namespace potentiel
