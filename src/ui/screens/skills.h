#pragma once
#include <vector>

#include "ui/pass/pass.h"

namespace potentiel::ui {

// A skill for which there is a score, or will be once its programs have been run.
struct SkillLine {
    const Skill* skill;
    const SkillResult* result;
    int level;  // index into the pack's levels; without levels, 1 from half of the points on, else 0
    int confirmed;  // the same at the low end of the interval: what may be claimed
};

// Strengths first, what is not judged last. Precondition: scene.result.
std::vector<SkillLine> skill_lines(const Scene& scene, Basis basis);

void draw_skill_lines(Pass& pass, std::string_view key, Phrase name, const std::vector<SkillLine>& lines);

}  // namespace potentiel::ui
