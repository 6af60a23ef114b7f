#include "ui/app/app.h"

#include <algorithm>
#include <array>
#include <cassert>

#include "base/plain_text.h"
#include "base/utf8.h"
#include "session/bounds.h"
#include "session/running.h"
#include "session/timing.h"
#include "session/trial.h"
#include "ui/app/language.h"
#include "ui/words/strings.h"

namespace potentiel::ui {
namespace {

template <class... Cases>
struct Overloaded : Cases... {
    using Cases::operator()...;
};

}  // namespace

App::App() = default;
App::~App() = default;

Checked<Reply> App::open(std::shared_ptr<const Course> course, const Settings& settings, std::string_view transcript) {
    // Both become part of the signed result: refuse them now rather than at the end.
    if (!is_plain_text(settings.nonce, longest_nonce) || !is_plain_text(settings.audience, longest_nonce))
        return Problem{"nonce",
                       "nonce and audience: text of {0} characters at most, without controls, expected",
                       {std::to_string(longest_nonce)}};
    auto replayed = replay(*course, transcript);
    if (!replayed) return replayed.problem();
    session_ = std::make_unique<Session>(Session{std::move(course), std::move(replayed->state), settings, {}});
    session_->at = session_->state.at;
    environment_ = {};
    environment_.host_name = settings.host_name;
    environment_.canvas = settings.canvas;
    environment_.extra_time = settings.extra_time;
    environment_.names = settings.names;
    environment_.older_pack = settings.older_pack;
    environment_.practice = settings.practice;
    environment_.bare_answers = settings.bare_answers;
    if (settings.offline) environment_.offline = Offline::Possible;
    environment_.signature = settings.signing ? Signature::Pending : Signature::Impossible;
    memory_ = {};
    shown_ = {};

    const auto& languages = session_->course->pack().languages;
    const bool known = std::find(languages.begin(), languages.end(), settings.language) != languages.end();
    environment_.language = known ? settings.language : languages.front();

    Reply reply;
    std::array<bool, Code::languages> needed{};
    for (std::size_t i = 0; i < session_->course->size(); ++i) {
        const auto* code = std::get_if<Code::Spec>(&session_->course->exercise(i).spec);
        if (!code) continue;
        bool& fetched = needed[static_cast<std::size_t>(code->language)];
        if (!fetched) reply.requests.push_back(FetchEngine{code->language});
        fetched = true;
    }
    const State& state = session_->state;
    for (std::size_t i = 0; i < state.exercises.size(); ++i) {
        // Its answer was lost when the page was closed.
        if (state.exercises[i].running) reply.requests.push_back(run_code(own_course(), state, i));
    }
    run_what_is_left(0, reply);  // 0: at the time of the last event, because time never runs backwards
    if (state.phase == Phase::Finished) {
        session_->result = make_result(*session_->course, state);
        reply.requests.push_back(*session_->result);
    }
    ask_for_words(reply);
    return reply;
}

Checked<Reply> App::notice(const Notice& notice, double now) {
    Reply reply;
    if (!session_) return reply;
    // First, before anything adds log lines: a refused notice must leave none.
    if (const auto* ran = std::get_if<Ran>(&notice); ran && ran->run == trial_run) {
        end_trial(ran->exercise, ran, now, reply);
    } else if (ran) {
        if (auto problem = happen(*ran, now, reply)) return *problem;
        engine_of(ran->exercise).obstacle.reset();
        run_what_is_left(now, reply);
    }
    if (const auto* not_run = std::get_if<NotRun>(&notice)) {
        if (not_run->run == trial_run) {
            if (!end_trial(not_run->exercise, nullptr, now, reply)) return reply;
        } else if (auto problem = happen(*not_run, now, reply)) {
            return *problem;
        }
        Engine& engine = engine_of(not_run->exercise);
        engine.obstacle = not_run->why;
        engine.total = 0;  // the download is no longer under way
        run_what_is_left(now, reply);
    }
    let_time_pass(now, reply);
    std::visit(Overloaded{
                   [](const Ran&) {},
                   [](const NotRun&) {},
                   [&](const NoEngine& none) { environment_.engine(none.language).obstacle = none.why; },
                   [&](const Signed& done) {
                       environment_.signature = done.ok ? Signature::Done : Signature::Failed;
                       environment_.signature_message = done.message;
                       environment_.badge = done.badge;
                       environment_.shares = done.shares;
                   },
                   [&](const Saved& saved) { environment_.saving = saved.state; },
                   [&](const EngineProgress& engine) {
                       Engine& known = environment_.engine(engine.language);
                       known.loaded = engine.loaded;
                       known.total = engine.total;
                       known.waiting = engine.waiting;
                   },
                   [&](const KnownMistakes& known) { environment_.engine(known.language).mistakes = known.mistakes; },
                   [&](const Resumed& resumed) {
                       environment_.clock_moved = resumed.clock_moved;
                       happen(SessionResumed{session_->settings.runtime, resumed.time}, now, reply);
                       if (resumed.elsewhere) happen(DeviceChanged{}, now, reply);
                   },
                   [&](const Time&) {},
                   [&](const Left& left) { happen(AwayChanged{left.away}, now, reply); },
                   [&](const Pasted& pasted) {
                       const State& state = session_->state;
                       if (state.phase != Phase::Exercise) return;
                       happen(TextPasted{own_course().exercise(state.current).id, pasted.length}, now, reply);
                   },
                   [&](const Network& network) { environment_.online = network.online; },
                   [&](const Leads& leads) { environment_.leads = leads.here; },
                   [&](const OfflineState& offline) {
                       environment_.offline = offline.state;
                       environment_.offline_loaded = offline.loaded;
                       environment_.offline_total = offline.total;
                   },
                   [&](const Delivered& delivered) { environment_.delivery = delivered.state; },
                   [&](const NotImported& refused) { environment_.import_problem = refused.message; },
               },
               notice);
    ask_to_be_woken(reply);
    return reply;
}

Reply App::act(const Act& act, double now) {
    Reply reply;
    if (!session_) return reply;
    // If time changed the screen, the press was meant for what is gone, so it is dropped. The host does the same for
    // screens that came up before (web/mirror/presses.mjs).
    const bool still_there = !let_time_pass(now, reply);
    if (still_there) {
        Meaning meaning = interpret(act, input_, scene(), memory_);
        for (EventBody& event : meaning.events) take(std::move(event), now, reply);
        for (Request& request : meaning.requests) reply.requests.push_back(std::move(request));
    }
    run_what_is_left(now, reply);
    ask_to_be_woken(reply);
    return reply;
}

App::Update App::update(const FrameInput& input) {
    input_ = input;
    environment_.view = input.view;
    environment_.theme = input.theme;
    if (!session_) return {};
    Tree tree = record(input, scene(), memory_);
    Update update;
    update.screen = memory_.screen;
    if (input.view == View::Canvas) {
        painter_.lay_out(tree, input);
        update.content_height = painter_.content_height();
        update.lacking = painter_.lacking();
    }
    update.changes = compare(shown_, tree);
    shown_ = std::move(tree);
    return update;
}

Scene App::scene() const {
    const Result* result = session_->result ? &*session_->result : nullptr;
    return {own_course(), session_->state, result, environment_, session_->at};
}

// An event that the candidate caused. The fold refuses those that no longer fit.
void App::take(EventBody event, double now, Reply& reply) {
    if (auto* start = std::get_if<SessionStarted>(&event)) {
        const Settings& settings = session_->settings;
        const std::uint32_t seed = settings.nonce.empty() ? settings.seed : seed_from(settings.nonce, settings.pack);
        *start = {settings.pack,
                  settings.runtime,
                  environment_.language,
                  settings.nonce,
                  settings.audience,
                  static_cast<std::int64_t>(now),
                  seed,
                  settings.extra_time > 0 ? settings.extra_time : start->extra_time};
    }
    const auto* chosen = std::get_if<LanguageChosen>(&event);
    if (!chosen) {
        happen(std::move(event), now, reply);
        return;
    }
    const bool event_too = adopt(*chosen, environment_, session_->state);
    reply.requests.push_back(Prefer{"language", chosen->language});
    if (event_too) happen(*chosen, now, reply);
    ask_for_words(reply);
}

std::optional<Problem> App::happen(EventBody what, double now, Reply& reply) {
    State& state = session_->state;
    const bool starts = std::holds_alternative<SessionStarted>(what);
    const auto elapsed = static_cast<std::int64_t>(now) - state.start.time;
    const Event event{state.events, starts ? 0 : std::max(state.at, elapsed), std::move(what)};
    auto step = apply(*session_->course, state, event);
    if (!step) return step.problem();
    reply.log.push_back(print_event(state, event));
    if (environment_.saving == Saving::Saved) environment_.saving = Saving::Writing;
    state = std::move(step->state);
    session_->at = state.at;
    if (step->run) reply.requests.push_back(std::move(*step->run));
    if (state.phase == Phase::Finished && !session_->result) {
        session_->result = make_result(*session_->course, state);
        reply.requests.push_back(*session_->result);
    }
    return {};
}

// The host's answer to a trial; `ran` is null if it could not run. False if the candidate no longer waits for it: then
// it counts for nothing.
bool App::end_trial(const Id& exercise, const Ran* ran, double now, Reply& reply) {
    Memory::Trial& trial = memory_.trial;
    if (!trial.running || trial.exercise != exercise) return false;
    trial.running = false;
    if (!ran) return true;
    engine_of(exercise).obstacle.reset();
    if (ran->results.size() == 1) happen(keep_trial(own_course(), session_->state, trial.tried, *ran), now, reply);
    return true;
}

// Advances the clocks to `now`. True if that changed what the candidate can do.
bool App::let_time_pass(double now, Reply& reply) {
    const State& state = session_->state;
    if (state.phase == Phase::Welcome || state.phase == Phase::Finished) return false;
    const auto before = state.events;
    session_->at = std::max(state.at, static_cast<std::int64_t>(now) - state.start.time);
    for (auto up = run_out(own_course(), state, session_->at); !up.empty();
         up = run_out(own_course(), state, session_->at)) {
        if (happen(TimeUp{up.front().scope, up.front().id}, now, reply)) break;
    }
    run_what_is_left(now, reply);
    return state.events != before;
}

void App::ask_to_be_woken(Reply& reply) {
    const State& state = session_->state;
    const auto wait = next_change(own_course(), state, session_->at);
    const std::int64_t wake = wait ? state.start.time + session_->at + *wait : 0;
    if (std::exchange(session_->wake, wake) != wake) reply.requests.push_back(Wake{wake});
}

void App::ask_for_words(Reply& reply) {
    const State& state = session_->state;
    const std::string& language = state.language.empty() ? environment_.language : state.language;
    if (!Words(language).known()) reply.requests.push_back(FetchWords{language});
}

// Precondition: a code exercise of the session.
Engine& App::engine_of(const Id& exercise) {
    return environment_.engine(
        std::get_if<Code::Spec>(&own_course().exercise(*own_course().index_of(exercise)).spec)->language);
}

void App::run_what_is_left(double now, Reply& reply) {
    if (!session_ || session_->state.phase != Phase::Finishing) return;
    if (is_running(session_->state)) return;
    if (const auto next = next_to_run(own_course(), session_->state)) {
        happen(RunStarted{own_course().exercise(*next).id, session_->state.runs + 1}, now, reply);
    }
}

}  // namespace potentiel::ui
