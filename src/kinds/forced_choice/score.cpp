#include "scoring/score.h"

namespace potentiel {
namespace {

// Number of times that a skill could be chosen, and its balance: 1 for each most, -1 for each least.
struct Tally {
    Id skill;
    int possible = 0, balance = 0;
};

Tally& tally_of(std::vector<Tally>& tallies, const Id& skill) {
    for (Tally& tally : tallies) {
        if (tally.skill == skill) return tally;
    }
    return tallies.emplace_back(Tally{skill});
}

const Id& skill_of(const ForcedChoice::Key& key, const Id& statement) {
    static const Id none;
    for (const Mark& mark : key.scales) {
        if (mark.row == statement) return mark.column;
    }
    return none;
}

}  // namespace

// For each skill, the number of times it was most minus the number of times it was least, scaled from the possible
// range to 0..1000. Only blocks with both marks count; no score if fewer than half of the blocks have both. The
// balances always add up to 0, so scores compare the traits of one person, never persons: they are ipsative (Hicks
// 1970, Psychological Bulletin 74(3)).
Score score_forced_choice(const ForcedChoice::Spec& spec, const ForcedChoice::Key& key,
                          const ForcedChoice::Response& response) {
    std::vector<Tally> tallies;
    int answered = 0;
    for (const auto& pick : response.picks) {
        if (pick.most.empty() || pick.least.empty()) continue;
        ++answered;
        for (const auto& block : spec.blocks) {
            if (block.id != pick.block) continue;
            for (const Option& statement : block.statements) {
                Tally& tally = tally_of(tallies, skill_of(key, statement.id));
                ++tally.possible;
                tally.balance += (statement.id == pick.most) - (statement.id == pick.least);
            }
        }
    }
    Score score;
    const int blocks = static_cast<int>(spec.blocks.size());
    if (answered == 0 || answered * 2 < blocks) return score;
    score.how = {Rule::Blocks, answered, blocks};
    for (const Tally& tally : tallies)
        score.skills.push_back({tally.skill, thousandths(tally.balance + tally.possible, 2 * tally.possible)});
    return score;
}

}  // namespace potentiel
