#pragma once
#include "model/parts/options.h"

namespace potentiel {

// A conversation, or a course of events, in which the next step depends on the choices made.
struct Branching {
    struct Variable {
        Id id;
        int value = 0;  // at the start
    };
    struct Condition {
        Id variable;
        int at_least = -1000;
        int at_most = 1000;
    };
    struct Change {
        Id variable;
        int by = 0;
    };
    struct Way {
        Id scene;
        std::vector<Condition> when;  // all must hold; the first open way is taken
    };
    struct Choice {
        Id id;  // unique within the exercise
        LocalizedLine text;
        std::vector<Condition> when;  // all must hold for the choice to be offered
        std::vector<Change> add;      // applied before a way is chosen
        std::vector<Way> to;
    };
    struct Scene {
        Id id;
        Label speaker;  // empty: the text is narration
        LocalizedProse text;
        std::vector<Choice> choices;  // none: an ending
        Label ending;                 // the name of an ending
    };
    struct Spec {
        std::vector<Variable> variables;
        std::vector<Scene> scenes;  // the first one is the start
    };
    // Points of a choice or an ending.
    struct Points {
        Id place;  // a choice, or a scene that is an ending
        int points = 0;  // 0..10
        std::vector<Id> skills;  // empty: all of the exercise's
    };
    struct Key {
        std::vector<Points> points;
        std::vector<OptionFeedback> options;  // about choices and endings
        LocalizedProse why;
    };
    struct Response {
        std::vector<Id> path;  // the choices taken
    };
};

}  // namespace potentiel
