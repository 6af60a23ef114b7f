#include "ui/screens/parts.h"
#include "ui/screens/time.h"

namespace potentiel::ui {
namespace {

Phrase saving_phrase(Saving saving) {
    return saving == Saving::Full     ? Phrase::StorageFull
           : saving == Saving::Erased ? Phrase::StorageErased
                                      : Phrase::NotSaved;
}

// Answers that can't be stored can still be saved as a file.
void record_saving(Pass& pass) {
    const Environment& host = pass.scene.environment;
    const std::string words(pass.words(saving_phrase(host.saving)));
    pass.announce("saving", !host.keeps_answers(), words);
    if (host.keeps_answers()) return;
    auto box = pass.group("not_saved", Part::Warn, Tongue::Runtime);
    pass.frame.text("word", Line{{words, SpanStyle::Strong}}, Part::Body);
    if (pass.under_way()) record_save_file(pass, Part::Secondary);
}

}  // namespace

void record_save_file(Pass& pass, Part part) {
    if (pass.button("file", Phrase::SaveFile, part)) pass.request(HandOver{"session"});
}

void record_news(Pass& pass) {
    const Environment& host = pass.scene.environment;
    record_saving(pass);
    record_time_up(pass);
    const struct {
        const char* key;
        bool holds;
        Phrase phrase;
    } lines[] = {{"network", !host.online && host.keeps_answers(), Phrase::NoNetwork},
                 {"older_pack", host.older_pack, Phrase::OlderPack},
                 {"clock_moved", host.clock_moved, Phrase::ClockMoved}};
    for (const auto& [key, holds, phrase] : lines) {
        if (pass.newly(key, holds && pass.under_way())) pass.frame.say(pass.words(phrase));
        if (holds && pass.under_way()) pass.text(key, phrase, Part::Note);
    }
}

void record_elsewhere(Pass& pass) {
    record_header(pass, Steps::Hidden);
    auto content = pass.group("content", Part::Content);
    auto card = pass.group("elsewhere", Part::Card);
    record_screen_title(pass, pass.words(Phrase::ElsewhereTitle), Tongue::Around,
                        pass.scene.state.phase == Phase::Welcome ? 1 : 2);
    pass.text("text", Phrase::ElsewhereText, Part::Body);
    if (pass.button("lead", Phrase::ContinueHere, Part::Primary)) pass.request(Lead{});
}

}  // namespace potentiel::ui
