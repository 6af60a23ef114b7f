#include "ui/screens/time.h"

#include <algorithm>

#include "session/standing.h"
#include "session/timing.h"
#include "ui/kinds/pieces.h"

namespace potentiel::ui {
namespace {

constexpr const char* alarm_sign = "!";

// In the order of Scope.
constexpr Phrase clock_phrases[] = {Phrase::ClockTest, Phrase::ClockSection, Phrase::ClockExercise};

std::string clock_words(const Pass& pass, const Clock& clock) {
    const std::string over = duration(-clock.left / 60'000 * 60'000);
    const std::string time = clock.left > 0         ? duration(shown_time(clock.left))
                             : clock.left > -60'000 ? pass.words(Phrase::TimeOver)
                                                    : pass.words(Phrase::Overtime, {over});
    return pass.words(clock_phrases[static_cast<std::size_t>(clock.scope)], {time});
}

// Whether a warning, or the end of a time that may be exceeded, is reached with this pass.
bool newly_warned(const Pass& pass, const Clock& clock) {
    const std::string name = std::to_string(static_cast<int>(clock.scope)) + clock.id;
    bool now = pass.newly(name, clock.left <= 0);
    for (const int seconds : clock.limit->warnings)
        now |= pass.newly(name + std::to_string(seconds), clock.left <= std::int64_t{1000} * seconds);
    // The end of the others is told by draw_time_up().
    return now && (clock.left > 0 || clock.limit->at_end == AtEnd::Note);
}

void draw_clocks(Pass& pass) {
    const Scene& scene = pass.scene;
    const auto running = clocks(scene.course, scene.state, scene.at);
    std::string line;
    bool low = false;
    for (auto clock = running.rbegin(); clock != running.rend(); ++clock) {
        const std::string words = clock_words(pass, *clock);
        const auto& warnings = clock->limit->warnings;
        line += (line.empty() ? "" : " · ") + words;
        low |= clock->left <= (warnings.empty() ? 0 : std::int64_t{1000} * warnings.back());
        if (newly_warned(pass, *clock)) pass.frame.say(clock->left > 0 ? pass.words(Phrase::TimeLeft, {words}) : words);
    }
    if (line.empty()) return;
    const auto timer =
        pass.frame.open("clock", Role::Timer, low ? Part::Alarm : Part::Clock, line, {.sign = low ? alarm_sign : ""});
}

void draw_saved(Pass& pass) {
    const Saving saving = pass.scene.environment.saving;
    const bool kept = pass.scene.environment.keeps_answers();
    const Phrase phrase = saving == Saving::Saved     ? Phrase::SavedMark
                          : saving == Saving::Writing ? Phrase::SavingMark
                                                      : Phrase::NotSavedMark;
    const char* sign = saving == Saving::Saved ? "✓" : kept ? "" : alarm_sign;
    const auto mark =
        pass.frame.open("saved", Role::Paragraph, kept ? Part::Saved : Part::Alarm, pass.words(phrase), {.sign = sign});
}

bool over(bool up, const TimeLimit& limit) { return up && limit.at_end != AtEnd::Note; }

// What the time is up for, the whole before its parts; where the candidate was taken on, what was before. Told from the
// state alone, so that it is said too when the page is opened again.
std::string ended(const Pass& pass) {
    const Course& course = pass.scene.course;
    const State& state = pass.scene.state;
    if (over(state.time_up, course.pack().time)) return pass.in(course.pack().title);
    if (state.phase != Phase::Exercise && state.phase != Phase::Review) return {};
    std::vector<std::size_t> places{state.current};
    const auto all = route(course, state);
    const auto here = std::find(all.begin(), all.end(), state.current);
    if (state.phase == Phase::Exercise && here != all.begin() && here != all.end()) places.push_back(*(here - 1));
    for (const std::size_t index : places) {
        const bool passed = index != state.current;
        const auto counts = [&](bool up, const TimeLimit& limit) {
            return over(up, limit) && !(passed && limit.at_end == AtEnd::Lock);
        };
        const Section& section = course.section_of(index);
        if (counts(state.sections[course.section_index(index)].time_up, section.time)) return pass.in(section.title);
        const Exercise& exercise = course.exercise(index);
        if (counts(state.exercises[index].time_up, exercise.time)) return pass.in(exercise.title);
    }
    return {};
}

}  // namespace

std::string duration(std::int64_t milliseconds) {
    constexpr struct {
        std::int64_t seconds;
        const char* name;
    } units[] = {{3600, "\u00A0h"}, {60, "\u00A0min"}, {1, "\u00A0s"}};
    std::int64_t left = milliseconds / 1000;
    std::string words;
    for (const auto& [seconds, name] : units) {
        const std::int64_t count = left / seconds;
        left %= seconds;
        if (count > 0 || (seconds == 1 && words.empty()))
            words += (words.empty() ? "" : " ") + std::to_string(count) + name;
    }
    return words;
}

void draw_standing(Pass& pass) {
    if (!pass.under_way()) return;
    auto standing = pass.group("standing", Part::Standing);
    draw_clocks(pass);
    draw_saved(pass);
}

void draw_time_up(Pass& pass) {
    const std::string what = ended(pass);
    if (what.empty()) return;
    const std::string words = pass.words(Phrase::TimeUp, {what});
    draw_box(pass, "time_up", Part::Warn, words);
    if (pass.newly(words, true)) pass.frame.say(words);
}

}  // namespace potentiel::ui
