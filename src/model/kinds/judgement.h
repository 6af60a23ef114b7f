#pragma once
#include "model/kinds/options.h"

namespace potentiel {

enum class JudgementFormat {
    BestWorst,  // say which action is best and which is worst
    Best,       // choose the best one
    Rate,       // rate the effectiveness of every action
    Rank,       // put the actions in order, most effective first
};

enum class JudgementScoring {
    Distance,      // from the experts' mean
    Standardised,  // the same, once every candidate's ratings have the experts' mean and spread: rating style does not count
    Mode,  // agreement with what most experts say
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
    };
};

}  // namespace potentiel
