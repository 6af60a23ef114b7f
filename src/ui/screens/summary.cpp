#include <algorithm>

#include "ui/screens/parts.h"
#include "ui/screens/skills.h"

namespace potentiel::ui {
namespace {

constexpr std::size_t named_at_most = 3;

std::vector<std::string> abilities(const Pass& pass, const std::vector<SkillLine>& lines) {
    std::vector<std::string> can;
    for (const SkillLine& line : lines) {
        if (can.size() == named_at_most) break;
        can.push_back(pass.in(line.skill->can));
    }
    return can;
}

// Says what the candidate can do: the skills above the first level even at the low end of their interval; else those
// that may be; else the best one.
std::string lead(const Pass& pass, const std::vector<SkillLine>& lines, bool declares) {
    if (lines.empty()) {
        if (pass.scene.course.pack().keys.empty()) return std::string(pass.words(Phrase::SealedResult));
        return std::string(pass.words(declares ? Phrase::DeclaredResult : Phrase::FinishedResult));
    }
    const SkillLine best = lines.front();
    for (const auto& [level, phrase] :
         {std::pair(&SkillLine::confirmed, Phrase::YouCan), {&SkillLine::level, Phrase::YouMayKnow}}) {
        std::vector<SkillLine> above = lines;
        std::erase_if(above, [&](const SkillLine& line) { return line.*level == 0; });
        if (!above.empty()) return pass.words(phrase, {pass.words.list(abilities(pass, above))});
    }
    if (best.result->score > 0) return pass.words(Phrase::YouLearn, {pass.in(best.skill->can)});
    return std::string(pass.words(Phrase::StartingPoint));
}

// The one or two skills with the most to gain, as next steps rather than failings.
void record_next(Pass& pass, const std::vector<SkillLine>& lines) {
    std::vector<std::string> names;
    for (auto line = lines.rbegin(); line != lines.rend() && names.size() < 2; ++line) {
        const auto top = static_cast<int>(levels_of(pass.scene.course.pack(), *line->skill).size()) - 1;
        const bool room = top > 0 ? line->level < top : line->result->score < 1000;
        if (room && line->result->score >= 0) names.push_back(pass.in(line->skill->name));
    }
    if (names.empty()) return;
    pass.heading("next_title", Phrase::NextTitle, 3, Part::Subtitle);
    pass.frame.text(
        "next",
        names.size() == 1 ? pass.words(Phrase::NextOne, {names[0]}) : pass.words(Phrase::NextTwo, {names[0], names[1]}),
        Part::Body);
}

void record_scores(Pass& pass) {
    const auto demonstrated = skill_lines(pass.scene, Basis::Demonstrated);
    const auto declared = skill_lines(pass.scene, Basis::Declared);
    pass.frame.text("lead", lead(pass, demonstrated, !declared.empty()), Part::Lead);
    if (const Result& result = *pass.scene.result; result.passed == Passed::Yes || result.passed == Passed::NotYet) {
        const int mark = (pass.scene.course.pack().pass + 5) / 10;
        pass.frame.text("passed",
                        pass.words(result.passed == Passed::Yes ? Phrase::WholeReached : Phrase::WholeAhead, {mark}),
                        Part::Body);
    }
    if (pass.scene.result->not_judged > 0) pass.text("not_judged", Phrase::NotJudgedNote, Part::Body);
    if (!demonstrated.empty()) {
        pass.heading("skills_title", Phrase::SkillsTitle, 3, Part::Subtitle);
        record_skill_lines(pass, "skills", Phrase::SkillsTitle, demonstrated);
        pass.text("skills_note", Phrase::SkillsNote, Part::Note);
    }
    if (!declared.empty()) {
        pass.heading("declared_title", Phrase::DeclaredTitle, 3, Part::Subtitle);
        pass.text("declared_note", Phrase::DeclaredNote, Part::Note);
        record_skill_lines(pass, "declared", Phrase::DeclaredTitle, declared);
    }
    record_next(pass, demonstrated);
}

}  // namespace

void record_summary(Pass& pass) {
    auto card = pass.group("summary", Part::Card);
    record_screen_title(pass, pass.words(Phrase::ResultTitle));
    if (pass.scene.course.pack().shows == Shows::Never) pass.text("lead", Phrase::NeverShown, Part::Lead);
    else record_scores(pass);
    record_noted(pass);
}

}  // namespace potentiel::ui
