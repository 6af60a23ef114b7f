// What a node looks like: one style in the painter, one CSS class (`part-<name>`) in the page view.
//
// PART(Type, name)
PART(Plain, plain)
PART(Strong, strong)              // spans of text
PART(Emphasis, emphasis)
PART(Code, code)
PART(Root, root)                  // the whole widget
PART(Content, content)            // everything but the bar: the 720 px column (two panes for code)
PART(Header, header)              // pack title, choices of language and view, progress
PART(PackTitle, pack_title)
PART(Preferences, preferences)    // the selects at the top right
PART(Steps, steps)                // the segmented progress bar
PART(Step, step)                  // one piece of it
PART(StepsText, steps_text)       // "4 of 16"
PART(Card, card)                  // white, rounded, roomy
PART(Columns, columns)            // two panes from 960 px up, else one under the other
PART(Pane, pane)
PART(Eyebrow, eyebrow)            // small line over a title: section and skill
PART(Title, title)                // 28 px
PART(Subtitle, subtitle)          // 22 px
PART(Lead, lead)                  // first sentence of welcome and result, 22 px
PART(Body, body)                  // 18 px
PART(Note, note)                  // 16 px, muted
PART(Label, label)                // 16 px, bold: over a field or a group
PART(Stem, stem)
PART(Material, material)          // tinted box
PART(Table, table)
PART(Options, options)            // a list of option rows
PART(OptionRow, option_row)       // mark, text, state: the whole width, ≥ 48 px
PART(OrderRow, order_row)         // grip, text, up and down
PART(ScaleRow, scale_row)         // a statement over its labelled marks
PART(ScaleMark, scale_mark)       // one mark of a scale: mark and label
PART(JudgementRow, judgement_row) // an action with its two marks "best" and "worst"
PART(JudgementMark, judgement_mark)
// True or false
// Matching, sorting, matrix
// Judgement: rating and ranking
// Forced choice
// In-tray
// Free text
// Numbers, sliders, allocation
PART(Slider, slider)              // a label, the value in words, and a track with a handle, 48 px high
PART(SliderEnds, slider_ends)     // what the two ends of the track mean
// Cloze
// Tables and traces
// Parsons
// Lines and outputs of programs
// Pictures and sounds
// Branching
// Fields
PART(Field, field)
PART(CodeField, code_field)
PART(Gutter, gutter)              // line numbers, decoration
PART(Tests, tests)                // list of test results
PART(TestRow, test_row)
PART(Output, output)              // what a program printed
PART(Primary, primary)            // the main button
PART(Secondary, secondary)        // outlined button
PART(Quiet, quiet)                // text button
PART(IconButton, icon_button)     // square button with a sign: up, down
PART(Bar, bar)                    // the bar that stays at the bottom
PART(Good, good)                  // feedback boxes: sign, word and colour
PART(Warn, warn)
PART(Bad, bad)
PART(ReviewRow, review_row)       // one exercise in the list before finishing
PART(SkillRow, skill_row)         // name, level and bar
PART(SkillBar, skill_bar)
PART(Facts, facts)                // short list of name and value
PART(Divider, divider)
PART(Hidden, hidden)              // for the ear only
