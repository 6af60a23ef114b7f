#include <algorithm>

#include "kinds/parsons/help.h"
#include "kinds/screen.h"
#include "ui/pass/order_list.h"
#include "ui/pass/pieces.h"

namespace potentiel::ui {
namespace {

using CodeLine = Parsons::CodeLine;
using Response = Parsons::Response;

// Effect of a row's button on the answer, and its announcement.
struct Change {
    Response response;
    std::string said;
};

const CodeLine& line_by_id(const Parsons::Spec& spec, const Id& id) {
    return *std::find_if(spec.lines.begin(), spec.lines.end(), [&](const CodeLine& line) { return line.id == id; });
}

bool contains(const std::vector<Id>& ids, const Id& id) { return std::find(ids.begin(), ids.end(), id) != ids.end(); }

bool is_placed(const Response& response, const Id& id) {
    return std::any_of(response.lines.begin(), response.lines.end(),
                       [&](const Parsons::Placed& placed) { return placed.line == id; });
}

std::string indented(const CodeLine& line, int indent) {
    constexpr std::size_t step = 2;  // columns; lines on a phone have about thirty
    return std::string(step * static_cast<std::size_t>(line.indent + indent), ' ') + line.text;
}

// The line, and its indentation in words for screen readers.
void record_line(Pass& pass, const CodeLine& line, int indent) {
    pass.frame.code_block("line", {}, indented(line, indent), Part::CodeLine);
    const int deep = line.indent + indent;
    if (deep > 0) pass.frame.text("depth", pass.words(Phrase::IndentedBy, {deep}), Part::Hidden);
}

Frame::Scope open_row(Pass& pass, const Id& line, Flags flags, const std::string& sign) {
    return pass.frame.open(line, Role::ListItem, Part::CodeRow, {}, {.flags = flags, .sign = sign});
}

bool record_row_button(Pass& pass, std::string_view key, Phrase phrase, const CodeLine& line, const char* sign,
                       bool possible = true) {
    const bool pressed = pass.frame.button(key, pass.words(phrase, {line.text}), Part::IconButton,
                                           {.flags = flag(FlagBit::Disabled, !possible), .sign = sign});
    pass.meet_focus(key);
    return pressed;
}

// The lines not placed yet, in this candidate's order.
std::vector<const CodeLine*> spare_lines(const Pass& pass, const Question<Parsons>& question,
                                         const Response& response) {
    const auto& lines = question.spec.lines;
    std::vector<const CodeLine*> spare;
    for (const std::size_t index :
         shown_order(pass.scene.state, question.exercise.id, lines.size(), question.spec.shuffle)) {
        if (!is_placed(response, lines[index].id)) spare.push_back(&lines[index]);
    }
    return spare;
}

// The key, if help is available; null in a sealed pack.
const Parsons::Key* key_for_help(const Pass& pass, const Question<Parsons>& question) {
    const Key* key = pass.scene.course.key_of(question.exercise.id);
    return key && question.spec.help == Parsons::Help::Adapted ? std::get_if<Parsons::Key>(key) : nullptr;
}

// New focus when the row at `place` leaves its list: the same button of the row that takes its place.
template <class Rows, class IdOf>
NodeId next_focus(NodeId list, const Rows& rows, std::size_t place, IdOf id_of, std::string_view button) {
    if (rows.size() < 2) return 0;
    const std::size_t next = place + 1 < rows.size() ? place + 1 : place - 1;
    return child_id(child_id(list, id_of(rows[next])), button);
}

// Ids of the two lists, from which a row's buttons are found.
struct Lists {
    NodeId spare, program;
};

std::optional<Change> record_spare_lines(Pass& pass, const Question<Parsons>& question, const Response& response,
                                         const std::vector<Id>& away, const Lists& lists) {
    pass.text("spare_title", Phrase::LinesToPlace, Part::Label);
    const auto spare = spare_lines(pass, question, response);
    if (spare.empty()) {
        pass.text("all_placed", Phrase::AllLinesPlaced, Part::Note);
        return {};
    }
    std::vector<Id> addable;
    for (const CodeLine* line : spare) {
        if (!contains(away, line->id)) addable.push_back(line->id);
    }
    std::optional<Change> change;
    auto list = pass.open("spare", Role::List, Part::Options, pass.words(Phrase::LinesToPlace));
    for (const CodeLine* line : spare) {
        auto row = open_row(pass, line->id, flag(FlagBit::ReadOnly), {});
        record_line(pass, *line, 0);
        if (contains(away, line->id)) {
            pass.text("away", Phrase::LineNotNeeded, Part::Note);
        } else if (record_row_button(pass, "add", Phrase::AddLine, *line, "+")) {
            const auto place =
                static_cast<std::size_t>(std::find(addable.begin(), addable.end(), line->id) - addable.begin());
            pass.memory.focus = next_focus(lists.spare, addable, place, [](const Id& id) { return id; }, "add");
            if (pass.memory.focus == 0) pass.memory.focus = child_id(child_id(lists.program, line->id), "up");
            change = Change{response, {}};
            change->response.lines.push_back({line->id, 0});
            const std::size_t count = change->response.lines.size();
            change->said = pass.words(Phrase::MovedTo, {line->text, count, count});
        }
    }
    return change;
}

Change moved(const Pass& pass, Response response, const CodeLine& line, std::size_t from, std::size_t to) {
    const Parsons::Placed placed = response.lines[from];
    response.lines.erase(response.lines.begin() + static_cast<std::ptrdiff_t>(from));
    response.lines.insert(response.lines.begin() + static_cast<std::ptrdiff_t>(to), placed);
    const std::size_t count = response.lines.size();
    return {std::move(response), pass.words(Phrase::MovedTo, {line.text, to + 1, count})};
}

Change indented_to(const Pass& pass, Response response, const CodeLine& line, std::size_t place, int indent) {
    response.lines[place].indent = indent;
    return {std::move(response), pass.words(Phrase::LineIndented, {line.text, indent})};
}

Change removed(Pass& pass, Response response, const CodeLine& line, std::size_t place, const Lists& lists) {
    pass.memory.focus = next_focus(
        lists.program, response.lines, place, [](const Parsons::Placed& each) { return each.line; }, "remove");
    if (pass.memory.focus == 0) pass.memory.focus = child_id(child_id(lists.spare, line.id), "add");
    response.lines.erase(response.lines.begin() + static_cast<std::ptrdiff_t>(place));
    return {std::move(response), pass.words(Phrase::LineRemoved, {line.text})};
}

std::optional<Change> record_program_row(Pass& pass, const Question<Parsons>& question, const Response& response,
                                         std::size_t place, const Lists& lists) {
    const Parsons::Placed& placed = response.lines[place];
    const CodeLine& line = line_by_id(question.spec, placed.line);
    auto row = open_row(pass, line.id, 0, pass.words.number(static_cast<std::int64_t>(place) + 1));
    record_line(pass, line, placed.indent);
    std::optional<Change> change;
    if (const auto to = record_moves(pass, line.text, place, response.lines.size()))
        change = moved(pass, response, line, place, *to);
    if (question.spec.indentation == Parsons::Indentation::Asked) {
        if (record_row_button(pass, "outdent", Phrase::OutdentLine, line, "←", placed.indent > 0))
            change = indented_to(pass, response, line, place, placed.indent - 1);
        if (record_row_button(pass, "indent", Phrase::IndentLine, line, "→", placed.indent < Parsons::deepest))
            change = indented_to(pass, response, line, place, placed.indent + 1);
    }
    if (record_row_button(pass, "remove", Phrase::RemoveLine, line, "✕"))
        change = removed(pass, response, line, place, lists);
    return change;
}

std::optional<Change> record_program(Pass& pass, const Question<Parsons>& question, const Response& response,
                                     const Lists& lists) {
    pass.text("program_title", Phrase::YourProgram, Part::Label);
    if (response.lines.empty()) {
        pass.text("program_empty", Phrase::ProgramEmpty, Part::Note);
        return {};
    }
    std::optional<Change> change;
    auto list =
        pass.open("program", Role::List, Part::Options, pass.words(Phrase::YourProgram), flag(FlagBit::Ordered));
    for (std::size_t place = 0; place < response.lines.size(); ++place) {
        if (auto made = record_program_row(pass, question, response, place, lists)) change = std::move(made);
    }
    return change;
}

std::optional<Change> record_help(Pass& pass, const Question<Parsons>& question, const Response& response) {
    const Parsons::Key* key = key_for_help(pass, question);
    if (!key) return {};
    auto helped = with_help(question.spec, *key, response);
    const int points = question.spec.help_cost / 10;
    pass.frame.text("help_cost", points > 0 ? pass.words(Phrase::HelpCost, {points}) : pass.words(Phrase::HelpFree),
                    Part::Note);
    if (!pass.button("help", Phrase::HelpButton, Part::Secondary, flag(FlagBit::Disabled, !helped))) return {};
    const auto away = lines_taken_away(question.spec, *key, helped->helps);
    const bool took_away = away.size() == static_cast<std::size_t>(helped->helps);
    std::string said = took_away ? pass.words(Phrase::HelpTookAway, {line_by_id(question.spec, away.back()).text})
                                 : std::string(pass.words(Phrase::HelpIndented));
    return Change{std::move(*helped), std::move(said)};
}

void record_answering(Pass& pass, const Question<Parsons>& question) {
    const Response response = question.response ? *question.response : Response();
    const Parsons::Key* key = key_for_help(pass, question);
    const std::vector<Id> away = key ? lines_taken_away(question.spec, *key, response.helps) : std::vector<Id>();
    pass.text("hint", Phrase::ParsonsHint, Part::Note);
    std::optional<Change> change;
    {
        auto group = open_question(pass, "group", Role::CheckGroup, question);
        const Lists lists{pass.frame.id("spare"), pass.frame.id("program")};
        change = record_spare_lines(pass, question, response, away, lists);
        if (auto made = record_program(pass, question, response, lists)) change = std::move(made);
    }
    if (auto made = record_help(pass, question, response)) change = std::move(made);
    if (!change) return;
    pass.memory.announcement = std::move(change->said);
    pass.raise(AnswerGiven{question.exercise.id, std::move(change->response)});
}

// Feedback on a line of the answer: it is not needed, or its indentation is wrong.
void record_line_outcome(Pass& pass, const Question<Parsons>& question, const Parsons::Placed& placed,
                         const Parsons::LineKey* expected) {
    if (!expected) {
        pass.text("needless", Phrase::LineNotNeeded, Part::Note);
    } else if (expected->indent != placed.indent) {
        pass.frame.text("depth_expected", pass.words(Phrase::OtherIndentation, {expected->indent}), Part::Note);
    }
    record_pack_prose(pass, "feedback", feedback_of(pass, question.key->options, placed.line), Part::Note);
}

const Parsons::LineKey* needed(const Parsons::Key& key, const Id& line) {
    const auto found = std::find_if(key.lines.begin(), key.lines.end(),
                                    [&](const Parsons::LineKey& each) { return each.line == line; });
    return found == key.lines.end() ? nullptr : &*found;
}

void record_fixed_program(Pass& pass, const Question<Parsons>& question) {
    pass.text("program_title", Phrase::YourProgram, Part::Label);
    auto list =
        pass.open("program", Role::List, Part::Options, pass.words(Phrase::YourProgram), flag(FlagBit::Ordered));
    int number = 0;
    for (const Parsons::Placed& placed : question.response->lines) {
        const CodeLine& line = line_by_id(question.spec, placed.line);
        const Parsons::LineKey* expected = question.key ? needed(*question.key, placed.line) : nullptr;
        const Flags flags = flag(FlagBit::ReadOnly) | flag(FlagBit::Wrong, question.key && !expected);
        auto row = open_row(pass, line.id, flags, pass.words.number(++number));
        record_line(pass, line, placed.indent);
        if (question.key) record_line_outcome(pass, question, placed, expected);
    }
}

std::string solution_of(const Question<Parsons>& question) {
    std::string text;
    for (const Parsons::LineKey& line : question.key->lines)
        text += indented(line_by_id(question.spec, line.line), line.indent) + '\n';
    return text;
}

void record_feedback(Pass& pass, const Question<Parsons>& question) {
    if (question.key) record_verdict(pass, question);
    if (question.response) {
        if (!question.response->lines.empty()) record_fixed_program(pass, question);
        if (question.response->helps > 0)
            pass.frame.text("helps", pass.words(Counted::HelpsTaken, question.response->helps), Part::Note);
    }
    if (!question.key) return;
    if (question.score < 1000)
        record_listing(pass, "solution", Phrase::SolutionLabel, Part::Label, solution_of(question));
    record_pack_prose(pass, "why", pass.in(question.key->why), Part::Body);
}

}  // namespace

void record_parsons(Pass& pass, const Question<Parsons>& question) {
    if (question.answering()) return record_answering(pass, question);
    record_feedback(pass, question);
}

}  // namespace potentiel::ui
