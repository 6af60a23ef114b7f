#include <algorithm>

#include "ui/screens/parts.h"
#include "ui/screens/skills.h"

namespace potentiel::ui {
namespace {

// What the candidate can do, in at most three lines: the verb in bold, and the level at the end. Of the skills above the
// first level, by `level`; false if there are none.
bool record_abilities(Pass& pass, Phrase lead, const std::vector<SkillLine>& lines, int SkillLine::* level) {
    const auto above = [level](const SkillLine& line) { return line.*level > 0; };
    if (std::none_of(lines.begin(), lines.end(), above)) return false;
    pass.text("lead", lead, Part::Lead);
    auto list = pass.open("abilities", Role::List, Part::Plain, pass.words(lead));
    int left = 3;
    for (const SkillLine& line : lines) {
        if (!above(line) || left-- <= 0) continue;
        auto row = pass.open(line.skill->id, Role::ListItem, Part::SkillRow);
        const std::string& can = pass.in(line.skill->can);
        const std::size_t verb = std::min(can.find(' '), can.size());
        Line words(2);
        words[0].text = can.substr(0, verb);
        words[0].style = SpanStyle::Strong;
        words[1].text = can.substr(verb);
        pass.frame.text("can", words, Part::Body);
        if (const std::string name = level_name(pass, line); !name.empty())
            pass.frame.text("level", name, Part::Strong);
    }
    return true;
}

// Says what the candidate can do: the skills above the first level even at the low end of their interval; else those
// that may be; else the best one.
void record_lead(Pass& pass, const std::vector<SkillLine>& lines, bool declares) {
    if (record_abilities(pass, Phrase::YouCan, lines, &SkillLine::confirmed) ||
        record_abilities(pass, Phrase::YouMayKnow, lines, &SkillLine::level))
        return;
    const Phrase phrase = !lines.empty()                          ? Phrase::StartingPoint
                          : pass.scene.course.pack().keys.empty() ? Phrase::SealedResult
                          : declares                              ? Phrase::DeclaredResult
                                                                  : Phrase::FinishedResult;
    const bool learns = !lines.empty() && lines.front().result->score > 0;
    pass.frame.text(
        "lead",
        learns ? pass.words(Phrase::YouLearn, {pass.in(lines.front().skill->can)}) : std::string(pass.words(phrase)),
        Part::Lead);
}

// The one or two skills with the most to gain, as next steps rather than failings.
void record_next(Pass& pass, const std::vector<SkillLine>& lines) {
    int named = 0;
    for (auto line = lines.rbegin(); line != lines.rend() && named < 2; ++line) {
        const auto top = static_cast<int>(levels_of(pass.scene.course.pack(), *line->skill).size()) - 1;
        if (line->result->score < 0 || (top > 0 ? line->level >= top : line->result->score >= 1000)) continue;
        if (named++ == 0) pass.heading("next_title", Phrase::NextTitle, 3, Part::Subtitle);
        pass.frame.text(line->skill->id, pass.words(Phrase::NextOne, {pass.in(line->skill->name)}), Part::Body);
    }
}

void record_scores(Pass& pass) {
    const auto demonstrated = skill_lines(pass.scene, Basis::Demonstrated);
    const auto declared = skill_lines(pass.scene, Basis::Declared);
    record_lead(pass, demonstrated, !declared.empty());
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
