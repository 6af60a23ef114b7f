#include "ui/screens/skills.h"

#include <algorithm>

namespace potentiel::ui {
namespace {

int level_index(const std::vector<Level>& levels, const Id& id, int score) {
    if (levels.empty()) return score >= 500 ? 1 : 0;
    const auto found = std::find_if(levels.begin(), levels.end(), [&](const Level& level) { return level.id == id; });
    return found == levels.end() ? 0 : static_cast<int>(found - levels.begin());
}

// Thousandths as a number out of 100, rounded half up.
int out_of_100(int thousandths) { return (thousandths + 5) / 10; }

std::string value_words(const Pass& pass, const SkillLine& line) {
    const SkillResult& result = *line.result;
    if (line.skill->basis == Basis::Declared) return pass.words(Phrase::DeclaredValue, {out_of_100(result.score)});
    const std::string open = result.not_judged > 0 ? pass.words(Counted::NotJudged, result.not_judged) : "";
    if (result.exercises == 0) return open;
    // Only the range: a single number would claim more than a few exercises can show.
    std::string words = pass.words(Phrase::SkillValue, {out_of_100(result.low), out_of_100(result.high)}) + ", " +
                        pass.words(Counted::FromExercises, result.exercises);
    if (!open.empty()) return words + ", " + open;
    if (result.passed == Passed::NoMark) return words;
    const Phrase mark = result.passed == Passed::Yes ? Phrase::PassReached : Phrase::PassAhead;
    return words + ", " + pass.words(mark, {out_of_100(line.skill->pass)});
}

// The level's name. A declared skill has none, because nothing was demonstrated.
std::string level_name(const Pass& pass, const SkillLine& line) {
    const auto& levels = levels_of(pass.scene.course.pack(), *line.skill);
    if (line.skill->basis == Basis::Declared || levels.empty() || line.result->score < 0) return {};
    const std::string& name = pass.in(levels[static_cast<std::size_t>(line.level)].name);
    return line.confirmed < line.level ? pass.words(Phrase::ToConfirm, {name}) : name;
}

}  // namespace

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
        pass.frame.text("name", skill, Part::Label);
        if (const std::string level = level_name(pass, line); !level.empty())
            pass.frame.text("level", level, Part::Strong);
        const SkillResult& result = *line.result;
        if (result.score >= 0) pass.frame.meter("bar", skill, result.score, result.low, result.high);
        pass.frame.text("value", value_words(pass, line), Part::Note);
    }
}

}  // namespace potentiel::ui
