#include "ui/screens/time.h"

#include <algorithm>

#include "session/scores.h"
#include "session/timing.h"
#include "ui/pass/pieces.h"

namespace potentiel::ui {
namespace {

constexpr const char* alarm_sign = "!";

// Same order as Scope.
constexpr Phrase clock_phrases[] = {Phrase::ClockTest, Phrase::ClockSection, Phrase::ClockExercise};

std::string clock_words(const Pass& pass, const Clock& clock) {
    const std::string over = duration(pass.words, -clock.left / 60'000 * 60'000);
    const std::string time = clock.left > 0         ? duration(pass.words, shown_time(clock.left))
                             : clock.left > -60'000 ? std::string(pass.words(Phrase::TimeOver))
                                                    : pass.words(Phrase::Overtime, {over});
    return pass.words(clock_phrases[static_cast<std::size_t>(clock.scope)], {time});
}

// Whether this pass reaches a warning, or the end of a limit that may be exceeded.
bool newly_warned(const Pass& pass, const Clock& clock) {
    const NodeId within = child_id(static_cast<NodeId>(clock.scope), clock.id);
    const auto reached = [&](int seconds) {
        return pass.newly(std::to_string(seconds), clock.left <= std::int64_t{1000} * seconds, within);
    };
    bool now = reached(0);
    for (const int seconds : clock.limit->warnings) now |= reached(seconds);
    // record_time_up() announces the end of other limits.
    return now && (clock.left > 0 || clock.limit->at_end == AtEnd::Note);
}

void record_clocks(Pass& pass) {
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
    pass.frame.mark("clock", Role::Timer, line, low ? Part::Alarm : Part::Clock, low ? alarm_sign : "");
}

void record_saved(Pass& pass) {
    const Saving saving = pass.scene.environment.saving;
    const bool kept = pass.scene.environment.keeps_answers();
    const Phrase phrase = saving == Saving::Saved     ? Phrase::SavedMark
                          : saving == Saving::Writing ? Phrase::SavingMark
                                                      : Phrase::NotSavedMark;
    const char* sign = saving == Saving::Saved ? "✓" : kept ? "" : alarm_sign;
    pass.frame.mark("saved", Role::Paragraph, pass.words(phrase), kept ? Part::Saved : Part::Alarm, sign);
}

// Title of the section whose time is up, else of the exercise; null if neither is.
const Label* over_at(const Scene& scene, std::size_t index) {
    // A locked part that the candidate has left is no news.
    const auto over = [&](bool up, const TimeLimit& limit) {
        return up && (limit.at_end == AtEnd::Submit || (limit.at_end == AtEnd::Lock && index == scene.state.current));
    };
    const Section& section = scene.course.section_of(index);
    if (over(scene.state.sections[scene.course.section_index(index)].time_up, section.time)) return &section.title;
    const Exercise& exercise = scene.course.exercise(index);
    return over(scene.state.exercises[index].time_up, exercise.time) ? &exercise.title : nullptr;
}

// Title of the part whose time is up: the whole before its parts; if the candidate moved on automatically, the previous
// exercise. Depends on the state only, so the notice also appears when the page is reopened.
const Label* ended(const Scene& scene) {
    const Pack& pack = scene.course.pack();
    const State& state = scene.state;
    if (state.time_up && pack.time.at_end != AtEnd::Note) return &pack.title;
    const bool exercise = state.phase == Phase::Exercise;
    if (!exercise && state.phase != Phase::Review) return nullptr;
    if (const Label* here = over_at(scene, state.current)) return here;
    const auto all = route(scene.course, state);
    const auto here = std::lower_bound(all.begin(), all.end(), state.current);
    return exercise && here != all.begin() ? over_at(scene, *(here - 1)) : nullptr;
}

}  // namespace

std::string duration(const Words& words, std::int64_t milliseconds) {
    constexpr struct {
        std::int64_t seconds;
        Phrase phrase;
    } units[] = {{3600, Phrase::Hours}, {60, Phrase::Minutes}, {1, Phrase::Seconds}};
    std::int64_t left = milliseconds / 1000;
    std::string all;
    for (const auto& [seconds, phrase] : units) {
        const std::int64_t count = left / seconds;
        left %= seconds;
        if (count > 0 || (seconds == 1 && all.empty())) all += (all.empty() ? "" : " ") + words(phrase, {count});
    }
    return all;
}

void record_status(Pass& pass) {
    if (!pass.under_way()) return;
    auto line = pass.group("status_line", Part::StatusLine);
    record_clocks(pass);
    record_saved(pass);
}

void record_time_up(Pass& pass) {
    const Label* what = ended(pass.scene);
    if (!what) return;
    const std::string words = pass.words(Phrase::TimeUp, {pass.in(*what)});
    record_box(pass, "time_up", Part::Warn, words);
    pass.announce(words, true, words);
}

}  // namespace potentiel::ui
