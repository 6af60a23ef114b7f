#pragma once
#include "model/parts/options.h"

namespace potentiel {

enum class JudgementFormat {
    BestWorst,  // choose the best and the worst action
    Best,       // choose the best action
    Rate,       // rate the effectiveness of every action
    Rank,       // put the actions in order, most effective first
};

enum class JudgementScoring {
    Distance,      // from the expected ratings
    Standardised,  // same, with all the candidate's ratings in the test adjusted to the expected mean and spread
    Mode,  // agreement with the experts' most frequent rating
};

// Statistics of some ratings: number, sum, and sum of squares, in thousandths of a point.
struct Spread {
    long long count = 0, sum = 0, squares = 0;

    void add(long long rating) {
        ++count;
        sum += rating;
        squares += rating * rating;
    }
};

// Judge possible actions in a situation at work.
struct SituationalJudgement {
    static constexpr int points = 5;  // of the rating scale, from very ineffective to very effective
    static constexpr int least_for_a_spread = 4;  // with fewer actions, the spread does not reveal a rating style
    struct Spec {
        JudgementFormat format = JudgementFormat::BestWorst;
        std::vector<Option> actions;
        Shuffle shuffle = Shuffle::Yes;

        // Enough for any situation; also bounds the sums in scoring.
        void bounds(auto& within) const { within.count("actions", actions, 2, 12); }
    };
    struct Credit {
        Id action;
        int credit = 0;  // thousandths, for a defensible action that is not the best

        void bounds(auto& within) const { within.value("credit", credit, 1, 999); }
    };
    struct Effectiveness {
        Id action;
        int mean = 0;  // thousandths of a point of the scale
        int mode = 0;
        bool tied = false;  // the next higher point is a mode, too
        int experts = 0;  // number of raters; 0: the author's own judgement

        void bounds(auto& within) const {
            within.value("mean", mean, 1000, 1000 * points);
            within.value("mode", mode, 1, points);
        }
    };
    struct RankOf {
        Id action;
        int rank = 1;  // 1 is the most effective; ties are allowed
    };
    struct Key {
        Id best;  // Best, BestWorst
        Id worst;  // BestWorst
        std::vector<Credit> credits;  // Best
        JudgementScoring scoring = JudgementScoring::Distance;  // Rate
        std::vector<Effectiveness> ratings;  // Rate: one for each action
        std::vector<RankOf> ranks;  // Rank: one for each action
        std::vector<OptionFeedback> options;
        LocalizedProse why;
    };
    struct Rating {
        Id action;
        int point = 0;  // 1..5
    };
    struct Response {
        Id best;  // Best, BestWorst: "" until chosen
        Id worst;  // BestWorst: "" until chosen; never equal to best
        std::vector<Rating> ratings;  // Rate: in the order of the spec, at most one for each action
        std::vector<Id> order;  // Rank: a permutation of all actions, or empty
        // Standardised: all ratings of the test so far, and the expected ones of the same actions. Known to the
        // session, not part of the response in the transcript.
        Spread own = {}, expected = {};
    };
};

}  // namespace potentiel
