#pragma once
#include <optional>
#include <vector>

#include "model/pack.h"

namespace potentiel {

// How a score came about, for "why this score". ui/screens/reckoning.cpp defines a, b and c for each rule.
enum class Rule {
    None,  // nothing is right or wrong
    AllOrNothing,  // right or not
    Share,  // a of b parts right
    RightLessOther,  // a right minus b others, of c
    Points,  // a points of b
    Shared,  // same, but an equal share is worth nothing
    Certainty,  // a right of b; c marks of 3 b: each answer counts by its certainty
    Pairs,  // a of b pairs in the right order
    Neighbours,  // a of b neighbours follow each other as they should
    Displaced,  // a items would have to move, of b at most
    Places,  // a places off in total, of b at most
    Off,  // deviation a; full score up to b, none from c on
    Ratings,  // on average a thousandths of a point from the expected rating; c: 1 if experts set it
    Modes,  // a of b as expected, c adjacent (each counts half)
    ExpertModes,  // same, expected: the experts' most frequent rating
    Credit,  // not the best choice but a defensible one: a thousandths
    Tests,  // a of b tests; minus c thousandths for broken rules of style
    TestWeights,  // same, with weighted tests: a of b in total
    Barred,  // a mandatory test failed
    Rated,  // a of b statements, or criteria, rated
    Blocks,  // a of b blocks answered; scores per skill only, none for the whole
    Tray,  // half: a of b marks right; half: the order agrees by c thousandths
    Path,  // a points; between b and c are possible
    Moves,  // a half changes from a right program of b lines (wrong indentation: one half change); c helps taken
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
    Score() = default;  // too little was answered (half the statements of a scale unrated), or nothing is scored
    Score(int thousandths, Reckoning reckoning) : value(thousandths), how(reckoning) {}

    std::optional<int> value;  // thousandths, 0..1000
    Reckoning how;
    std::vector<SkillScore>
        skills;  // if the exercise scores its skills separately; empty: the value holds for all of them

    // Whether there is a score for the whole. Separate skill scores may come without one.
    explicit operator bool() const { return value.has_value(); }

    // The score for one of the exercise's skills, if there is one.
    std::optional<int> of(const Id& skill) const {
        if (skills.empty()) return value;
        for (const SkillScore& one : skills) {
            if (one.skill == skill) return one.value;
        }
        return {};
    }
};

// One pure function per kind; its definition states the formula and the source.
#define ITEM_KIND(Type, name) \
    Score score_##name(const Type::Spec& spec, const Type::Key& key, const Type::Response& response);
#include "kinds/item_kinds.inl"
#undef ITEM_KIND

// The score of a response by its kind's function. Precondition: all three are of one kind, and checked.
Score score(const Spec& spec, const Key& key, const Response& response);

// A score on a scale where the reference group has mean 50 and standard deviation 10, 0..100. Precondition: there is a
// norm.
int t_score(int thousandths, const LikertScale::Norm& norm);

// The run's outcome for the test; null if it was not run.
const CallResult* outcome_of(const Code::Test& test, const std::vector<CallResult>& outcomes);

// Whether the call returned what the test expects, by the exercise's comparison. Compares JSON values, so 1 equals 1.0.
bool test_passes(const Code::Spec& spec, const Code::Test& test, const CallResult& outcome);

// Whether a program with these facts obeys the rule of style. "unreadable" counts as no, because nobody can tell.
bool style_holds(const Code::Style& style, const std::vector<std::string>& facts);

// part of whole in thousandths, rounded half up; whole > 0, 0 <= part <= whole.
constexpr int thousandths(long long part, long long whole) {
    return static_cast<int>((part * 2000 + whole) / (2 * whole));
}

}  // namespace potentiel
