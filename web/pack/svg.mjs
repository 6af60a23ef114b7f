// What an SVG picture may be made of. As an <img> it could neither run nor fetch anything; but a pack can be opened by other
// means, too, so what could do so has no place in it.

// `style` may hold rules, yet not fetch; `data:` would hide a picture that nobody checks.
const REFUSED = [
  { found: /<\s*script\b/i, message: 'scripts have no place in a picture' },
  { found: /<\s*foreignObject\b/i, message: 'foreignObject has no place in a picture' },
  { found: /<\s*(iframe|object|embed|audio|video|image|feImage)\b/i, message: 'a picture within a picture is not possible' },
  { found: /[\s"'/]on[a-z]+\s*=/i, message: 'event handlers have no place in a picture' },
  { found: /<!\s*(ENTITY|DOCTYPE)/i, message: 'a document type has no place in a picture: delete it' },
  { found: /<\?xml-stylesheet/i, message: 'a style sheet of its own is not possible' },
  { found: /@import|expression\s*\(|javascript\s*:/i, message: 'something that could fetch or run is in it' },
  { found: /\bhref\s*=\s*(?!\s*["']#)/i, message: 'references to other files are not possible' },
  { found: /url\((?!\s*["']?\s*#)/i, message: 'references to other files are not possible' },
];

/** @param {Uint8Array} bytes @param {(message: string) => void} refuse */
export function refuseActiveSvg(bytes, refuse) {
  let text;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse('not UTF-8');
  }
  // Entities could spell any of these.
  if (/&#/.test(text.replace(/>[^<]*</g, '><'))) return refuse('characters by their number have no place in an attribute');
  for (const { found, message } of REFUSED) if (found.test(text)) refuse(message);
}

/** @param {Uint8Array} bytes @returns {import('./media.mjs').Size | undefined} */
export function sizeOfSvg(bytes) {
  const root = /<svg\b[^>]*>/.exec(new TextDecoder().decode(bytes))?.[0] ?? '';
  const [, , width, height] = (/\bviewBox\s*=\s*["']([^"']+)["']/.exec(root)?.[1] ?? '').trim().split(/[\s,]+/).map(Number);
  return width > 0 && height > 0 ? { width, height } : undefined;
}
