#include "ui/kinds/pieces.h"
#include "ui/screens/parts.h"

namespace potentiel::ui {

void draw_finishing(Pass& pass) {
    auto content = pass.group("content", Part::Content);
    draw_header(pass, Preferences::Folded, Steps::Hidden);
    draw_news(pass);
    auto card = pass.group("finishing", Part::Card);
    draw_screen_title(pass, pass.words(Phrase::FinishingTitle));
    pass.text("text", Phrase::FinishingText, Part::Body);
    for (std::size_t index = 0; index < Code::languages; ++index) {
        const auto language = static_cast<Code::Language>(index);
        auto group = pass.group(language_name(language), Part::Plain);
        draw_engine_progress(pass, language);
    }
}

}  // namespace potentiel::ui
