#include "ui/pass/pieces.h"
#include "ui/screens/parts.h"

namespace potentiel::ui {
namespace {

void record_download(Pass& pass, const char* what, Phrase name, Part part) {
    if (pass.button(what, name, part)) pass.request(Download{what});
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

void record_points(Pass& pass, const char* key, Phrase title, std::initializer_list<Phrase> points) {
    pass.frame.text(std::string(key) + "_title", pass.words(title), Part::Label);
    Prose list;
    for (const Phrase point : points)
        list.push_back({BlockKind::Bullet, {{std::string(pass.words(point)), SpanStyle::Plain}}, {}});
    pass.frame.prose(key, list, Part::Body);
}

// Explains what a stranger can conclude from the files, and what not.
void record_check(Pass& pass) {
    if (!pass.panel("check", pass.words(Phrase::CheckTitle), Part::Quiet)) return;
    auto panel = pass.group("check_panel", Part::Plain);
    pass.text("how", Phrase::CheckHow, Part::Body);
    record_points(pass, "proves", Phrase::ProvesTitle,
                  {Phrase::ProvesUnchanged, Phrase::ProvesScores, Phrase::ProvesVersion});
    record_points(pass, "proves_not", Phrase::ProvesNotTitle, {Phrase::ProvesNotWho, Phrase::ProvesNotFirst});
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
    if (shown) {
        pass.heading("title", Phrase::BadgeTitle, 3, Part::Subtitle);
        record_signature(pass);
    }
    record_delivery(pass);
    if (shown && pass.scene.environment.signature == Signature::Done) {
        record_download(pass, "credential", Phrase::DownloadCredential, Part::Primary);
        if (pass.button("copy", Phrase::CopyCredential, Part::Secondary)) pass.request(Copy{"credential"});
        record_download(pass, "jws", Phrase::DownloadJws, Part::Secondary);
    }
    record_download(pass, "transcript", Phrase::DownloadTranscript, Part::Secondary);
    if (shown) record_check(pass);
}

}  // namespace potentiel::ui
