#pragma once
#include <cstdio>
#include <string>

// Reads a file; a missing file ends the tests.
inline std::string read_whole_file(const std::string& whole) {
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

// Reads a file of the repository.
inline std::string read_file(const std::string& path) { return read_whole_file(POTENTIEL_ROOT "/" + path); }
