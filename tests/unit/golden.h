#pragma once
#include <string>
#include <string_view>

// Compares `text` with tests/golden/<name>.txt and fails the test if they differ. With UPDATE=1 in the environment
// (native builds), it rewrites the file instead; read the diff before you commit it.
void check_golden(const std::string& name, std::string_view text);
