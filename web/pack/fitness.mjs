// Refuses values that canonical JSON can't represent, and invisible control characters.
import { child } from './pointer.mjs';

// Except for line breaks and tabs, control characters are never intended: they come from a bad copy and paste.
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff]/u;

/**
 * @param {unknown} value
 * @param {string} pointer
 * @param {import('./problem.mjs').Problems} problems
 * @param {'text' | 'data'} role data (a test's arguments) may contain any character
 */
export function refuseUnfit(value, pointer, problems, role = 'text') {
  if (typeof value === 'string') {
    const control = role === 'text' ? CONTROL.exec(value) : null;
    if (control) {
      const code = value.charCodeAt(control.index).toString(16).toUpperCase().padStart(4, '0');
      problems.error(pointer, `the control character U+${code} can't be used in a text`);
    }
    if (/\p{Surrogate}/u.test(value)) problems.error(pointer, 'this contains half a character (a lone surrogate)');
  } else if (typeof value === 'number') {
    if (!Number.isFinite(value)) problems.error(pointer, "JSON can't hold this number");
    else if (Number.isInteger(value) && !Number.isSafeInteger(value))
      problems.error(pointer, 'whole numbers are exact up to 2^53 only');
  } else if (value && typeof value === 'object') {
    for (const [name, inner] of Object.entries(value)) {
      refuseUnfit(inner, child(pointer, name), problems, name === 'arguments' || name === 'expected' ? 'data' : role);
    }
  }
}
