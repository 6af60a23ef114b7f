#pragma once
#include <string>

#include "base/sheet.h"
#include "kinds/table_completion/spec.h"

namespace potentiel {

bool is_formula(const std::string& text);

// The table as the candidate has filled it in: formulas refer to its numbers and to each other.
Sheet filled_sheet(const TableCompletion::Spec& spec, const TableCompletion::Response& response);

// Whether the text of a cell is right.
bool cell_is_right(const TableCompletion::Cell& cell, const TableCompletion::CellKey& key, const std::string& text,
                   std::string_view language, Sheet& sheet);

// The cell at this address. Precondition: it exists.
const TableCompletion::Cell& cell_at(const TableCompletion::Spec& spec, const Id& address);

}  // namespace potentiel
