#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "session/scores.h"
#include "session/session.h"
#include "session/timing.h"

namespace potentiel {

enum class Passed {
    NoMark,  // the pack sets no mark, or nothing was scored
    Yes,
    NotYet,
    NotJudged,  // the outcome may depend on an exercise that is not judged
};

struct ExerciseResult {
    Id id;
    Status status = Status::NotReached;
    int score = 0;  // thousandths, 0..1000; -1 if the pack is sealed, nothing is right or wrong, or it is not judged
};

struct SkillResult {
    Id id;
    int score = 0;  // thousandths, 0..1000; -1 if nothing was scored, or an exercise is not judged
    int low = 0;  // 80 % interval; an exercise that is not judged counts as nothing or as all
    int high = 0;
    int exercises = 0;  // number of exercises behind the score
    int not_judged = 0;  // number of exercises not judged: if any, no score and no level are claimed
    Id level;  // "" without levels or score
    Id confirmed;  // the level that the low end of the interval also reaches: the one that may be claimed
    Passed passed = Passed::NoMark;
};

// Result of a session: a pure function of pack and transcript. Integers and strings only, because it is signed.
struct Result {
    std::string format;  // "potentiel-result/1"
    Id pack;
    std::string pack_version;
    SessionStarted start;
    std::string language;  // at the end
    std::int64_t duration = 0;  // milliseconds from the start to the end
    int raw = 0;  // thousandths: the plain mean of the scored exercises; -1 like `score`
    int score =
        0;  // thousandths over the demonstrated skills, weighted by points; -1 if nothing was scored, or not all judged
    Passed passed = Passed::NoMark;
    int not_judged = 0;  // number of exercises that no engine could run
    std::vector<SkillResult> skills;
    std::vector<ExerciseResult> exercises;
    std::vector<Overtime> overtime;  // of limits that are only noted
    Noted noted;  // records that the pack asks for
};

// Scores `state`, finished or not.
Result make_result(const Course& course, const State& state);

}  // namespace potentiel
