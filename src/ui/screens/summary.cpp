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

// The author's next steps for a skill, from the level on which the candidate is. True if there are any.
bool record_steps(Pass& pass, const SkillLine& line) {
    auto group = pass.group(line.skill->id, Part::Plain);
    pass.frame.text("skill", pass.words(Phrase::NextOne, {pass.in(line.skill->name)}), Part::Body);
    bool any = false;
    for (const NextStep& step : line.skill->next) {
        if (!step.level.empty() && step.level != line.result->level) continue;
        any = true;
        std::string words = pass.in(step.title);
        for (const Label* about : {&step.kind, &step.cost}) {
            if (const std::string& more = pass.in(*about); !more.empty()) words += " · " + more;
        }
        pass.frame.link(step.link, words, step.link);
    }
    return any;
}

// The one or two skills with the most to gain, as next steps rather than failings, and the exercises not yet right.
// Nobody is below the highest level without such an exercise.
void record_next(Pass& pass, const std::vector<SkillLine>& lines) {
    const auto& exercises = pass.scene.result->exercises;
    if (std::none_of(exercises.begin(), exercises.end(),
                     [](const ExerciseResult& one) { return one.score >= 0 && one.score < 1000; }))
        return;
    pass.heading("next_title", Phrase::NextTitle, 3, Part::Subtitle);
    int left = 2;
    bool outside = false;
    for (auto line = lines.rbegin(); line != lines.rend() && left > 0; ++line) {
        const auto top = static_cast<int>(levels_of(pass.scene.course.pack(), *line->skill).size()) - 1;
        if (line->result->score < 0 || (top > 0 ? line->level >= top : line->result->score >= 1000)) continue;
        --left;
        outside |= record_steps(pass, *line);
    }
    if (outside) pass.text("outside", Phrase::NextOutside, Part::Note);
    if (pass.button("practice", Phrase::PracticeButton, Part::Secondary)) pass.request(HandOver{"practice"});
    pass.text("practice_note", Phrase::PracticeHarmless, Part::Note);
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

void record_practice_end(Pass& pass) {
    auto card = pass.group("summary", Part::Card);
    record_screen_title(pass, pass.words(Phrase::PracticeTitle));
    pass.text("lead", Phrase::PracticeNote, Part::Body);
    if (pass.button("back", Phrase::PracticeEnd, Part::Primary)) pass.request(Restart{});
}

void record_summary(Pass& pass) {
    auto card = pass.group("summary", Part::Card);
    record_screen_title(pass, pass.words(Phrase::ResultTitle));
    if (pass.scene.course.pack().shows == Shows::Never) pass.text("lead", Phrase::NeverShown, Part::Lead);
    else record_scores(pass);
    record_noted(pass);
}

}  // namespace potentiel::ui
