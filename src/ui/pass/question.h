#pragma once
#include "ui/pass/pass.h"

namespace potentiel::ui {

enum class Mode {
    Answering,
    Feedback,  // after the end, read only
};

// An exercise with what its drawer needs to know of it.
struct Asked {
    const Exercise& exercise;
    const Progress& progress;
    Mode mode = Mode::Answering;
    const Key* key = nullptr;  // null while answering, and in a sealed pack
    int score = -1;      // with the feedback: what the answer is worth, thousandths, -1 where nothing was scored
    Reckoning how = {};  // with the feedback: how the score came about
    int counted = -1;    // with the feedback: the score less what hints and attempts cost

    bool answering() const { return mode == Mode::Answering; }

    // For nodes that the candidate can't change any more.
    Flags flags() const { return flag(FlagBit::ReadOnly, !answering()); }
};

// The exercise with all that can be said of the answer to it.
Asked answered(const Course& course, const State& state, std::size_t index);

// The exercise as it was left, without a word on how good that is.
inline Asked left_as_it_is(const Exercise& exercise, const Progress& progress) {
    return {.exercise = exercise, .progress = progress, .mode = Mode::Feedback};
}

// The same, knowing its kind.
template <class Kind>
struct Question : Asked {
    const typename Kind::Spec& spec;
    const typename Kind::Response* response;  // null if there is none
    const typename Kind::Key* key;            // as in Asked
};

}  // namespace potentiel::ui
