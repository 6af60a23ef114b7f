#include "base/formula.h"

#include <doctest/doctest.h>

#include "base/utf8.h"

#include <string>

using namespace potentiel;

namespace {

// A1 = 10, A2 = 20, B1 is empty, B2 holds a text, rate = 0.2; c1 refers to itself.
Operand names(const std::string& name) {
    if (name == "a1") return {10};
    if (name == "a2") return {20};
    if (name == "b1") return {.empty = true};
    if (name == "b2") return {.fault = FormulaFault::Text};
    if (name == "c1") return {.fault = FormulaFault::Cycle};
    if (name == "rate") return {0.2};
    return {.fault = FormulaFault::Name};
}

FormulaValue value(std::string_view formula) { return evaluate_formula(formula, names); }

double number(std::string_view formula) {
    CAPTURE(formula);
    const FormulaValue result = value(formula);
    CHECK(result.fault == FormulaFault::None);
    return result.number;
}

void check_fault(std::string_view formula, FormulaFault fault, std::size_t position, std::string_view about) {
    CAPTURE(formula);
    const FormulaValue result = value(formula);
    CHECK(result.fault == fault);
    CHECK(result.position == position);
    CHECK(result.about == about);
}

}  // namespace

TEST_SUITE("base/formula") {
    TEST_CASE("operations, in the order of spreadsheets") {
        CHECK(number("1+2*3") == 7);
        CHECK(number("(1+2)*3") == 9);
        CHECK(number("10-4-3") == 3);
        CHECK(number("24/4/2") == 3);
        CHECK(number("2^3^2") == 64);
        CHECK(number("-2^2") == 4);
        CHECK(number("2^-2") == 0.25);
        CHECK(number("--3") == 3);
        CHECK(number("50%*10") == 5);
        CHECK(number(" 7 × 6 ÷ 2 − 1 ") == 20);
        CHECK(number("（１２＋３）＊２") == 30);
        CHECK(number("10 – 4\u200b\u2009— ٣") == 3);
        CHECK(number("0.1+0.2") == 0.1 + 0.2);
    }
    TEST_CASE("thousands as a language sets them off") {
        const auto english = [](std::string_view formula) { return evaluate_formula(formula, names, ',').number; };
        CHECK(english("2,000*3") == 6000);
        CHECK(english("1,234,567+1") == 1234568);
        CHECK(english("1,234.5") == 1234.5);
        CHECK(english("2,5*2") == 5);
        CHECK(english("0,125*2") == 0.25);
        CHECK(english("SUM(1,200)") == 201);
        CHECK(english("SUM(1,200;1)") == 1201);
        CHECK(evaluate_formula("2.000*3", names, '.').number == 6000);
        CHECK(number("2,000*3") == 6);
    }
    TEST_CASE("a fault names whole letters") {
        for (const char* sign : {"é", "–5–é", "😀", "«", "字", "٪٪é"}) {
            const std::string about = value(sign).about;
            CHECK_MESSAGE(is_utf8(about), sign);
            CHECK_MESSAGE(!about.empty(), sign);
        }
        CHECK(value("« 1 »").about == "«");
        CHECK(value("1+é").about == "é");
    }
    TEST_CASE("comparisons are 1 or 0") {
        CHECK(number("2=2") == 1);
        CHECK(number("2<>2") == 0);
        CHECK(number("1+1<3") == 1);
        CHECK(number("3<=3") == 1);
        CHECK(number("3>=4") == 0);
        CHECK(number("3>4") == 0);
    }
    TEST_CASE("a comma is a decimal one where it can't stand between arguments") {
        CHECK(number("0,5*4") == 2);
        CHECK(number("(0,5)") == 0.5);
        CHECK(number("SOMME(0,5;1,5)") == 2);
        CHECK(number("SUM(0,5)") == 5);
        CHECK(number("SUM(0.5,1.5)") == 2);
        CHECK(number("SUM((0,5),1)") == 1.5);
        CHECK(number("SOMME(0,5)") == 0.5);
        CHECK(number("SOMME(A1,A2)") == 30);
    }
    TEST_CASE("names") {
        CHECK(number("A1+$a$2") == 30);
        CHECK(number("A1*rate") == 2);
        CHECK(number("B1+1") == 1);
        CHECK(value("A1+a2").names == 2);
        CHECK(value("1+2").names == 0);
        check_fault("a1+Z9", FormulaFault::Name, 3, "Z9");
        check_fault("2*B2", FormulaFault::Text, 2, "B2");
        check_fault("C1", FormulaFault::Cycle, 0, "C1");
    }
    TEST_CASE("functions, in English and French") {
        CHECK(number("SUM(A1:A2)") == 30);
        CHECK(number("somme(a1:b2; 5)") == 35);
        CHECK(number("AVERAGE(A1:B2)") == 15);
        CHECK(number("Moyenne(1;2)") == 1.5);
        CHECK(number("MIN(A2:A1)") == 10);
        CHECK(number("MAX(A1,B1)") == 10);
        CHECK(number("MIN(B1:B2)") == 0);
        CHECK(number("COUNT(A1:B2)") == 2);
        CHECK(number("NB(B2)") == 0);
        CHECK(number("ROUND(2.345,2)") == 2.35);
        CHECK(number("ARRONDI(-2,5;0)") == -3);
        CHECK(number("ROUND(1234,-2)") == 1200);
        CHECK(number("IF(A1>5,1,2)") == 1);
        CHECK(number("SI(A1<5;1;2)") == 2);
        CHECK(number("IF(0,1)") == 0);
        CHECK(number("ABS(-4)") == 4);
        CHECK(number("MOD(-7,3)") == 2);
        CHECK(number("INT(-2.5)") == -3);
        CHECK(number("ENT(2,5)") == 2);
    }
    TEST_CASE("IF leaves alone what it does not choose") {
        CHECK(number("IF(B1=0,0,A1/B1)") == 0);
        check_fault("IF(B1=0,A1/B1,0)", FormulaFault::ZeroDivision, 11, "B1");
    }
    TEST_CASE("mistakes, and where they stand") {
        check_fault("", FormulaFault::Syntax, 0, "");
        check_fault("1+", FormulaFault::Syntax, 2, "");
        check_fault("1 2", FormulaFault::Syntax, 2, "2");
        check_fault("(1+2", FormulaFault::Syntax, 4, "");
        check_fault("SUM(1,2", FormulaFault::Syntax, 7, "");
        check_fault("A1:A2", FormulaFault::Syntax, 2, ":");
        check_fault("2*)", FormulaFault::Syntax, 2, ")");
        check_fault("\"x\"", FormulaFault::Syntax, 0, "\"");
        check_fault("1..2", FormulaFault::Syntax, 2, ".");
        check_fault("VLOOKUP(1)", FormulaFault::Function, 0, "VLOOKUP");
        check_fault("1+ABS(1,2)", FormulaFault::Arguments, 2, "ABS");
        check_fault("ABS(A1:A2)", FormulaFault::Arguments, 0, "ABS");
        check_fault("1/0", FormulaFault::ZeroDivision, 2, "0");
        check_fault("MOD(1,0)", FormulaFault::ZeroDivision, 0, "MOD");
        check_fault("AVERAGE(B1:B2)", FormulaFault::ZeroDivision, 0, "AVERAGE");
        check_fault("2^0.5", FormulaFault::Power, 2, "0.5");
        check_fault("2^65", FormulaFault::Power, 2, "65");
        check_fault("SUM(A1:C2)", FormulaFault::Cycle, 4, "A1:C2");
        check_fault("10^64", FormulaFault::Large, 2, "^64");
        check_fault("1234567890123456", FormulaFault::Large, 0, "1234567890123456");
        check_fault("SUM(A1:Z999)", FormulaFault::Name, 4, "A1:Z999");
    }
    TEST_CASE("it goes no deeper than it may") {
        const auto nested = [](std::size_t times) { return std::string(times, '(') + "1" + std::string(times, ')'); };
        CHECK(number(nested(63)) == 1);
        CHECK(value(nested(64)).fault == FormulaFault::Deep);
        CHECK(value(std::string(100000, '(')).fault == FormulaFault::Deep);
        CHECK(number(std::string(100000, '-') + "1") == 1);
    }
    TEST_CASE("numbers are printed by whole numbers alone") {
        CHECK(print_number(3.5, 2, '.') == "3.50");
        CHECK(print_number(1.005, 2, ',') == "1,01");
        CHECK(print_number(-0.001, 2, '.') == "0.00");
        CHECK(print_number(-12.3456, 3, '.') == "-12.346");
        CHECK(print_number(0, 0, '.') == "0");
        CHECK(print_number(0.05, 1, '.') == "0.1");
        CHECK(print_number(1e15, 9, '.') == "1000000000000000");
        CHECK(print_short_number(0.1 + 0.2, 6, ',') == "0,3");
        CHECK(print_short_number(8100000000, 9, ',') == "8100000000");
        CHECK(print_short_number(2000000, 9, '.') == "2000000");
        CHECK(print_short_number(1200, 6, ',') == "1200");
        CHECK(print_short_number(100, 0, '.') == "100");
        CHECK(round_number(2.5, 0) == 3);
        CHECK(round_number(-2.5, 0) == -3);
        CHECK(round_number(2000000, 9) == 2000000);
        CHECK(round_number(1e14, 1) == 1e14);
    }
}
