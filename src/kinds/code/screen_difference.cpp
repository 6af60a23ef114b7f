#include "kinds/code/screen_difference.h"

#include <algorithm>

#include "base/lines.h"

namespace potentiel::ui {
namespace {

constexpr std::size_t most_rows = 60;  // longer lists omit equal rows far from any change
constexpr std::size_t around = 3;

std::string sign_of(const Pass& pass, Change change, Sides sides) {
    if (change == Change::Same) return {};
    return std::string(change == Change::Removed ? "− " : "+ ")
        .append(pass.words(change == Change::Removed ? sides.removed : sides.added));
}

// Replaces leading spaces by no-break spaces, which keeps the indentation of code.
std::string held(std::string_view line) {
    std::string held;
    while (line.starts_with(' ')) {
        held += "\u00A0";
        line.remove_prefix(1);
    }
    return held.append(line);
}

// A table whose first column shows the change of each row.
class Table {
public:
    Table(Pass& pass, std::string_view key, Sides sides)
        : pass_(pass), sides_(sides), scope_(pass.open(key, Role::Table, Part::Table)) {}

    void head(const std::vector<std::string>& columns) {
        auto row = pass_.open("head", Role::Row, Part::Plain);
        pass_.frame.cell("sign", Role::HeaderCell,
                         Line{{std::string(pass_.words(Phrase::DifferenceColumn)), SpanStyle::Plain}});
        for (std::size_t column = 0; column < columns.size(); ++column)
            cell(column, Role::HeaderCell, {columns[column], SpanStyle::Plain}, Part::Plain);
    }

    void row(Change change, const std::vector<std::string>& cells) {
        const Part part = change == Change::Same ? Part::Plain : change == Change::Added ? Part::Added : Part::Removed;
        auto row = pass_.open("r" + std::to_string(count_++), Role::Row, Part::Plain);
        pass_.frame.cell("sign", Role::Cell, Line{{sign_of(pass_, change, sides_), SpanStyle::Plain}}, part);
        for (std::size_t column = 0; column < cells.size(); ++column)
            cell(column, Role::Cell, {held(cells[column]), SpanStyle::Code}, part);
    }

    void gap() {
        auto row = pass_.open("r" + std::to_string(count_++), Role::Row, Part::Plain);
        pass_.frame.cell("sign", Role::Cell, Line{{"…", SpanStyle::Plain}});
        pass_.frame.cell("0", Role::Cell, Line{{"…", SpanStyle::Plain}});
    }

private:
    void cell(std::size_t column, Role role, const Span& text, Part part) {
        pass_.frame.cell(std::to_string(column), role, Line{text}, part);
    }

    Pass& pass_;
    Sides sides_;
    Frame::Scope scope_;
    std::size_t count_ = 0;
};

// Each row as one string for comparison.
std::vector<std::string> joined(const std::vector<std::vector<std::string>>& rows) {
    std::vector<std::string> lines;
    for (const auto& row : rows) {
        std::string& line = lines.emplace_back();
        for (const std::string& cell : row) (line += cell) += '\x1F';
    }
    return lines;
}

// Rows in both first, in the order of `before`; then missing rows, then extra ones.
std::vector<Difference> unordered(const std::vector<std::string>& before, const std::vector<std::string>& after) {
    std::vector<Difference> same, removed, added;
    std::vector<bool> found(after.size());
    for (std::size_t index = 0; index < before.size(); ++index) {
        std::size_t at = 0;
        while (at < after.size() && (found[at] || after[at] != before[index])) ++at;
        if (at < after.size()) found[at] = true;
        (at < after.size() ? same : removed).push_back({at < after.size() ? Change::Same : Change::Removed, index});
    }
    for (std::size_t at = 0; at < after.size(); ++at)
        if (!found[at]) added.push_back({Change::Added, at});
    same.insert(same.end(), removed.begin(), removed.end());
    same.insert(same.end(), added.begin(), added.end());
    return same;
}

// Which rows to show: all changes, and rows near them.
std::vector<bool> near_changes(const std::vector<Difference>& all) {
    std::vector<bool> near(all.size());
    for (std::size_t at = 0; at < all.size(); ++at) {
        if (all[at].change == Change::Same) continue;
        for (std::size_t i = at - std::min(at, around); i <= std::min(all.size() - 1, at + around); ++i) near[i] = true;
    }
    return near;
}

template <class Record>
void record_differences(Table& table, const std::vector<Difference>& all, Record record) {
    const std::vector<bool> shown = near_changes(all);
    std::size_t rows_shown = 0;
    bool skipping = false;
    for (std::size_t at = 0; at < all.size(); ++at) {
        const bool show = (all.size() <= most_rows || shown[at]) && rows_shown < 3 * most_rows;
        if (!show && !skipping) table.gap();
        skipping = !show;
        if (!show) continue;
        record(all[at]);
        ++rows_shown;
    }
}

}  // namespace

void record_text_difference(Pass& pass, std::string_view key, const std::string& before, const std::string& after,
                            Sides sides) {
    const auto old_lines = lines_of(before), new_lines = lines_of(after);
    Table table(pass, key, sides);
    table.head({std::string(pass.words(Phrase::LineColumn))});
    record_differences(table, differences(old_lines, new_lines), [&](const Difference& one) {
        const auto& lines = one.change == Change::Added ? new_lines : old_lines;
        table.row(one.change, {std::string(lines[one.index])});
    });
}

void record_rows(Pass& pass, std::string_view key, const Rows& rows) {
    Block table{BlockKind::Table, {}, {}};
    const auto add = [&](const std::vector<std::string>& cells) {
        auto& row = table.rows.emplace_back();
        for (const std::string& cell : cells) row.push_back(Line{{cell, SpanStyle::Plain}});
    };
    add(rows.columns);
    for (std::size_t index = 0; index < std::min(rows.rows.size(), most_rows); ++index) add(rows.rows[index]);
    pass.frame.prose(key, {table}, Part::Plain);
    if (rows.rows.size() > most_rows) {
        pass.frame.text(std::string(key) + "_more",
                        pass.words(Counted::MoreRows, static_cast<std::int64_t>(rows.rows.size() - most_rows)),
                        Part::Note);
    }
}

void record_rows_difference(Pass& pass, std::string_view key, const Rows& before, const Rows& after, RowOrder order,
                            Sides sides) {
    const std::vector<std::string> old_lines = joined(before.rows), new_lines = joined(after.rows);
    const std::vector<Difference> all = order == RowOrder::Free ? unordered(old_lines, new_lines)
                                                                : differences({old_lines.begin(), old_lines.end()},
                                                                              {new_lines.begin(), new_lines.end()});
    Table table(pass, key, sides);
    table.head(after.columns);
    record_differences(table, all, [&](const Difference& one) {
        table.row(one.change, (one.change == Change::Added ? after : before).rows[one.index]);
    });
}

}  // namespace potentiel::ui
