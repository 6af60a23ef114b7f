#include "report/result.h"

#include <algorithm>
#include <cmath>

#include "model/response.h"
#include "scoring/score.h"

namespace potentiel {
namespace {

Status status_of(const Exercise& exercise, const Progress& progress) {
    if (progress.response && !is_empty(exercise.spec, *progress.response)) return Status::Answered;
    return progress.visited ? Status::Skipped : Status::NotReached;
}

bool has_basis(const Course& course, const Exercise& exercise, Basis basis) {
    return std::any_of(exercise.skills.begin(), exercise.skills.end(),
                       [&](const Id& id) { return course.skill(id)->basis == basis; });
}

Score score_of(const Course& course, std::size_t index, const Progress& progress) {
    const Exercise& exercise = course.exercise(index);
    const Key* key = course.key_of(index);
    if (!key) return {};
    if (status_of(exercise, progress) != Status::Answered) {
        return has_basis(course, exercise, Basis::Demonstrated) ? Score(0, {}) : Score();
    }
    Response response = *progress.response;
    if (auto* code = std::get_if<Code::Response>(&response); code && code->text == progress.run_source) {
        code->outcomes = progress.results;
    }
    return score(exercise.spec, *key, response);
}

// Weighted mean of scores, and how sure it is.
class Mean {
public:
    void add(int score, int weight) {
        sum_ += static_cast<long long>(score) * weight;
        weight_ += weight;
        squares_ += static_cast<long long>(weight) * weight;
        ++count_;
    }
    int count() const { return count_; }
    int value() const { return weight_ == 0 ? -1 : thousandths(sum_, weight_ * 1000); }

    // An 80 % score interval (Wilson 1927, JASA 22(158)) with Kish's effective number of exercises (1965) for n. Partial
    // credit makes it somewhat too wide, never too narrow. Only + - * / and square roots, which IEEE 754 rounds alike
    // everywhere.
    void interval(int& low, int& high) const {
        if (weight_ == 0) return;
        constexpr double z = 1.2815515655446004;
        const double n = static_cast<double>(weight_) * static_cast<double>(weight_) / static_cast<double>(squares_);
        const double p = static_cast<double>(sum_) / (static_cast<double>(weight_) * 1000.0);
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

Id level_of(const Pack& pack, int score) {
    Id id;
    for (const Level& level : pack.levels) {
        if (score >= level.from) id = level.id;
    }
    return id;
}

}  // namespace

Result make_result(const Course& course, const State& state) {
    const Pack& pack = course.pack();
    Result result{"potentiel-result/1", pack.id, pack.version, state.start, state.language, state.at, -1, {}, {}};
    std::vector<Score> scores;
    Mean total;
    for (std::size_t i = 0; i < state.exercises.size(); ++i) {
        const Exercise& exercise = course.exercise(i);
        scores.push_back(score_of(course, i, state.exercises[i]));
        const bool demonstrated = has_basis(course, exercise, Basis::Demonstrated);
        if (demonstrated && scores[i]) total.add(*scores[i].value, exercise.points);
        result.exercises.push_back(
            {exercise.id, status_of(exercise, state.exercises[i]), demonstrated ? scores[i].value.value_or(-1) : -1});
    }
    result.score = total.value();
    for (const Skill& skill : pack.skills) {
        Mean mean;
        for (std::size_t i = 0; i < scores.size(); ++i) {
            const auto& skills = course.exercise(i).skills;
            if (std::find(skills.begin(), skills.end(), skill.id) == skills.end()) continue;
            if (const auto value = scores[i].of(skill.id)) mean.add(*value, course.exercise(i).points);
        }
        SkillResult one{skill.id, mean.value(), mean.value(), mean.value(), mean.count(), level_of(pack, mean.value())};
        if (skill.basis == Basis::Demonstrated) mean.interval(one.low, one.high);
        result.skills.push_back(std::move(one));
    }
    return result;
}

}  // namespace potentiel
