#pragma once
#include <string>
#include <string_view>

// The words of web/words/LANGUAGE.json as the module takes them (tools/build_words.mjs).
std::string read_words(std::string_view language);

// Gives them to the interface.
void learn_words(std::string_view language);
