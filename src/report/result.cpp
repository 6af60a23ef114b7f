#include "report/result.h"

#include <algorithm>
#include <cmath>

#include "scoring/score.h"

namespace potentiel {
namespace {

// Weighted mean of scores, and how sure it is.
class Mean {
public:
    // `score` may be below 0 by what guessing would give.
    void add(int score, int weight) {
        sum_ += static_cast<long long>(score) * weight;
        weight_ += weight;
        squares_ += static_cast<long long>(weight) * weight;
        ++count_;
    }
    int count() const { return count_; }
    int value() const { return weight_ == 0 ? -1 : thousandths(std::max(0LL, sum_), weight_ * 1000); }

    // An 80 % score interval (Wilson 1927, JASA 22(158)) with Kish's effective number of exercises (1965) for n. Partial
    // credit makes it somewhat too wide, never too narrow. Only + - * / and square roots, which IEEE 754 rounds alike
    // everywhere.
    void interval(int& low, int& high) const {
        if (weight_ == 0) return;
        constexpr double z = 1.2815515655446004;
        const double n = static_cast<double>(weight_) * static_cast<double>(weight_) / static_cast<double>(squares_);
        const double p = static_cast<double>(std::max(0LL, sum_)) / (static_cast<double>(weight_) * 1000.0);
        const double z2n = z * z / n;
        const double middle = (p + z2n / 2) / (1 + z2n);
        const double reach = z * std::sqrt(p * (1 - p) / n + z2n / (4 * n)) / (1 + z2n);
        low = std::clamp(static_cast<int>((middle - reach) * 1000 + 0.5), 0, value());
        high = std::clamp(static_cast<int>((middle + reach) * 1000 + 0.5), value(), 1000);
    }

private:
    long long sum_ = 0, weight_ = 0, squares_ = 0;
    int count_ = 0;
};

// The score less what guessing would give: right answers less others over (options - 1), the usual correction, see Frary
// (1988), Educational Measurement: Issues and Practice 7(2). It can fall below 0; the mean can't.
int corrected(const Course& course, std::size_t index, const Progress& progress, int score) {
    const Exercise& exercise = course.exercise(index);
    if (course.pack().guessing == Guessing::Ignored || status_of(exercise, progress) != Status::Answered) return score;
    const int by_chance = chance(exercise.spec);
    if (by_chance >= 1000) return score;
    return score - (1000 - score) * by_chance / (1000 - by_chance);
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

// The exercises of the session with what they count.
struct Scored {
    std::size_t index;
    Score score;
    Status status;
};

SkillResult skill_result(const Course& course, const State& state, const std::vector<Scored>& all, const Skill& skill) {
    // Nobody gains by an exercise that is not judged: it may be worth nothing or all, so there is a range and no score.
    Mean least, most;
    int not_judged = 0;
    for (const auto& [index, score, status] : all) {
        const Exercise& exercise = course.exercise(index);
        if (std::find(exercise.skills.begin(), exercise.skills.end(), skill.id) == exercise.skills.end()) continue;
        if (status == Status::NotJudged) {
            least.add(0, exercise.points);
            most.add(1000, exercise.points);
            ++not_judged;
        } else if (const auto value = score.of(skill.id)) {
            const int counted = corrected(course, index, state.exercises[index], *value);
            least.add(counted, exercise.points);
            most.add(counted, exercise.points);
        }
    }
    const int value = not_judged > 0 ? -1 : least.value();
    SkillResult result{skill.id,
                       value,
                       least.value(),
                       most.value(),
                       least.count() - not_judged,
                       not_judged,
                       level_of(levels_of(course.pack(), skill), value),
                       passed(value, skill.pass, not_judged)};
    if (skill.basis == Basis::Demonstrated) {
        int unused = 0;
        least.interval(result.low, unused);
        most.interval(unused, result.high);
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
        const Progress& progress = state.exercises[index];
        const Status status = status_of(exercise, progress);
        const Score& score = all.emplace_back(Scored{index, standing(course, index, progress), status}).score;
        result.not_judged += status == Status::NotJudged;
        const bool counts = has_basis(course, exercise, Basis::Demonstrated) && score.value;
        if (counts) {
            total.add(corrected(course, index, progress, *score.value), exercise.points);
            raw.add(*score.value, 1);
        }
        result.exercises.push_back({exercise.id, status, counts ? *score.value : -1});
    }
    result.score = result.not_judged > 0 ? -1 : total.value();
    result.raw = result.not_judged > 0 ? -1 : raw.value();
    result.passed = passed(result.score, pack.pass, result.not_judged);
    for (const Skill& skill : pack.skills) result.skills.push_back(skill_result(course, state, all, skill));
    result.overtime = overtime(course, state);
    result.noted = state.noted;
    return result;
}

}  // namespace potentiel
