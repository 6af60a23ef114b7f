#include "kinds/code/screen_tools.h"

#include "kinds/code/screen_difference.h"
#include "kinds/code/screen_outcome.h"
#include "kinds/code/screen_tests.h"
#include "model/rules/response.h"
#include "session/running.h"
#include "ui/pass/pieces.h"
#include "ui/pass/typing.h"

namespace potentiel::ui {
namespace {

std::vector<TypedText> starting_texts(const Code::Spec& spec) { return texts_of(spec, Progress{}); }

// Restores texts by edits, so that the transcript contains the whole history.
void put_back(Pass& pass, const Question<Code>& question, const std::vector<TypedText>& texts) {
    const std::vector<TypedText> now = texts_of(question.spec, question.progress);
    for (std::size_t index = 0; index < std::min(now.size(), texts.size()); ++index) {
        if (now[index].text == texts[index].text) continue;
        pass.raise(edit_between(question.exercise.id, now[index].text, texts[index].text, now[index].field));
    }
}

void record_changes(Pass& pass, const std::vector<TypedText>& before, const std::vector<TypedText>& now) {
    for (std::size_t index = 0; index < now.size(); ++index) {
        if (before[index].text == now[index].text) continue;
        if (now.size() > 1) pass.frame.text("file" + std::to_string(index), now[index].field, Part::Note);
        record_text_difference(pass, "changes" + std::to_string(index), before[index].text, now[index].text,
                               {Phrase::ChangeRemoved, Phrase::ChangeAdded});
    }
}

void record_history(Pass& pass, const Question<Code>& question, const std::vector<TypedText>& now) {
    const auto& history = question.progress.history;
    const auto all = static_cast<std::int64_t>(question.spec.tests.size());
    auto list = pass.open("history", Role::List, Part::Tests, pass.words(Phrase::HistoryTitle));
    for (std::size_t index = history.size(); index-- > 0;) {  // latest first
        const PastRun& past = *history[index];
        const std::int64_t passing = count_passing(question.spec, question.spec.tests, past.results);
        auto row = pass.open(std::to_string(past.run), Role::ListItem, Part::TestRow, {},
                             flag(FlagBit::Right, passing == all) | flag(FlagBit::Wrong, passing < all));
        const std::string name = pass.words(Phrase::PastRun, {past.number, past.at / 60'000, passing, all});
        if (!pass.panel("details", name, Part::Quiet)) continue;
        for (std::size_t file = 0; file < past.texts.size(); ++file)
            record_listing(pass, "text" + std::to_string(file), Phrase::PastCode, Part::Note, past.texts[file].text);
        if (past.texts == now) continue;
        if (pass.button("restore", Phrase::RestoreButton, Part::Secondary)) put_back(pass, question, past.texts);
    }
}

}  // namespace

void record_code_tools(Pass& pass, const Question<Code>& question) {
    const std::vector<TypedText> start = starting_texts(question.spec);
    const std::vector<TypedText> now = texts_of(question.spec, question.progress);
    if (start != now) {
        if (pass.panel("changes", pass.words(Phrase::ChangesTitle), Part::Quiet)) record_changes(pass, start, now);
        if (pass.panel("reset", pass.words(Phrase::ResetTitle), Part::Quiet)) {
            pass.text("reset_text", Phrase::ResetText, Part::Body);
            if (pass.button("reset_now", Phrase::ResetButton, Part::Secondary)) put_back(pass, question, start);
        }
    }
    const auto runs = static_cast<std::int64_t>(question.progress.history.size());
    if (runs > 0 && pass.panel("runs", pass.words(Counted::PastRuns, runs), Part::Quiet))
        record_history(pass, question, now);
}

void record_given(Pass& pass, const Code::Spec& spec) {
    for (const Code::Table& table : spec.tables) {
        auto group = pass.group("table:" + table.name, Part::Plain);
        pass.frame.text("name", pass.words(Phrase::TableName, {table.name}), Part::Label);
        record_rows(pass, "rows", {table.columns, table.rows});
    }
    for (const Code::File& file : spec.files) {
        if (file.use != Code::Use::Given) continue;
        auto group = pass.group("given:" + file.name, Part::Plain);
        const std::string name = pass.words(Phrase::GivenFile, {file.name});
        pass.frame.text("name", name, Part::Label);
        pass.frame.code_block("text", name, file.text);
    }
}

}  // namespace potentiel::ui
