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
    pass.frame.text("text", fact_line(pass, label, fact), Part::Body);
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

std::string length(const Pass& pass, bool timed) {
    const int minutes = pass.scene.course.pack().minutes;
    std::string words = count_of_exercises(pass);
    if (minutes > 0) words += ", " + pass.words(Counted::AboutMinutes, minutes);
    return pass.words(timed ? Phrase::Sentence : Phrase::LengthFact, {words});
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

void record_facts(Pass& pass) {
    const Words& words = pass.words;
    const Pack& pack = pass.scene.course.pack();
    const std::string& audience = pass.scene.environment.audience;
    auto list = pass.open("facts", Role::List, Part::Facts);
    const std::string limits = limits_words(pass);
    record_fact(pass, "length", Phrase::LengthLabel, length(pass, !limits.empty()));
    if (!limits.empty()) record_fact(pass, "limits", Phrase::LimitLabel, limits);
    if (pack.navigation != Navigation::Free)
        record_fact(
            pass, "order", Phrase::OrderLabel,
            std::string(words(pack.navigation == Navigation::Forward ? Phrase::OrderForward : Phrase::OrderSections)));
    if (pass.scene.environment.keeps_answers()) record_fact(pass, "pause", Phrase::PauseLabel, pause_words(pass));
    record_fact(pass, "record", Phrase::RecordLabel, std::string(words(Phrase::RecordFact)) + signals_words(pass));
    record_fact(pass, "seen", Phrase::SeenLabel,
                audience.empty() ? std::string(words(Phrase::SeenFactPage)) : words(Phrase::SeenFact, {audience}));
    record_fact(pass, "gain", Phrase::GainLabel,
                std::string(words(pack.shows == Shows::Never ? Phrase::NeverShown : Phrase::GainFact)));
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
    const Pack& pack = pass.scene.course.pack();
    auto content = pass.group("content", Part::Content);
    record_header(pass, Preferences::Shown, Steps::Hidden);
    auto card = pass.group("card", Part::Card);
    record_screen_title(pass, pass.in(pack.title), Tongue::Pack, 1);
    record_pack_prose(pass, "description", pass.in(pack.description), Part::Body);
    record_facts(pass);
    record_extra_time(pass);
    record_news(pass);
    record_obstacles(pass);
    if (pass.button("begin", Phrase::BeginButton, Part::Primary)) {
        SessionStarted start;
        start.extra_time = pass.memory.extra_time;
        pass.raise(std::move(start));
    }
    record_import(pass);
    record_offline(pass);
    // Last, because the size is known late: a button must not move when it is about to be pressed.
    if (const std::string download = download_of_engines(pass); !download.empty())
        pass.frame.text("engines", fact_line(pass, Phrase::EnginesLabel, download), Part::Body);
}

}  // namespace potentiel::ui
