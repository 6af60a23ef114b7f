#include "ui/screens/screens.h"

#include <cassert>

#include "base/work.h"
#include "ui/screens/parts.h"

namespace potentiel::ui {
namespace {

bool same_place(const Memory& memory, const State& state, bool leads) {
    return memory.leads == leads && memory.phase == state.phase &&
           (state.phase != Phase::Exercise || memory.current == state.current);
}

int helps_asked_for(const Progress& exercise) {
    const auto* program = exercise.response ? std::get_if<Parsons::Response>(&*exercise.response) : nullptr;
    return program ? program->helps : 0;
}

// After another hint, help or check, the same button has a new meaning, so it counts as a new screen.
void count_screens(const Pass& pass) {
    Memory& memory = pass.memory;
    const State& state = pass.scene.state;
    const bool open = state.phase == Phase::Exercise;
    const int hints = open ? state.exercises[state.current].hints : 0;
    const int checks = open ? state.exercises[state.current].checks : 0;
    const int helps = open ? helps_asked_for(state.exercises[state.current]) : 0;
    memory.screen += pass.arrived || memory.hints != hints || memory.checks != checks || memory.helps != helps;
    if (pass.arrived) memory.taken = {};
    memory.helps = helps;
    memory.hints = hints;
    memory.checks = checks;
}

void record_phase(Pass& pass) {
    switch (pass.scene.state.phase) {
        case Phase::Welcome:
            return record_welcome(pass);
        case Phase::Exercise:
            return record_exercise(pass);
        case Phase::Review:
            return record_review(pass);
        case Phase::Closed:
            return record_closed(pass);
        case Phase::Break:
            return record_break(pass);
        case Phase::Finishing:
            return record_finishing(pass);
        case Phase::Finished:
            return record_result(pass);
    }
}

void run_pass(Frame& frame, const Scene& scene, Memory& memory, Meaning& meaning) {
    const State& state = scene.state;
    const bool leads = scene.environment.leads;
    const std::string& language = state.language.empty() ? scene.environment.language : state.language;
    Pass pass{frame, scene, memory, meaning, language, Words(language)};
    // On the very first pass, leave the focus to the page.
    pass.arrived = memory.shown && !same_place(memory, state, leads);
    pass.focus = std::exchange(memory.focus, 0);
    if (!memory.announcement.empty()) frame.say(std::exchange(memory.announcement, {}));
    memory.shown = true;
    memory.leads = leads;
    memory.phase = state.phase;
    memory.current = state.current;
    count_screens(pass);

    auto root = frame.open("root", Role::Section, Part::Root, pass.in(scene.course.pack().title),
                           {.language = std::string(pass.words.language())});
    if (leads) record_phase(pass);
    else record_elsewhere(pass);
}

}  // namespace

Tree record(const FrameInput& input, const Scene& scene, Memory& memory) {
    count(&Work::screens_recorded);
    Frame frame(input, {});
    Meaning meaning;
    run_pass(frame, scene, memory, meaning);
    assert(meaning.events.empty() && meaning.requests.empty());
    return frame.finish();
}

Meaning interpret(const Act& act, const FrameInput& input, const Scene& scene, Memory& memory) {
    Frame frame(input, act);
    Meaning meaning;
    run_pass(frame, scene, memory, meaning);
    return meaning;
}

}  // namespace potentiel::ui
