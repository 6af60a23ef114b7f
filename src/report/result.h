#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "session/session.h"
#include "session/standing.h"
#include "session/timing.h"

namespace potentiel {

enum class Passed {
    NoMark,  // the pack asks for none, or nothing was scored
    Yes,
    NotYet,
    NotJudged,  // an exercise is not judged: it may turn the scale
};

struct ExerciseResult {
    Id id;
    Status status = Status::NotReached;
    int score = 0;  // thousandths, 0..1000; -1 where the pack is sealed, nothing is right or wrong, or it is not judged
};

struct SkillResult {
    Id id;
    int score = 0;  // thousandths, 0..1000; -1 if nothing was scored, or an exercise is not judged
    int low = 0;  // of an 80 % interval; what is not judged may be worth nothing, or all
    int high = 0;
    int exercises = 0;  // how many the score rests on
    int not_judged = 0;  // how many are not judged: without them no score and no level is claimed
    Id level;  // "" without levels or score
    Id confirmed;  // the level that the low end of the interval reaches as well: what may be claimed
    Passed passed = Passed::NoMark;
};

// What a session comes to: a pure function of pack and transcript. Integers and strings only, for it is signed.
struct Result {
    std::string format;  // "potentiel-result/1"
    Id pack;
    std::string pack_version;
    Start start;
    std::string language;  // at the end
    std::int64_t duration = 0;  // milliseconds from Start to Finish
    int raw = 0;  // thousandths: the plain mean of the scored exercises; -1 as the score
    int score =
        0;  // thousandths over the demonstrated skills, weighted by points; -1 if nothing was scored, or not all judged
    Passed passed = Passed::NoMark;
    int not_judged = 0;  // how many exercises no engine could run
    std::vector<SkillResult> skills;
    std::vector<ExerciseResult> exercises;
    std::vector<Overtime> overtime;  // of limits that are only noted
    Noted noted;  // what the pack asked to record
};

// Scores what `state` holds, finished or not.
Result make_result(const Course& course, const State& state);

}  // namespace potentiel
