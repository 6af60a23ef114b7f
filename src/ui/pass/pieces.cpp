#include "ui/pass/pieces.h"

#include <algorithm>

#include "base/notation.h"

namespace potentiel::ui {

std::string question_name(const Pass& pass, const Exercise& exercise) {
    const Prose& stem = pass.in(exercise.stem);
    const auto last =
        std::find_if(stem.rbegin(), stem.rend(), [](const Block& block) { return block.kind == BlockKind::Paragraph; });
    return last == stem.rend() ? pass.in(exercise.title) : plain(last->spans);
}

Frame::Scope open_question(Pass& pass, std::string_view key, Role role, const Asked& asked) {
    return pass.open(key, role, Part::Options, question_name(pass, asked.exercise), asked.flags(), Tongue::Pack);
}

void record_pack_prose(Pass& pass, std::string_view key, const Prose& prose, Part part) {
    if (prose.empty()) return;
    if (pass.pack_language().empty()) return pass.frame.prose(key, prose, part);
    auto group = pass.group(key, Part::Plain, Tongue::Pack);
    pass.frame.prose("prose", prose, part);
}

void record_box(Pass& pass, std::string_view key, Part part, const std::string& word, const Prose& more) {
    auto box = pass.group(key, part, Tongue::Runtime);
    pass.frame.text("word", Line{{word, SpanStyle::Strong}}, Part::Body);
    record_pack_prose(pass, "text", more, Part::Body);
}

void record_verdict(Pass& pass, const Asked& asked) {
    if (asked.answering()) return;
    const Words& words = pass.words;
    if (!asked.progress.response) {
        record_box(pass, "verdict", Part::Warn, std::string(words(Phrase::NoAnswerGiven)));
    } else if (asked.score == 1000) {
        record_box(pass, "verdict", Part::Good, std::string(words(Phrase::VerdictRight)));
    } else if (asked.score >= 0) {
        record_box(pass, "verdict", Part::Warn,
                   std::string(words(asked.score > 0 ? Phrase::VerdictPartly : Phrase::VerdictNotYet)));
    }
}

const Prose& feedback_of(const Pass& pass, const std::vector<OptionFeedback>& feedback, const Id& option) {
    static const Prose none;
    const auto found =
        std::find_if(feedback.begin(), feedback.end(), [&](const OptionFeedback& one) { return one.option == option; });
    return found == feedback.end() ? none : pass.in(found->text);
}

void record_option_feedback(Pass& pass, const Id& option, Part part, const std::string& word, const Prose& more) {
    const std::string key = option + ".feedback";
    if (word.empty()) return record_pack_prose(pass, key, more, Part::Note);
    record_box(pass, key, part, word, more);
}

std::vector<const Option*> shown_options(const Pass& pass, const Exercise& exercise, const std::vector<Option>& options,
                                         Shuffle shuffle) {
    std::vector<const Option*> shown;
    for (const std::size_t index : shown_order(pass.scene.state, exercise.id, options.size(), shuffle))
        shown.push_back(&options[index]);
    return shown;
}

const Option& option_by_id(const std::vector<Option>& options, const Id& id) {
    return *std::find_if(options.begin(), options.end(), [&](const Option& option) { return option.id == id; });
}

std::string outcome_words(const Pass& pass, const Outcome& outcome, Phrase missed) {
    if (outcome.chosen) return std::string(pass.words(outcome.right ? Phrase::ChosenRight : Phrase::ChosenNotYet));
    return outcome.right ? std::string(pass.words(missed)) : std::string();
}

std::string comparison_words(const Pass& pass, const Comparison& comparison) {
    const auto& [given, expected] = comparison;
    if (comparison.right()) return pass.words(Phrase::GivenRight, {given});
    if (given.empty()) return pass.words(Phrase::Accepted, {expected});
    return pass.words(Phrase::GivenNotYet, {given, expected});
}

char decimal_mark(const Pass& pass) { return decimal_sign(pass.language); }

std::string accepted_words(const TextKey& key) {
    // A number needs no translation, so one is enough.
    const auto is_letter = [](char sign) {
        return (sign & 0x80) != 0 || (sign >= 'A' && sign <= 'Z') || (sign >= 'a' && sign <= 'z');
    };
    const bool in_words =
        !key.accepted.empty() && std::any_of(key.accepted[0].begin(), key.accepted[0].end(), is_letter);
    const std::size_t most = in_words ? 3 : 1;
    std::string words;
    for (std::size_t index = 0; index < std::min(most, key.accepted.size()); ++index)
        words += (index > 0 ? " / " : "") + key.accepted[index];
    return words;
}

std::string_view language_name(Code::Language language) {
    switch (language) {
        case Code::Language::Javascript:
            return "JavaScript";
        case Code::Language::Python:
            return "Python";
        case Code::Language::Sql:
            return "SQL";
        case Code::Language::Web:
            return "HTML";
    }
    return {};
}

std::string obstacle_words(const Pass& pass, Code::Language language, Obstacle why) {
    constexpr Phrase phrases[] = {Phrase::EngineUnreachable, Phrase::EngineBlocked, Phrase::EngineFailed};
    return pass.words(phrases[static_cast<std::size_t>(why)], {std::string(language_name(language))});
}

void record_obstacle(Pass& pass, Code::Language language, const std::optional<Obstacle>& why) {
    if (why) record_box(pass, "obstacle", Part::Warn, obstacle_words(pass, language, *why));
}

void record_engine_progress(Pass& pass, Code::Language language) {
    const Engine& engine = pass.scene.environment.engine(language);
    if (!engine.arriving()) return;
    const std::string words =
        pass.words(engine.waiting ? Phrase::EngineWaiting : Phrase::EngineLoading,
                   {language_name(language), pass.words.megabytes(engine.loaded), pass.words.megabytes(engine.total)});
    pass.frame.text("engine", words, Part::Note);
    const auto thousandths = static_cast<int>(engine.loaded * 1000 / engine.total);
    pass.frame.meter("engine_bar", words, thousandths, thousandths, thousandths, Part::SkillBar);
}

void record_listing(Pass& pass, const std::string& key, Phrase label, Part label_part, std::string_view text) {
    const std::string_view name = pass.words(label);
    pass.frame.text(key + "_label", name, label_part);
    pass.frame.code_block(key, name, text);
}

}  // namespace potentiel::ui
