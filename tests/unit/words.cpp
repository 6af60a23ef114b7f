#include "unit/words.h"

#include <cstdlib>

#include "ui/words/strings.h"
#include "unit/files.h"

std::string read_words(std::string_view language) {
    return read_whole_file(POTENTIEL_GENERATED "/words/" + std::string(language) + ".txt");
}

void learn_words(std::string_view language) {
    if (!potentiel::ui::learn(language, read_words(language))) std::abort();
}
