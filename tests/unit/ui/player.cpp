#include "unit/ui/player.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>

#include "model/rules/archive.h"
#include "session/timing.h"
#include "ui/app/language.h"
#include "unit/files.h"
#include "unit/golden.h"

namespace potentiel::ui {

Pack read_pack(std::string_view path) {
    auto pack = load_pack(read_file(std::string(path)));
    if (!pack) {
        MESSAGE(path << ": " << pack.problem().describe());
        std::abort();
    }
    return std::move(*pack);
}

Player::Player(std::string_view path, std::string_view language) : Player(read_pack(path), language) {}

Player::Player(Pack pack, std::string_view language) : course_(std::move(pack)) {
    environment.language = language;
    environment.names = {{{"fr", "Français"}, {"en", "English"}}};
    environment.view = View::Page;
    show();
}

std::string Player::words(const Node& node) const {
    if (!node[TextField::Name].empty()) return node[TextField::Name];
    std::string words;
    for (const Node& child : tree_.nodes) {
        if (child.parent == node.id) words += this->words(child);
    }
    return words;
}

const Node& Player::find(Role role, std::string_view name, std::size_t index) const {
    for (const Node& node : tree_.nodes) {
        if (node.role == role && (name.empty() || words(node) == name) && index-- == 0) return node;
    }
    static const Node none;
    FAIL_CHECK("no " << role_name(role) << " \"" << name << "\" in\n" << print(tree_));
    return none;
}

bool Player::has(Role role, std::string_view name) const {
    return std::any_of(tree_.nodes.begin(), tree_.nodes.end(),
                       [&](const Node& node) { return node.role == role && words(node) == name; });
}

void Player::press(std::string_view name) { press(find(Role::Button, name)); }

void Player::check(const Node& node) { act(node, node.has(FlagBit::Checked) ? Action::Uncheck : Action::Check); }
void Player::check(Role role, std::size_t index) { check(find(role, {}, index)); }

void Player::type(Role role, std::string_view text) { act(find(role), Action::Input, std::string(text)); }

void Player::select(std::string_view name, std::string_view value) {
    act(find(Role::Select, name), Action::Input, std::string(value));
}

void Player::drop(std::size_t row, int place) {
    std::vector<Node> rows;
    for (const Node& node : tree_.nodes) {
        if (node.part == Part::OrderRow) rows.push_back(node);
    }
    REQUIRE(row < rows.size());
    act(rows[row], Action::Drop, std::to_string(place));
}

void Player::ran(std::vector<CallResult> results, std::vector<std::string> facts) {
    for (std::size_t index = 0; index < course_.size(); ++index) {
        const Progress& progress = state_.exercises[index];
        if (progress.running)
            return happen(Ran{course_.exercise(index).id, progress.run, std::move(results), std::move(facts)});
    }
    FAIL_CHECK("nothing is running");
}

void Player::act(const Node& node, Action action, std::string value) {
    Meaning meaning = interpret({node.id, action, std::move(value)}, input(), scene(), memory_);
    for (EventBody& event : meaning.events) take(std::move(event));
    for (Request& request : meaning.requests) requests.push_back(std::move(request));
    show();
}

void Player::show() { tree_ = record(input(), scene(), memory_); }

FrameInput Player::input() const { return {.width = 400, .view = environment.view}; }

Scene Player::scene() const {
    return {course_of(course_, state_), state_, result_ ? &*result_ : nullptr, environment, at()};
}

void Player::happen(EventBody what) {
    fold(std::move(what));
    show();
}

void Player::later(std::int64_t milliseconds) {
    passed_ += milliseconds;
    const Course& course = course_of(course_, state_);
    for (auto up = run_out(course, state_, at()); !up.empty(); up = run_out(course, state_, at()))
        fold(TimeUp{up.front().scope, up.front().id});
    show();
}

void Player::forget() {
    memory_ = {};
    show();
}

std::int64_t Player::at() const { return state_.at + passed_; }

void Player::fold(EventBody what) {
    const bool starts = std::holds_alternative<SessionStarted>(what);
    const bool of_itself = std::holds_alternative<TimeUp>(what);
    const std::int64_t least = of_itself ? 0 : 1000;
    const std::int64_t at = starts ? 0 : state_.at + std::max(std::exchange(passed_, 0), least);
    auto step = apply(course_, state_, {state_.events, at, std::move(what)});
    if (!step) {
        FAIL_CHECK("refused: " << step.problem().describe());
        return;
    }
    state_ = std::move(step->state);
    if (state_.phase == Phase::Finished) result_ = make_result(course_, state_);
}

void Player::take(EventBody event) {
    if (auto* start = std::get_if<SessionStarted>(&event)) {
        start->language = environment.language;
        start->seed = 7;
        if (environment.extra_time > 0) start->extra_time = environment.extra_time;
    }
    const auto* chosen = std::get_if<LanguageChosen>(&event);
    if (chosen && !adopt(*chosen, environment, state_)) return;
    fold(std::move(event));
}

std::string Player::print_part(Part part, std::size_t index) const {
    Tree cut;
    std::vector<NodeId> kept;
    for (const Node& node : tree_.nodes) {
        const bool top = kept.empty() && node.part == part && index-- == 0;
        if (!top && std::find(kept.begin(), kept.end(), node.parent) == kept.end()) continue;
        kept.push_back(node.id);
        cut.nodes.push_back(node);
    }
    cut.focus = tree_.focus;
    cut.said = tree_.said;
    return print(cut);
}

void check_screen(const Player& player, const std::string& name) {
    check_golden("screens/" + name + "." + std::string(player.environment.language), print(player.tree()));
}

}  // namespace potentiel::ui
