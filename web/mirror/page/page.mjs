// Joins the sheets of the page view that no first screen needs. Fetched when that view is shown.
import arranging from './arranging.css' with { type: 'text' };
import controls from './controls.css' with { type: 'text' };
import filling from './filling.css' with { type: 'text' };
import review from './review.css' with { type: 'text' };
import showing from './showing.css' with { type: 'text' };

export const text = [arranging, filling, showing, controls, review].join('\n');
