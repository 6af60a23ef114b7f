// What else a node carries. Text fields hold UTF-8, number fields int32.
//
// TEXT_FIELD(Type, name) and NUMBER_FIELD(Type, name)
TEXT_FIELD(Name, name)                // accessible name, and the text shown unless the part shows none
TEXT_FIELD(Value, value)              // of fields, selects and code blocks; the id of an image's or a sound's medium
TEXT_FIELD(Description, description)  // aria-describedby text
TEXT_FIELD(Placeholder, placeholder)
TEXT_FIELD(Language, language)        // lang attribute
TEXT_FIELD(Syntax, syntax)            // of editors: the language of the text, javascript, python, sql, html or css
TEXT_FIELD(Marks, marks)              // of editors: the lines that failed, "3:NameError: name 'x' is not defined", a line each
TEXT_FIELD(Sign, sign)                // short visible text beside the name that its words already say: ✓, ↑, 3
NUMBER_FIELD(Flags, flags)
NUMBER_FIELD(Level, level)            // of headings
NUMBER_FIELD(Left, left)              // where a spot lies on its picture, in thousandths of it; Width and Height of an
NUMBER_FIELD(Top, top)                // image: its own, in CSS px
NUMBER_FIELD(Width, width)
NUMBER_FIELD(Height, height)
NUMBER_FIELD(Now, now)
NUMBER_FIELD(Low, low)                // of sliders the lowest value
NUMBER_FIELD(High, high)
NUMBER_FIELD(Step, step)              // of sliders
NUMBER_FIELD(Maximum, maximum)        // of progress, meters and sliders; the longest value of text fields in UTF-16 units
