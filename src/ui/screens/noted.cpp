#include "ui/screens/parts.h"
#include "ui/screens/time.h"

namespace potentiel::ui {
namespace {

std::string title_of(const Pass& pass, const Overtime& over) {
    const Course& course = pass.scene.course;
    if (const auto exercise = course.index_of(over.id); exercise && over.scope == Scope::Exercise)
        return pass.in(course.exercise(*exercise).title);
    for (const Section& section : course.pack().sections) {
        if (over.scope == Scope::Section && section.id == over.id) return pass.in(section.title);
    }
    return pass.in(course.pack().title);
}

}  // namespace

// All that is recorded besides the answers, also where it came to nothing: nobody has to wonder.
void draw_noted(Pass& pass) {
    const Signals& signals = pass.scene.course.pack().signals;
    const auto& [left, away, pastes, pasted, devices] = pass.scene.result->noted;
    std::vector<std::string> lines;
    for (const Overtime& over : pass.scene.result->overtime) {
        const std::string time = pass.words(Phrase::Overtime, {duration(over.time)});
        lines.push_back(pass.words(Phrase::SaidBy, {title_of(pass, over), time}));
    }
    if (signals.away) lines.push_back(pass.words(Counted::NotedLeft, left, {duration(away)}));
    if (signals.paste) lines.push_back(pass.words(Counted::NotedPastes, pastes, {std::to_string(pasted)}));
    if (signals.device) lines.push_back(pass.words(Counted::NotedDevices, devices));
    if (lines.empty()) return;
    pass.heading("noted_title", Phrase::NotedTitle, 3, Part::Subtitle);
    Prose list;
    for (const std::string& line : lines) list.push_back({BlockKind::Bullet, {{line, SpanStyle::Plain}}, {}});
    pass.frame.prose("noted", list, Part::Body);
}

}  // namespace potentiel::ui
