#include "ui/pass/pieces.h"
#include "ui/screens/parts.h"

namespace potentiel::ui {
namespace {

void record_hand_over(Pass& pass, const char* what, Phrase name, Part part) {
    if (pass.button(what, name, part)) pass.request(HandOver{what});
}

std::string signature_words(const Pass& pass) {
    const Environment& host = pass.scene.environment;
    switch (host.signature) {
        case Signature::Pending:
            return std::string(pass.words(Phrase::BadgePending));
        case Signature::Done:
            return std::string(pass.words(Phrase::BadgeReady));
        case Signature::Failed:
            return pass.words(Phrase::BadgeFailed, {host.signature_message});
        case Signature::Impossible:
            break;
    }
    return std::string(pass.words(Phrase::BadgeImpossible));
}

void record_signature(Pass& pass) {
    const Signature signature = pass.scene.environment.signature;
    const std::string words = signature_words(pass);
    if (signature == Signature::Pending || signature == Signature::Done) {
        pass.frame.text("signature", words, Part::Body);
    } else {
        record_box(pass, "not_signed", Part::Warn, words);
    }
    if (signature != pass.memory.signature) pass.frame.say(words);
    pass.memory.signature = signature;
}

// What only specialists need: the files, what a stranger can conclude from them, and what not.
void record_check(Pass& pass, bool is_signed) {
    if (!pass.panel("check", pass.words(Phrase::CheckTitle), Part::Quiet)) return;
    auto panel = pass.group("check_panel", Part::Plain);
    pass.text("how", Phrase::CheckHow, Part::Body);
    if (is_signed) {
        record_hand_over(pass, "credential", Phrase::DownloadCredential, Part::Secondary);
        record_hand_over(pass, "copy", Phrase::CopyCredential, Part::Secondary);
        record_hand_over(pass, "jws", Phrase::DownloadJws, Part::Secondary);
    }
    record_hand_over(pass, "transcript", Phrase::DownloadTranscript, Part::Secondary);
    pass.text("proves_not", Phrase::ProvesNot, Part::Body);
}

// The badge as a picture, and what one does with it.
void record_picture(Pass& pass) {
    constexpr int side = 240;  // CSS px
    const Environment& host = pass.scene.environment;
    if (!host.badge.empty()) {
        pass.frame.image("image", host.badge, "badge", side, side);
        if (host.shares) record_hand_over(pass, "share", Phrase::ShareBadge, Part::Primary);
        record_hand_over(pass, "picture", Phrase::SavePicture, host.shares ? Part::Secondary : Part::Primary);
    }
    record_hand_over(pass, "print", Phrase::PrintButton, Part::Secondary);
}

// Delivery of the signed result to the platform.
void record_delivery(Pass& pass) {
    constexpr Phrase phrases[] = {Phrase::DeliveryWaiting, Phrase::DeliverySent, Phrase::DeliveryRefused};
    const auto state = static_cast<std::size_t>(pass.scene.environment.delivery);
    if (state == 0) return;
    const std::string words(pass.words(phrases[state - 1]));
    pass.frame.text("delivery", words, Part::Body);
    pass.announce(words, true, words);
}

}  // namespace

void record_badge(Pass& pass) {
    const bool shown = pass.scene.course.pack().shows != Shows::Never;
    auto card = pass.group("badge", Part::Card);
    // Badge and JWS contain the scores, and the platform decides who sees them.
    if (!shown) {
        record_delivery(pass);
        return record_hand_over(pass, "transcript", Phrase::DownloadTranscript, Part::Secondary);
    }
    const bool is_signed = pass.scene.environment.signature == Signature::Done;
    pass.heading("title", Phrase::BadgeTitle, 3, Part::Subtitle);
    record_signature(pass);
    record_delivery(pass);
    if (is_signed) record_picture(pass);
    record_check(pass, is_signed);
}

}  // namespace potentiel::ui
