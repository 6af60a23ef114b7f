// Further fields of a node. Text fields are UTF-8, number fields int32.
//
// TEXT_FIELD(Type, name) and NUMBER_FIELD(Type, name)
TEXT_FIELD(Name, name)                // accessible name; also the visible text, unless the part shows none
TEXT_FIELD(Value, value)              // of fields, selects and code blocks; for images and sounds, the medium's id
TEXT_FIELD(Description, description)  // aria-describedby text
TEXT_FIELD(Placeholder, placeholder)
TEXT_FIELD(Language, language)        // lang attribute
TEXT_FIELD(Syntax, syntax)            // of editors: javascript, python, sql, html or css
TEXT_FIELD(Marks, marks)              // of editors: failed lines, one a line: "3:NameError: name 'x' is not defined"
TEXT_FIELD(Sign, sign)                // short visible text beside the name, which the name already says: ✓, ↑, 3
NUMBER_FIELD(Flags, flags)
NUMBER_FIELD(Level, level)            // of headings
NUMBER_FIELD(Left, left)              // of a spot: place on its picture, in thousandths, as are Width and Height;
NUMBER_FIELD(Top, top)                // those of an image are its own size in CSS px
NUMBER_FIELD(Width, width)            // of a level: its part of the bar, in thousandths
NUMBER_FIELD(Height, height)
NUMBER_FIELD(Now, now)
NUMBER_FIELD(Low, low)                // of sliders: lowest value
NUMBER_FIELD(High, high)
NUMBER_FIELD(Step, step)              // of sliders
NUMBER_FIELD(Maximum, maximum)        // of progress, meters and sliders; of text fields: maximum length in UTF-16 units
