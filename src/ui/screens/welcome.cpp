#include <algorithm>

#include "ui/pass/pieces.h"
#include "ui/screens/parts.h"
#include "ui/screens/welcome.h"

namespace potentiel::ui {
namespace {

Line fact_line(const Pass& pass, Phrase label, const std::string& fact) {
    return {{std::string(pass.words(label)) + " ", SpanStyle::Strong}, {fact, SpanStyle::Plain}};
}

void record_fact(Pass& pass, const char* key, Phrase label, const std::string& fact) {
    auto item = pass.open(key, Role::ListItem, Part::Plain);
    pass.frame.text("text", fact_line(pass, label, fact), Part::Plain);
}

// Number of exercises to do: fewer than in the pack if some are drawn; an upper bound if sections depend on answers.
std::string count_of_exercises(const Pass& pass) {
    std::int64_t most = 0;
    bool fixed = true;
    for (const Section& section : pass.scene.course.pack().sections) {
        const auto all = static_cast<std::int64_t>(section.exercises.size());
        most += section.draw > 0 ? std::min<std::int64_t>(section.draw, all) : all;
        fixed = fixed && section.when.empty();
    }
    const std::string count = pass.words(Counted::ExerciseCount, most);
    return fixed ? count : pass.words(Phrase::AtMost, {count});
}

// Number of exercises, minutes, and what limits the time.
std::string length(const Pass& pass) {
    const int minutes = pass.scene.course.pack().minutes;
    std::string words = count_of_exercises(pass);
    if (minutes > 0) words += ", " + pass.words(Counted::AboutMinutes, minutes);
    const std::string limits = limits_words(pass);
    return limits.empty() ? pass.words(Phrase::LengthFact, {words})
                          : pass.words(Phrase::Sentence, {words}) + " " + limits;
}

// The engines to download for the pack's programs, if they are large.
std::string download_of_engines(const Pass& pass) {
    constexpr std::int64_t worth_saying = 1'000'000;
    std::int64_t bytes = 0;
    bool arriving = false;
    std::vector<std::string> languages;
    for (std::size_t index = 0; index < Code::languages; ++index) {
        const auto language = static_cast<Code::Language>(index);
        const Engine& engine = pass.scene.environment.engine(language);
        if (engine.total < worth_saying) continue;
        bytes += engine.total;
        arriving = arriving || engine.arriving();
        languages.emplace_back(language_name(language));
    }
    if (bytes == 0) return {};
    const std::string list = pass.words.list(languages);
    return arriving ? pass.words(Phrase::EnginesFact, {list, pass.words.megabytes(bytes)})
                    : pass.words(Phrase::EnginesHere, {list});
}

// Records besides the answers; "" for none.
std::string signals_words(const Pass& pass) {
    const auto& [away, paste, device] = pass.scene.course.pack().signals;
    std::vector<std::string> more;
    if (away) more.push_back(std::string(pass.words(Phrase::SignalAway)));
    if (paste) more.push_back(std::string(pass.words(Phrase::SignalPaste)));
    if (device) more.push_back(std::string(pass.words(Phrase::SignalDevice)));
    return more.empty() ? std::string() : " " + pass.words(Phrase::SignalsFact, {pass.words.list(more)});
}

void record_what_is_noted(Pass& pass, const std::string& signals) {
    record_fact(pass, "record", Phrase::RecordLabel, std::string(pass.words(Phrase::RecordFact)) + signals);
}

// How long it takes, what the candidate gets, who sees it. Also what not every test does: no way back, and a record of
// more than the answers.
void record_facts(Pass& pass) {
    const Words& words = pass.words;
    const Pack& pack = pass.scene.course.pack();
    const std::string& host = pass.scene.environment.host_name;
    auto list = pass.open("facts", Role::List, Part::Facts);
    record_fact(pass, "length", Phrase::LengthLabel, length(pass));
    if (pack.navigation != Navigation::Free)
        record_fact(
            pass, "order", Phrase::OrderLabel,
            std::string(words(pack.navigation == Navigation::Forward ? Phrase::OrderForward : Phrase::OrderSections)));
    record_fact(pass, "gain", Phrase::GainLabel,
                std::string(words(pack.shows == Shows::Never ? Phrase::NeverShown : Phrase::GainFact)));
    record_fact(pass, "seen", Phrase::SeenLabel,
                host.empty() ? std::string(words(Phrase::SeenFactPage)) : words(Phrase::SeenFact, {host}));
    if (const std::string signals = signals_words(pass); !signals.empty()) record_what_is_noted(pass, signals);
}

// All the rest there is to know and to do before the start, one press away.
void record_more(Pass& pass) {
    if (!pass.panel("more", pass.words(Phrase::MoreFacts), Part::Quiet)) return;
    record_pack_prose(pass, "description", pass.in(pass.scene.course.pack().description), Part::Body);
    const bool kept = pass.scene.environment.keeps_answers(), noted = signals_words(pass).empty();
    if (kept || noted) {
        auto list = pass.open("more_facts", Role::List, Part::Facts);
        if (kept) record_fact(pass, "pause", Phrase::PauseLabel, pause_words(pass));
        if (noted) record_what_is_noted(pass, {});
    }
    record_import(pass);
    record_offline(pass);
}

// Tells the candidate before the start that programs can't run here.
void record_obstacles(Pass& pass) {
    for (std::size_t index = 0; index < Code::languages; ++index) {
        const auto language = static_cast<Code::Language>(index);
        const auto& why = pass.scene.environment.engine(language).obstacle;
        const std::string words = why ? obstacle_words(pass, language, *why) : "";
        pass.announce(language_name(language), why.has_value(), words);
        if (why) record_box(pass, language_name(language), Part::Warn, words);
    }
}

}  // namespace

void record_welcome(Pass& pass) {
    record_header(pass, Steps::Hidden);
    auto content = pass.group("content", Part::Content);
    auto card = pass.group("card", Part::Card);
    record_screen_title(pass, pass.in(pass.scene.course.pack().title), Tongue::Pack, 1);
    record_facts(pass);
    record_extra_time(pass);
    record_news(pass);
    record_obstacles(pass);
    if (pass.button("begin", Phrase::BeginButton, Part::Primary)) {
        SessionStarted start;
        start.extra_time = pass.memory.extra_time;
        pass.raise(std::move(start));
    }
    record_more(pass);
    // Last, because the size is known late: a button must not move when it is about to be pressed.
    if (const std::string download = download_of_engines(pass); !download.empty())
        pass.frame.text("engines", fact_line(pass, Phrase::EnginesLabel, download), Part::Note);
}

}  // namespace potentiel::ui
