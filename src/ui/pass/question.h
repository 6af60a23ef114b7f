#pragma once
#include "ui/pass/pass.h"

namespace potentiel::ui {

enum class Mode {
    Answering,
    Feedback,  // after the end, read only
};

// An exercise with everything that its screen shows.
struct Asked {
    const Exercise& exercise;
    const Progress& progress;
    Mode mode = Mode::Answering;
    const Key* key = nullptr;  // null while answering, and in a sealed pack
    int score = -1;      // with feedback: score of the answer, thousandths, -1 if not scored
    Reckoning how = {};  // with feedback: how the score came about
    int counted = -1;    // with feedback: the score minus the cost of hints and attempts

    bool answering() const { return mode == Mode::Answering; }

    // Flags of nodes that the candidate can no longer change.
    Flags flags() const { return flag(FlagBit::ReadOnly, !answering()); }
};

// The exercise with all feedback on the answer.
Asked answered(const Course& course, const State& state, std::size_t index);

// The exercise read-only, without feedback.
inline Asked left_as_it_is(const Exercise& exercise, const Progress& progress) {
    return {.exercise = exercise, .progress = progress, .mode = Mode::Feedback};
}

// Same, with the types of its kind.
template <class Kind>
struct Question : Asked {
    const typename Kind::Spec& spec;
    const typename Kind::Response* response;  // null if there is none
    const typename Kind::Key* key;            // as in Asked
};

}  // namespace potentiel::ui
