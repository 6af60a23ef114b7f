#include "session/scores.h"

#include <algorithm>

#include "model/flat_answers.h"
#include "model/rules/response.h"
#include "model/serialize.h"

namespace potentiel {
namespace {

bool was_chosen(const Progress& progress, const Id& option) {
    if (!progress.response) return false;
    return std::visit(
        [&](const auto& response) {
            if constexpr (requires { response.choice == option; }) {
                return response.choice == option;
            } else if constexpr (requires { response.choices.front() == option; }) {
                return std::find(response.choices.begin(), response.choices.end(), option) != response.choices.end();
            } else {
                return false;
            }
        },
        *progress.response);
}

// Weighted mean of the exercises that the condition names, in thousandths; an exercise without a score counts as 0.
int score_for(const Course& course, const State& state, const Condition& condition) {
    long long sum = 0, weight = 0;
    for (std::size_t i = 0; i < course.size(); ++i) {
        const bool meant = condition.section.empty() ? course.exercise(i).id == condition.exercise
                                                     : course.section_of(i).id == condition.section;
        if (!meant || asks_nothing(course.exercise(i).spec)) continue;
        const Score score = counted_score(course, state, i);
        sum += static_cast<long long>(score.value.value_or(0)) * course.exercise(i).points;
        weight += course.exercise(i).points;
    }
    return weight == 0 ? 0 : static_cast<int>(sum / weight);
}

bool holds(const Course& course, const State& state, const Condition& condition) {
    if (!condition.option.empty()) {
        const auto index = course.index_of(condition.exercise);
        return index && was_chosen(state.exercises[*index], condition.option);
    }
    const int score = score_for(course, state, condition);
    return score >= condition.at_least && score <= condition.at_most;
}

// Adds all ratings of the test so far, and the expected ones of the same actions: the candidate's use of the scale
// shows in all of them.
void add_all_ratings(const Course& course, const State& state, SituationalJudgement::Response& response) {
    for (std::size_t i = 0; i < course.size(); ++i) {
        const auto& given = state.exercises[i].response;
        const auto* judged = given ? std::get_if<SituationalJudgement::Response>(&*given) : nullptr;
        const auto* key = std::get_if<SituationalJudgement::Key>(course.key_of(i));
        if (!judged || !key) continue;
        add_ratings(*key, judged->ratings, response.own, response.expected);
    }
}

// `value` reduced by `cost`, both in thousandths.
int less(int value, int cost) { return value * (1000 - std::clamp(cost, 0, 1000)) / 1000; }

}  // namespace

std::vector<std::size_t> route(const Course& course, const State& state) {
    std::vector<std::size_t> open;
    const Section* before = nullptr;
    bool section_open = true;
    for (std::size_t i = 0; i < course.size(); ++i) {
        const Section* section = &course.section_of(i);
        if (section != before) {
            section_open = std::all_of(section->when.begin(), section->when.end(), [&](const Condition& condition) {
                return !state.exercises.empty() && holds(course, state, condition);
            });
            before = section;
        }
        if (section_open) open.push_back(i);
    }
    return open;
}

Status status_of(const Exercise& exercise, const Progress& progress) {
    if (progress.response && !is_empty(exercise.spec, *progress.response)) {
        const auto* code = std::get_if<Code::Response>(&*progress.response);
        return code && code->texts != progress.judged_texts ? Status::NotJudged : Status::Answered;
    }
    return progress.visited ? Status::Skipped : Status::NotReached;
}

bool has_basis(const Course& course, const Exercise& exercise, Basis basis) {
    return std::any_of(exercise.skills.begin(), exercise.skills.end(),
                       [&](const Id& id) { return course.skill(id)->basis == basis; });
}

std::string print_response(const Response& response) {
    return std::visit([](const auto& known) { return write_json(known); }, response);
}

int attempts_of(const Course& course, std::size_t index) {
    const Exercise& exercise = course.exercise(index);
    // Code shows the outcome of its own tests at once anyway.
    const bool once =
        course.pack().shows == Shows::AtOnce && exercise.kind() != Kind::Code && !asks_nothing(exercise.spec);
    return std::max(exercise.attempts, once ? 1 : 0);
}

int tries(const Progress& progress) {
    const bool changed = progress.response && progress.checked != print_response(*progress.response);
    return std::max(1, progress.checks + (changed ? 1 : 0));
}

Score answer_score(const Course& course, const State& state, std::size_t index) {
    const Exercise& exercise = course.exercise(index);
    const Progress& progress = state.exercises[index];
    const Key* key = course.key_of(index);
    if (!key) return {};
    const Status status = status_of(exercise, progress);
    if (status == Status::NotJudged) return {};
    if (status != Status::Answered) {
        return has_basis(course, exercise, Basis::Demonstrated) ? Score(0, {}) : Score();
    }
    Response response = *progress.response;
    if (auto* code = std::get_if<Code::Response>(&response)) {
        code->outcomes = progress.results;
        code->facts = progress.facts;
    }
    if (auto* judgement = std::get_if<SituationalJudgement::Response>(&response))
        add_all_ratings(course, state, *judgement);
    return score(exercise.spec, *key, response);
}

Score counted_score(const Course& course, const State& state, std::size_t index) {
    const Exercise& exercise = course.exercise(index);
    const Progress& progress = state.exercises[index];
    Score counted = answer_score(course, state, index);
    int cost = exercise.attempts > 0 ? (tries(progress) - 1) * exercise.attempt_cost : 0;
    for (int hint = 0; hint < progress.hints; ++hint) cost += exercise.hints[static_cast<std::size_t>(hint)].cost;
    if (counted.value) counted.value = less(*counted.value, cost);
    for (SkillScore& one : counted.skills) one.value = less(one.value, cost);
    return counted;
}

bool can_check(const Course& course, std::size_t index, const Progress& progress) {
    const Exercise& exercise = course.exercise(index);
    if (!course.key_of(index) || progress.settled || progress.closed || !progress.response) return false;
    if (progress.checks >= attempts_of(course, index)) return false;
    return is_complete(exercise.spec, *progress.response) && print_response(*progress.response) != progress.checked;
}

}  // namespace potentiel
