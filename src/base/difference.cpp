#include "base/difference.h"

#include <algorithm>
#include <cstdint>

namespace potentiel {
namespace {

constexpr std::size_t largest_table = 500 * 500;

// Lengths of the longest common subsequence of the rest of both lists, by where the rests begin.
class Common {
public:
    Common(std::size_t rows, std::size_t columns) : columns_(columns + 1), counts_((rows + 1) * columns_) {}
    std::uint16_t& at(std::size_t row, std::size_t column) { return counts_[row * columns_ + column]; }

private:
    std::size_t columns_;
    std::vector<std::uint16_t> counts_;
};

}  // namespace

std::vector<Difference> differences(const std::vector<std::string_view>& before,
                                    const std::vector<std::string_view>& after) {
    const std::size_t shorter = std::min(before.size(), after.size());
    std::size_t head = 0, tail = 0;
    while (head < shorter && before[head] == after[head]) ++head;
    while (tail < shorter - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) ++tail;
    const std::size_t rows = before.size() - head - tail, columns = after.size() - head - tail;

    std::vector<Difference> found;
    for (std::size_t index = 0; index < head; ++index) found.push_back({Change::Same, index});
    std::size_t row = 0, column = 0;
    if (rows * columns <= largest_table) {
        Common common(rows, columns);
        for (std::size_t i = rows; i-- > 0;) {
            for (std::size_t j = columns; j-- > 0;) {
                common.at(i, j) = before[head + i] == after[head + j]
                                      ? static_cast<std::uint16_t>(common.at(i + 1, j + 1) + 1)
                                      : std::max(common.at(i + 1, j), common.at(i, j + 1));
            }
        }
        while (row < rows && column < columns) {
            if (before[head + row] == after[head + column]) {
                found.push_back({Change::Same, head + row++});
                ++column;
            } else if (common.at(row + 1, column) >= common.at(row, column + 1)) {
                found.push_back({Change::Removed, head + row++});
            } else {
                found.push_back({Change::Added, head + column++});
            }
        }
    }
    for (; row < rows; ++row) found.push_back({Change::Removed, head + row});
    for (; column < columns; ++column) found.push_back({Change::Added, head + column});
    for (std::size_t index = before.size() - tail; index < before.size(); ++index)
        found.push_back({Change::Same, index});
    return found;
}

}  // namespace potentiel
