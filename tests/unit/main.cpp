#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include "unit/words.h"

int main(int count, char** values) {
    for (const char* tongue : {"fr", "en"}) learn_words(tongue);
    return doctest::Context(count, values).run();
}
