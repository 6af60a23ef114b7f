#pragma once
#include <cassert>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/fault.h"

namespace potentiel {

// An error in external input, and its place. `path` is a JSON Pointer (RFC 6901) into the checked document, "" for the
// document itself. For a transcript, the line precedes it: "line 12: /exercise".
struct Problem {
    std::string path;
    Fault fault;
    std::vector<std::string> values = {};  // in place of {0}, {1} … of the fault's text

    // The same problem in a document that holds this one at `outer`.
    Problem within(std::string_view outer) const { return {std::string(outer) + path, fault, values}; }

    // "path: text", in tests only: the core has no texts, and tests/unit/problem.cpp defines it.
    std::string describe() const;
    bool operator==(const Problem&) const = default;
};

// A value, or the first problem met while producing it.
template <class T>
class Checked {
public:
    Checked(T value) : content_(std::move(value)) {}
    Checked(Problem problem) : content_(std::move(problem)) {}

    explicit operator bool() const { return std::holds_alternative<T>(content_); }

    T& operator*() {
        assert(*this);
        return *std::get_if<T>(&content_);
    }
    const T& operator*() const {
        assert(*this);
        return *std::get_if<T>(&content_);
    }
    T* operator->() { return &**this; }
    const T* operator->() const { return &**this; }

    const Problem& problem() const {
        assert(!*this);
        return *std::get_if<Problem>(&content_);
    }

private:
    std::variant<T, Problem> content_;
};

}  // namespace potentiel
