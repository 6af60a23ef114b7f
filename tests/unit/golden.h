#pragma once
#include <string>
#include <string_view>

// Compares `text` with tests/golden/<name>.txt and fails the test where they differ. With UPDATE=1 in the environment
// (natively) a file that differs is written anew instead, to be read in the diff before it is committed.
void check_golden(const std::string& name, std::string_view text);
