#pragma once
#include <optional>
#include <vector>

#include "model/pack.h"

namespace potentiel {

// How a score came about, for the words of "why this score": ui/screens/reckoning.cpp says what a, b and c are in each.
enum class Rule {
    None,  // nothing is right or wrong
    AllOrNothing,  // right or not
    Share,  // a of b as they should be
    RightLessOther,  // a right less b others, of c
    Points,  // a points of b
    Shared,  // the same, where an equal share is worth nothing
    Certainty,  // a right of b, c marks (each right or other one counts by how sure it was), of 3 b
    Pairs,  // a of b pairs in the right order
    Neighbours,  // a of b neighbours follow each other as they should
    Displaced,  // a items would have to move, of b at most
    Places,  // a places off in all, of b at most
    Off,  // a off; up to b is right, from c on nothing is
    Ratings,  // a thousandths of a point from what is expected on average; c: 1 where experts said so
    Modes,  // a of b as expected, c next to it (each counts half)
    ExpertModes,  // the same, as experts say most often
    Credit,  // not the best choice, but one that can be defended: a thousandths
    Tests,  // a of b tests; c thousandths less for rules of style that are broken
    TestWeights,  // the same, where tests weigh more or less: a of b in all
    Barred,  // a test that must pass does not
    Rated,  // a of b statements, or criteria, rated
    Blocks,  // a of b blocks answered; the skills are told apart, there is no score of the whole
    Tray,  // half: a of b marks as they should be; half: the order agrees by c thousandths
    Path,  // a points; between b and c are possible
    Moves,  // a half changes away from a right program of b lines (other indentation is half a change); c helps taken
};

struct Reckoning {
    Rule rule = Rule::None;
    int a = 0, b = 0, c = 0;
};

struct SkillScore {
    Id skill;
    int value = 0;  // thousandths, 0..1000
};

struct Score {
    Score() =
        default;  // too little was answered to say (a scale with half its statements unrated), or nothing is scored
    Score(int thousandths, Reckoning reckoning) : value(thousandths), how(reckoning) {}

    std::optional<int> value;  // thousandths, 0..1000
    Reckoning how;
    std::vector<SkillScore>
        skills;  // where the exercise tells its skills apart; empty: the value holds for all of them

    // Whether there is a score of the whole. Where the skills stand apart without one, there is not.
    explicit operator bool() const { return value.has_value(); }

    // What it says of one of the exercise's skills, if anything.
    std::optional<int> of(const Id& skill) const {
        if (skills.empty()) return value;
        for (const SkillScore& one : skills) {
            if (one.skill == skill) return one.value;
        }
        return {};
    }
};

// One pure function for each kind; the formula and its source stand with the definition.
#define ITEM_KIND(Type, name) \
    Score score_##name(const Type::Spec& spec, const Type::Key& key, const Type::Response& response);
#include "kinds/item_kinds.inl"
#undef ITEM_KIND

// The score of a response by its kind's function. Precondition: all three are of one kind, and checked.
Score score(const Spec& spec, const Key& key, const Response& response);

// A score where the reference group has a mean of 50 and a standard deviation of 10, 0..100. Precondition: there is a norm.
int t_score(int thousandths, const LikertScale::Norm& norm);

// What a run gave for the test; null where it was not run.
const CallResult* outcome_of(const Code::Test& test, const std::vector<CallResult>& outcomes);

// Whether the call gave what the test expects, as the exercise compares values; JSON values are compared, so 1 equals 1.0.
bool test_passes(const Code::Spec& spec, const Code::Test& test, const CallResult& outcome);

// Whether a program with these facts is as the rule of style wants it. "unreadable": there is no telling, so it is not.
bool style_holds(const Code::Style& style, const std::vector<std::string>& facts);

// part of whole in thousandths, rounded half up; whole > 0, 0 <= part <= whole.
constexpr int thousandths(long long part, long long whole) {
    return static_cast<int>((part * 2000 + whole) / (2 * whole));
}

}  // namespace potentiel
