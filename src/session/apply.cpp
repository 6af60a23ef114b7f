#include <algorithm>

#include "base/plain_text.h"
#include "base/random.h"
#include "base/utf8.h"
#include "model/rules/response.h"
#include "session/bounds.h"
#include "session/navigation.h"
#include "session/running.h"
#include "session/scores.h"
#include "session/session.h"
#include "session/timing.h"
#include "session/trial.h"

namespace potentiel {
namespace {

constexpr std::size_t max_text = 20'000;  // code points of one edit
constexpr std::size_t most_remembered = 50;  // past runs kept per exercise
constexpr int most_extra_time = 400;  // percent

// Whether the candidate causes the event: such events are refused once the time is up. The others happen to the
// session.
template <class What>
constexpr bool by_candidate = true;
template <>
constexpr bool by_candidate<TimeUp> = false;
template <>
constexpr bool by_candidate<Ran> = false;
template <>
constexpr bool by_candidate<NotRun> = false;
template <>
constexpr bool by_candidate<SessionResumed> = false;
template <>
constexpr bool by_candidate<AwayChanged> = false;
template <>
constexpr bool by_candidate<DeviceChanged> = false;
template <>
constexpr bool by_candidate<LanguageChosen> = false;

class Fold {
public:
    Fold(const Course& course, State state) : whole_(course), step_{std::move(state), {}} {}

    Checked<Step> run(const Event& event) {
        if (auto problem = check_head(event)) return *problem;
        state().events = event.sequence + 1;
        pass_time(course(), state(), event.at);
        if (auto problem = check_time(event)) return *problem;
        auto problem = std::visit([&](const auto& what) { return on(what); }, event.what);
        if (problem) return *problem;
        return std::move(step_);
    }

private:
    using Outcome = std::optional<Problem>;

    State& state() { return step_.state; }
    const Course& course() const { return course_of(whole_, step_.state); }
    Progress& current() { return state().exercises[state().current]; }

    Outcome check_head(const Event& event) {
        if (event.sequence != state().events)
            return Problem{"/sequence", "{0} expected", {std::to_string(state().events)}};
        if (event.at < state().at) return Problem{"/at", "time runs backwards"};
        if (event.at > longest_session) return Problem{"/at", "longer than a session can be"};
        const bool starts = std::holds_alternative<SessionStarted>(event.what);
        if (starts != (state().phase == Phase::Welcome)) {
            return Problem{"/type",
                           starts ? Fault("the session has started already") : Fault("the first event must be start")};
        }
        if (starts && event.at != 0) return Problem{"/at", "0 expected"};
        if (state().phase == Phase::Finished) return Problem{"/type", "the session is over"};
        return {};
    }

    Outcome check_time(const Event& event) {
        const auto up = run_out(course(), state(), event.at);
        const bool stopped =
            std::any_of(up.begin(), up.end(), [](const Clock& clock) { return clock.limit->at_end != AtEnd::Note; });
        const bool possible = std::visit([]<class What>(const What&) { return !by_candidate<What>; }, event.what);
        if (!stopped || possible) return {};
        return Problem{"/at", "the time is up"};
    }

    Outcome require_phase(std::initializer_list<Phase> phases) {
        if (std::find(phases.begin(), phases.end(), state().phase) != phases.end()) return {};
        return Problem{"/type", "not possible at this point"};
    }

    // Requires that the event is about the exercise on the screen.
    Outcome require_current(const Id& exercise) {
        if (auto problem = require_phase({Phase::Exercise})) return problem;
        const auto index = course().index_of(exercise);
        if (!index) return Problem{"/exercise", "unknown exercise"};
        if (*index != state().current) return Problem{"/exercise", "not the exercise on the screen"};
        return {};
    }

    // Requires, besides, that its answer can still change.
    Outcome require_open(const Id& exercise) {
        if (auto problem = require_current(exercise)) return problem;
        if (current().settled) return Problem{"/exercise", "its last attempt was checked"};
        if (current().closed) return Problem{"/exercise", "its answer stands"};
        return {};
    }

    Outcome require_language(const std::string& language) {
        const auto& languages = course().pack().languages;
        if (std::find(languages.begin(), languages.end(), language) != languages.end()) return {};
        return Problem{"/language", "not a language of the pack"};
    }

    Outcome on(const std::monostate&) { return Problem{"/type", "missing"}; }

    Outcome on(const SessionStarted& start) {
        if (auto problem = require_language(start.language)) return problem;
        if (start.extra_time < 0 || start.extra_time > most_extra_time)
            return Problem{"/extra_time", "{0} to {1} expected", {"0", std::to_string(most_extra_time)}};
        if (start.time < 0 || start.time > latest_start) return Problem{"/time", "not a time of this age"};
        if (auto problem = check_marks(start)) return problem;
        state().start = start;
        state().language = start.language;
        if (leaves_to_chance(course().pack())) {
            auto dealt = deal(course().pack(), start.seed);
            if (!dealt) return dealt.problem().within("/seed: ");
            state().dealt = std::make_shared<const Course>(std::move(*dealt));
        }
        state().exercises.assign(course().size(), {});
        state().sections.assign(course().pack().sections.size(), {});
        enter(route(course(), state()).front());
        return {};
    }

    // The platform's nonce and audience are part of the signed result.
    Outcome check_marks(const SessionStarted& start) {
        if (!is_plain_text(start.nonce, longest_nonce)) return Problem{"/nonce", "text without controls expected"};
        if (!is_plain_text(start.audience, longest_nonce))
            return Problem{"/audience", "text without controls expected"};
        const std::uint32_t seed = seed_from(start.nonce, start.pack);
        if (start.nonce.empty() || start.seed == seed) return {};
        return Problem{"/seed", "{0} expected: it follows from nonce and pack", {std::to_string(seed)}};
    }

    Outcome on(const Navigated& go) {
        if (auto problem = require_phase({Phase::Exercise, Phase::Review, Phase::Closed})) return problem;
        const bool forward = course().pack().navigation == Navigation::Forward;
        if (go.place == Place::Review) {
            if (!go.exercise.empty()) return Problem{"/exercise", "empty text expected"};
            if (!can_review(course(), state())) return Problem{"/place", "not possible at this point"};
            if (forward) close(Scope::Exercise);
            state().phase = Phase::Review;
            return {};
        }
        const auto index = course().index_of(go.exercise);
        if (!index) return Problem{"/exercise", "unknown exercise"};
        const auto open = reachable(course(), state());
        if (std::find(open.begin(), open.end(), *index) == open.end())
            return Problem{"/exercise", "can't be gone to from here"};
        if (forward) close(Scope::Exercise);
        enter(*index);
        return {};
    }

    void enter(std::size_t index) {
        state().phase = Phase::Exercise;
        state().current = index;
        current().visited = true;
    }

    Outcome on(const AnswerGiven& answer) {
        if (auto problem = require_open(answer.exercise)) return problem;
        const Spec& spec = course().exercise(state().current).spec;
        if (auto problem = check_response(spec, answer.response)) {
            return problem->within("/response");
        }
        Response before = current().response.value_or(blank_response(spec));
        if (!same_texts(before, answer.response)) return Problem{"/type", "a text is changed by edits"};
        if (auto problem = check_step(spec, before, answer.response)) {
            return problem->within("/response");
        }
        current().response = answer.response;
        // Keep the language in which existing texts were typed.
        const std::string* then = has_texts(before) ? language_of(before) : nullptr;
        if (std::string* now = language_of(*current().response))
            *now = then && !then->empty() ? *then : state().language;
        return {};
    }

    Outcome on(const TextEdited& edit) {
        if (auto problem = require_open(edit.exercise)) return problem;
        const Spec& spec = course().exercise(state().current).spec;
        Response response = current().response.value_or(blank_response(spec));
        std::string* text = editable_text(response, edit.field);
        if (!text) return Problem{"/field", "no such text to edit"};
        const std::size_t length = code_points(*text);
        if (edit.from > length) return Problem{"/from", "behind the end of the text"};
        if (edit.removed > length - edit.from) return Problem{"/removed", "behind the end of the text"};
        if (code_points(edit.inserted) > max_text) return Problem{"/inserted", "too long"};
        const std::size_t begin = byte_of_code_point(*text, edit.from);
        const std::size_t end = begin + byte_of_code_point(std::string_view(*text).substr(begin), edit.removed);
        text->replace(begin, end - begin, edit.inserted);
        if (auto problem = check_response(spec, response)) return Problem{"/inserted", problem->fault, problem->values};
        if (std::string* language = language_of(response)) *language = state().language;
        current().response = std::move(response);
        state().caret = {edit.exercise, edit.field, edit.from + static_cast<std::uint32_t>(code_points(edit.inserted))};
        return {};
    }

    Outcome on(const FlagChanged& flag) {
        if (auto problem = require_current(flag.exercise)) return problem;
        current().flagged = flag.on;
        return {};
    }

    Outcome on(const HintShown& hint) {
        if (auto problem = require_open(hint.exercise)) return problem;
        const auto all = static_cast<int>(course().exercise(state().current).hints.size());
        if (current().hints >= all || hint.hint != current().hints + 1) return Problem{"/hint", "not the next hint"};
        current().hints = hint.hint;
        return {};
    }

    Outcome on(const AnswerChecked& check) {
        if (auto problem = require_open(check.exercise)) return problem;
        const std::size_t index = state().current;
        if (!can_check(course(), index, current())) return Problem{"/exercise", "can't be checked now"};
        current().checks += 1;
        current().checked = print_response(*current().response);
        current().settled =
            current().checks == attempts_of(course(), index) || answer_score(course(), state(), index).value == 1000;
        return {};
    }

    Outcome on(const LanguageChosen& language) {
        if (auto problem = require_language(language.language)) return problem;
        state().language = language.language;
        return {};
    }

    Outcome on(const RunStarted& run) {
        const auto index = course().index_of(run.exercise);
        if (!index) return Problem{"/exercise", "unknown exercise"};
        if (auto problem = may_run(*index)) return problem;
        const auto* spec = std::get_if<Code::Spec>(&course().exercise(*index).spec);
        if (!spec) return Problem{"/exercise", "has no code to run"};
        if (run.run != state().runs + 1) return Problem{"/run", "{0} expected", {std::to_string(state().runs + 1)}};
        Progress& progress = state().exercises[*index];
        if (progress.running) return Problem{"/exercise", "is running already"};
        progress.run = state().runs = run.run;
        progress.running = true;
        progress.obstacle.reset();
        progress.run_texts = texts_of(*spec, progress);
        step_.run = run_code(course(), state(), *index);
        return {};
    }

    // During the session, the exercise on the screen. At the end, each program that has changed since its last run,
    // once.
    Outcome may_run(std::size_t index) {
        if (state().phase != Phase::Finishing) {
            if (state().runs >= most_runs) return Problem{"/run", "too many runs"};
            return require_open(course().exercise(index).id);
        }
        if (next_to_run(course(), state()) == index) return {};
        // The candidate may retry a program that the host could not run.
        if (state().exercises[index].obstacle && state().runs < most_runs) return {};
        return Problem{"/exercise", "has nothing left to run"};
    }

    // Requires that the outcome belongs to the current run.
    Outcome require_running(const Id& exercise, int run) {
        const auto index = course().index_of(exercise);
        if (!index) return Problem{"/exercise", "unknown exercise"};
        const Progress& progress = state().exercises[*index];
        if (!progress.running || progress.run != run) return Problem{"/run", "is not running"};
        return {};
    }

    Outcome on(const Ran& ran) {
        if (auto problem = require_running(ran.exercise, ran.run)) return problem;
        const auto index = course().index_of(ran.exercise);
        Progress& progress = state().exercises[*index];
        const auto calls = run_code(course(), state(), *index).calls;
        const bool fits =
            std::equal(calls.begin(), calls.end(), ran.results.begin(), ran.results.end(),
                       [](const Call& call, const CallResult& result) { return call.test == result.test; });
        if (!fits) return Problem{"/results", "one for each call expected, in order"};
        progress.running = false;
        progress.judged_texts = progress.run_texts;
        progress.results = ran.results;
        progress.facts = ran.facts;
        remember(progress);
        if (state().phase == Phase::Finishing) try_again();  // what can run this one may run the others
        complete_when_done();
        return {};
    }

    Outcome on(const NotRun& not_run) {
        if (auto problem = require_running(not_run.exercise, not_run.run)) return problem;
        Progress& progress = state().exercises[*course().index_of(not_run.exercise)];
        progress.running = false;
        progress.obstacle = not_run.why;
        complete_when_done();
        return {};
    }

    Outcome on(const Tried& tried) {
        if (auto problem = require_open(tried.exercise)) return problem;
        if (!can_try(course().exercise(state().current))) return Problem{"/exercise", "has no code to run"};
        if (auto problem = check_trial(tried)) return problem;
        Progress& progress = current();
        if (progress.trials == most_trials) return Problem{"/exercise", "too many runs"};
        progress.trials += 1;
        progress.tried = std::make_shared<const Tried>(tried);
        return {};
    }

    void try_again() {
        for (Progress& progress : state().exercises) progress.obstacle.reset();
    }

    void remember(Progress& progress) {
        const int number = progress.history.empty() ? 1 : progress.history.back()->number + 1;
        if (progress.history.size() == most_remembered) progress.history.erase(progress.history.begin());
        progress.history.push_back(std::make_shared<const PastRun>(
            PastRun{progress.run, number, state().at, progress.run_texts, progress.results}));
    }

    Outcome on(const TestEnded&) {
        if (state().phase == Phase::Finishing) {
            if (is_running(state()) || next_to_run(course(), state())) return Problem{"/type", "runs are under way"};
            state().without = true;
            complete_when_done();
            return {};
        }
        if (auto problem = require_phase({Phase::Review})) return problem;
        if (reviews_section(course(), state())) return Problem{"/type", "more sections are to come"};
        finish();
        return {};
    }

    void finish() {
        come_back();  // absence is recorded until the test ends
        state().phase = Phase::Finishing;
        try_again();
        complete_when_done();
    }

    Outcome on(const SessionResumed& resume) {
        state().start.runtime = resume.runtime;
        come_back();
        return {};
    }

    Outcome on(const TimeUp& time) {
        const auto all = run_out(course(), state(), state().at);
        const auto up = std::find_if(all.begin(), all.end(), [&](const Clock& clock) {
            return clock.scope == time.scope && clock.id == time.id;
        });
        if (up == all.end()) return Problem{"/scope", "its time is not up"};
        time_up(course(), state(), time.scope) = true;
        if (up->limit->at_end == AtEnd::Note) return {};
        close(time.scope);
        if (up->limit->at_end == AtEnd::Submit) go_on(time.scope);
        return {};
    }

    // Makes the answers final.
    void close(Scope scope) {
        for (std::size_t i = 0; i < course().size(); ++i) {
            const bool in_section = &course().section_of(i) == &course().section_of(state().current);
            if (scope == Scope::Test || (scope == Scope::Section ? in_section : i == state().current))
                state().exercises[i].closed = true;
        }
    }

    // Takes the candidate to the place after the part whose time is up.
    void go_on(Scope scope) {
        if (scope == Scope::Test) return finish();
        if (scope == Scope::Section) return close_section();
        const auto next = next_exercise(course(), state());
        const bool reached = next && (course().pack().navigation != Navigation::Sections ||
                                      course().section_index(*next) == course().section_index(state().current));
        if (reached) enter(*next);
        else state().phase = Phase::Review;
    }

    Outcome on(const SectionClosed& close) {
        if (auto problem = require_phase({Phase::Review})) return problem;
        if (!reviews_section(course(), state()) || close.section != course().section_of(state().current).id)
            return Problem{"/section", "can't be closed now"};
        close_section();
        return {};
    }

    void close_section() {
        state().sections[course().section_index(state().current)].closed = true;
        close(Scope::Section);
        const auto next = next_section(course(), state());
        if (!next) state().phase = Phase::Review;
        else if (course().pack().shows == Shows::Sections) state().phase = Phase::Closed;
        else enter(*next);
    }

    Outcome on(const BreakChanged& pause) {
        if (!pause.on) {
            if (auto problem = require_phase({Phase::Break})) return problem;
            state().phase = state().after_break;
            return {};
        }
        if (auto problem = require_phase({Phase::Exercise, Phase::Review, Phase::Closed})) return problem;
        const Breaks& breaks = course().pack().breaks;
        if (state().breaks >= breaks.count) return Problem{"/type", "no break is left"};
        state().breaks += 1;
        state().break_left = allowed(breaks.seconds, state());
        state().after_break = std::exchange(state().phase, Phase::Break);
        return {};
    }

    Outcome require_recorded(bool recorded) {
        if (recorded) return {};
        return Problem{"/type", "the pack does not record it"};
    }

    Outcome on(const AwayChanged& away) {
        if (auto problem = require_recorded(course().pack().signals.away)) return problem;
        if (away.on == state().away_since.has_value()) return Problem{"/on", "is so already"};
        if (!away.on) return come_back(), Outcome{};
        state().away_since = state().at;
        state().noted.left += 1;
        return {};
    }

    void come_back() {
        if (state().away_since) state().noted.away += state().at - *state().away_since;
        state().away_since.reset();
    }

    Outcome on(const TextPasted& paste) {
        if (auto problem = require_recorded(course().pack().signals.paste)) return problem;
        if (auto problem = require_current(paste.exercise)) return problem;
        if (paste.length < 0) return Problem{"/length", "0 or more expected"};
        state().noted.pastes += 1;
        state().noted.pasted += paste.length;
        return {};
    }

    Outcome on(const DeviceChanged&) {
        if (auto problem = require_recorded(course().pack().signals.device)) return problem;
        state().noted.devices += 1;
        return {};
    }

    void complete_when_done() {
        if (state().phase != Phase::Finishing || is_running(state())) return;
        if (!state().without && !not_judged(course(), state()).empty()) return;
        state().phase = Phase::Finished;
    }

    const Course& whole_;
    Step step_;
};

}  // namespace

Checked<Step> apply(const Course& course, State state, const Event& event) {
    return Fold(course, std::move(state)).run(event);
}

std::vector<std::size_t> shown_order(const State& state, const Id& exercise, std::size_t count, Shuffle shuffle) {
    std::vector<std::size_t> order(count);
    for (std::size_t i = 0; i < count; ++i) order[i] = i;
    if (shuffle == Shuffle::No) return order;
    Random random(hash_text(exercise, state.start.seed ^ 0x9E3779B9u));
    for (std::size_t i = shuffle == Shuffle::KeepLast && count > 0 ? count - 1 : count; i > 1; --i) {
        std::swap(order[i - 1], order[random.below(static_cast<std::uint32_t>(i))]);
    }
    return order;
}

}  // namespace potentiel
