// Compile-time configuration of Dear ImGui (IMGUI_USER_CONFIG).
//
// There is no .ini file to read and no console to print on. The C library's parsing and printing of floats, which they
// need, would be a tenth of the module.
#pragma once
#include <stdarg.h>
#include <stdio.h>

// The renderer parses only "#version 300 es".
inline int scan_one_number(const char* text, ...) {
    va_list rest;
    va_start(rest, text);
    va_arg(rest, const char*);  // format
    int* number = va_arg(rest, int*);
    va_end(rest);
    while (*text && (*text < '0' || *text > '9')) ++text;
    for (*number = 0; *text >= '0' && *text <= '9'; ++text) *number = *number * 10 + (*text - '0');
    return 1;
}
#define sscanf scan_one_number
#define fprintf(...) ((void)0)
#define IMGUI_DISABLE_DEFAULT_FORMAT_FUNCTIONS  // painter.cpp defines the replacements

// A call without arguments does nothing: an atlas without fonts stays empty, and the built-in font, a twentieth of the
// module, is not linked.
#define AddFontDefault(...) __VA_OPT__(AddFontDefault(__VA_ARGS__))
