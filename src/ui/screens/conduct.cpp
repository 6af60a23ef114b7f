#include <algorithm>

#include "ui/pass/pieces.h"
#include "ui/screens/time.h"
#include "ui/screens/welcome.h"

namespace potentiel::ui {
namespace {

// Same order as AtEnd.
constexpr Phrase ends[] = {Phrase::EndSubmit, Phrase::EndLock, Phrase::EndNote};

int extra_time(const Pass& pass) {
    const int granted = pass.scene.environment.extra_time;
    return granted > 0 ? granted : pass.memory.extra_time;
}

std::string with_extra(const Pass& pass, int seconds) {
    return duration(pass.words, std::int64_t{10} * seconds * (100 + extra_time(pass)));
}

// The first time limit of a section or exercise, or null.
const TimeLimit* limit_of_parts(const Pack& pack) {
    for (const Section& section : pack.sections) {
        if (section.time.seconds > 0) return &section.time;
        for (const Exercise& exercise : section.exercises) {
            if (exercise.time.seconds > 0) return &exercise.time;
        }
    }
    return nullptr;
}

}  // namespace

std::string limits_words(const Pass& pass) {
    const Pack& pack = pass.scene.course.pack();
    const TimeLimit* parts = limit_of_parts(pack);
    std::string words;
    const auto add = [&](std::string_view sentence) { (words += words.empty() ? "" : " ") += sentence; };
    const auto end = [&](const TimeLimit& limit) { add(pass.words(ends[static_cast<std::size_t>(limit.at_end)])); };
    if (pack.time.seconds > 0) {
        add(pass.words(Phrase::LimitFact, {with_extra(pass, pack.time.seconds)}));
        end(pack.time);
    }
    if (parts) {
        add(std::string(pass.words(Phrase::LimitParts)));
        if (pack.time.seconds == 0 || parts->at_end != pack.time.at_end) end(*parts);
    }
    const int granted = pass.scene.environment.extra_time;
    if (granted > 0 && !words.empty()) add(pass.words(Phrase::ExtraGranted, {granted}));
    return words;
}

std::string pause_words(const Pass& pass) {
    const Pack& pack = pass.scene.course.pack();
    std::string words = std::string(pass.words(Phrase::PauseFact));
    if (pack.time.seconds > 0 || limit_of_parts(pack)) words += " " + std::string(pass.words(Phrase::PauseTimed));
    if (pack.breaks.count > 0)
        words += " " + pass.words(Counted::BreaksFact, pack.breaks.count, {with_extra(pass, pack.breaks.seconds)});
    return words;
}

void record_extra_time(Pass& pass) {
    const Pack& pack = pass.scene.course.pack();
    if (pack.extra_time.empty() || pass.scene.environment.extra_time > 0) return;
    pass.text("extra_title", Phrase::ExtraTitle, Part::Label);
    {
        auto group = pass.open("extra", Role::RadioGroup, Part::Options, pass.words(Phrase::ExtraTitle));
        const auto offer = [&](int percent) {
            const std::string number = std::to_string(percent);
            const std::string words =
                percent == 0 ? std::string(pass.words(Phrase::ExtraNone)) : pass.words(Phrase::ExtraMore, {percent});
            if (pass.radio(number, Line{{words, SpanStyle::Plain}}, pass.memory.extra_time == percent, Part::OptionRow,
                           0))
                pass.memory.extra_time = percent;
        };
        offer(0);
        for (const int percent : pack.extra_time) offer(percent);
    }
    pass.text("extra_note", Phrase::ExtraNote, Part::Note);
}

void record_offline(Pass& pass) {
    const Environment& host = pass.scene.environment;
    const Offline state = host.offline;
    if (state == Offline::None) return;
    const std::string all = pass.words.megabytes(host.offline_total);
    if (state == Offline::Possible || state == Offline::Failed) {
        const bool known = host.offline_total > 0;
        const std::string button =
            known ? pass.words(Phrase::OfflineButtonSize, {all}) : std::string(pass.words(Phrase::OfflineButton));
        if (pass.frame.button("keep", button, Part::Quiet)) pass.request(KeepOffline{});
        if (state == Offline::Possible) return;
    }
    const bool fetching = state == Offline::Fetching;
    const std::string words =
        fetching ? pass.words(Phrase::OfflineFetching, {pass.words.megabytes(host.offline_loaded), all})
                 : std::string(pass.words(state == Offline::Failed ? Phrase::OfflineFailed : Phrase::OfflineReady));
    pass.frame.text("offline", words, Part::Note);
    pass.announce("kept", !fetching, words);
    if (!fetching) return;
    const auto done = static_cast<int>(host.offline_loaded * 1000 / std::max<std::int64_t>(host.offline_total, 1));
    pass.frame.meter("offline_bar", words, done, done, done);
}

void record_import(Pass& pass) {
    if (pass.button("import", Phrase::ImportButton, Part::Quiet)) pass.request(Import{});
    const std::string& problem = pass.scene.environment.import_problem;
    if (problem.empty()) return;
    const std::string words = pass.words(Phrase::ImportFailed, {problem});
    record_box(pass, "import_problem", Part::Warn, words);
    pass.announce(words, true, words);
}

}  // namespace potentiel::ui
