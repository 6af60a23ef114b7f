#pragma once
#include "model/parts/options.h"

namespace potentiel {

enum class JudgementFormat {
    BestWorst,  // say which action is best and which is worst
    Best,       // choose the best one
    Rate,       // rate the effectiveness of every action
    Rank,       // put the actions in order, most effective first
};

enum class JudgementScoring {
    Distance,      // from the expected ratings
    Standardised,  // the same, once all of a candidate's ratings in the test have their mean and spread: style does not count
    Mode,  // agreement with what experts say most often
};

// Some ratings: how many, their sum and the sum of their squares, in thousandths of a point.
struct Spread {
    long long count = 0, sum = 0, squares = 0;

    void add(long long rating) {
        ++count;
        sum += rating;
        squares += rating * rating;
    }
};

// Judge what could be done in a situation at work.
struct SituationalJudgement {
    static constexpr int points = 5;  // of the rating scale, from very ineffective to very effective
    struct Spec {
        JudgementFormat format = JudgementFormat::BestWorst;
        std::vector<Option> actions;
        Shuffle shuffle = Shuffle::Yes;
    };
    struct Credit {
        Id action;
        int credit = 0;  // thousandths, for a defensible second
    };
    struct Effectiveness {
        Id action;
        int mean = 0;  // thousandths of a point of the scale, 1000..5000
        int mode = 0;  // 1..5
        bool tied = false;  // the next point above is a mode, too
        int experts = 0;  // how many rated it; 0: it is the author's own judgement
    };
    struct RankOf {
        Id action;
        int rank = 1;  // 1 is the most effective; ties are possible
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
        Id best;  // Best, BestWorst: "" while not chosen
        Id worst;  // BestWorst: "" while not chosen; never equal to best
        std::vector<Rating> ratings;  // Rate: in the order of the spec, one at most for each action
        std::vector<Id> order;  // Rank: a permutation of all the actions, or empty
        // Standardised: all ratings of the test so far, and the nearest to what is expected of the same actions; known to the
        // session, no part of the transcript's response.
        Spread own = {}, expected = {};
    };
};

}  // namespace potentiel
