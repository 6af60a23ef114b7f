#include <algorithm>

#include "ui/arrange/arranger.h"

namespace potentiel::ui {

namespace {

bool ends_a_row(const Node& node) {
    return node.role == Role::Button || node.role == Role::Radio || node.role == Role::Checkbox;
}

}  // namespace

// A radio or checkbox: mark, words, and the verdict after the assessment.
float Arranger::place_mark_row(std::size_t at, float x, float y, float width) {
    const Node& here = node(at);
    Box& place = box(at);
    const bool judgement = here.part == Part::JudgementMark || here.part == Part::MatrixMark;
    const float side = judgement ? measure::judgement_side : measure::row_side;
    const float text_left = judgement ? measure::judgement_words : measure::row_words;
    float height = measure::row_end;
    place.control = {x + side, y + height + (place.style.line_height - measure::mark) / 2, measure::mark,
                     measure::mark};
    const bool sign = !here[TextField::Sign].empty();
    const float room = width - text_left - side - (sign ? measure::row_words - measure::row_side : 0);
    height += place_text(at, x + text_left, y + height, room);
    if (!here[TextField::Description].empty())
        height += add_text(at, Wording::Description, here[TextField::Description], *text_style_of(Part::Label),
                           x + text_left, y + height, room);
    return height + measure::row_end;
}

// [sign] [words and other children, stacked] [buttons]
float Arranger::place_row(std::size_t at, float x, float y, float width, const Insets& insets) {
    Places main, ending;
    for (std::size_t child : children(at)) {
        if (node(child).role == Role::Text) continue;
        (ends_a_row(node(child)) ? ending : main).push_back(child);
    }
    // On a phone, two small buttons are stacked, which leaves room for the words. If the row has more than words, it
    // takes the full width and the buttons go below.
    const bool small = phone() && ending.size() > 1;
    const bool below = small && std::any_of(main.begin(), main.end(),
                                            [&](std::size_t child) { return node(child).role == Role::Group; });
    if (below) return place_row_over_buttons(at, main, ending, x, y, width, insets);
    const bool stacked = small;
    float ending_width = 0;
    for (std::size_t child : ending)
        ending_width = stacked ? std::max(ending_width, natural_width(child)) : ending_width + natural_width(child);
    const float left = x + insets.left,
                room = width - insets.left - insets.right - (ending_width > 0 ? ending_width + 12 : 0);
    float height = insets.top;
    if (has_words(at)) height += place_text(at, left, y + height, room);
    height += flow(main, at, left, y + height, room);
    height += insets.bottom;
    float tallest = 0, right = x + width - insets.right - ending_width;
    for (std::size_t child : ending) {
        const float each = natural_width(child), tall = place(child, right, y + (stacked ? tallest : 0), each);
        tallest = stacked ? tallest + tall : std::max(tallest, tall);
        if (!stacked) right += each;
    }
    const float full = std::max(height, tallest + 4);
    for (std::size_t child : ending) shift(child, (full - tallest) / 2);
    if (full > height) {
        for (PlacedText& text : box(at).texts) text.y += (full - height) / 2;
        for (std::size_t child : main) shift(child, (full - height) / 2);
    }
    return full;
}

float Arranger::place_row_over_buttons(std::size_t at, const Places& main, const Places& buttons, float x, float y,
                                       float width, const Insets& insets) {
    constexpr float right = 16;
    const float left = x + insets.left, room = width - insets.left - right;
    float height = insets.top;
    height += flow(main, at, left, y + height, room) + 8;
    return height + flow_inline(buttons, left - 4, y + height, room) + 4;
}

float Arranger::place_order_row(std::size_t at, float x, float y, float width) {
    const bool movable = std::any_of(children(at).begin(), children(at).end(),
                                     [&](std::size_t child) { return node(child).role == Role::Button; });
    const float grip = movable ? 28 : 0;
    const float sign = node(at)[TextField::Sign].empty() ? 0 : 36;
    const float height = place_row(at, x, y, width, {12, movable ? 2.0f : 16.0f, 12, 12 + grip + sign});
    box(at).control = {x + 12, y + (height - 24) / 2, 24, 24};
    if (sign > 0) {
        const float from = x + 12 + grip;
        TextStyle style = *text_style_of(Part::Label);
        add_text(at, Wording::Sign, node(at)[TextField::Sign], style, from, y + (height - style.line_height) / 2, 24,
                 Align::Center);
    }
    return height;
}

// [grip] [number] [line of code and remarks] [buttons]; the buttons go below if they leave too little room for the
// code.
float Arranger::place_code_row(std::size_t at, float x, float y, float width) {
    constexpr float button = measure::touch, least_room = 240, top = 12;
    Places buttons, main;
    for (std::size_t child : children(at))
        if (node(child).role != Role::Text) (ends_a_row(node(child)) ? buttons : main).push_back(child);
    const TextStyle label = *text_style_of(Part::Label);
    const float grip = buttons.size() > 1 ? 28 : 0, sign = node(at)[TextField::Sign].empty() ? 0 : 36;
    const float left = x + 12 + grip + sign, all = button * static_cast<float>(buttons.size());
    const bool beside = buttons.size() <= 1 || x + width - left - 12 - all >= least_room;
    const float words = top + flow(main, at, left, y + top, x + width - left - 12 - (beside ? all : 0)) + top;
    const float height = beside ? std::max(words, buttons.empty() ? 0 : button + 4) : words + button - top + 4;
    // Next to the buttons, a single line is centred vertically.
    const float lower = beside ? (height - words) / 2 : 0;
    for (std::size_t child : main) shift(child, lower);
    if (sign > 0)
        add_text(at, Wording::Sign, node(at)[TextField::Sign], label, x + 12 + grip, y + top + lower, 24,
                 Align::Center);
    box(at).control = {x + 12, y + top + lower, 24, 24};
    float button_x = x + width - 2 - all;
    for (std::size_t child : buttons) {
        place(child, button_x, beside ? y + (height - button) / 2 : y + words - top, button);
        button_x += button;
    }
    return height;
}

// A selectable line of a program: [mark] [number] [code].
float Arranger::place_code_choice(std::size_t at, float x, float y, float width) {
    constexpr float top = measure::choice_end, side = measure::choice_side, number_left = measure::choice_number,
                    number_width = measure::choice_number_width, code_left = number_left + number_width + side;
    const Places& words = children(at);
    Box& here = box(at);
    here.control = {x + side, y + top, measure::mark, measure::mark};
    if (words.size() < 2) return place_text(at, x + number_left, y + top, width - number_left - side) + 2 * top;
    TextStyle quiet = here.style;
    quiet.color = Token::muted;
    const std::string& number = node(words[0])[TextField::Name];
    add_text(at, Wording::Name, std::string_view(number).substr(0, number.find(' ')), quiet, x + number_left, y + top,
             number_width, Align::Right);
    return place_code(at, node(words[1])[TextField::Name], x + code_left, y + top, width - code_left - side) + 2 * top +
           4;
}

float Arranger::mark_width(std::size_t at) const {
    return text_width(at) + measure::judgement_words + measure::judgement_side + 1;
}

// On one line if there is room, otherwise in columns of equal width.
float Arranger::place_marks(const Places& marks, float x, float y, float width) {
    float widest = 0, sum = 0;
    for (std::size_t mark : marks) {
        widest = std::max(widest, mark_width(mark));
        sum += mark_width(mark);
    }
    const bool one_line = sum <= width;
    const std::size_t most = one_line ? marks.size() : static_cast<std::size_t>(std::max(width / widest, 1.0f));
    const std::size_t lines = marks.empty() ? 0 : (marks.size() + most - 1) / most;
    const std::size_t columns = lines == 0 ? 1 : (marks.size() + lines - 1) / lines;
    float height = 0, left = x, tallest = 0;
    for (std::size_t index = 0; index < marks.size(); ++index) {
        if (index > 0 && index % columns == 0) {
            height += tallest;
            left = x;
            tallest = 0;
        }
        const float each = one_line ? mark_width(marks[index]) : width / static_cast<float>(columns);
        tallest = std::max(tallest, place(marks[index], left, y + height, each));
        left += each;
    }
    return height + tallest;
}

// The action with its marks at the right; below it if the row is too narrow.
float Arranger::place_judgement_row(std::size_t at, float x, float y, float width) {
    Places marks, main;
    for (std::size_t child : children(at))
        if (node(child).role != Role::Text) (ends_a_row(node(child)) ? marks : main).push_back(child);
    float widest = 0;
    for (std::size_t mark : marks) widest = std::max(widest, mark_width(mark));
    constexpr float space = 8;
    const float columns = static_cast<float>(marks.size()) * (widest + space);
    const bool beside = width - columns >= 280;
    constexpr float top = measure::judgement_top, side = measure::row_side;
    const float room = width - 2 * side - (beside ? columns : 0);
    float height = top;
    height += place_text(at, x + side, y + height, room);
    height += flow(main, at, x + side, y + height, room);
    box(at).control = {x, y, width, 0};
    if (!beside) {
        height += 4 + place_marks(marks, x + space, y + height + 4, width - 2 * space) + 8;
        return box(at).control.height = height;
    }
    float left = x + width - columns, tallest = 0;
    for (std::size_t mark : marks) {
        tallest = std::max(tallest, place(mark, left, y, widest));
        left += widest + space;
    }
    height = std::max(height + top, tallest + 2 * space);
    for (std::size_t mark : marks) shift(mark, (height - tallest) / 2);
    for (PlacedText& text : box(at).texts) text.y = y + (height - text.block.height) / 2;
    return box(at).control.height = height;
}

// Below the row that it is about and in the same frame: its sign with the marks at the right; below the sign if there
// is no room.
float Arranger::place_certainty_row(std::size_t at, float x, float y, float width) {
    constexpr float inset = 16, space = 8;
    const Places& marks = children(at);
    const TextStyle& style = box(at).style;
    const std::string& sign = node(at)[TextField::Sign];
    const Piece piece{sign, style.face, style.size};
    const float words = wrap(fonts_, {&piece, 1}, style.line_height, width, Align::Left).width;
    float sum = 0;
    for (std::size_t mark : marks) sum += mark_width(mark);
    const bool beside = inset + words + inset + sum + space <= width;
    add_text(at, Wording::Sign, sign, style, x + inset, y + 12, width - 2 * inset);
    const float below = beside ? 0 : 12 + style.line_height;
    const float left = beside ? x + width - sum - space : x + space;
    const float height = below + place_marks(marks, left, y + below, beside ? sum : width - 2 * space);
    const Places& rows = children(layout_.parents[at]);
    box(*(std::find(rows.begin(), rows.end(), at) - 1)).control.height += height;
    return height;
}

// A prompt and its list, side by side if both have room.
float Arranger::place_match_row(std::size_t at, float x, float y, float width) {
    constexpr float least = measure::match_column, space = measure::match_space, frame = measure::touch;
    const bool beside = width >= 2 * least + space;
    const float half = beside ? (width - space) / 2 : width;
    const float words = place_text(at, x, y, half);
    if (!beside) {
        box(at).control = {x, y + words + measure::label_space, width, frame};
        return words + measure::label_space + frame;
    }
    const float height = std::max(words, frame);
    for (PlacedText& text : box(at).texts) text.y += (height - words) / 2;
    box(at).control = {x + half + space, y + (height - frame) / 2, half, frame};
    return height;
}

// Minimum width of columns whose labels are not torn apart.
float Arranger::least_column(const Places& marks, float least) const {
    for (std::size_t mark : marks) least = std::max(least, longest_word(mark) + 2 * measure::column_side + 1);
    return least;
}

// A table row if the columns have room, otherwise a text above its marks.
float Arranger::place_matrix_row(std::size_t at, float x, float y, float width) {
    constexpr float least_text = measure::matrix_words + measure::matrix_space;
    Places marks;
    for (std::size_t child : children(at))
        if (node(child).part == Part::MatrixMark) marks.push_back(child);
    const float each = (width - least_text) / static_cast<float>(std::max<std::size_t>(marks.size(), 1));
    if (each >= least_column(marks, 80))
        return place_matrix_columns(at, marks, x, y, width, std::min(each, measure::matrix_column));
    const float height = measure::matrix_top + place_text(at, x, y + measure::matrix_top, width) + 4;
    return height + place_marks(marks, x, y + height, width) + 8;
}

// The first row also contains the column headers: the names of its marks.
float Arranger::place_matrix_columns(std::size_t at, const Places& marks, float x, float y, float width, float each) {
    const auto& siblings = children(layout_.parents[at]);
    const auto first = std::find_if(siblings.begin(), siblings.end(),
                                    [&](std::size_t sibling) { return node(sibling).part == Part::MatrixRow; });
    const float columns = each * static_cast<float>(marks.size());
    float left = x + width - columns, heads = 0;
    for (std::size_t mark : marks) {
        box(mark).rect = {left, y, each, 0};
        if (*first == at)
            heads = std::max(heads, place_text(mark, left + measure::column_side, y, each - 2 * measure::column_side,
                                               Align::Center));
        left += each;
    }
    constexpr float end = measure::matrix_end;
    const float words = place_text(at, x, y + heads + end, width - columns - measure::matrix_space);
    const float line = end + words + end, height = heads + line;
    for (std::size_t mark : marks) {
        Rect& column = box(mark).rect;
        column.height = height;
        box(mark).control = {column.x + (each - measure::mark) / 2, y + heads + (line - measure::mark) / 2,
                             measure::mark, measure::mark};
    }
    return height;
}

// Side by side, wrapping, aligned with the words above.
float Arranger::place_tray_marks(std::size_t at, float x, float y, float width) {
    constexpr float space = 8;
    float left = 0, top = 0, line = 0;
    for (std::size_t mark : children(at)) {
        const float wanted = std::min(mark_width(mark), width);
        if (left > 0 && left + wanted > width) {
            top += line;
            left = line = 0;
        }
        line = std::max(line, place(mark, x - measure::judgement_side + left, y + top, wanted));
        left += wanted + space;
    }
    return top + line;
}

float Arranger::place_scale_row(std::size_t at, float x, float y, float width) {
    Places marks, main;
    for (std::size_t child : children(at))
        if (node(child).role != Role::Text) (ends_a_row(node(child)) ? marks : main).push_back(child);
    float height = measure::scale_top;
    height += place_text(at, x, y + height, width);
    height += flow(main, at, x, y + height, width) + 8;
    if (marks.empty()) return height;
    if (width / static_cast<float>(marks.size()) >= least_column(marks, 88))
        return height + place_scale_columns(marks, x, y + height, width) + 12;
    for (std::size_t mark : marks) height += place(mark, x, y + height, width);
    return height + 12;
}

// Each mark above its words, in columns of equal width.
float Arranger::place_scale_columns(const Places& marks, float x, float y, float width) {
    const float each = width / static_cast<float>(marks.size());
    constexpr float top = measure::scale_words, side = measure::column_side;
    float tallest = 0;
    for (std::size_t index = 0; index < marks.size(); ++index) {
        Box& mark = box(marks[index]);
        const float left = x + static_cast<float>(index) * each;
        mark.rect = {left, y, each, 0};
        mark.control = {left + (each - measure::mark) / 2, y + 12, measure::mark, measure::mark};
        tallest =
            std::max(tallest, top + place_text(marks[index], left + side, y + top, each - 2 * side, Align::Center) +
                                  measure::scale_end);
    }
    for (std::size_t mark : marks) box(mark).rect.height = tallest;
    return tallest;
}

// As wide as its words, up to a limit that leaves a margin on one side.
float Arranger::place_bubble(std::size_t at, float x, float y, float width) {
    constexpr Insets inside{10, 14, 10, 14};
    const float limit = std::min(width * 0.88f, 560.0f);
    const float wanted = std::min(widest_words(at) + inside.left + inside.right + 1, limit);
    const float left = node(at).part == Part::OwnBubble ? x + width - wanted : x;
    box(at).rect.x = left;
    box(at).rect.width = wanted;
    return place_stack(at, left, y, wanted, inside);
}

// Width of the widest text inside, unwrapped.
float Arranger::widest_words(std::size_t at) const {
    float widest = text_width(at);
    for (std::size_t child : children(at)) {
        if (node(child).role != Role::Text) widest = std::max(widest, widest_words(child));
    }
    return widest;
}

// The line that opens the row, with the outcome at the right; then the details.
float Arranger::place_test_row(std::size_t at, float x, float y, float width) {
    const Places& parts = children(at);
    box(at).control = {x + width - 36, y + 12, 24, 24};
    if (parts.empty()) return place_list_item(at, x, y, width);
    if (node(parts.front()).role != Role::Button) return flow(parts, at, x + 16, y + 12, width - 64) + 24;
    const float line = place(parts.front(), x, y, width - 48);
    const Places details(parts.begin() + 1, parts.end());
    return line + (details.empty() ? 0 : flow(details, at, x + 16, y + line, width - 32) + 16);
}

float Arranger::place_review_row(std::size_t at, float x, float y, float width) {
    const bool sign = !node(at)[TextField::Sign].empty();
    const float left = x + (sign ? 48 : 8);
    std::size_t button = no_node;
    Places notes;
    for (std::size_t child : children(at)) {
        // If the candidate can't go back there, the title is no button.
        if (button == no_node && (node(child).role == Role::Button || node(child).part == Part::Body)) button = child;
        else if (node(child).role != Role::Text) notes.push_back(child);
    }
    if (button == no_node) return place_row(at, x, y, width, {12, 16, 12, left - x});
    float notes_width = 0;
    for (std::size_t note : notes) notes_width = std::max(notes_width, natural_width(note));
    const bool beside = left + text_width(button) + notes_width + 49 <= x + width;
    const float room = x + width - left - (beside ? notes_width + 32 : 8);
    box(button).rect = {left, y, room, 0};
    float height = std::max(measure::touch, place_text(button, left + 8, y + 10, room - 16) + 20);
    box(button).rect.height = height;
    PlacedText& text = box(button).texts.back();
    text.y = y + (height - text.block.height) / 2;
    if (beside) {
        for (std::size_t note : notes) {
            const float tall = place(note, x + width - 16 - notes_width, y, notes_width);
            shift(note, (height - tall) / 2);
        }
    } else {
        height += flow(notes, at, left + 8, y + height, room - 16) + 8;
    }
    if (sign) {
        const TextStyle style = *text_style_of(Part::Label);
        add_text(at, Wording::Sign, node(at)[TextField::Sign], style, x + 12,
                 text.y + (text.block.height - style.line_height) / 2, 28, Align::Center);
        box(at).control = {x + 12, text.y + (text.block.height - 28) / 2, 28, 28};
    }
    return height;
}

// Name and level, the bar below, then the bar's meaning in words.
float Arranger::place_skill_row(std::size_t at, float x, float y, float width) {
    const Places& parts = children(at);
    std::size_t from = 0;
    float height = 0;
    const bool two =
        parts.size() >= 2 && node(parts[0]).role == Role::Paragraph && node(parts[1]).role == Role::Paragraph;
    if (two) {
        const float level = std::min(text_width(parts[1]) + 1, width);
        if (text_width(parts[0]) + 16 + level <= width) {
            height = place(parts[0], x, y, width - level - 16);
            place(parts[1], x + width - level, y, level);
            const float lower =
                box(parts[0]).texts.back().block.first_baseline - box(parts[1]).texts.back().block.first_baseline;
            shift(parts[1], lower);
            from = 2;
        }
    }
    const Places rest(parts.begin() + static_cast<std::ptrdiff_t>(from), parts.end());
    float y_rest = height > 0 ? height + 8 : 0;
    for (std::size_t index = 0; index < rest.size(); ++index) {
        y_rest += place(rest[index], x, y + y_rest, width);
        if (index + 1 < rest.size()) y_rest += 8;
    }
    return y_rest;
}

// Each level's name where its part of the bar begins, or a little before, so that no word is broken.
float Arranger::place_levels(std::size_t at, float x, float y, float width) {
    constexpr float space = 4;
    const float end = x + width;
    float height = 0;
    for (const std::size_t child : children(at)) {
        const float part = width * static_cast<float>(node(child)[NumberField::Width]) / 1000;
        const float room = std::max(part - space, longest_word(child) + 1);
        height = std::max(height, place(child, std::min(x, end - room), y, room));
        x += part;
    }
    return height;
}

float Arranger::place_list_item(std::size_t at, float x, float y, float width) {
    const float inset = node(at)[TextField::Sign].empty() ? 0 : measure::list_words;
    if (inset > 0) add_text(at, Wording::Sign, node(at)[TextField::Sign], box(at).style, x, y, inset - 6, Align::Right);
    float height = 0;
    if (has_words(at)) height += place_text(at, x + inset, y, readable(at, width - inset));
    const float below = flow(children(at), at, x + inset, y + height + (height > 0 ? 8 : 0), width - inset);
    // Align the sign with the first line, which fields may have made higher.
    if (inset > 0 && height == 0 && !children(at).empty() && node(children(at)[0]).part == Part::GapLine) {
        PlacedText& sign = box(at).texts.front();
        sign.y += box(children(at)[0]).texts.front().block.first_baseline - sign.block.first_baseline;
    }
    return below > 0 && height > 0 ? height + 8 + below : height + below;
}

}  // namespace potentiel::ui
