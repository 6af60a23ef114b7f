#include "kinds/screen.h"
#include "ui/pass/entries.h"
#include "ui/pass/mark_rows.h"
#include "ui/pass/pieces.h"

namespace potentiel::ui {
namespace {

using Pick = ForcedChoice::Pick;
using StatementBlock = ForcedChoice::StatementBlock;

// One of the two marks of a block.
struct PickMark {
    const char* key;
    Phrase label;
    Id Pick::* chosen;
    Id Pick::* other;
};

constexpr PickMark marks[] = {
    {"most", Phrase::MarkMost, &Pick::most, &Pick::least},
    {"least", Phrase::MarkLeast, &Pick::least, &Pick::most},
};

// Most and least exclude each other: a statement with one mark loses the other.
Pick choose(Pick pick, const PickMark& mark, const Id& statement) {
    pick.*mark.chosen = statement;
    if (pick.*mark.other == statement) (pick.*mark.other).clear();
    return pick;
}

// The skill of a statement. Shown only at the end, because it would influence the choice.
void record_skill(Pass& pass, const Question<ForcedChoice>& question, const Id& statement) {
    const auto* scale = entry_about(question.key->scales, &Mark::row, statement);
    const Skill* skill = pass.scene.course.skill(scale->column);
    if (!skill) return;
    auto note = pass.group(statement + ".skill", Part::Note, Tongue::Runtime);
    pass.frame.text("skill", pass.words(Phrase::SpeaksFor, {pass.in(skill->name)}), Part::Note);
}

void record_block_name(Pass& pass, std::size_t index, std::size_t count) {
    auto label = pass.group("name", Part::Label, Tongue::Runtime);
    pass.frame.text("words", pass.words(Phrase::BlockOf, {index + 1, count}), Part::Label);
}

void record_block(Pass& pass, const Question<ForcedChoice>& question, std::size_t index) {
    const Exercise& exercise = question.exercise;
    const auto& blocks = question.spec.blocks;
    const StatementBlock& block = blocks[index];
    const auto picks = question.response ? question.response->picks : std::vector<Pick>();
    const Pick* found = entry_about(picks, &Pick::block, block.id);
    const Pick pick = found ? *found : Pick{block.id, {}, {}};
    record_block_name(pass, index, blocks.size());
    // Shuffle each block separately: the same order everywhere would put a skill always in the same place.
    for (const std::size_t place :
         shown_order(pass.scene.state, exercise.id + "." + block.id, block.statements.size(), question.spec.shuffle)) {
        const Option& statement = block.statements[place];
        std::vector<RowMark> row;
        for (const PickMark& mark : marks)
            row.push_back({mark.key, runtime_label(pass, mark.label), pick.*mark.chosen == statement.id});
        if (const auto set = record_mark_row(pass, runtime_row(pass, statement, question.flags()), row)) {
            const Pick now = choose(pick, marks[*set], statement.id);
            pass.raise(AnswerGiven{exercise.id, ForcedChoice::Response{with_entry(blocks, picks, &Pick::block, now)}});
        }
        if (question.key) record_skill(pass, question, statement.id);
    }
}

}  // namespace

void record_forced_choice(Pass& pass, const Question<ForcedChoice>& question) {
    if (!question.answering()) {
        pass.text("note", Phrase::NothingToJudge, Part::Note);
        pass.text("ipsative", Phrase::IpsativeNote, Part::Note);
    } else {
        pass.text("hint", Phrase::ForcedHint, Part::Note);
    }
    auto group = open_question(pass, "blocks", Role::CheckGroup, question);
    for (std::size_t index = 0; index < question.spec.blocks.size(); ++index) {
        const std::string name = pass.words(Phrase::BlockOf, {index + 1, question.spec.blocks.size()});
        auto block = pass.open(question.spec.blocks[index].id, Role::CheckGroup, Part::Options, name, question.flags());
        record_block(pass, question, index);
    }
}

}  // namespace potentiel::ui
