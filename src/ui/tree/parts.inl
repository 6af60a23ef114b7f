// Look of a node: one style in the painter, one CSS class (`part-<name>`) in the page view.
//
// PART(Type, name)
PART(Plain, plain)
PART(Strong, strong)              // spans of text
PART(Emphasis, emphasis)
PART(Code, code)
PART(Root, root)                  // the whole widget
PART(Header, header)              // the row at the top: progress, time, whether answers are saved, settings
PART(Preferences, preferences)    // what the button for the settings opens
PART(Content, content)            // between header and bar: the 720 px column (two panes for code)
PART(Steps, steps)                // the segmented progress bar
PART(Step, step)                  // one segment of it
PART(StepsText, steps_text)       // "4 of 16"
PART(StatusLine, status_line)     // beside the steps: remaining time, and whether answers are saved
PART(Clock, clock)
PART(Saved, saved)
PART(Alarm, alarm)                // either of them if it needs attention: sign, weight and colour
PART(Card, card)                  // white, rounded, with wide padding
PART(Columns, columns)            // a program: panes from 960 px on, otherwise stacked
PART(Pane, pane)                  // task; answer; with its preview, if it is a page; what came of it
PART(Eyebrow, eyebrow)            // small line above a title: section and skill
PART(Title, title)                // 28 px
PART(Subtitle, subtitle)          // 22 px
PART(Lead, lead)                  // first sentence of welcome and result, 22 px
PART(Body, body)                  // 18 px
PART(Note, note)                  // 16 px, muted
PART(Label, label)                // 16 px, bold: above a field or a group
PART(Stem, stem)
PART(Material, material)          // tinted box
PART(Table, table)
PART(Options, options)            // a list of option rows
PART(OptionRow, option_row)       // mark, text, state: full width, ≥ 48 px
PART(OrderRow, order_row)         // grip, text, up and down
PART(ScaleRow, scale_row)         // a statement above its labelled marks
PART(ScaleMark, scale_mark)       // one mark of a scale: mark and label
PART(JudgementRow, judgement_row) // an action with its marks, such as "best" and "worst"
PART(JudgementMark, judgement_mark)
// True or false
PART(CertaintyRow, certainty_row) // certainty about the statement above: sign and marks
// Matching, sorting, matrix
PART(MatchRow, match_row)         // a prompt with its list of choices
PART(MatrixRow, matrix_row)       // a table row of marks; without room for columns, a text above its marks
PART(MatrixMark, matrix_mark)
// In-tray
PART(TrayMarks, tray_marks)       // the two marks of a message, side by side
// Free text
PART(LongField, long_field)       // a field for a long text
// Numbers, sliders, allocation
PART(Slider, slider)              // a label, the value in words, and a track with a handle, 48 px high
PART(SliderEnds, slider_ends)     // meanings of the two ends of the track
// Cloze
PART(GapLine, gap_line)           // a line of text with fields in it
PART(GapCode, gap_code)           // a program with fields in it
PART(Gap, gap)                    // one of these fields
// Tables and traces
PART(Grid, grid)                  // a table to fill in
PART(CellField, cell_field)       // a field that fills its cell
PART(CellAddress, cell_address)   // A, B, C… and 1, 2, 3… at the edges of a spreadsheet
// Parsons
PART(CodeRow, code_row)           // a line of code with its move buttons
PART(CodeLine, code_line)         // that line, without a box
// Lines and outputs of programs
PART(CodeChoice, code_choice)     // a numbered line of a program, selectable
PART(OutputField, output_field)   // a field for the output of a program
// Pictures and sounds
PART(Picture, picture)            // at most as wide as the column
PART(Sound, sound)
PART(Spots, spots)                // a picture with selectable places
PART(Spot, spot)                  // one of them; it lies on the browser's own picture, so CSS draws it in both views
// Branching
PART(Conversation, conversation)  // the conversation so far, one turn below another
PART(Bubble, bubble)              // words of others: at the left
PART(OwnBubble, own_bubble)       // words or actions of the candidate: at the right
// Fields
PART(Field, field)
PART(CodeField, code_field)
PART(Tests, tests)                // list of test results
PART(TestRow, test_row)
PART(Output, output)              // what a program printed
PART(Preview, preview)            // a page written by the candidate
PART(Added, added)                // cells of a row that only the second of two lists has …
PART(Removed, removed)            // … only the first
PART(Primary, primary)            // the main button
PART(Secondary, secondary)        // outlined button
PART(Quiet, quiet)                // text button
PART(IconButton, icon_button)     // square button with a sign: up, down
PART(Bar, bar)                    // fixed to the bottom
PART(Strip, strip)                // over it, on phones: what came of the last run
PART(Good, good)                  // feedback boxes: sign, word and colour
PART(Warn, warn)
PART(Bad, bad)
PART(ReviewRow, review_row)       // one exercise in the review list
PART(SkillRow, skill_row)         // words with a level at the end of the line, or a name with its bar
PART(SkillBar, skill_bar)         // filled to the score, with a mark there; the interval is hatched
PART(Levels, levels)              // names of the levels under a bar …
PART(Level, level)                // … each as wide as its part of the bar
PART(Facts, facts)                // short list of names and values
PART(Divider, divider)
PART(Hidden, hidden)              // for screen readers only
