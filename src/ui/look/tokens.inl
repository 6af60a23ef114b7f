// Colours of both views: the painter's theme, and the custom properties --<name> of the page view. Contrast ratios by
// the WCAG 2 formula: ink on every ground >= 11, muted >= 6.6, primary >= 6.4, control >= 4 and accent >= 3.4 against
// bg and surface; the pairs good, warn and bad on their _t >= 5.4. High contrast is black and white.
//
// TOKEN(name, light, dark, contrast)
TOKEN(bg, 0xF7F5F0, 0x131326, 0x000000)          // page
TOKEN(surface, 0xFFFFFF, 0x1E1E38, 0x000000)     // cards
TOKEN(ink, 0x1C1B33, 0xF5F3EC, 0xFFFFFF)         // text
TOKEN(muted, 0x565470, 0xB9B6CC, 0xFFFFFF)       // secondary text
TOKEN(primary, 0x3346C8, 0xA9B6FF, 0xFFFFFF)     // main action, selection
TOKEN(on_primary, 0xFFFFFF, 0x14163A, 0x000000)
TOKEN(tint, 0xECEEFB, 0x2A2C57, 0x000000)        // selected row
TOKEN(control, 0x78758C, 0x8B88A6, 0xFFFFFF)     // borders of controls
TOKEN(line, 0xDAD6CC, 0x35345A, 0xFFFFFF)        // separators that carry no meaning
TOKEN(accent, 0xE2552D, 0xFF9470, 0xFFFFFF)      // achievement, progress; never text
TOKEN(good, 0x126B44, 0x7FDCAA, 0xFFFFFF)
TOKEN(good_t, 0xE4F3EA, 0x173A2B, 0x000000)
TOKEN(warn, 0x8A4B00, 0xF2C06B, 0xFFFFFF)
TOKEN(warn_t, 0xFBF0DC, 0x3B2E14, 0x000000)
TOKEN(bad, 0xB3261E, 0xFFB3AB, 0xFFFFFF)         // never alone: always with a sign and words
TOKEN(bad_t, 0xFBE9E7, 0x45211F, 0x000000)
// Program text: >= 5.4 against surface, bg, tint and bad_t.
TOKEN(syntax_keyword, 0x7A2BB5, 0xD9A9FF, 0xFFFFFF)
TOKEN(syntax_string, 0x126B44, 0x8FDDB0, 0xFFFFFF)
TOKEN(syntax_number, 0xA13C00, 0xFFB38A, 0xFFFFFF)   // and true, null, units
TOKEN(syntax_comment, 0x5C5A72, 0xADA9C4, 0xFFFFFF)
TOKEN(syntax_name, 0x2A3FB8, 0xA9B6FF, 0xFFFFFF)     // of functions, attributes, properties of CSS
TOKEN(syntax_type, 0x00667A, 0x7FD6E8, 0xFFFFFF)     // of classes, tags, selectors
