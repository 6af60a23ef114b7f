#include "scoring/score.h"
#include "kinds/table_completion/sheet.h"

namespace potentiel {

// Share of entries that are right: all weigh the same, independently of the others.
Score score_table_completion(const TableCompletion::Spec& spec, const TableCompletion::Key& key,
                             const TableCompletion::Response& response) {
    Sheet sheet = filled_sheet(spec, response);
    int right = 0;
    for (std::size_t entry = 0; entry < key.cells.size(); ++entry)
        right += cell_is_right(cell_at(spec, key.cells[entry].cell), key.cells[entry], response.texts[entry].text,
                               response.language, sheet);
    const int all = static_cast<int>(key.cells.size());
    return {thousandths(right, all), {Rule::Share, right, all}};
}

}  // namespace potentiel
