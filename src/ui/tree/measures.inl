// Measures that both views share, or that C++ and style sheets share, in CSS px. A style sheet writes
// var(--pt-row-words) for row_words; the build puts the number in its place.
//
// MEASURE(name, px)  // what it measures
MEASURE(phone_below, 480)        // a window that is narrower is a phone's
MEASURE(wide_from, 960)          // from this width on, two panes fit side by side
MEASURE(column, 720)             // width of the column for reading, at most 68 characters a line
MEASURE(touch, 48)               // minimum height of a touch target, and height of a field
MEASURE(gap, 44)                 // height of a field in a line of words
MEASURE(mark, 24)                // a radio, a checkbox, a sign
MEASURE(row_end, 12)             // from the top of a row to its words, and from its words to the bottom
MEASURE(row_side, 16)            // from the side of a row to its mark, or to its words if it has none
MEASURE(row_words, 52)           // from the side of a row to its words beside a mark: side, mark, and 12
MEASURE(choice_end, 10)          // a selectable line of a program: above and below its code
MEASURE(choice_side, 12)         // from its side to its mark; between its number and its code
MEASURE(choice_number, 44)       // from its side to its number
MEASURE(choice_number_width, 28)
MEASURE(judgement_side, 6)       // from the side of a mark in a group of marks to its circle
MEASURE(judgement_words, 38)     // and to its words: side, mark, and 8
MEASURE(judgement_top, 12)       // above the words that a group of marks is about
MEASURE(scale_top, 20)           // above the words of a row of a scale
MEASURE(scale_words, 44)         // from the top of a column of a scale to its words, below the mark
MEASURE(scale_end, 8)            // below them
MEASURE(column_side, 4)          // between the words of a column and its sides
MEASURE(matrix_top, 16)          // above a row whose marks are below its words
MEASURE(matrix_end, 12)          // above and below a row whose marks are beside its words
MEASURE(matrix_space, 16)        // between its words and its marks
MEASURE(matrix_words, 184)       // minimum width of its words
MEASURE(matrix_column, 100)      // maximum width of a column of marks
MEASURE(match_column, 240)       // minimum width of a prompt, and of its list, to be side by side
MEASURE(match_space, 16)         // between them
MEASURE(label_space, 8)          // between a field and the words above or below it
MEASURE(list_arrow, 40)          // room for the arrow at the end of a list
MEASURE(fold_words, 40)          // from the side of a button that folds to its words
MEASURE(quiet_side, 12)          // from the side of a text button to its words
MEASURE(list_words, 28)         // from the side of an item of a list to its words, beside its sign
MEASURE(quote_side, 20)          // from the side of a quotation to its words
MEASURE(listing_end, 12)         // above and below a program or an output
MEASURE(listing_side, 16)        // beside it
MEASURE(cell_end, 8)             // above and below the words of a cell
MEASURE(cell_side, 12)           // beside them
MEASURE(grid_side, 8)            // beside them in a sheet, from the width of a phone on
