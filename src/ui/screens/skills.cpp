#include "ui/screens/skills.h"

#include <algorithm>
#include <array>

#include "ui/screens/parts.h"

namespace potentiel::ui {
namespace {

int level_index(const std::vector<Level>& levels, const Id& id, int score) {
    if (levels.empty()) return score >= 500 ? 1 : 0;
    const auto found = std::find_if(levels.begin(), levels.end(), [&](const Level& level) { return level.id == id; });
    return found == levels.end() ? 0 : static_cast<int>(found - levels.begin());
}

// Thousandths as a number out of 100, rounded half up.
int out_of_100(int thousandths) { return (thousandths + 5) / 10; }

// The score as everyone sees it: the same words as web/result has.
std::string value_words(const Pass& pass, const SkillLine& line) {
    const SkillResult& result = *line.result;
    if (line.skill->basis == Basis::Declared) return pass.words(Phrase::DeclaredValue, {out_of_100(result.score)});
    const std::string open = result.not_judged > 0 ? pass.words(Counted::NotJudged, result.not_judged) : "";
    if (result.exercises == 0) return open;
    const auto [score, low, high] =
        std::array{out_of_100(result.score), out_of_100(result.low), out_of_100(result.high)};
    std::string words =
        open.empty() ? pass.words(Phrase::SkillValue, {score, low, high}) : pass.words(Phrase::SkillRange, {low, high});
    words += ", " + pass.words(Counted::FromExercises, result.exercises);
    if (!open.empty()) return words + ", " + open;
    if (const std::string level = level_name(pass, line); !level.empty())
        words = pass.words(Phrase::AnswerState, {level, words});
    if (result.passed == Passed::NoMark) return words;
    const Phrase mark = result.passed == Passed::Yes ? Phrase::PassReached : Phrase::PassAhead;
    return words + ", " + pass.words(mark, {out_of_100(line.skill->pass)});
}

// The names of the levels, each where its part of the bar begins.
void record_levels(Pass& pass, const SkillLine& line) {
    const auto& levels = levels_of(pass.scene.course.pack(), *line.skill);
    if (levels.empty()) return;
    auto group = pass.group("levels", Part::Levels);
    for (std::size_t index = 0; index < levels.size(); ++index) {
        const int end = index + 1 < levels.size() ? levels[index + 1].from : 1000;
        pass.frame.level(levels[index].id, pass.in(levels[index].name), end - levels[index].from,
                         index == static_cast<std::size_t>(line.level));
    }
}

// What the score rests on: the skill's exercises, with their outcome, and where the next level begins.
void record_grounds(Pass& pass, const SkillLine& line) {
    const Course& course = pass.scene.course;
    auto list = pass.open("grounds", Role::List, Part::Plain);
    for (const std::size_t index : route(course, pass.scene.state)) {
        const auto& skills = course.exercise(index).skills;
        if (std::find(skills.begin(), skills.end(), line.skill->id) != skills.end())
            pass.frame.mark(course.exercise(index).id, Role::ListItem, outcome_line(pass, index), Part::Plain, "•");
    }
    const auto& levels = levels_of(course.pack(), *line.skill);
    const auto next = static_cast<std::size_t>(line.level) + 1;
    if (next < levels.size() && line.result->score >= 0)
        pass.frame.mark("", Role::ListItem,
                        pass.words(Phrase::NextLevel, {pass.in(levels[next].name), out_of_100(levels[next].from)}),
                        Part::Plain, "•");
}

}  // namespace

std::string level_name(const Pass& pass, const SkillLine& line) {
    const auto& levels = levels_of(pass.scene.course.pack(), *line.skill);
    if (line.skill->basis == Basis::Declared || levels.empty() || line.result->score < 0) return {};
    const std::string& name = pass.in(levels[static_cast<std::size_t>(line.level)].name);
    return line.confirmed < line.level ? pass.words(Phrase::ToConfirm, {name}) : name;
}

std::vector<SkillLine> skill_lines(const Scene& scene, Basis basis) {
    std::vector<SkillLine> lines;
    for (const SkillResult& result : scene.result->skills) {
        const Skill* skill = scene.course.skill(result.id);
        if (!skill || skill->basis != basis || (result.score < 0 && result.not_judged == 0)) continue;
        const auto weaker = [&](const SkillLine& line) { return line.result->score < result.score; };
        const auto& levels = levels_of(scene.course.pack(), *skill);
        lines.insert(std::find_if(lines.begin(), lines.end(), weaker),
                     {skill, &result, level_index(levels, result.level, result.score),
                      level_index(levels, result.confirmed, result.low)});
    }
    return lines;
}

void record_skill_lines(Pass& pass, std::string_view key, Phrase name, const std::vector<SkillLine>& lines) {
    auto list = pass.open(key, Role::List, Part::Plain, pass.words(name));
    for (const SkillLine& line : lines) {
        auto row = pass.open(line.skill->id, Role::ListItem, Part::SkillRow);
        const std::string& skill = pass.in(line.skill->name);
        const SkillResult& result = *line.result;
        const bool demonstrated = line.skill->basis == Basis::Demonstrated;
        const bool open = demonstrated && pass.panel("name", skill, Part::Quiet);
        if (!demonstrated) pass.frame.text("name", skill, Part::Label);
        if (result.score >= 0) {
            pass.frame.meter("bar", skill, result.score, result.low, result.high);
            if (demonstrated) record_levels(pass, line);
        }
        pass.frame.text("value", value_words(pass, line), Part::Note);
        if (open) record_grounds(pass, line);
    }
}

}  // namespace potentiel::ui
