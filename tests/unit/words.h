#pragma once
#include <string>
#include <string_view>

// The phrases of web/words/LANGUAGE.json in the form that the module takes (tools/build_words.mjs).
std::string read_words(std::string_view language);

// Gives the phrases to the interface.
void learn_words(std::string_view language);
