// Role of a node for assistive technology. The host makes the matching element.
//
// ROLE(Type, name)
ROLE(Group, group)              // div, no meaning
ROLE(Section, section)          // section with a name
ROLE(Heading, heading)          // h1…h6 by Level
ROLE(Paragraph, paragraph)      // p
ROLE(Timer, timer)              // p with role=timer, no live region
ROLE(Text, text)                // span, or strong, em, code by its part
ROLE(CodeBlock, code_block)     // pre > code
ROLE(Image, image)              // img: medium with the id in Value, Width × Height CSS px
ROLE(Audio, audio)              // audio with controls, medium likewise
ROLE(Preview, preview)          // iframe, sandboxed and without scripts: the page in Value, as files in JSON
ROLE(Quote, quote)              // blockquote
ROLE(List, list)                // ul, or ol with flag Ordered
ROLE(ListItem, list_item)       // li
ROLE(Table, table)              // table
ROLE(Row, row)                  // tr
ROLE(HeaderCell, header_cell)   // th
ROLE(Cell, cell)                // td
ROLE(Button, button)            // button, or a[href] to another site if it has a Value
ROLE(RadioGroup, radio_group)   // fieldset with a legend, role=radiogroup
ROLE(Radio, radio)              // label > input type=radio
ROLE(CheckGroup, check_group)   // fieldset with a legend
ROLE(Checkbox, checkbox)        // label > input type=checkbox
ROLE(TextField, text_field)     // label + input
ROLE(TextArea, text_area)       // label + textarea
ROLE(Editor, editor)            // label + textarea wrap=off, monospace, no spell check or auto-capitals
ROLE(Sheet, sheet)              // div that the button before it opens and closes, over everything else: a popover
ROLE(Select, select)            // label + select
ROLE(Choice, choice)            // option of a select
ROLE(Slider, slider)            // label + input type=range with Low, Maximum, Step and Now; Value has the words
ROLE(Progress, progress)        // progressbar with Now, Maximum
ROLE(Meter, meter)              // meter with Now, Low, High, Maximum
ROLE(Status, status)            // role=status, a polite live region
ROLE(Figure, figure)            // drawn decoration, aria-hidden unless it has a name
