// States of a node, as bits in this order.
//
// FLAG(Type, name)
FLAG(Checked, checked)
FLAG(Disabled, disabled)
FLAG(Invalid, invalid)
FLAG(Current, current)     // aria-current=step
FLAG(Flagged, flagged)
FLAG(Done, done)
FLAG(Expanded, expanded)   // with Collapsible
FLAG(Collapsible, collapsible)
FLAG(Ordered, ordered)     // of a list
FLAG(ReadOnly, read_only)
FLAG(Required, required)
FLAG(Pressed, pressed)     // toggle button that is on
FLAG(Toggle, toggle)       // button with aria-pressed
FLAG(Right, right)         // after the assessment: this option is right
FLAG(Wrong, wrong)         // … was chosen and is not right
