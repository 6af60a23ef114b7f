#include "ui/screens/reckoning.h"

#include <algorithm>

namespace potentiel::ui {
namespace {

// Thousandths with one decimal.
std::string decimal(const Pass& pass, int value) { return pass.words.spoken().tenths((value + 50) / 100); }

int percent(int thousandths) { return (std::min(thousandths, 1000) + 5) / 10; }

std::string moves(const Pass& pass, const Reckoning& how) {
    const SpokenLanguage& spoken = pass.words.spoken();
    return pass.words(how.c > 0 ? Phrase::WhyMovesHelped : Phrase::WhyMoves,
                      {how.a % 2 ? spoken.tenths(how.a * 5) : spoken.number(how.a / 2), how.b, how.c});
}

// The points lost by broken rules of style.
std::string style(const Pass& pass, const Reckoning& how) {
    return how.c == 0 ? "" : " " + pass.words(Phrase::WhyStyle, {how.c / 10});
}

// The sentence for a rule. a, b and c: scoring/score.h.
std::string counted(const Pass& pass, const Reckoning& how) {
    const Words& words = pass.words;
    const auto say = [&](Phrase phrase) { return words(phrase, {how.a, how.b, how.c}); };
    switch (how.rule) {
        case Rule::None:
            return {};
        case Rule::AllOrNothing:
            return say(Phrase::WhyAllOrNothing);
        case Rule::Share:
            return say(Phrase::WhyShare);
        case Rule::RightLessOther:
            return say(Phrase::WhyRightLessOther);
        case Rule::Points:
            return say(Phrase::WhyPoints);
        case Rule::Certainty:
            return words(Phrase::WhyCertainty, {how.a, how.b, how.c, 3 * how.b});
        case Rule::Pairs:
            return say(Phrase::WhyPairs);
        case Rule::Neighbours:
            return say(Phrase::WhyNeighbours);
        case Rule::Places:
            return say(Phrase::WhyPlaces);
        case Rule::Off:
            return say(Phrase::WhyOff);
        case Rule::Displaced:
            return say(Phrase::WhyDisplaced);
        case Rule::Ratings:
            return words(how.c ? Phrase::WhyExperts : Phrase::WhyRatings, {decimal(pass, how.a)}) + " " +
                   std::string(words(Phrase::WhyFlat));
        case Rule::Modes:
        case Rule::ExpertModes:
            return say(how.rule == Rule::Modes ? Phrase::WhyShare : Phrase::WhyModes) +
                   (how.c > 0 ? " " + say(Phrase::WhyNear) : "") + " " + std::string(words(Phrase::WhyFlat));
        case Rule::Shared:
            return say(Phrase::WhyPoints) + " " + std::string(words(Phrase::WhyFlat));
        case Rule::Credit:
            return words(Phrase::WhyCredit, {percent(how.a)});
        case Rule::Blocks:
            return say(Phrase::WhyBlocks);
        case Rule::Tray:
            return words(Phrase::WhyTray, {how.a, how.b, percent(how.c)}) + " " + std::string(words(Phrase::WhyFlat));
        case Rule::Tests:
            return say(Phrase::WhyTests) + style(pass, how);
        case Rule::TestWeights:
            return say(Phrase::WhyTestWeights) + style(pass, how);
        case Rule::Barred:
            return say(Phrase::WhyBarred);
        case Rule::Rated:
            return say(Phrase::WhyRated);
        case Rule::Path:
            return say(Phrase::WhyPath);
        case Rule::Moves:
            return moves(pass, how);
    }
    return {};
}

}  // namespace

void record_reckoning(Pass& pass, const Asked& asked) {
    const Exercise& exercise = asked.exercise;
    const Progress& progress = asked.progress;
    if (!asked.key || asked.score < 0 || status_of(exercise, progress) != Status::Answered) return;
    auto group = pass.group("reckoning", Part::Plain);
    pass.text("title", Phrase::WhyTitle, Part::Label);
    const std::string counts = counted(pass, asked.how);
    pass.frame.text("score",
                    (counts.empty() ? "" : counts + " ") + pass.words(Phrase::WhyScore, {percent(asked.counted)}),
                    Part::Body);
    int hints = 0;
    for (int hint = 0; hint < progress.hints; ++hint) hints += exercise.hints[static_cast<std::size_t>(hint)].cost;
    if (hints > 0) pass.frame.text("hints", pass.words(Phrase::WhyHints, {progress.hints, percent(hints)}), Part::Body);
    const int attempts = (tries(progress) - 1) * exercise.attempt_cost;
    if (exercise.attempts > 0 && attempts > 0)
        pass.frame.text("tries", pass.words(Phrase::WhyTries, {tries(progress), percent(attempts)}), Part::Body);
}

}  // namespace potentiel::ui
