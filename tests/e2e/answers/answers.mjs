// How a candidate who knows the key answers each kind, by role and name.
import { code } from './code.mjs';
import { find_line } from './find_line.mjs';
import { hotspot } from './hotspot.mjs';
import { likert_scale } from './likert_scale.mjs';
import { multiple_choice } from './multiple_choice.mjs';
import { ordering } from './ordering.mjs';
import { parsons } from './parsons.mjs';
import { predict_output } from './predict_output.mjs';
import { short_text } from './short_text.mjs';
import { single_choice } from './single_choice.mjs';
import { situational_judgement } from './situational_judgement.mjs';

/** @typedef {(candidate: import('../candidate.mjs').Candidate, spec: any, key: any) => Promise<void>} Answer */

/** @type {Record<string, Answer>} */
export const answers = {
  single_choice,
  multiple_choice,
  hotspot,
  ordering,
  short_text,
  situational_judgement,
  likert_scale,
  parsons,
  find_line,
  predict_output,
  code,
};
