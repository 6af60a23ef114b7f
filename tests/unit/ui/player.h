#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ui/screens/screens.h"

namespace potentiel::ui {

// The pack at `path` in the repository.
Pack read_pack(std::string_view path);

// Plays a session through its screens as a candidate who knows only names and roles: finds a node, acts on it, and
// sees the next tree. The session's own apply() folds the events that the screens request.
class Player {
public:
    // The pack at `path` in the repository.
    Player(std::string_view path, std::string_view language);
    Player(Pack pack, std::string_view language);

    Environment environment;
    std::vector<Request> requests;  // to the host, since the beginning

    const State& state() const { return state_; }
    const Course& course() const { return course_; }
    const Tree& tree() const { return tree_; }
    std::uint32_t screen() const { return memory_.screen; }  // number of the screen

    // Nodes by role, in reading order. name: the whole name, "" for any. A missing node fails the test.
    const Node& find(Role role, std::string_view name = {}, std::size_t index = 0) const;
    bool has(Role role, std::string_view name) const;

    void press(std::string_view name);  // a button
    void press(const Node& button) { act(button, Action::Activate); }
    void check(Role role, std::size_t index);  // the radio or checkbox at `index`: toggles it
    void check(const Node& node);
    void type(Role role, std::string_view text);  // replaces the text of the first such field
    void select(std::string_view name, std::string_view value);
    void drop(std::size_t row, int place);

    // The engine answers the last run.
    void ran(std::vector<CallResult> results, std::vector<std::string> facts = {});

    void act(const Node& node, Action action, std::string value = {});
    void happen(EventBody what);
    void later(std::int64_t milliseconds);  // advances the clock, and records the limits that expired
    void forget();  // opens the page again: the screens forget their state
    void show();  // shows the screen again without an event

    // Prints the record of the node at `index` with that part pressed, as text.
    std::string print_part(Part part, std::size_t index = 0) const;

    // The name of a node, or the text within it.
    std::string words(const Node& node) const;

private:
    Scene scene() const;
    FrameInput input() const;
    void fold(EventBody what);
    void take(EventBody event);

    std::int64_t at() const;

    Course course_;
    State state_;
    std::int64_t passed_ = 0;  // milliseconds since the last event
    std::optional<Result> result_;
    Memory memory_;
    Tree tree_;
};

// Compares the screen with tests/golden/screens/<name>.<language>.txt by check_golden().
void check_screen(const Player& player, const std::string& name);

}  // namespace potentiel::ui
