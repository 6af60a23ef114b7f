// The sheets that come with the rest of the widget, in the order in which they build on each other.
import canvas from './canvas.css' with { type: 'text' };
import fields from './fields.css' with { type: 'text' };
import handling from './handling.css' with { type: 'text' };
import arranging from './page/arranging.css' with { type: 'text' };
import controls from './page/controls.css' with { type: 'text' };
import filling from './page/filling.css' with { type: 'text' };
import marks from './page/marks.css' with { type: 'text' };
import settings from './page/settings.css' with { type: 'text' };
import sheet from './page/sheet.css' with { type: 'text' };
import showing from './page/showing.css' with { type: 'text' };

export const later = [handling, fields, marks, arranging, filling, showing, controls, settings, sheet, canvas];
