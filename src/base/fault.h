#pragma once
#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string_view>

namespace potentiel {

// Numbers of the texts that have words, in ascending order.
inline constexpr std::uint32_t fault_numbers[] = {
#include "fault_numbers.inl"
};

// Never defined: the compiler names it if the text of a Fault is not one of `faults` in web/words/en.json. In a lambda,
// Clang only says that a "call to immediate function" is not constant: then one of the texts in that lambda has no words.
void this_fault_has_no_words();

// What is wrong with an input: a text of `faults` in web/words/. A string literal makes it while the code is compiled, so
// that the module holds only a number for each text.
class Fault {
public:
    consteval Fault(const char* text) : number_(number_of(text)) {
        if (!std::binary_search(std::begin(fault_numbers), std::end(fault_numbers), number_)) this_fault_has_no_words();
    }

    std::uint32_t number() const { return number_; }
    bool operator==(const Fault& other) const { return number_ == other.number_; }

private:
    // FNV-1a. faultNumber() of web/words/read.mjs computes the same.
    static consteval std::uint32_t number_of(std::string_view text) {
        std::uint32_t number = 0x811C9DC5;
        for (const char c : text) number = (number ^ static_cast<unsigned char>(c)) * 0x01000193;
        return number;
    }

    std::uint32_t number_;
};

}  // namespace potentiel
