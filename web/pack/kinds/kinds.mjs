// What each kind of exercise makes of its source: the spec, which candidates see, and the key, which they don't.

import { allocation } from './allocation.mjs';
import { branching } from './branching.mjs';
import { cloze } from './cloze.mjs';
import { code } from './code.mjs';
import { find_line } from './find_line.mjs';
import { forced_choice } from './forced_choice.mjs';
import { free_text } from './free_text.mjs';
import { hotspot } from './hotspot.mjs';
import { in_tray } from './in_tray.mjs';
import { likert_scale } from './likert_scale.mjs';
import { matching } from './matching.mjs';
import { matrix } from './matrix.mjs';
import { multiple_choice } from './multiple_choice.mjs';
import { number } from './number.mjs';
import { ordering } from './ordering.mjs';
import { parsons } from './parsons.mjs';
import { predict_output } from './predict_output.mjs';
import { short_text } from './short_text.mjs';
import { single_choice } from './single_choice.mjs';
import { situational_judgement } from './situational_judgement.mjs';
import { slider } from './slider.mjs';
import { sorting } from './sorting.mjs';
import { table_completion } from './table_completion.mjs';
import { trace } from './trace.mjs';
import { true_false } from './true_false.mjs';

/** @type {Record<string, import('./pieces.mjs').Builder>} */
export const kinds = {
  single_choice,
  multiple_choice,
  true_false,
  hotspot,
  matching,
  sorting,
  matrix,
  ordering,
  short_text,
  number,
  cloze,
  table_completion,
  slider,
  allocation,
  situational_judgement,
  branching,
  in_tray,
  likert_scale,
  forced_choice,
  free_text,
  parsons,
  find_line,
  predict_output,
  trace,
  code,
};

// Kinds that show nothing by right answers: what candidates say of themselves. Their skills are declared.
export const declares = new Set(['likert_scale', 'forced_choice', 'free_text']);
