#pragma once
#include <vector>

#include "ui/pass/pass.h"

namespace potentiel::ui {

// A skill with a score, or with programs that are still to be run.
struct SkillLine {
    const Skill* skill;
    const SkillResult* result;
    int level;  // index into the levels; without levels, 1 from half of the points on, else 0
    int confirmed;  // same for the low end of the interval: the level that may be claimed
};

// Best skills first, those not judged last. Precondition: scene.result.
std::vector<SkillLine> skill_lines(const Scene& scene, Basis basis);

// The level's name. A declared skill has none, because nothing was demonstrated.
std::string level_name(const Pass& pass, const SkillLine& line);

void record_skill_lines(Pass& pass, std::string_view key, Phrase name, const std::vector<SkillLine>& lines);

}  // namespace potentiel::ui
