#include "base/decimal.h"

#include <doctest/doctest.h>

namespace potentiel {
namespace {

Decimal of(std::string_view text) {
    const auto number = read_decimal(text);
    if (!number) FAIL("no decimal: ", std::string(text));
    return number.value_or(Decimal());
}

// The value and the unit that are read; "" if the text is refused.
std::string read(std::string_view text, std::string_view language = {}) {
    const auto number = read_number(text, language);
    if (!number) return "";
    return text_of(number->value) + (number->unit.empty() ? "" : " " + number->unit);
}

std::string figures(std::string_view text) {
    const auto number = read_number(text);
    return std::to_string(number->fewest_figures) + ".." + std::to_string(number->most_figures);
}

}  // namespace

TEST_SUITE("base/decimal") {
    TEST_CASE("has one form") {
        CHECK(of("1.50") == of("1.5"));
        CHECK(of("1200") == of("1.2e3"));
        CHECK(of("-0") == of("0.000"));
        CHECK(of("0e5") == Decimal());
        CHECK(text_of(of("-0012.340")) == "-12.34");
        CHECK(text_of(of("0.00015")) == "0.00015");
        CHECK(text_of(of("6.02e23")) == "6.02e23");
        CHECK(text_of(of("1.6e-19")) == "1.6e-19");
        CHECK(text_of(of("1e6")) == "1000000");
    }
    TEST_CASE("is written as packs write it, and not otherwise") {
        for (const char* text :
             {"", "1,5", "1 000", "5 km", "1.2.3", "1.234.567", "--1", "e5", ".", "1e", "1e100", "0x1"})
            CHECK_MESSAGE(!read_decimal(text), text);
    }
    TEST_CASE("adds, subtracts and multiplies exactly") {
        CHECK(of("0.1") + of("0.2") == of("0.3"));
        CHECK(of("999.9") + of("0.1") == of("1000"));
        CHECK(of("1e30") + of("1e-30") == of("1e30") - of("-1e-30"));
        CHECK(of("5") - of("5") == Decimal());
        CHECK(of("-5") + of("3") == of("-2"));
        CHECK(of("3") - of("12.5") == of("-9.5"));
        CHECK(of("99999999999999999999") * of("99999999999999999999") ==
              of("9999999999999999999800000000000000000001"));
        CHECK(of("-0.5") * of("0.5") == of("-0.25"));
        CHECK(of("-3") * Decimal() == Decimal());
    }
    TEST_CASE("compares") {
        CHECK(of("2") < of("10"));
        CHECK(of("-10") < of("-2"));
        CHECK(of("-1") < of("0"));
        CHECK(of("0") < of("1e-99"));
        CHECK(of("1e99") > of("9.99e98"));
        CHECK(of("1.0") <= of("1"));
        CHECK(absolute(of("-2")) == of("2"));
    }
    TEST_CASE("rounds a half away from zero") {
        CHECK(rounded(of("3.14159"), 3) == of("3.14"));
        CHECK(rounded(of("2.5"), 1) == of("3"));
        CHECK(rounded(of("-2.5"), 1) == of("-3"));
        CHECK(rounded(of("999.6"), 3) == of("1000"));
        CHECK(rounded(of("12"), 5) == of("12"));
    }
    TEST_CASE("comma and point, thousands") {
        CHECK(read("1234.5") == "1234.5");
        CHECK(read("1234,5") == "1234.5");
        CHECK(read("1 234,5") == "1234.5");
        CHECK(read("1\u00a0234,5") == "1234.5");
        CHECK(read("1\u202f234\u202f567") == "1234567");
        CHECK(read("12\u2009345") == "12345");
        CHECK(read("1'234.5") == "1234.5");
        CHECK(read("1’234,5") == "1234.5");
        CHECK(read("1.234,5") == "1234.5");
        CHECK(read("1,234.5") == "1234.5");
        CHECK(read("1,234,567") == "1234567");
        CHECK(read("1.234.567,25") == "1234567.25");
        CHECK(read("1,00,000") == "100000");
        CHECK(read("12,34,56,789.5") == "123456789.5");
        CHECK(read("१,००,०००") == "100000");
        CHECK(read("1,00,00") == "");
        CHECK(read("1,000,00,000") == "");
        CHECK(read("1 00 000") == "");
        CHECK(read(",5") == "0.5");
        CHECK(read("5.") == "5");
        CHECK(read("  7  ") == "7");
    }
    TEST_CASE("one mark alone is the decimal one") {
        CHECK(read("1,234") == "1.234");
        CHECK(read("1.234") == "1.234");
    }
    TEST_CASE("… but where the language has it between thousands") {
        CHECK(read("1,234", "en") == "1234");
        CHECK(read("-12,345 kg", "en-GB") == "-12345 kg");
        CHECK(read("1,234", "fr") == "1.234");
        CHECK(read("1.234", "en") == "1.234");
        CHECK(read("1.234", "de") == "1234");
        CHECK(read("1.234", "de-CH") == "1.234");
        CHECK(read("1.234", "fr") == "1.234");
        // In these, the comma can only be the decimal sign.
        CHECK(read("0,123", "en") == "0.123");
        CHECK(read("1,23", "en") == "1.23");
        CHECK(read("1,2345", "en") == "1.2345");
        CHECK(read("1234,567", "en") == "1234.567");
        CHECK(read("1 234,567", "en") == "1234.567");
        const auto doubtful = [](std::string_view text, std::string_view language) {
            const char sign = read_number(text, language)->doubtful;
            return sign == 0 ? std::string() : std::string(1, sign);
        };
        CHECK(doubtful("1,234", "en") == ",");
        CHECK(doubtful("1,234", "fr") == ",");
        CHECK(doubtful("1.234", "de") == ".");
        CHECK(doubtful("1.234", "en") == "");
        CHECK(doubtful("1,234.5", "en") == "");
        CHECK(doubtful("1 234", "en") == "");
    }
    TEST_CASE("the signs of every keyboard") {
        for (const char* text : {"1 200\u202f", "1\u2007200", "1\u3000200",
                                 "1\u2003200",  "\u200b1200", "12\u206000",
                                 "1\u00ad200",  "\ufeff1200", "\u200e1200\u200f",
                                 "１２００",    "１ ２００",  "١٢٠٠",
                                 "۱۲۰۰",        "१२००",       "১২০০",
                                 "๑๒๐๐",        "١٬٢٠٠",      "1´200",
                                 "1`200",       "𝟏𝟐𝟎𝟎",       "＋1200"})
            CHECK_MESSAGE(read(text) == "1200", text);
        for (const char* text : {"1\u2007000,5", "１０００．５", "1000，5", "١٠٠٠٫٥", "۱۰۰۰٫۵", "1000、5"})
            CHECK_MESSAGE(read(text) == "1000.5", text);
        for (const char* text : {"-5", "–5", "—5", "‑5", "‐5", "－5", "−5", "﹣5", "➖5", "- 5"})
            CHECK_MESSAGE(read(text) == "-5", text);
        CHECK(read("１．２×１０＾３") == "1200");
        CHECK(read("٣٥٪") == "35 ٪");
        CHECK(read("5²") == "5 ²");  // a superscript is no digit of the number
    }
    TEST_CASE("signs") {
        CHECK(read("-3") == "-3");
        CHECK(read("\u22123,5") == "-3.5");
        CHECK(read("+3") == "3");
        CHECK(read("- 3") == "-3");
        CHECK(read("-0") == "0");
    }
    TEST_CASE("powers of ten") {
        CHECK(read("1e-3") == "0.001");
        CHECK(read("1,2·10^3") == "1200");
        CHECK(read("1.2 × 10³") == "1200");
        CHECK(read("1.2*10^-2 m") == "0.012 m");
        CHECK(read("5x10⁻⁴ mol") == "0.0005 mol");
        CHECK(read("1e99") == "1e99");
        CHECK(read("1e100") == "");
        CHECK(read("1e9999999999") == "1 e9999999999");
        CHECK(read("2 e") == "2 e");
        CHECK(read("1,2 E3") == "1200");
        CHECK(read("1,2X10^3") == "1200");
    }
    TEST_CASE("units") {
        CHECK(read("12 km") == "12 km");
        CHECK(read("12km") == "12 km");
        CHECK(read("3,5 m²") == "3.5 m²");
        CHECK(read("35 %") == "35 %");
        CHECK(read("4 h.") == "4 h");
        CHECK(read("€12,50") == "12.5 €");
        CHECK(read("12,50 €") == "12.5 €");
        CHECK(read("$ 5 $") == "");
        CHECK(read("-$5") == "-5 $");
        CHECK(read("₹1,00,000") == "100000 ₹");
        CHECK(read("CHF 5") == "5 CHF");
        CHECK(read("5'") == "5 '");
    }
    TEST_CASE("what is no number") {
        for (const char* text : {"", " ", "abc", "-", ",", "km 5", "3 4", "1,2,3", "12 34", "1 23", "1 2345", "1.2.3",
                                 "1 234'567", "1,234 567", "3-4", "3 + 4", "--3"})
            CHECK_MESSAGE(read(text) == "", text);
        CHECK(read(std::string(40, '9')) == std::string(40, '9'));
        CHECK(read(std::string(41, '9')) == "");
    }
    TEST_CASE("significant figures") {
        CHECK(figures("12,50") == "4..4");
        CHECK(figures("0.0050") == "2..2");
        CHECK(figures("1200") == "2..4");
        CHECK(figures("1.20e3") == "3..3");
        CHECK(figures("0") == "0..0");
    }
}

}  // namespace potentiel
