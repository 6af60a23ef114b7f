#include "model/flat_answers.h"
#include "model/rules/ids.h"

namespace potentiel {
namespace {

using Judgement = SituationalJudgement;

void check_best(Checker& checker, const Judgement::Spec& spec, const Judgement::Key& key) {
    checker.at("best", [&] { checker.require(has_option(spec.actions, key.best), "unknown option"); });
}

void check_worst(Checker& checker, const Judgement::Spec& spec, const Judgement::Key& key) {
    checker.at("worst", [&] {
        checker.require(has_option(spec.actions, key.worst), "unknown option");
        checker.require(key.worst != key.best, "the same as best");
    });
}

void check_credits(Checker& checker, const Judgement::Spec& spec, const Judgement::Key& key) {
    std::set<Id> seen;
    checker.each("credits", key.credits, [&](const Judgement::Credit& one) {
        checker.at("action", [&] {
            checker.require(has_option(spec.actions, one.action), "unknown option");
            checker.require(one.action != key.best, "the best action has all the credit");
            checker.require(seen.insert(one.action).second, "named twice");
        });
        checker.within_bounds(one);
    });
}

void check_ratings(Checker& checker, const Judgement::Spec& spec, const Judgement::Key& key) {
    require_one_for_each(checker, "ratings", key.ratings, "action", &Judgement::Effectiveness::action,
                         ids_of(spec.actions));
    checker.each("ratings", key.ratings, [&](const Judgement::Effectiveness& rating) {
        checker.within_bounds(rating);
        checker.at("mode", [&] {
            checker.require(!rating.tied || rating.mode != Judgement::points, "no point above it to be a mode, too");
        });
        checker.at("experts", [&] { checker.require(rating.experts >= 0, "0 or more expected"); });
    });
    checker.at("ratings", [&] { checker.require(beats_flat(key), "rating every action alike would be as good"); });
    checker.at("scoring", [&] {
        checker.require(
            key.scoring != JudgementScoring::Standardised || spec.actions.size() >= Judgement::least_for_a_spread,
            "standardised needs {0} actions or more", Judgement::least_for_a_spread);
    });
}

void check_ranks(Checker& checker, const Judgement::Spec& spec, const Judgement::Key& key) {
    require_one_for_each(checker, "ranks", key.ranks, "action", &Judgement::RankOf::action, ids_of(spec.actions));
    std::set<int> ranks;
    checker.each("ranks", key.ranks, [&](const Judgement::RankOf& one) {
        ranks.insert(one.rank);
        checker.at("rank", [&] {
            checker.require(one.rank >= 1 && one.rank <= static_cast<int>(spec.actions.size()),
                            "1 to the number of actions expected");
        });
    });
    checker.at("ranks", [&] { checker.require(ranks.size() >= 2, "every action has the same rank"); });
}

// Requires that the key contains only what its format uses.
void check_nothing_else(Checker& checker, const Judgement::Spec& spec, const Judgement::Key& key) {
    const JudgementFormat format = spec.format;
    const bool best = format == JudgementFormat::Best || format == JudgementFormat::BestWorst;
    const auto unused = [&](std::string_view name, bool used, bool empty) {
        checker.at(name, [&] { checker.require(used || empty, "has no place in this format"); });
    };
    unused("best", best, key.best.empty());
    unused("worst", format == JudgementFormat::BestWorst, key.worst.empty());
    unused("credits", format == JudgementFormat::Best, key.credits.empty());
    unused("scoring", format == JudgementFormat::Rate, key.scoring == JudgementScoring::Distance);
    unused("ratings", format == JudgementFormat::Rate, key.ratings.empty());
    unused("ranks", format == JudgementFormat::Rank, key.ranks.empty());
}

std::optional<Problem> check_choice(const Judgement::Spec& spec, const Judgement::Response& response) {
    if (!response.best.empty() && !has_option(spec.actions, response.best)) return unknown_option("/best");
    if (!response.worst.empty() && !has_option(spec.actions, response.worst)) return unknown_option("/worst");
    if (!response.best.empty() && response.best == response.worst) return Problem{"/worst", "the same as best"};
    return {};
}

std::optional<Problem> check_own_ratings(const Judgement::Spec& spec, const Judgement::Response& response) {
    if (!in_order_of(ids_of(spec.actions), response.ratings, &Judgement::Rating::action))
        return Problem{"/ratings", "unknown, repeated or out of order"};
    for (const auto& rating : response.ratings) {
        if (rating.point < 1 || rating.point > Judgement::points)
            return Problem{"/ratings", "no such point on the scale"};
    }
    return {};
}

std::optional<Problem> check_nothing_else(const Judgement::Spec& spec, const Judgement::Response& response) {
    const JudgementFormat format = spec.format;
    const bool best = format == JudgementFormat::Best || format == JudgementFormat::BestWorst;
    const auto no_place = [](const char* path) { return Problem{path, "has no place in this format"}; };
    if (!best && !response.best.empty()) return no_place("/best");
    if (format != JudgementFormat::BestWorst && !response.worst.empty()) return no_place("/worst");
    if (format != JudgementFormat::Rate && !response.ratings.empty()) return no_place("/ratings");
    if (format != JudgementFormat::Rank && !response.order.empty()) return no_place("/order");
    return {};
}

}  // namespace

void check(Checker& checker, const Judgement::Spec& spec) {
    checker.within_bounds(spec);
    check_options(checker, "actions", spec.actions);
}

void check(Checker& checker, const Judgement::Spec& spec, const Judgement::Key& key) {
    switch (spec.format) {
        case JudgementFormat::BestWorst:
            check_best(checker, spec, key);
            check_worst(checker, spec, key);
            break;
        case JudgementFormat::Best:
            check_best(checker, spec, key);
            check_credits(checker, spec, key);
            break;
        case JudgementFormat::Rate:
            check_ratings(checker, spec, key);
            break;
        case JudgementFormat::Rank:
            check_ranks(checker, spec, key);
            break;
    }
    check_nothing_else(checker, spec, key);
    check_feedback(checker, spec.actions, key.options);
    checker.translated_if_any("why", key.why);
}

std::optional<Problem> check(const Judgement::Spec& spec, const Judgement::Response& response) {
    if (auto problem = check_nothing_else(spec, response)) return problem;
    if (auto problem = check_choice(spec, response)) return problem;
    if (auto problem = check_own_ratings(spec, response)) return problem;
    if (!response.order.empty() && !is_permutation(ids_of(spec.actions), response.order))
        return Problem{"/order", "every action once expected"};
    return {};
}

bool complete(const Judgement::Spec& spec, const Judgement::Response& response) {
    switch (spec.format) {
        case JudgementFormat::BestWorst:
            return !response.best.empty() && !response.worst.empty();
        case JudgementFormat::Best:
            return !response.best.empty();
        case JudgementFormat::Rate:
            return response.ratings.size() == spec.actions.size();
        case JudgementFormat::Rank:
            return !response.order.empty();
    }
    return false;
}
bool empty(const Judgement::Spec&, const Judgement::Response& response) {
    return response.best.empty() && response.worst.empty() && response.ratings.empty() && response.order.empty();
}
Judgement::Response blank(const Judgement::Spec&) { return {}; }

}  // namespace potentiel
