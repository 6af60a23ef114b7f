#include "ui/screens/parts.h"
#include "ui/screens/time.h"

namespace potentiel::ui {
namespace {

Phrase saving_phrase(Saving saving) {
    return saving == Saving::Full     ? Phrase::StorageFull
           : saving == Saving::Erased ? Phrase::StorageErased
                                      : Phrase::NotSaved;
}

void draw_save_file(Pass& pass) {
    if (pass.button("file", Phrase::SaveFile, Part::Secondary)) pass.wish(Download{"session"});
}

// Answers that do not reach the disk can still be taken along.
void draw_saving(Pass& pass) {
    const Environment& host = pass.scene.environment;
    const std::string words = pass.words(saving_phrase(host.saving));
    if (pass.newly("saving", !host.keeps_answers())) pass.frame.say(words);
    if (host.keeps_answers()) return;
    auto box = pass.group("not_saved", Part::Warn, Tongue::Runtime);
    pass.frame.text("word", Line{{words, SpanStyle::Strong}}, Part::Body);
    if (pass.under_way()) draw_save_file(pass);
}

void draw_line(Pass& pass, const char* key, bool holds, Phrase phrase) {
    if (pass.newly(key, holds)) pass.frame.say(pass.words(phrase));
    if (holds) pass.text(key, phrase, Part::Note);
}

}  // namespace

void draw_news(Pass& pass) {
    const Environment& host = pass.scene.environment;
    draw_saving(pass);
    draw_time_up(pass);
    draw_line(pass, "offline", !host.online && host.keeps_answers() && pass.under_way(), Phrase::NoNetwork);
    draw_line(pass, "older_pack", host.older_pack && pass.under_way(), Phrase::OlderPack);
    draw_line(pass, "clock_moved", host.clock_moved && pass.under_way(), Phrase::ClockMoved);
}

void draw_elsewhere(Pass& pass) {
    auto content = pass.group("content", Part::Content);
    draw_header(pass, Preferences::Folded, Steps::Hidden);
    auto card = pass.group("elsewhere", Part::Card);
    draw_screen_title(pass, pass.words(Phrase::ElsewhereTitle), Tongue::Around,
                      pass.scene.state.phase == Phase::Welcome ? 1 : 2);
    pass.text("text", Phrase::ElsewhereText, Part::Body);
    if (pass.button("lead", Phrase::ContinueHere, Part::Primary)) pass.wish(Lead{});
}

}  // namespace potentiel::ui
