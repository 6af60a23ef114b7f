#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace potentiel {

// Texts arrive as parsed Markdown, so that the runtime needs no parser.

enum class SpanStyle { Plain, Strong, Emphasis, Code, Gap };  // Gap: the text is the id of a gap to fill

struct Span {
    std::string text;  // UTF-8, never empty, no line break
    SpanStyle style = SpanStyle::Plain;
};

// Text on one source line: an option, a table cell. It may wrap when shown.
using Line = std::vector<Span>;

enum class BlockKind { Paragraph, Heading, Bullet, Number, Quote, Code, Table };

struct Block {
    BlockKind kind = BlockKind::Paragraph;
    Line spans;                           // every kind but Table; Code: one plain span, with '\n'
    std::vector<std::vector<Line>> rows;  // Table only; the first row is the header
};

// Text of several paragraphs: a stem, feedback. Consecutive bullets or numbers form one list.
using Prose = std::vector<Block>;

// One text in every language of the pack, by BCP 47 tag.
template <class T>
struct Localized {
    std::map<std::string, T> by_language;

    // The text in `language`, or else in the pack's main language. Lint refuses packs with gaps.
    const T& in(const std::string& language, const std::string& fallback) const {
        static const T none{};
        auto found = by_language.find(language);
        if (found == by_language.end()) found = by_language.find(fallback);
        return found == by_language.end() ? none : found->second;
    }
};

using Label = Localized<std::string>;
using LocalizedLine = Localized<Line>;
using LocalizedProse = Localized<Prose>;

// The words of a line without styles, as screen readers say them.
std::string plain(const Line& line);

}  // namespace potentiel
