#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include "unit/words.h"

int main(int count, char** values) {
    for (const char* language : {"fr", "en"}) learn_words(language);
    return doctest::Context(count, values).run();
}
