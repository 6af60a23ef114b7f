#include "ui/pass/medium.h"

#include <algorithm>

#include "model/rules/media.h"
#include "ui/pass/pieces.h"

namespace potentiel::ui {

const Medium& medium_by_id(const Pass& pass, const Id& id) {
    const auto& media = pass.scene.course.pack().media;
    return *std::find_if(media.begin(), media.end(), [&](const Medium& medium) { return medium.id == id; });
}

void record_medium(Pass& pass, std::string_view key, const Medium& medium) {
    auto group = pass.group(key, Part::Plain);
    {
        auto own = pass.group("medium", Part::Plain, Tongue::Pack);
        if (is_picture(medium)) {
            pass.frame.image("picture", pass.in(medium.alternative), medium.id, medium.width, medium.height);
        } else {
            pass.frame.audio("sound", pass.in(medium.alternative), medium.id);
        }
    }
    const Prose& transcript = pass.in(medium.transcript);
    if (transcript.empty() || !pass.panel("transcript", pass.words(Phrase::TranscriptLabel), Part::Quiet)) return;
    record_pack_prose(pass, "words", transcript, Part::Material);
}

}  // namespace potentiel::ui
