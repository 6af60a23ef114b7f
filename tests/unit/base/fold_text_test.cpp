#include "base/fold_text.h"

#include <doctest/doctest.h>

#include <fstream>
#include <string>
#include <vector>

namespace potentiel {
namespace {

std::vector<std::string> columns(const std::string& line) {
    std::vector<std::string> list(1);
    for (const char letter : line) {
        if (letter == '\t') list.emplace_back();
        else list.back() += letter;
    }
    return list;
}

}  // namespace

TEST_SUITE("base/fold_text") {
    // Node's results for every letter of the supported alphabets: see tools/build_fold_table.mjs.
    TEST_CASE("folds every letter as Node's Unicode data say") {
        std::ifstream file(POTENTIEL_GENERATED "/fold_expected.txt");
        int lines = 0;
        for (std::string line; std::getline(file, line); ++lines) {
            const auto text = columns(line);
            REQUIRE(text.size() == 5);
            std::size_t column = 1;
            for (const bool exact_case : {false, true}) {
                for (const bool exact_accents : {false, true}) {
                    const auto folded = fold_text(text[0], {exact_case, exact_accents});
                    CHECK_MESSAGE(folded == text[column], text[0], " ", exact_case, " ", exact_accents);
                    ++column;
                }
            }
        }
        CHECK(lines > 4500);
    }
    TEST_CASE("the same word, typed in many ways") {
        CHECK(fold_text("  Mot   DE\tpasse ") == "mot de passe");
        CHECK(fold_text("L’ÉTÉ") == "l'ete");
        CHECK(fold_text("CŒUR") == "coeur");
        CHECK(fold_text("Straße") == "strasse");
        CHECK(fold_text("Ｆｕｌｌ　ｗｉｄｔｈ") == "full width");
        CHECK(fold_text("ﬁn de ﬀ") == "fin de ff");
        CHECK(fold_text("12 m²") == "12 m2");
        CHECK(fold_text("compte‑rendu") == "compte-rendu");
        CHECK(fold_text("Ἀθῆναι") == fold_text("αθηναι"));
        CHECK(fold_text("ΟΔΟΣ") == fold_text("οδός"));
        CHECK(fold_text("Ёлка, ЙОД") == "елка, иод");
        CHECK(fold_text("ԵՐԵՎԱՆ") == "երեվան");
        CHECK(fold_text("ᲗᲑᲘᲚᲘᲡᲘ") == "თბილისი");
        CHECK(fold_text("שָׁלוֹם") == "שלום");
        CHECK(fold_text("مَرْحَبًا") == "مرحبا");
        CHECK(fold_text("عـــربي") == "عربي");
        CHECK(fold_text("أُسْتاذ") == "استاذ");
        CHECK(fold_text("ﻻ") == "لا");
        CHECK(fold_text("٣٤") == "34");
        CHECK(fold_text("日本 語") == "日本 語");
        CHECK(fold_text("") == "");
        CHECK(fold_text("\u00a0\u200b ") == "");
    }
    TEST_CASE("keeps what is to be exact") {
        CHECK(fold_text("L’ÉTÉ", {.exact_case = true}) == "L'ETE");
        CHECK(fold_text("Été", {.exact_accents = true}) == fold_text("e\u0301te\u0301", {.exact_accents = true}));
        CHECK(fold_text("été", {.exact_accents = true}) != "ete");
        CHECK(fold_text("Łódź", {.exact_case = true}) == "Lodz");
        CHECK(fold_text("e\u0323\u0302", {.exact_accents = true}) == fold_text("ệ", {.exact_accents = true}));
        CHECK(fold_text("e\u0302\u0323", {.exact_accents = true}) == fold_text("ệ", {.exact_accents = true}));
    }
    TEST_CASE("letter by letter") {
        CHECK(folded_letter(U'É') == U"e");
        CHECK(folded_letter(U'œ') == U"oe");
        CHECK(folded_letter(U'\u0301').empty());
        CHECK(folded_letter(U'\t') == U" ");
    }
}

}  // namespace potentiel
