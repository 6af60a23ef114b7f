#include "unit/golden.h"

#include <doctest/doctest.h>

#include <cstdio>
#include <cstdlib>

namespace {

std::string read_if_there(const std::string& path) {
    std::string bytes;
    std::FILE* file = std::fopen(path.c_str(), "rb");
    if (!file) return bytes;
    char buffer[65536];
    for (std::size_t count; (count = std::fread(buffer, 1, sizeof buffer, file)) > 0;) bytes.append(buffer, count);
    std::fclose(file);
    return bytes;
}

void write(const std::string& path, std::string_view bytes) {
    std::FILE* file = std::fopen(path.c_str(), "wb");
    REQUIRE_MESSAGE(file, path << ": can't be written");
    CHECK(std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size());
    CHECK(std::fclose(file) == 0);
}

struct Difference {
    int line = 1;
    std::string_view expected, got;
};

std::string_view line_at(std::string_view text, std::size_t begin) {
    return text.substr(begin, text.find('\n', begin) - begin);
}

Difference first_difference(std::string_view expected, std::string_view got) {
    int line = 1;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < expected.size() && at < got.size() && expected[at] == got[at]; ++at) {
        if (expected[at] != '\n') continue;
        begin = at + 1;
        ++line;
    }
    return {line, line_at(expected, begin), line_at(got, begin)};
}

}  // namespace

void check_golden(const std::string& name, std::string_view text) {
    const std::string path = std::string(POTENTIEL_ROOT) + "/tests/golden/" + name + ".txt";
    const std::string expected = read_if_there(path);
    if (expected == text) {
        CHECK(expected == text);
        return;
    }
    if (const char* update = std::getenv("UPDATE"); update && std::string_view(update) == "1") return write(path, text);
    const Difference difference = first_difference(expected, text);
    FAIL_CHECK("tests/golden/" << name << ".txt:" << difference.line << ": differs; UPDATE=1 rewrites it\n  expected: "
                               << difference.expected << "\n  got:      " << difference.got);
}
