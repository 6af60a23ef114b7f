#include "report/result.h"

#include <algorithm>
#include <cmath>

#include "model/rules/response.h"
#include "report/chance.h"

namespace potentiel {
namespace {

// Score of an exercise, corrected for guessing: for a single choice, the formula of Frary (1988), Educational
// Measurement: Issues and Practice 7(2), right minus others over (options - 1). An omitted answer counts 0, an error
// less than that.
struct Counted {
    double score = 0;  // thousandths; may be negative
    int by_chance = 0;  // thousandths expected from guessing
};

// Weighted mean of exercise scores, and its uncertainty.
class Mean {
public:
    // Exercises with the same stimulus are correlated: they form a cluster that counts like one exercise of the same
    // weight.
    void add(const Counted& counted, int weight, const Id& stimulus) {
        const double left = (1000 - counted.by_chance) / 1000.0;
        sum_ += counted.score * weight;
        uncorrected_ += weight * (counted.by_chance + counted.score * left);
        stretch_ += weight / left;
        weight_ += weight;
        ++count_;
        const auto cluster = std::find_if(clusters_.begin(), clusters_.end(),
                                          [&](const auto& one) { return !stimulus.empty() && one.first == stimulus; });
        if (cluster == clusters_.end()) clusters_.push_back({stimulus, weight});
        else cluster->second += weight;
    }
    int count() const { return count_; }
    int value() const { return weight_ == 0 ? -1 : static_cast<int>(std::max(0.0, sum_) / weight_ + 0.5); }

    // An 80 % score interval (Wilson 1927, JASA 22(158)) of the score before the correction for guessing; then both
    // ends are corrected. n is Kish's effective number (1965) of clusters. Partial credit, and answers that differ
    // within a cluster, make the interval somewhat too wide, never too narrow. Uses only + - * / and square roots,
    // which IEEE 754 rounds alike everywhere.
    void interval(int& low, int& high) const {
        if (weight_ == 0) return;
        constexpr double z = 1.2815515655446004;
        const double weight = weight_;
        double squares = 0;
        for (const auto& [stimulus, part] : clusters_) squares += static_cast<double>(part) * part;
        const double n = weight * weight / squares;
        const double p = std::clamp(uncorrected_ / (weight * 1000.0), 0.0, 1.0);
        const double z2n = z * z / n;
        const double middle = (p + z2n / 2) / (1 + z2n);
        const double reach = z * std::sqrt(p * (1 - p) / n + z2n / (4 * n)) / (1 + z2n);
        const double mean = sum_ / weight, stretch = 1000 * stretch_ / weight;
        const auto end = [&](double at) { return static_cast<int>(std::max(0.0, mean + (at - p) * stretch + 0.5)); };
        low = std::min(end(middle - reach), value());
        high = std::clamp(end(middle + reach), value(), 1000);
    }

private:
    double sum_ = 0, uncorrected_ = 0, stretch_ = 0;
    int weight_ = 0, count_ = 0;
    std::vector<std::pair<Id, int>> clusters_;  // a stimulus, and the total weight of its exercises
};

// Corrects the full score of the answer for guessing first; hints and further attempts then reduce the rest.
Counted corrected(int full, int counted, int by_chance, int answered) {
    if (by_chance >= 1000) return {static_cast<double>(counted)};
    const double knows = (1000.0 * full - by_chance * answered) / (1000 - by_chance);
    return {knows > 0 && full > 0 ? knows * counted / full : knows, by_chance};
}

Id level_of(const std::vector<Level>& levels, int score) {
    Id id;
    for (const Level& level : levels) {
        if (score >= level.from) id = level.id;
    }
    return id;
}

Passed passed(int score, int mark, int not_judged) {
    if (mark > 0 && not_judged > 0) return Passed::NotJudged;
    if (mark == 0 || score < 0) return Passed::NoMark;
    return score >= mark ? Passed::Yes : Passed::NotYet;
}

// An exercise of the session with its score.
struct Scored {
    std::size_t index;
    Score full, counted;
    Chance chance;
    Status status;
};

Scored scored(const Course& course, const State& state, std::size_t index) {
    const Exercise& exercise = course.exercise(index);
    const Progress& progress = state.exercises[index];
    const Status status = status_of(exercise, progress);
    Scored result{index, answer_score(course, state, index), counted_score(course, state, index), {}, status};
    if (course.pack().guessing == Guessing::Ignored || !course.key_of(index)) return result;
    result.chance = chance(exercise.spec, *course.key_of(index),
                           progress.response ? *progress.response : blank_response(exercise.spec));
    if (status != Status::Answered) result.chance.answered = 0;
    return result;
}

SkillResult skill_result(const Course& course, const std::vector<Scored>& all, const Skill& skill) {
    // Nobody may gain by an exercise that is not judged: it may be worth nothing or all, so there is a range but no
    // score.
    Mean least, most;
    int not_judged = 0;
    for (const Scored& one : all) {
        const Exercise& exercise = course.exercise(one.index);
        if (std::find(exercise.skills.begin(), exercise.skills.end(), skill.id) == exercise.skills.end()) continue;
        if (one.status == Status::NotJudged) {
            least.add({0.0}, exercise.points, exercise.stimulus);
            most.add({1000.0}, exercise.points, exercise.stimulus);
            ++not_judged;
            continue;
        }
        const auto full = one.full.of(skill.id), counted = one.counted.of(skill.id);
        if (!full || !counted) continue;
        const int by_chance = one.chance.all.of(skill.id).value_or(0);
        const Counted counts = corrected(*full, *counted, by_chance, one.chance.answered);
        least.add(counts, exercise.points, exercise.stimulus);
        most.add(counts, exercise.points, exercise.stimulus);
    }
    const bool judged = not_judged == 0;
    SkillResult result;
    result.id = skill.id;
    result.score = judged ? least.value() : -1;
    result.low = least.value();
    result.high = most.value();
    result.exercises = least.count() - not_judged;
    result.not_judged = not_judged;
    result.passed = passed(result.score, skill.pass, not_judged);
    if (skill.basis == Basis::Demonstrated) {
        int unused = 0;
        least.interval(result.low, unused);
        most.interval(unused, result.high);
    }
    if (judged) {
        result.level = level_of(levels_of(course.pack(), skill), result.score);
        result.confirmed = level_of(levels_of(course.pack(), skill), result.low);
    }
    return result;
}

}  // namespace

Result make_result(const Course& whole, const State& state) {
    const Course& course = course_of(whole, state);
    const Pack& pack = course.pack();
    Result result;
    result.format = "potentiel-result/1";
    result.pack = pack.id;
    result.pack_version = pack.version;
    result.start = state.start;
    result.language = state.language;
    result.duration = state.at;
    std::vector<Scored> all;
    Mean total, raw;
    for (const std::size_t index : route(course, state)) {
        const Exercise& exercise = course.exercise(index);
        const auto& [at, full, counted, chance, status] = all.emplace_back(scored(course, state, index));
        result.not_judged += status == Status::NotJudged;
        const bool counts = has_basis(course, exercise, Basis::Demonstrated) && full.value && counted.value;
        if (counts) {
            total.add(corrected(*full.value, *counted.value, chance.all.value.value_or(0), chance.answered),
                      exercise.points, exercise.stimulus);
            raw.add({static_cast<double>(*counted.value)}, 1, {});
        }
        result.exercises.push_back({exercise.id, status, counts ? *counted.value : -1});
    }
    result.score = result.not_judged > 0 ? -1 : total.value();
    result.raw = result.not_judged > 0 ? -1 : raw.value();
    result.passed = passed(result.score, pack.pass, result.not_judged);
    for (const Skill& skill : pack.skills) result.skills.push_back(skill_result(course, all, skill));
    result.overtime = overtime(course, state);
    result.noted = state.noted;
    return result;
}

}  // namespace potentiel
