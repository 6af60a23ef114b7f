#pragma once
#include "model/parts/options.h"

namespace potentiel {

// A conversation, or a course of events, in which the next step depends on the choices made.
struct Branching {
    // Limit of a value at the start, and of a change. It keeps every sum along a path within the limit of conditions.
    static constexpr int farthest = 40;
    static constexpr int widest = 1000;
    static constexpr int most_conditions = 8, most_choices = 8, most_variables = 4, most_scenes = 60;

    struct Variable {
        Id id;
        int value = 0;  // at the start

        void bounds(auto& within) const { within.value("value", value, -farthest, farthest); }
    };
    struct Condition {
        Id variable;
        int at_least = -widest;
        int at_most = widest;

        void bounds(auto& within) const {
            within.value("at_least", at_least, -widest, widest);
            within.value("at_most", at_most, -widest, widest);
        }
    };
    struct Change {
        Id variable;
        int by = 0;

        void bounds(auto& within) const { within.value("by", by, -farthest, farthest); }
    };
    struct Way {
        Id scene;
        std::vector<Condition> when;  // all must hold; the first open way is taken

        void bounds(auto& within) const { within.count("when", when, 0, most_conditions); }
    };
    struct Choice {
        Id id;  // unique within the exercise
        LocalizedLine text;
        std::vector<Condition> when;  // all must hold for the choice to be offered
        std::vector<Change> add;  // applied before a way is chosen
        std::vector<Way> to;

        void bounds(auto& within) const {
            within.count("when", when, 0, most_conditions);
            within.count("to", to, 1, most_choices);
        }
    };
    struct Scene {
        Id id;
        Label speaker;  // empty: the text is narration
        LocalizedProse text;
        std::vector<Choice> choices;  // none: an ending
        Label ending;  // the name of an ending

        void bounds(auto& within) const { within.count("choices", choices, 0, most_choices); }
    };
    struct Spec {
        std::vector<Variable> variables;
        std::vector<Scene> scenes;  // the first one is the start

        void bounds(auto& within) const {
            within.count("variables", variables, 0, most_variables);
            within.count("scenes", scenes, 2, most_scenes);
        }
    };
    // Points of a choice or an ending.
    struct Points {
        Id place;  // a choice, or a scene that is an ending
        int points = 0;
        std::vector<Id> skills;  // empty: all of the exercise's

        void bounds(auto& within) const { within.value("points", points, 0, 10); }
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
