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

// Everything recorded besides the answers, even if the count is 0, so that nobody has to wonder.
void record_noted(Pass& pass) {
    const auto& [away, paste, device] = pass.scene.course.pack().signals;
    const Result& result = *pass.scene.result;
    const Noted& noted = result.noted;
    if (!away && !paste && !device && result.overtime.empty()) return;
    pass.heading("noted", Phrase::NotedTitle, 3, Part::Subtitle);
    const auto line = [&](const std::string& key, const std::string& words) {
        pass.frame.text(key, words, Part::Body);
    };
    for (const Overtime& over : result.overtime) {
        const std::string time = pass.words(Phrase::Overtime, {duration(pass.words, over.time)});
        line("over" + std::to_string(static_cast<int>(over.scope)) + over.id,
             pass.words(Phrase::SaidBy, {title_of(pass, over), time}));
    }
    if (away) line("left", pass.words(Counted::NotedLeft, noted.left, {duration(pass.words, noted.away)}));
    if (paste) line("pastes", pass.words(Counted::NotedPastes, noted.pastes, {noted.pasted}));
    if (device) line("devices", pass.words(Counted::NotedDevices, noted.devices));
}

}  // namespace potentiel::ui
