// Joins the parts of the page view's style sheet. Fetched when that view is shown.
import arranging from './arranging.css' with { type: 'text' };
import choosing from './choosing.css' with { type: 'text' };
import controls from './controls.css' with { type: 'text' };
import filling from './filling.css' with { type: 'text' };
import frame from './frame.css' with { type: 'text' };
import review from './review.css' with { type: 'text' };
import settings from './settings.css' with { type: 'text' };
import sheet from './sheet.css' with { type: 'text' };
import showing from './showing.css' with { type: 'text' };

export const text = [frame, choosing, arranging, filling, showing, controls, review, settings, sheet].join('\n');
