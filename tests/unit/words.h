#pragma once
#include <string>
#include <string_view>
#include <vector>

// An entry of web/words/: its name with one text, or with the singular and the plural.
struct WordsEntry {
    std::string name;
    std::vector<std::string> texts;
};

std::vector<WordsEntry> read_words(std::string_view tongue);

// Gives the interface the words of web/words/TONGUE.json.
void learn_words(std::string_view tongue);
