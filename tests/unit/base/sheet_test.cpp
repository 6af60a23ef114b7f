#include "base/sheet.h"

#include <doctest/doctest.h>

using namespace potentiel;

TEST_SUITE("base/sheet") {
    TEST_CASE("cells have addresses") {
        CHECK(cell_address(0, 0) == "a1");
        CHECK(cell_address(2, 9) == "c10");
    }
    TEST_CASE("formulas see numbers, texts, empty cells and each other") {
        Sheet sheet;
        sheet.set_number("a1", 4);
        sheet.set_text("a2");
        sheet.set_empty("a3");
        sheet.set_formula("b1", "b2+1");
        sheet.set_formula("b2", "SUM(A1:A3)");
        sheet.set_formula("b3", "a2*2");
        sheet.set_formula("b4", "b3+1");
        CHECK(sheet.value("b1").number == 5);
        CHECK(sheet.value("b2").number == 4);
        CHECK(sheet.value("a2").fault == FormulaFault::Text);
        CHECK(sheet.value("b3").fault == FormulaFault::Text);
        CHECK(sheet.value("b4").fault == FormulaFault::Text);
        CHECK(sheet.value("b4").about == "b3");
    }
    TEST_CASE("cells that need themselves") {
        Sheet sheet;
        sheet.set_formula("a1", "a1+1");
        sheet.set_formula("b1", "b2");
        sheet.set_formula("b2", "b3");
        sheet.set_formula("b3", "b1");
        sheet.set_formula("c1", "1");
        for (const char* cell : {"a1", "b1", "b2", "b3"}) CHECK(sheet.value(cell).fault == FormulaFault::Cycle);
        CHECK(sheet.value("c1").number == 1);
    }
    TEST_CASE("a long chain") {
        Sheet sheet;
        sheet.set_number("a1", 1);
        for (std::size_t row = 1; row < 900; ++row)
            sheet.set_formula(cell_address(0, row), cell_address(0, row - 1) + "+1");
        CHECK(sheet.value("a900").number == 900);
    }
}
