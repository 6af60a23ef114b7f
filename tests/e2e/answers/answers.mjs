// How a candidate who knows the key answers each kind, by role and name.
import { branching } from './branching.mjs';
import { cloze } from './cloze.mjs';
import { allocation } from './allocation.mjs';
import { code } from './code.mjs';
import { find_line } from './find_line.mjs';
import { hotspot } from './hotspot.mjs';
import { forced_choice } from './forced_choice.mjs';
import { free_text } from './free_text.mjs';
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
import { sorting } from './sorting.mjs';
import { true_false } from './true_false.mjs';
import { table_completion } from './table_completion.mjs';
import { trace } from './trace.mjs';
import { slider } from './slider.mjs';

/** @typedef {(candidate: import('../candidate.mjs').Candidate, spec: any, key: any) => Promise<void>} Answer */

/** @type {Record<string, Answer>} */
export const answers = {
  single_choice,
  multiple_choice,
  true_false,
  matching,
  sorting,
  matrix,
  hotspot,
  ordering,
  short_text,
  cloze,
  table_completion,
  number,
  slider,
  allocation,
  situational_judgement,
  branching,
  trace,
  parsons,
  find_line,
  predict_output,
  in_tray,
  likert_scale,
  forced_choice,
  free_text,
  code,
};
