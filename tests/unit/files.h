#pragma once
#include <cstdio>
#include <string>

// The bytes of a file in the repository; a missing one ends the tests.
inline std::string read_file(const std::string& path) {
    const std::string whole = std::string(POTENTIEL_ROOT) + "/" + path;
    std::FILE* file = std::fopen(whole.c_str(), "rb");
    if (!file) {
        std::fprintf(stderr, "%s: can't be read\n", whole.c_str());
        std::abort();
    }
    std::string bytes;
    char buffer[65536];
    for (std::size_t count; (count = std::fread(buffer, 1, sizeof buffer, file)) > 0;) bytes.append(buffer, count);
    std::fclose(file);
    return bytes;
}
