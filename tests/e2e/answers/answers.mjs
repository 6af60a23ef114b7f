// How a candidate who knows the key answers each kind, by role and name.
import { code } from './code.mjs';
import { forced_choice } from './forced_choice.mjs';
import { free_text } from './free_text.mjs';
import { in_tray } from './in_tray.mjs';
import { likert_scale } from './likert_scale.mjs';
import { multiple_choice } from './multiple_choice.mjs';
import { ordering } from './ordering.mjs';
import { short_text } from './short_text.mjs';
import { single_choice } from './single_choice.mjs';
import { situational_judgement } from './situational_judgement.mjs';

/** @typedef {(candidate: import('../candidate.mjs').Candidate, spec: any, key: any) => Promise<void>} Answer */

/** @type {Record<string, Answer>} */
export const answers = {
  single_choice,
  multiple_choice,
  ordering,
  short_text,
  situational_judgement,
  in_tray,
  likert_scale,
  forced_choice,
  free_text,
  code,
};
